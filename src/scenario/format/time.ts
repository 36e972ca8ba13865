import { z } from 'zod';
import { refusal } from '../../runbook/text.ts';

/** A span of drill time as an author writes it: `90s`, `4m`, `1h30m`, `250ms`; a leading minus lies before the start. */
export const spanSchema = z
  .string()
  .regex(
    /^-?(?=\d)(?:\d+h)?(?:\d+m(?!s))?(?:\d+s)?(?:\d+ms)?$/,
    refusal('must be a time span like 90s, 4m or 1h30m', 'doit être une durée comme 90s, 4m ou 1h30m'),
  )
  .max(20);

/** One span, or two between which the seed picks: `[20s, 60s]`. */
export const rangeSchema = z.union([spanSchema, z.tuple([spanSchema, spanSchema])]);

const UNITS: Record<string, number> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };

/** Integer milliseconds of a span that matches `spanSchema`. */
export function spanMs(span: string): number {
  let total = 0;
  for (const [, digits, unit] of span.matchAll(/(\d+)(ms|h|m|s)/g)) {
    total += Number(digits) * (UNITS[unit ?? 's'] ?? 0);
  }
  return span.startsWith('-') ? -total : total;
}
