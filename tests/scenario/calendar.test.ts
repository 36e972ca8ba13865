import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, isoWeekOf, readInstant, weekdayOf } from '../../src/scenario/calendar.ts';

const DAY = 86_400_000;

describe('the calendar agrees with the platform’s', () => {
  it('days since 1970 and weekdays, for any date of four centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 120_000 }), (days) => {
        const date = new Date(days * DAY);
        expect(daysOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(days);
        expect(weekdayOf(days)).toBe(date.getUTCDay() === 0 ? 7 : date.getUTCDay());
      }),
    );
  });

  it.each([
    ['2026-01-01', 1],
    ['2024-12-30', 1],
    ['2021-01-03', 53],
    ['2026-12-31', 53],
    ['2026-03-03', 10],
  ])('%s lies in ISO week %i', (date, week) => {
    expect(isoWeekOf(Date.parse(`${date}T00:00:00Z`) / DAY)).toBe(week);
  });

  it('reads an instant with its zone', () => {
    expect(readInstant('2026-03-03T14:02:00+01:00')).toEqual({
      epochMs: Date.parse('2026-03-03T13:02:00Z'),
      utcOffsetMin: 60,
    });
    expect(readInstant('2026-03-03T14:02-05:30')).toEqual({
      epochMs: Date.parse('2026-03-03T19:32:00Z'),
      utcOffsetMin: -330,
    });
    expect(readInstant('next Tuesday')).toBeNull();
  });
});
