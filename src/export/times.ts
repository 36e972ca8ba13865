/** Times, spans and points as documents write them: a comma in French. */
import type { Lang } from '../runbook/text.ts';
import type { Plan } from '../scenario/plan.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/** `14:03:20` of an epoch time, ms. */
function timeOfDay(epoch: number): string {
  const ofDay = epoch - Math.floor(epoch / DAY) * DAY;
  return `${two(Math.floor(ofDay / 3_600_000))}:${two(Math.floor(ofDay / MINUTE) % 60)}:${two(Math.floor(ofDay / 1000) % 60)}`;
}

/** `13:03:20` in UTC of a drill time, ms. */
export const utc = (plan: Plan, at: number): string => timeOfDay(plan.startEpochMs + at);

/** `14:03:20` on the company's clocks of a drill time, ms. */
export const local = (plan: Plan, at: number): string => timeOfDay(plan.startEpochMs + plan.utcOffsetMin * MINUTE + at);

/** How far the company's clocks are from UTC: `UTC+1`, `UTC-3:30`. */
export function zoneOf({ utcOffsetMin }: Plan): string {
  const minutes = Math.abs(utcOffsetMin);
  const past = minutes % 60 === 0 ? '' : `:${two(minutes % 60)}`;
  return `UTC${utcOffsetMin < 0 ? '-' : '+'}${Math.floor(minutes / 60)}${past}`;
}

/** A span of ms to the second, of an hour or more to the minute: `5 s`, `4 min 49 s`, `1 h 05`. */
export function lasting(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 60) return `${Math.floor(minutes / 60)} h ${two(minutes % 60)}`;
  return [minutes > 0 && `${minutes} min`, (seconds % 60 > 0 || minutes === 0) && `${seconds % 60} s`]
    .filter((part) => part !== false)
    .join(' ');
}

/** Points with at most one place, and a true minus. */
export function points(n: number, lang: Lang): string {
  const text = String(Math.round(n * 10) / 10).replace('-', '−');
  return lang === 'fr' ? text.replace('.', ',') : text;
}
