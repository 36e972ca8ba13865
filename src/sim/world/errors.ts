/** The error tracker: groups whose counts are their rates added up over the time they have lasted. */
import type { Plan, PlanErrorGroup } from '../../scenario/plan.ts';
import type { ErrorGroup } from '../signals.ts';
import type { World } from '../state.ts';
import { liveRelease } from './releases.ts';

const MINUTE_MS = 60_000;

interface Stretch {
  group: PlanErrorGroup;
  from: number;
  to: number;
}

/** The groups that have had an event by `t`, the newest event first, those of one moment in the plan's order. Counts are whole, times drill ms. */
export function errorsAt(plan: Plan, world: World, t: number): ErrorGroup[] {
  const byId = new Map<string, ErrorGroup>();
  for (const stretch of stretches(plan, world)) {
    const seen = seenBy(world, stretch, t);
    if (!seen) continue;
    const sofar = byId.get(seen.id);
    byId.set(seen.id, sofar ? joined(sofar, seen) : seen);
  }
  return [...byId.values()].sort((a, b) => b.lastSeen - a.lastSeen);
}

/** When each group had events: those of old all along, the others while a fault that brings them lasts. */
function stretches(plan: Plan, world: World): Stretch[] {
  const old = plan.errors.map((group) => ({ group, from: -(group.seenBeforeMs ?? plan.warmUpMs), to: Infinity }));
  const brought = world.faults.flatMap(({ id, fromMs, endMs }) => {
    const groups = plan.faults.find((fault) => fault.id === id)?.errors ?? [];
    return groups.map((group) => ({ group, from: fromMs, to: endMs ?? Infinity }));
  });
  return [...old, ...brought];
}

/** What one stretch shows by `t`: an event at its start, then one each time the rate has added up to another. */
function seenBy(world: World, { group, from, to }: Stretch, t: number): ErrorGroup | null {
  const last = Math.min(t, to - 1);
  if (last < from || group.perMinute <= 0) return null;
  const minutes = (last - from) / MINUTE_MS;
  const count = Math.floor(minutes * group.perMinute) + 1;
  const lastSeen = Math.min(last, from + Math.ceil(((count - 1) * MINUTE_MS) / group.perMinute));
  return {
    id: group.id,
    system: group.system,
    title: group.title,
    culprit: group.culprit,
    level: group.level,
    count,
    users: Math.min(count, Math.ceil(minutes * group.usersPerMinute)),
    firstSeen: from,
    lastSeen,
    release: group.release ?? liveRelease(world, lastSeen),
    stack: group.stack,
    tags: Object.entries(group.tags ?? {}).map(([tag, shares]) => ({
      tag,
      values: Object.entries(shares).map(([value, share]) => ({ value, share })),
    })),
  };
}

function joined(a: ErrorGroup, b: ErrorGroup): ErrorGroup {
  const newest = b.lastSeen >= a.lastSeen ? b : a;
  return {
    ...newest,
    count: a.count + b.count,
    users: a.users + b.users,
    firstSeen: Math.min(a.firstSeen, b.firstSeen),
  };
}
