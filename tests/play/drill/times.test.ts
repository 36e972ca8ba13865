import { describe, expect, it } from 'vitest';

import { dueTime } from '../../../src/play/screens/drill/times.ts';

const HOUR = 3_600_000;
const start = { startEpochMs: Date.parse('2026-04-15T21:36:00Z'), utcOffsetMin: 120 };

describe('when something is due', () => {
  it('is a time of day while that says enough, past midnight too', () => {
    expect(dueTime(start, 0, HOUR, 'en')).toBe('00:36');
  });

  it('has its day where the time of day alone would be taken for today’s', () => {
    expect(dueTime(start, 0, 24 * HOUR, 'en')).toBe('Thu 16 Apr 23:36');
    expect(dueTime(start, 0, 24 * HOUR, 'fr')).toBe('jeu. 16 avr. 23:36');
  });
});
