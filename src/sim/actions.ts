/** Actions on the systems: they take their time and then lead to the first outcome that fits. */
import { draw } from './cast.ts';
import { holds } from './conditions.ts';
import { endFault, startFault, switchRelease } from './faults.ts';
import type { Moment } from './moment.ts';

/** Begins an action of this variant. */
export function startAction(m: Moment, id: string): void {
  const action = m.parts.actions.find((a) => a.id === id);
  if (!action) return;
  const { now } = m;
  const runs = (m.state.actions[id]?.runs ?? 0) + 1;
  const takes = draw(m.before.world.seed, `takes:${id}:${runs}`, action.takes);
  m.state.actions[id] = { runs, startedAt: now, finishesAt: now + takes, finishedAt: null, outcome: null };
  m.state.announced = m.state.announced.filter((a) => a !== id);
  m.emit('action.started', { action: id, kind: action.kind, production: action.production });
  m.later(takes, { do: 'finish-action', action: id });
}

/** The action is through: what it leads to depends on the world now. */
export function finishAction(m: Moment, id: string): void {
  const action = m.parts.actions.find((a) => a.id === id);
  const state = m.state.actions[id];
  if (!action || !state) return;
  const index = action.outcomes.findIndex((o) => !o.when || holds(o.when, m.asItStands(), m.now));
  const outcome = action.outcomes[index];
  state.finishedAt = m.now;
  state.outcome = index;
  m.emit('action.finished', {
    action: id,
    kind: action.kind,
    outcome: index,
    failed: outcome?.fails ?? outcome === undefined,
    ends: outcome?.ends ?? [],
    harm: outcome?.harm ?? null,
  });
  if (!outcome) return;
  if (outcome.release) switchRelease(m, outcome.release);
  const after = draw(m.before.world.seed, `outcome:${id}:${state.runs}`, outcome.after);
  for (const fault of outcome.ends ?? []) {
    if (after === 0) endFault(m, fault, id, null);
    else m.later(after, { do: 'end-fault', fault, by: id, since: null });
  }
  for (const fault of outcome.starts ?? []) {
    if (after === 0) startFault(m, fault, id);
    else m.later(after, { do: 'start-fault', fault, by: id });
  }
}
