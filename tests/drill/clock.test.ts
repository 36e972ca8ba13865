import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clock, changedAt, drillAt, newClock, slowReason, wallAt } from '../../src/drill/clock.ts';

const clocks: fc.Arbitrary<Clock> = fc.record({
  wall: fc.integer({ min: 0, max: 100_000 }),
  drill: fc.integer({ min: 0, max: 100_000 }),
  pace: fc.constantFrom(1, 2, 4, 6, 10),
  paused: fc.constant(false),
  attending: fc.subarray(['composer', 'matrix', 'call'] as const),
  pushedUntil: fc.integer({ min: 0, max: 150_000 }),
});
const spans = fc.integer({ min: 0, max: 60_000 });

describe('the clock', () => {
  it('runs at its pace, at x1 while attended or just after a push, and not in a pause', () => {
    const fast = { ...newClock(1000, 500), pace: 10 };
    expect(drillAt(fast, 3000)).toBe(20_500);
    expect(drillAt({ ...fast, attending: ['matrix'] }, 3000)).toBe(2500);
    expect(drillAt({ ...fast, pushedUntil: 2000 }, 3000)).toBe(11_500);
    expect(drillAt({ ...fast, paused: true }, 3000)).toBe(500);
    expect(drillAt(fast, 0)).toBe(500);
  });

  it('says why it is slow, and only when a faster pace is set', () => {
    const fast = { ...newClock(0, 0), pace: 4, pushedUntil: 1000 };
    expect(slowReason(fast, 999)).toBe('pushed');
    expect(slowReason(fast, 1000)).toBeNull();
    expect(slowReason({ ...fast, attending: ['call'] }, 0)).toBe('call');
    expect(slowReason({ ...fast, pace: 1, attending: ['call'] }, 0)).toBeNull();
  });

  it('comes to the same however often it is set anew', () => {
    fc.assert(
      fc.property(clocks, spans, spans, (clock, a, b) => {
        const [middle, end] = [clock.wall + a, clock.wall + a + b];
        expect(drillAt(changedAt(clock, middle, {}), end)).toBeCloseTo(drillAt(clock, end), 6);
      }),
    );
  });

  it('knows the wall time of a drill time', () => {
    fc.assert(
      fc.property(clocks, spans, (clock, ahead) => {
        expect(drillAt(clock, wallAt(clock, clock.drill + ahead))).toBeCloseTo(clock.drill + ahead, 6);
      }),
    );
  });
});
