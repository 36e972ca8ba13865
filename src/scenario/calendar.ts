/** Calendar arithmetic on integers, so that Node and every browser agree: no Date, no Intl. Days count from 1970-01-01. */
import type { Rulebook } from '../runbook/rulebook.ts';
import type { OnCall } from './plan.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Days from 1970-01-01 to a date of the Gregorian calendar (Hinnant's civil calendar, shifted to start in March). */
export function daysOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Year of a day counted from 1970-01-01. */
function yearOf(days: number): number {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  return yearOfEra + era * 400 + (dayOfYear >= 306 ? 1 : 0);
}

/** 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1;

/** ISO 8601 week number of a day. */
export function isoWeekOf(days: number): number {
  const thursday = days - weekdayOf(days) + 4;
  return Math.floor((thursday - daysOf(yearOf(thursday), 1, 1)) / 7) + 1;
}

export interface Instant {
  /** ms since 1970-01-01 UTC. */
  epochMs: number;
  utcOffsetMin: number;
}

/** Reads `2026-03-03T14:02:00+01:00` (seconds optional, `Z` allowed); null when it is no such date. */
export function readInstant(iso: string): Instant | null {
  const m = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.exec(iso);
  if (!m) return null;
  const [, year, month, day, hour, minute, second = '0', zone = 'Z'] = m;
  const days = daysOf(Number(year), Number(month), Number(day));
  const sign = zone.startsWith('-') ? -1 : 1;
  const offset = zone === 'Z' ? 0 : sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6)));
  const local = days * DAY_MS + Number(hour) * HOUR_MS + Number(minute) * 60_000 + Number(second) * 1000;
  return { epochMs: local - offset * 60_000, utcOffsetMin: offset };
}

/**
 * Who is on call at an instant: (ISO week - 1) mod the rota's length, the week changing at the rota's weekday and hour.
 * Saturday and Sunday count as the weekend. Null without a rota.
 */
export function onCallAt(rulebook: Rulebook, instant: Instant): OnCall | null {
  const rota = rulebook.rotation;
  if (!rota) return null;
  const local = instant.epochMs + instant.utcOffsetMin * 60_000;
  const turned = Math.floor((local - rota.hour * HOUR_MS) / DAY_MS) - (rota.weekday - 1);
  const week = rota.weeks[(isoWeekOf(turned) - 1) % rota.weeks.length];
  if (!week) return null;
  const weekend = weekdayOf(Math.floor(local / DAY_MS)) >= 6;
  return { week: week.id, primary: week.primary, secondary: week.secondary, weekend };
}
