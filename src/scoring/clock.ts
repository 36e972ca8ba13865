/** Times of day and spans as the reasons write them. Integer arithmetic only, so that every machine writes the same. */
import type { Text } from '../runbook/text.ts';
import type { Plan } from '../scenario/plan.ts';

export const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/** Local time of day of a drill moment (ms): `14:09`, in French `14 h 09`. */
export function clock(plan: Plan, at: number): Text {
  const local = plan.startEpochMs + plan.utcOffsetMin * MINUTE + at;
  const minutes = Math.floor((local - Math.floor(local / DAY) * DAY) / MINUTE);
  const hour = two(Math.floor(minutes / 60));
  const minute = two(minutes % 60);
  return { en: `${hour}:${minute}`, fr: `${hour} h ${minute}` };
}

/** Local hour of the day, 0..23, of a drill moment (ms). */
export function hourAt(plan: Plan, at: number): number {
  const local = plan.startEpochMs + plan.utcOffsetMin * MINUTE + at;
  return Math.floor((local - Math.floor(local / DAY) * DAY) / HOUR);
}

/** A span (ms) for both languages alike: `40 s`, `12 min`, `1 h 05`. */
export function span(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${two(minutes % 60)}`;
}
