import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/scenario/plan.ts';
import { triedEverything } from '../../src/scoring/changes.ts';
import { digest } from '../../src/scoring/facts.ts';
import { as, began, done, END, looked, told } from '../support/scoring-entries.ts';
import { GOOD, HEADER, MINUTE, plan, ruleOf, SILENT, timeline, WORLD } from '../support/scoring-plan.ts';

const harm = (points: number) => ({
  harm: { points, why: { en: 'It made it worse.', fr: 'Cela a aggravé la panne.' } },
});

describe('FIX-1', () => {
  it('FIX-1 asks for evidence that tells the causes apart before a change to production', () => {
    expect(ruleOf('FIX-1', [...WORLD, told(5), began(6, 'restart'), END])).toMatchObject({
      points: 3,
      outcome: 'full',
    });
    expect(ruleOf('FIX-1', [...WORLD, began(6, 'restart'), END])).toMatchObject({ points: 0, outcome: 'none' });
  });

  it('FIX-1 pays half when it was seen between a first change and a later one', () => {
    expect(ruleOf('FIX-1', [...WORLD, began(4, 'restart'), told(5), began(6, 'rollback'), END]).points).toBe(1.5);
  });

  it('FIX-1 lets one rollback of a recent deployment go free after the deployment list was opened', () => {
    const rollback = began(6, 'rollback', 'rollback');
    expect(ruleOf('FIX-1', [...WORLD, looked(5, 'console:deploys'), rollback, END]).outcome).toBe('full');
    expect(ruleOf('FIX-1', [...WORLD, rollback, END]).outcome).toBe('none');
    const stale = { ...plan, releases: plan.releases.slice(0, 1) };
    expect(ruleOf('FIX-1', [...WORLD, looked(5, 'console:deploys'), rollback, END], stale).outcome).toBe('none');
  });

  it('FIX-1 gives nothing to silence, nor to opening everything and doing nothing', () => {
    expect(ruleOf('FIX-1', SILENT)).toMatchObject({ points: 0, max: 3, outcome: 'none' });
    expect(ruleOf('FIX-1', [...SILENT, ...[2, 3, 4].map((m) => told(m)), looked(5, 'console:deploys')]).points).toBe(0);
  });

  it('FIX-1 gives nothing for evidence that tells another cause', () => {
    expect(ruleOf('FIX-1', [...WORLD, told(5, 'seen-memory'), began(6, 'restart'), END]).points).toBe(0);
  });

  it('FIX-1 does not apply where no evidence tells the causes apart', () => {
    expect(ruleOf('FIX-1', GOOD, { ...plan, evidence: [] }).outcome).toBe('not-applicable');
  });

  const rollback = (minute: number) => began(minute, 'rollback', 'rollback');
  const list = looked(5, 'console:deploys');

  /** The small plan with one deployment alone, made between these minutes; the fault began at minute -4. */
  const released = (from: number, to: number, only: string[] | null = null): Plan => ({
    ...plan,
    releases: plan.releases.slice(1).map((r) => ({ ...r, at: [from * MINUTE, to * MINUTE], only })),
  });

  it.each<[string, Plan, string]>([
    ['an hour before the onset', released(-64, -64), 'full'],
    ['longer ago', released(-65, -64.1), 'none'],
    ['at the onset', released(-4, -4), 'full'],
    ['after the onset', released(-3.9, -3.9), 'none'],
    ['a deployment of this variant', released(-10, -10, ['release']), 'full'],
    ['a deployment of another variant', released(-10, -10, ['leak']), 'none'],
  ])('FIX-1 takes for recent a deployment of an hour or less before the onset: %s', (_, on, outcome) => {
    expect(ruleOf('FIX-1', [...WORLD, list, rollback(6), END], on).outcome).toBe(outcome);
  });

  it('FIX-1 frees a first rollback alone, and only with the list opened before it', () => {
    expect(ruleOf('FIX-1', [...WORLD, looked(6, 'deploy:r2'), rollback(6), END]).outcome).toBe('full');
    expect(ruleOf('FIX-1', [...WORLD, looked(6.1, 'deploy:r2'), rollback(6), END]).outcome).toBe('none');
    expect(ruleOf('FIX-1', [...WORLD, looked(5, 'console:logs'), rollback(6), END]).outcome).toBe('none');
    expect(ruleOf('FIX-1', [...WORLD, list, began(6, 'restart'), END]).outcome).toBe('none');
    expect(ruleOf('FIX-1', [...WORLD, list, began(5.5, 'restart'), told(5.6), rollback(6), END]).outcome).toBe('none');
    expect(ruleOf('FIX-1', [...WORLD, list, rollback(6), rollback(8), END]).outcome).toBe('none');
  });

  it('FIX-1 counts changes to production, and the right answer where that changes none', () => {
    const harmless = began(6, 'clear-cache', 'other', false);
    expect(ruleOf('FIX-1', [...WORLD, harmless, END]).why.en).toBe('Nothing was tried.');
    const post = began(6, 'status-post', 'other', false);
    const blind = ruleOf('FIX-1', [...as('provider'), post, told(7, 'host-down'), END]);
    expect(blind.outcome).toBe('none');
    expect(ruleOf('FIX-1', [...as('provider'), told(5, 'host-down'), post, END]).outcome).toBe('full');
  });

  it('FIX-1 takes evidence of the very moment of a change, not what came after all of them', () => {
    expect(ruleOf('FIX-1', [...WORLD, told(6), began(6, 'restart'), END]).outcome).toBe('full');
    expect(ruleOf('FIX-1', [...WORLD, began(5, 'restart'), told(6), began(6, 'restart'), END]).outcome).toBe('partial');
    expect(ruleOf('FIX-1', [...WORLD, began(5, 'restart'), told(6.1), END]).outcome).toBe('none');
  });

  it('FIX-1 says what was seen before or after which change', () => {
    const before = ruleOf('FIX-1', [...WORLD, told(5), began(6, 'restart'), END]);
    expect(before.why).toEqual({
      en: 'What tells the cause was seen at 14:07, before the first change at 14:08.',
      fr: 'Ce qui désigne la cause a été vu à 14 h 07, avant le premier changement, à 14 h 08.',
    });
    expect(before.evidence.map((id) => id.split('@')[0])).toEqual(['evidence.seen', 'action.started']);
    const after = ruleOf('FIX-1', [...WORLD, began(4, 'restart'), told(5), END]);
    expect(after.why).toEqual({
      en: 'What tells the cause was seen at 14:07, after the first change at 14:06.',
      fr: 'Ce qui désigne la cause a été vu à 14 h 07, après le premier changement, à 14 h 06.',
    });
    expect(after.evidence.map((id) => id.split('@')[0])).toEqual(['action.started', 'evidence.seen']);
    expect(ruleOf('FIX-1', [...WORLD, began(4, 'restart'), END]).why).toEqual({
      en: 'The change of 14:06 was made without any evidence that tells the causes apart.',
      fr: 'Le changement de 14 h 06 a été fait sans aucun élément qui distingue les causes.',
    });
    expect(ruleOf('FIX-1', [...WORLD, list, rollback(6), END]).why.en).toMatch(/^The only change was the rollback/);
    expect(ruleOf('FIX-1', [...SILENT, told(5)]).evidence).toHaveLength(1);
  });
});

