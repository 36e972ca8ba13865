import { describe, expect, it } from 'vitest';

import {
  clockTime,
  dayMonth,
  duration,
  elapsed,
  labelled,
  percent,
  shortDate,
  spokenDuration,
  wholeNumber,
} from '../../../src/play/i18n/format.ts';

const minute = 60_000;
// Which non-breaking space French gets depends on the version of the browser's language data.
const plain = (text: string): string => text.replace(/\s/g, ' ');
const at = Date.UTC(2025, 9, 14, 1, 56, 11);

describe('times', () => {
  it('shows a moment in the zone of the pack and in UTC', () => {
    expect(clockTime(at, 'Europe/Paris')).toBe('03:56:11');
    expect(clockTime(at, 'UTC')).toBe('01:56:11');
    expect(clockTime(Date.UTC(2025, 9, 14, 0, 0, 5), 'UTC')).toBe('00:00:05');
  });

  it('writes durations by seconds, from an hour on by minutes', () => {
    expect(duration(72_000)).toBe('1:12');
    expect(duration(46 * minute + 12_000)).toBe('46:12');
    expect(duration(65 * minute)).toBe('1\u00a0h\u00a005');
    expect(duration(-125_000)).toBe('2:05');
  });

  it('keeps the seconds of a running time', () => {
    expect(elapsed(62 * minute + 9_000)).toBe('1:02:09');
  });

  it('says durations as a person would', () => {
    expect(spokenDuration(72_000, 'en')).toBe('1 minute 12 seconds');
    expect(plain(spokenDuration(72_000, 'fr'))).toBe('1 minute 12 secondes');
    expect(plain(spokenDuration(65 * minute, 'fr'))).toBe('1 heure 5 minutes');
    expect(spokenDuration(0, 'en')).toBe('0 seconds');
  });

  it('writes dates in both languages, with the year only when it is another', () => {
    expect(shortDate(at, 'UTC', 'en')).toBe('Tue 14 Oct');
    expect(dayMonth(at, 'UTC', 'fr', at)).toBe('14 octobre');
    expect(dayMonth(at, 'UTC', 'fr', Date.UTC(2026, 1, 1))).toBe('14 octobre 2025');
  });
});

describe('numbers', () => {
  it('groups and places the percent sign as each language does', () => {
    expect(wholeNumber(18402, 'en')).toBe('18,402');
    expect(plain(wholeNumber(18402, 'fr'))).toBe('18 402');
    expect(percent(0.98, 'en')).toBe('98%');
    expect(plain(percent(0.98, 'fr'))).toBe('98 %');
  });
});

describe('a label and what it names', () => {
  it('has the space that French puts before a colon, and English does not', () => {
    expect(labelled('Rubric', '2', 'en')).toBe('Rubric: 2');
    expect(labelled('Barème', '2', 'fr')).toBe('Barème\u202f: 2');
  });
});
