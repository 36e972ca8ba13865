/** Times and points as documents write them: UTC, whole minutes, a comma in French. */
import type { Lang } from '../runbook/text.ts';
import type { Plan } from '../scenario/plan.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/** `14:03:20` in UTC of a drill time, ms. */
export function utc(plan: Plan, at: number): string {
  const epoch = plan.startEpochMs + at;
  const ofDay = epoch - Math.floor(epoch / DAY) * DAY;
  return `${two(Math.floor(ofDay / 3_600_000))}:${two(Math.floor(ofDay / MINUTE) % 60)}:${two(Math.floor(ofDay / 1000) % 60)}`;
}

/** A span of ms in whole minutes: `42 min`, `1 h 05`. */
export function minutes(ms: number): string {
  const whole = Math.floor(ms / MINUTE + 0.5);
  return whole < 60 ? `${whole} min` : `${Math.floor(whole / 60)} h ${two(whole % 60)}`;
}

/** Points with at most one place. */
export function points(n: number, lang: Lang): string {
  const text = String(Math.round(n * 10) / 10);
  return lang === 'fr' ? text.replace('.', ',') : text;
}
