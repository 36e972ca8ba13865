/** Wall time to drill time: at the pace that is set, but at x1 while something wants a person's care, and not at all in a pause. */
import type { SlowReason } from './port.ts';

/** How long after a pushed message time runs at x1, ms of wall time. */
export const PUSHED_MS = 20_000;

export interface Clock {
  /** Wall ms since the start, and where drill time stood then. */
  wall: number;
  drill: number;
  pace: number;
  paused: boolean;
  attending: readonly Exclude<SlowReason, 'pushed'>[];
  /** Wall ms until which a pushed message slows time down. */
  pushedUntil: number;
}

export const newClock = (wall: number, drill: number): Clock => ({
  wall,
  drill,
  pace: 1,
  paused: false,
  attending: [],
  pushedUntil: 0,
});

/** Drill ms at a wall time, with fractions. Wall time that runs backwards stands still. */
export function drillAt(clock: Clock, wall: number): number {
  if (clock.paused) return clock.drill;
  const span = Math.max(0, wall - clock.wall);
  const slow = Math.min(span, slowSpan(clock));
  return clock.drill + slow + (span - slow) * clock.pace;
}

/** The wall time at which the clock reaches a drill time that lies ahead. */
export function wallAt(clock: Clock, drill: number): number {
  const ahead = Math.max(0, drill - clock.drill);
  const slow = Math.min(ahead, slowSpan(clock));
  return clock.wall + slow + (ahead - slow) / clock.pace;
}

/** The same clock with other settings from a wall time on. */
export function changedAt(clock: Clock, wall: number, settings: Partial<Omit<Clock, 'wall'>>): Clock {
  return { ...clock, wall: Math.max(wall, clock.wall), drill: drillAt(clock, wall), ...settings };
}

/** Why time runs at x1 although a faster pace is set; null when it does not. */
export function slowReason(clock: Clock, wall: number): SlowReason | null {
  if (clock.pace <= 1) return null;
  return clock.attending[0] ?? (wall < clock.pushedUntil ? 'pushed' : null);
}

/** For how long from `clock.wall` on time runs at x1. */
function slowSpan({ attending, pushedUntil, wall }: Clock): number {
  return attending.length > 0 ? Infinity : Math.max(0, pushedUntil - wall);
}
