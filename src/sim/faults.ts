/** Faults begin and end; the truth and the mitigation follow from them. */
import { draw } from './cast.ts';
import type { Moment } from './moment.ts';
import { harmsUsers, updateTruth } from './truth.ts';

/**
 * Begins a fault, unless it is under way already or has no part in this variant. `by`: script, or an inject's or action's
 * id; `since` (ms) may lie before now only while the world begins.
 */
export function startFault(m: Moment, id: string, by: string, since = m.now): void {
  const { world } = m.state;
  const fault = m.parts.faults.find((f) => f.id === id);
  if (!fault || world.faults.some((f) => f.id === id && f.endMs === null)) return;
  const stay = world.faults.filter((f) => f.id === id).length;
  world.faults.push({ id, fromMs: since, endMs: null });
  m.emit('fault.started', { fault: id, by });
  if (fault.lasts) {
    const lasts = draw(world.seed, `lasts:${id}:${stay}`, fault.lasts);
    m.later(since + lasts - m.now, { do: 'end-fault', fault: id, by: 'itself', since });
  }
  if (!harmsUsers(m.parts, id)) return;
  if (m.state.mitigatedAt !== null) {
    m.state.mitigatedAt = null;
    m.emit('relapsed', { fault: id });
  }
  updateTruth(m);
}

/** Ends a fault if it is under way. With `since`, only the stay that began then. */
export function endFault(m: Moment, id: string, by: string, since: number | null): void {
  const stay = m.state.world.faults.find(
    (f) => f.id === id && f.endMs === null && (since === null || f.fromMs === since),
  );
  if (!stay) return;
  stay.endMs = m.now;
  m.emit('fault.ended', { fault: id, by });
  if (!harmsUsers(m.parts, id)) return;
  if (harmfulActive(m)) updateTruth(m);
  else m.later(recoveryMs(m, id), { do: 'check-mitigated', by });
}

/** Once no fault harms users and the series that the last ones bent are back, the incident is mitigated. */
export function checkMitigated(m: Moment, by: string): void {
  const { now } = m;
  const { world } = m.state;
  if (m.state.mitigatedAt !== null || harmfulActive(m)) return;
  const harmful = world.faults.filter((f) => harmsUsers(m.parts, f.id));
  const backAt = Math.max(...harmful.map((f) => (f.endMs ?? now) + recoveryMs(m, f.id)));
  // Another fault that ended before needs longer than the last one.
  if (backAt > now) {
    m.later(backAt - now, { do: 'check-mitigated', by });
    return;
  }
  m.state.mitigatedAt = now;
  m.emit('mitigated', { by });
  updateTruth(m);
}

/** Another release is the one in production from now on. */
export function switchRelease(m: Moment, id: string, since = m.now): void {
  m.state.world.releases.push({ id, atMs: since });
}

function harmfulActive(m: Moment): boolean {
  return m.state.world.faults.some((f) => f.endMs === null && harmsUsers(m.parts, f.id));
}

/** The longest time that one of the fault's series needs to come back. */
function recoveryMs(m: Moment, id: string): number {
  const bends = m.parts.faults.find((f) => f.id === id)?.series ?? [];
  return bends.reduce((longest, bend) => Math.max(longest, bend.recoverMs), 0);
}
