import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextDueAt, withPlans } from '../../src/sim/queue.ts';

describe('the queue', () => {
  it('gives work by time, and equal times in the order of planning', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 })), (times) => {
        const plans = times.map((at) => ({ at, what: { do: 'look-around' } as const }));
        const half = withPlans({ queue: [], seq: 0 }, plans.slice(0, plans.length / 2));
        const agenda = withPlans(half, plans.slice(plans.length / 2));
        const expected = times.map((at, seq) => ({ at, seq })).sort((a, b) => a.at - b.at || a.seq - b.seq);
        expect(agenda.queue.map(({ at, seq }) => ({ at, seq }))).toEqual(expected);
      }),
    );
  });

  it('says when the next thing is due', () => {
    const empty = { queue: [], seq: 0 };
    const later = { at: 7, what: { do: 'look-around' } as const };
    expect(nextDueAt(empty)).toBe(Number.POSITIVE_INFINITY);
    expect(nextDueAt(withPlans(empty, [later, { ...later, at: 3 }]))).toBe(3);
  });
});
