import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Agenda, nextDueAt, planWork } from '../../src/sim/queue.ts';

describe('the queue', () => {
  it('gives work by time, and equal times in the order of planning', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 })), (times) => {
        const agenda: Agenda = { queue: [], seq: 0 };
        for (const at of times) planWork(agenda, at, { do: 'look-around' });
        const expected = times.map((at, seq) => ({ at, seq })).sort((a, b) => a.at - b.at || a.seq - b.seq);
        expect(agenda.queue.map(({ at, seq }) => ({ at, seq }))).toEqual(expected);
      }),
    );
  });

  it('says when the next thing is due', () => {
    const agenda: Agenda = { queue: [], seq: 0 };
    expect(nextDueAt(agenda)).toBe(Number.POSITIVE_INFINITY);
    planWork(agenda, 7, { do: 'look-around' });
    planWork(agenda, 3, { do: 'look-around' });
    expect(nextDueAt(agenda)).toBe(3);
  });
});
