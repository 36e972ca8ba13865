import { describe, expect, it } from 'vitest';
import { clock, hourAt, MINUTE, span } from '../../src/scoring/clock.ts';
import { plan } from '../support/scoring-plan.ts';

const HOUR = 60 * MINUTE;
/** Minute 0 is 14:02 in Paris, an hour east of Greenwich. */
const inIndia = { ...plan, utcOffsetMin: 330 };

describe('a time of day in a reason', () => {
  it.each([
    ['the start', plan, 0, '14:02', '14 h 02'],
    ['ten past', plan, 8 * MINUTE, '14:10', '14 h 10'],
    ['the last second of a minute', plan, MINUTE - 1, '14:02', '14 h 02'],
    ['before the start', plan, -5 * HOUR, '09:02', '09 h 02'],
    ['after midnight', plan, 10 * HOUR, '00:02', '00 h 02'],
    ['half an hour off', inIndia, 0, '18:32', '18 h 32'],
  ])('is local, to the minute: %s', (_, on, at, en, fr) => {
    expect(clock(on, at)).toEqual({ en, fr });
  });

  it.each([
    [plan, 0, 14],
    [plan, 58 * MINUTE - 1, 14],
    [plan, 58 * MINUTE, 15],
    [plan, -3 * MINUTE, 13],
    [inIndia, 0, 18],
    [plan, 10 * HOUR, 0],
  ])('has a local hour', (on, at, hour) => {
    expect(hourAt(on, at)).toBe(hour);
  });
});

describe('a span in a reason', () => {
  it.each([
    [-1000, '0 s'],
    [0, '0 s'],
    [59_999, '59 s'],
    [60_000, '1 min'],
    [59 * MINUTE + 59_999, '59 min'],
    [HOUR, '1 h 00'],
    [HOUR + 9 * MINUTE, '1 h 09'],
    [2 * HOUR + 10 * MINUTE, '2 h 10'],
  ])('of %d ms is %s', (ms, written) => {
    expect(span(ms)).toBe(written);
  });
});
