/** Calendar arithmetic on integers, so that Node and every browser agree: no Date, no Intl. Days count from 1970-01-01. */
import type { Rulebook } from '../runbook/rulebook.ts';
import type { OnCall } from './plan.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MORNING_MS = 9 * HOUR_MS;

/** Days from 1970-01-01 to a date of the Gregorian calendar (Hinnant's civil calendar, shifted to start in March). */
export function daysOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a day counted from 1970-01-01: what `daysOf` turns back. */
function dateOf(days: number): { year: number; month: number; day: number } {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * dayOfYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * march + 2) / 5) + 1,
  };
}

/** 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1;

/** ISO 8601 week number of a day. */
export function isoWeekOf(days: number): number {
  const thursday = days - weekdayOf(days) + 4;
  return Math.floor((thursday - daysOf(dateOf(thursday).year, 1, 1)) / 7) + 1;
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

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/** Writes an instant as `readInstant` reads it, to the second. */
export function writeInstant({ epochMs, utcOffsetMin }: Instant): string {
  const local = epochMs + utcOffsetMin * 60_000;
  const days = Math.floor(local / DAY_MS);
  const seconds = Math.floor((local - days * DAY_MS) / 1000);
  const { year, month, day } = dateOf(days);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
  const offset = Math.abs(utcOffsetMin);
  const zone = `${utcOffsetMin < 0 ? '-' : '+'}${two(Math.floor(offset / 60))}:${two(offset % 60)}`;
  return `${year}-${two(month)}-${two(day)}T${clock}${zone}`;
}

/** 09:00 on the next working day (Monday to Friday) after an instant, by its own offset. */
export function nextWorkingMorning({ epochMs, utcOffsetMin }: Instant): Instant {
  const local = epochMs + utcOffsetMin * 60_000;
  let day = Math.floor(local / DAY_MS);
  if (local - day * DAY_MS >= MORNING_MS) day += 1;
  while (weekdayOf(day) >= 6) day += 1;
  return { epochMs: day * DAY_MS + MORNING_MS - utcOffsetMin * 60_000, utcOffsetMin };
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
