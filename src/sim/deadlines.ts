/** The clocks that run for the trainee, from the rulebook: all start with the first page. */
import { clientMailAfter, type Pace, paceOf } from '../runbook/owed.ts';
import type { Rung } from '../runbook/rulebook.ts';
import type { Plan } from '../scenario/plan.ts';
import { playerOf, standsFor } from './roster.ts';
import type { DrillState } from './state.ts';
import type { ViewDeadline } from './view.ts';

/**
 * Every clock of the level that stands declared, or provisionally of the gravest one, in order of their time. Limits are
 * stretched by the drill's extended time. Empty before the first page. Only what the trainee knows goes into it.
 */
export function deadlinesFor(plan: Plan, state: DrillState): ViewDeadline[] {
  const { pagedAt, extended } = state;
  const { rulebook } = plan;
  const level = rulebook.severities.find((s) => s.id === state.declared?.severity) ?? rulebook.severities[0];
  if (pagedAt === null || !level) return [];
  const provisional = state.declared === null;
  const clock = (
    kind: ViewDeadline['kind'],
    limitMs: number | null | undefined,
    doneAt: number | null,
    more: { id?: string; from?: number; to?: string; excused?: boolean } = {},
  ): ViewDeadline[] => {
    if (limitMs === null || limitMs === undefined) return [];
    const limit = Math.round(limitMs * extended);
    const dueAt = (more.from ?? pagedAt) + limit;
    const late = (doneAt ?? state.now) > dueAt;
    const open = more.excused && !late ? 'excused' : late ? 'late' : 'open';
    const done = late ? 'late' : 'done';
    return [
      {
        id: more.id ?? kind,
        kind,
        dueAt,
        limitMs: limit,
        state: doneAt === null ? open : done,
        doneAt,
        to: more.to ?? null,
        provisional,
      },
    ];
  };
  const pace = paceOf(rulebook, level.id);
  const opened = state.messages.find((m) => m.audience === 'team')?.at ?? null;
  const resolved = state.messages.find((m) => m.audience === 'team' && m.phase === 'resolved')?.at ?? null;
  const mailed = state.messages.find((m) => m.audience === 'client')?.at ?? null;
  const over = resolved ?? state.closedAt;
  const others = plan.people.filter((p) => p.id !== playerOf(plan));
  const rungs = rulebook.escalation.filter(
    (rung) =>
      rung.severity === level.id && (rung.kind === 'war-room' || others.some((p) => standsFor(plan, p.id, rung.to))),
  );
  return [
    ...clock('response', level.responseMs, state.acknowledgedAt),
    ...clock('opening', pace.openingMs, opened),
    ...nextUpdate(state, pace, over).flatMap(({ from, limitMs }) => clock('update', limitMs, null, { from })),
    ...clock('resolution', level.resolutionMs, over),
    ...rungs
      .filter((rung) => rung.kind === 'escalate')
      .flatMap((rung) =>
        clock('rung', rung.fromMs, reachedAt(plan, state, rung), {
          id: `rung-${rung.to}-${rung.fromMs}`,
          to: rung.to,
          excused: over !== null,
        }),
      ),
    ...rungs
      .filter((rung) => rung.kind === 'war-room')
      .flatMap((rung) => clock('war-room', rung.fromMs, state.warRoomAt, { to: rung.to, excused: over !== null })),
    ...clock('client-mail', clientMailAfter(rulebook, level.id), mailed),
  ].sort((a, b) => a.dueAt - b.dueAt);
}

/** When somebody who stands for the rung's line of the phone book was first tried. */
function reachedAt(plan: Plan, state: DrillState, rung: Rung): number | null {
  return state.escalations.find((e) => standsFor(plan, e.to, rung.to))?.at ?? null;
}

/**
 * The next update: by the cadence from the last message, or by the time it promised when that is earlier. None before the
 * opening message nor once the incident was said to be over. Not stretched twice: the caller stretches the limit.
 */
function nextUpdate(state: DrillState, pace: Pace, over: number | null): { from: number; limitMs: number }[] {
  const last = state.messages.findLast((m) => m.audience === 'team');
  if (!last || over !== null) return [];
  const monitoring = Object.values(last.slots).some((slot) => slot.pick === 'monitoring');
  const every = monitoring ? pace.mitigatedUpdateMs : pace.updateMs;
  const promised = last.promisedAt === null ? null : (last.promisedAt - last.at) / state.extended;
  const limitMs = Math.min(every ?? Number.POSITIVE_INFINITY, promised ?? Number.POSITIVE_INFINITY);
  return Number.isFinite(limitMs) ? [{ from: last.at, limitMs }] : [];
}
