import { describe, expect, it } from 'vitest';
import { digest } from '../../src/scoring/facts.ts';
import { once } from '../../src/scoring/once.ts';
import { charged, earned, fading, fromPublic, fromRunbook, notApplicable, text } from '../../src/scoring/rule.ts';
import { RULES, titleOf } from '../../src/scoring/rules.ts';
import { HEADER, plan } from '../support/scoring-plan.ts';

const why = text('Because.', 'Parce que.');
const first = { id: 'a', at: 1000 };
const last = { id: 'b', at: 2000 };

describe('verdicts', () => {
  it('name the events that decided; the last one is the deciding moment', () => {
    expect(earned(0.5, [first, last], why)).toEqual({
      kind: 'earned',
      share: 0.5,
      at: 2000,
      why,
      evidence: ['a', 'b'],
    });
    expect(charged(2, first, why)).toEqual({ kind: 'charged', points: 2, at: 1000, why, evidence: ['a'] });
    expect(notApplicable(why, first)).toEqual({ kind: 'not-applicable', at: 1000, why, evidence: ['a'] });
  });

  it('have no moment where nothing happened', () => {
    const nothing = { at: null, why, evidence: [] };
    expect(notApplicable(why)).toEqual({ kind: 'not-applicable', ...nothing });
    expect(earned(0, null, why)).toMatchObject(nothing);
    expect(earned(0, [], why)).toMatchObject(nothing);
  });

  it.each([
    [-0.2, 0],
    [0, 0],
    [0.4, 0.4],
    [1, 1],
    [1.5, 1],
  ])('hold a share of %d within 0 and 1', (share, held) => {
    expect(earned(share, null, why)).toMatchObject({ share: held });
  });
});

describe('a share that fades', () => {
  it.each([
    [0, 1],
    [10, 1],
    [15, 0.75],
    [20, 0.5],
    [30, 0],
    [31, 0],
  ])('is whole until 10, nothing from 30 on: at %d', (at, share) => {
    expect(fading(at, 10, 30)).toBe(share);
  });

  it('falls at once where there is no time between', () => {
    expect([9, 10, 11].map((at) => fading(at, 10, 10))).toEqual([1, 1, 0]);
  });
});

describe('sources', () => {
  it('name the runbook, its section and what stands beside it, in both languages', () => {
    const titled = { ...plan, rulebook: { ...plan.rulebook, title: text('The book', 'Le livre') } };
    const section = text('levels', 'niveaux');
    expect(fromRunbook(section)(titled)).toEqual(text('The book: levels', 'Le livre : niveaux'));
    expect(fromRunbook(section, text('5 min', '5 minutes'))(titled)).toEqual(
      text('The book: levels (5 min)', 'Le livre : niveaux (5 minutes)'),
    );
    expect(fromPublic('A book', 'Un livre')()).toEqual(text('A book', 'Un livre'));
  });
});

describe('rules', () => {
  it('are found by their id', () => {
    for (const { id, title } of RULES) expect(titleOf(id)).toBe(title);
    expect(titleOf('SEV-99')).toBeNull();
  });

  it('ask the same of the same facts once', () => {
    let asked = 0;
    const ask = once(() => {
      asked += 1;
      return asked;
    });
    const [one, other] = [digest(plan, [], HEADER), digest(plan, [], HEADER)];
    expect([ask(one), ask(one), ask(other), ask(one)]).toEqual([1, 1, 2, 1]);
  });
});
