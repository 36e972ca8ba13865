import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysOf,
  isoWeekOf,
  nextWorkingMorning,
  readInstant,
  weekdayOf,
  writeInstant,
} from '../../src/scenario/calendar.ts';

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

const offset = fc.constantFrom(0, 60, 120, -300, 330);

it('an instant is written as it is read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), offset, (seconds, utcOffsetMin) => {
      const instant = { epochMs: seconds * 1000, utcOffsetMin };
      expect(readInstant(writeInstant(instant))).toEqual(instant);
      expect(Date.parse(writeInstant(instant))).toBe(instant.epochMs);
    }),
  );
});

describe('the next working morning', () => {
  it('is a weekday at nine, later than now and within four days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), offset, (epochMs, utcOffsetMin) => {
        const morning = nextWorkingMorning({ epochMs, utcOffsetMin }).epochMs;
        const local = new Date(morning + utcOffsetMin * 60_000);
        expect(local.getUTCHours()).toBe(9);
        expect([0, 6]).not.toContain(local.getUTCDay());
        expect(morning).toBeGreaterThan(epochMs);
        expect(morning - epochMs).toBeLessThanOrEqual(4 * DAY);
      }),
    );
  });

  it('skips the weekend', () => {
    const friday = { epochMs: Date.parse('2026-03-06T22:00:00+01:00'), utcOffsetMin: 60 };
    expect(writeInstant(nextWorkingMorning(friday))).toBe('2026-03-09T09:00:00+01:00');
  });
});
