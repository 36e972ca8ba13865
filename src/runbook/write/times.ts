/** Lengths of time as a runbook writes them: "15 min", "1 h 30 min", "1 semaine". The reader of durations reads each back exactly. */
import type { Lang } from '../text.ts';
import { NOTHING } from './marks.ts';

const UNITS: readonly (readonly [ms: number, en: string, ens: string, fr: string, frs: string])[] = [
  [604_800_000, 'week', 'weeks', 'semaine', 'semaines'],
  [86_400_000, 'day', 'days', 'jour', 'jours'],
  [3_600_000, 'h', 'h', 'h', 'h'],
  [60_000, 'min', 'min', 'min', 'min'],
  [1000, 's', 's', 's', 's'],
  [1, 'ms', 'ms', 'ms', 'ms'],
];

/** A whole number of milliseconds in words; "-" for no fixed time. One day alone is "24 h", as deadlines say it. */
export function durationWords(ms: number | null, lang: Lang): string {
  if (ms === null) return NOTHING;
  if (ms === 86_400_000) return '24 h';
  let left = ms;
  const parts: string[] = [];
  for (const [unit, en, ens, fr, frs] of UNITS) {
    const count = Math.floor(left / unit);
    left -= count * unit;
    if (count > 0) parts.push(`${count} ${lang === 'en' ? (count > 1 ? ens : en) : count > 1 ? frs : fr}`);
  }
  return parts.join(' ') || '0 min';
}

/** A window of an incident: "15-30 min", "2 h - 1 day", "1 h+" without an end. */
export function windowWords(fromMs: number, toMs: number | null, lang: Lang): string {
  const minutes = [fromMs, toMs ?? 0].map((ms) => ms / 60_000);
  if (toMs !== null && minutes.every((m) => Number.isInteger(m) && m <= 60)) return `${minutes.join('-')} min`;
  const from = durationWords(fromMs, lang);
  return toMs === null ? `${from}+` : `${from} - ${durationWords(toMs, lang)}`;
}
