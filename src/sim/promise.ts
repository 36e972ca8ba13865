import type { Plan } from '../scenario/plan.ts';

const DAY_MS = 86_400_000;

/**
 * The drill time (ms) that a promise names: the next moment after `from` at which clocks in UTC show the hour and minute
 * written in the text (`14:45` or `14h45`). Null when it names none, or one more than twelve hours ahead.
 */
export function promisedTime(plan: Plan, text: string, from: number): number | null {
  const [, hours, minutes] = /\b([01]?\d|2[0-3])\s?[:hH]\s?([0-5]\d)\b/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const ofDay = (Number(hours) * 60 + Number(minutes)) * 60_000;
  const epoch = plan.startEpochMs + from;
  const midnight = epoch - (epoch % DAY_MS);
  const today = midnight + ofDay;
  const next = (today > epoch ? today : today + DAY_MS) - plan.startEpochMs;
  return next - from > DAY_MS / 2 ? null : next;
}