describe('FIX-3', () => {
  it('FIX-3 takes the points that the scenario gives to each harmful change', () => {
    const bad = [...WORLD, began(5, 'restart'), done(6, 'restart', harm(4)), END];
    expect(ruleOf('FIX-3', bad)).toMatchObject({ points: -4, outcome: 'penalty' });
    expect(ruleOf('FIX-3', bad).why.fr).toBe('14 h 08 : Cela a aggravé la panne.');
    expect(ruleOf('FIX-3', [...bad, ...[7, 8, 9, 10].map((m) => done(m, 'restart', harm(4)))]).points).toBe(-15);
  });

  it('FIX-3 lets the one free rollback go', () => {
    const wrong = [...as('leak'), began(5, 'rollback', 'rollback'), done(6, 'rollback', harm(3)), END];
    expect(ruleOf('FIX-3', wrong).points).toBe(-3);
    expect(ruleOf('FIX-3', [...wrong, looked(4, 'deploy:r2')]).points).toBe(0);
  });

  it('FIX-3 gives nothing for abstaining, to silence or otherwise', () => {
    expect(ruleOf('FIX-3', GOOD)).toMatchObject({ points: 0, max: 0, outcome: 'not-applicable' });
    expect(ruleOf('FIX-3', SILENT).points).toBe(0);
  });

  it('FIX-3 frees the first rollback alone, by what began before it was done', () => {
    const list = looked(4, 'deploy:r2');
    const back = (minute: number) => [began(minute, 'rollback', 'rollback'), done(minute + 1, 'rollback', harm(3))];
    expect(ruleOf('FIX-3', [...as('leak'), list, ...back(5), ...back(8), END]).points).toBe(-3);
    expect(ruleOf('FIX-3', [...as('leak'), list, ...back(5), done(7, 'restart', harm(2)), END]).points).toBe(-2);
    // Done at the moment at which another of its kind begins: it was the one that began then.
    const later = [...as('leak'), list, began(5, 'rollback', 'rollback'), began(7, 'rollback', 'rollback')];
    expect(ruleOf('FIX-3', [...later, done(6.9, 'rollback', harm(3)), END]).points).toBe(0);
    expect(ruleOf('FIX-3', [...later, done(7, 'rollback', harm(3)), END]).points).toBe(-3);
  });

  it('FIX-3 says of each change when and what it did', () => {
    const two = ruleOf('FIX-3', [...WORLD, done(6, 'restart', harm(4)), done(9, 'purge', harm(1)), END]);
    expect(two.points).toBe(-5);
    expect(two.why).toEqual({
      en: '14:08: It made it worse. 14:11: It made it worse.',
      fr: '14 h 08 : Cela a aggravé la panne. 14 h 11 : Cela a aggravé la panne.',
    });
    expect(two.evidence).toHaveLength(2);
  });
});

describe('every button was tried', () => {
  const tried = (...actions: string[]) =>
    triedEverything(
      digest(plan, timeline([...WORLD, ...actions.map((a, i) => done(5 + i, a, harm(1))), done(20, 'x'), END]), HEADER),
    )?.at;

  it('with the third different change that did harm', () => {
    expect(tried('a', 'b')).toBeUndefined();
    expect(tried('a', 'b', 'a', 'b')).toBeUndefined();
    expect(tried('a', 'b', 'a', 'c', 'd')).toBe(8 * MINUTE);
  });
});
