import { describe, expect, it } from 'vitest';
import { CAP, dimensionsOf, ratingOf, resultOf, totalOf } from '../../src/scoring/combine.ts';
import { charged, earned, notApplicable, type Rule, text, type Verdict } from '../../src/scoring/rule.ts';
import { DIMENSIONS, type Dimension, type RuleResult } from '../../src/scoring/scorecard.ts';
import { plan } from '../support/scoring-plan.ts';

const why = text('Because.', 'Parce que.');
const rule = (kind: Rule['kind'], max: number, source: Rule['source'] = () => why): Rule => ({
  id: 'ACK-1',
  dimension: 'acknowledgement',
  kind,
  max,
  title: why,
  source,
  judge: () => notApplicable(why),
});

describe('a rating', () => {
  it.each([
    [100, 'P'],
    [80, 'P'],
    [79.9, 'S'],
    [66, 'S'],
    [65.9, 'M'],
    [50, 'M'],
    [49.9, 'U'],
    [0, 'U'],
  ])('of %d is %s', (percent, rating) => {
    expect(ratingOf(percent)).toBe(rating);
  });

  it('is that of a failed drill at the cap', () => {
    expect(ratingOf(CAP)).toBe('U');
  });
});

describe('a line of the scorecard', () => {
  it.each<[string, Rule['kind'], number, Verdict, number, number, string]>([
    ['a whole share', 'graded', 8, earned(1, null, why), 8, 8, 'full'],
    ['a part, to the hundredth', 'graded', 8, earned(1 / 3, null, why), 2.67, 8, 'partial'],
    ['nothing', 'graded', 8, earned(0, null, why), 0, 8, 'none'],
    ['nothing to judge', 'graded', 8, notApplicable(why), 0, 0, 'not-applicable'],
    ['a penalty', 'penalty', 6, charged(4, null, why), -4, 0, 'penalty'],
    ['a penalty beyond its maximum', 'penalty', 6, charged(10, null, why), -6, 0, 'penalty'],
    ['a charge on a rule that is no penalty', 'graded', 2, charged(3, null, why), -3, 0, 'penalty'],
  ])('is worth %s', (_, kind, max, verdict, points, most, outcome) => {
    expect(resultOf(rule(kind, max), verdict, plan)).toMatchObject({ points, max: most, outcome });
  });

  it('says when, why, by what and where from', () => {
    expect(resultOf(rule('graded', 8), earned(1, { id: 'a', at: 1000 }, why), plan)).toEqual({
      id: 'ACK-1',
      dimension: 'acknowledgement',
      points: 8,
      max: 8,
      outcome: 'full',
      at: 1000,
      why,
      evidence: ['a'],
      source: why,
    });
  });

  it('words its source once a plan', () => {
    let worded = 0;
    const counted = rule('graded', 8, () => {
      worded += 1;
      return text(`${worded}`, `${worded}`);
    });
    const other = rule('graded', 8, () => text('other', 'autre'));
    const on = { ...plan };
    const sourceOf = (of: Rule, at = on) => resultOf(of, notApplicable(why), at).source.en;
    expect([sourceOf(counted), sourceOf(other), sourceOf(counted), sourceOf(counted, { ...plan })]).toEqual([
      '1',
      'other',
      '1',
      '2',
    ]);
  });
});

describe('dimensions', () => {
  const line = (dimension: Dimension, points: number, max: number): RuleResult => ({
    id: 'X-1',
    dimension,
    points,
    max,
    outcome: 'partial',
    at: null,
    why,
    evidence: [],
    source: why,
  });
  const all = DIMENSIONS.map((d) => line(d, 8, 10));

  it('are all on the card, each by its name', () => {
    expect(dimensionsOf(all).map((d) => [d.id, d.name.en, d.name.fr])).toEqual([
      ['severity', 'Severity', 'Sévérité'],
      ['acknowledgement', 'Acknowledgement and declaration', 'Prise en compte et déclaration'],
      ['escalation', 'Escalation', 'Escalade'],
      ['communication', 'Communication', 'Communication'],
      ['mitigation', 'Diagnosis and mitigation', 'Diagnostic et rétablissement'],
      ['closure', 'Closure and hand-over', 'Clôture et passage de relais'],
    ]);
  });

  it('scale the sum of their rules to their weight', () => {
    const cards = dimensionsOf(all);
    expect(cards.map((d) => [d.weight, d.points, d.rating])).toEqual([
      [20, 16, 'P'],
      [10, 8, 'P'],
      [20, 16, 'P'],
      [25, 20, 'P'],
      [15, 12, 'P'],
      [10, 8, 'P'],
    ]);
    expect(totalOf(cards)).toBe(80);
  });

  it('never fall below 0, but what penalties take where nothing else is asked comes off the total', () => {
    const harmed = dimensionsOf([line('severity', 10, 10), line('closure', 1, 10), line('closure', -4, 0)]);
    expect(harmed.find((d) => d.id === 'closure')).toMatchObject({ points: 0, rating: 'U' });
    expect(totalOf(harmed)).toBe(66.7);
    const charged = dimensionsOf([line('severity', 10, 10), line('closure', -4, 0)]);
    expect(charged.find((d) => d.id === 'closure')).toMatchObject({ points: -4, weight: 0, max: 0, rating: null });
    expect(totalOf(charged)).toBe(96);
    expect(totalOf(dimensionsOf([line('closure', -4, 0)]))).toBe(0);
  });

  it('are worth nothing where nothing was judged', () => {
    expect(dimensionsOf([]).every((d) => d.points === 0 && d.weight === 0 && d.rating === null)).toBe(true);
  });

  it('add up to no more than 100', () => {
    expect(totalOf(dimensionsOf(DIMENSIONS.map((d) => line(d, 11, 10))))).toBe(100);
  });
});
