import { describe, expect, it } from 'vitest';
import { abreast, aligned, changeOf, deltasOf, type Run, sameCause } from '../../src/debrief/compare.ts';
import type { DrillRecord } from '../../src/record/format.ts';
import { loneHero, premature } from '../support/four-drills.ts';

const runOf = ({ events, scorecard, endAt }: DrillRecord): Run => ({ events, scorecard, endAt });
const hero = runOf(loneHero());
const early = runOf(premature());

describe('two runs abreast', () => {
  it('have each milestone once, in order of time, with the times of both', () => {
    const rows = abreast(hero.events, early.events);
    expect(rows.map(({ kind }) => kind)).toEqual([
      'acknowledged',
      'declared',
      'message',
      'change',
      'resolved',
      'mitigated',
      'closed',
    ]);
    expect(rows.find(({ kind }) => kind === 'resolved')).toMatchObject({ own: 53 * 60_000 + 25_000, other: 175_000 });
  });

  it('mirror each other, and a run stands level with itself', () => {
    const there = abreast(hero.events, early.events);
    const back = abreast(early.events, hero.events);
    expect(back.map(({ own, other, ...m }) => ({ ...m, own: other, other: own }))).toEqual(there);
    for (const { own, other } of abreast(hero.events, hero.events)) expect(other).toBe(own);
  });

  it('leave open what one of the two never did', () => {
    const unclosed = early.events.filter(({ type }) => type !== 'closed');
    expect(abreast(hero.events, unclosed).find(({ kind }) => kind === 'closed')?.other).toBeNull();
    expect(abreast(unclosed, hero.events).find(({ kind }) => kind === 'closed')?.own).toBeNull();
  });

  it('put the first page of the other on the moment of one’s own', () => {
    const later = {
      ...early,
      events: early.events.map((e) => ({ ...e, at: e.at + 90_000 })),
      endAt: early.endAt + 90_000,
    };
    const back = aligned(later, hero.events);
    expect(back.events).toEqual(early.events);
    expect(back.endAt).toBe(early.endAt);
  });

  it('know whether the cause was the same', () => {
    expect(sameCause(hero.events, early.events)).toBe(true);
    const other = hero.events.map((e) => (e.type === 'drill.began' ? { ...e, variant: 'provider' } : e));
    expect(sameCause(hero.events, other)).toBe(false);
  });
});

describe('differences by rule', () => {
  const deltas = deltasOf(hero.scorecard, early.scorecard);
  const of = (id: string) => deltas.find((d) => d.id === id);

  it('count what a rule cost: nothing where it does not apply', () => {
    // The premature drill was over before anybody had to be called, or told anew.
    expect(changeOf(of('ESC-1') ?? { id: '', before: null, after: null })).toBe(9);
    expect(changeOf(of('COM-4') ?? { id: '', before: null, after: null })).toBe(0);
    expect(changeOf(of('END-2') ?? { id: '', before: null, after: null })).toBe(-6);
  });

  it('come with the largest first, and without the rules that came out the same', () => {
    const sizes = deltas.map((d) => Math.abs(changeOf(d)));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(of('SEV-1')).toBeUndefined();
    expect(deltasOf(hero.scorecard, hero.scorecard)).toEqual([]);
  });
});
