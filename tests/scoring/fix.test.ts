import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/scenario/plan.ts';
import { digest } from '../../src/scoring/facts.ts';
import { completedBranch, mendedInTheDark } from '../../src/scoring/fix.ts';
import { as, began, done, END, looked, over, told } from '../support/scoring-entries.ts';
import { type Entry, GOOD, HEADER, MINUTE, plan, ruleOf, SILENT, timeline, WORLD } from '../support/scoring-plan.ts';

describe('FIX-2', () => {
  it('FIX-2 pays what ends the fault: in full by the right action, less by another', () => {
    expect(ruleOf('FIX-2', GOOD)).toMatchObject({ points: 5, outcome: 'full' });
    expect(ruleOf('FIX-2', [...WORLD, over(20, 'restart'), END])).toMatchObject({ points: 3, outcome: 'partial' });
  });

  it('FIX-2 pays nothing for a fault that ended by itself or came back', () => {
    expect(ruleOf('FIX-2', [...WORLD, over(20, 'itself'), END]).outcome).toBe('none');
    expect(ruleOf('FIX-2', [...WORLD, over(20), [25, 'relapsed', { fault: 'bad-release' }], END]).outcome).toBe('none');
  });

  it.each([
    [[10, 20], 5],
    [[10, 40], 3.75],
    [[10], 2.5],
    [[], 0],
  ])('FIX-2 asks for two steps of the branch by T0+30 where it cannot be fixed: done at %j', (minutes, points) => {
    const steps = ['degraded', 'status-post'].slice(0, minutes.length).map((a, i) => done(minutes[i] ?? 0, a));
    expect(ruleOf('FIX-2', [...as('provider'), ...steps, END]).points).toBe(points);
  });

  it('FIX-2 counts each step once, and none that failed', () => {
    const often = [5, 6, 7, 8].map((m) => done(m, 'status-post'));
    expect(ruleOf('FIX-2', [...as('provider'), ...often, END]).points).toBe(2.5);
    expect(ruleOf('FIX-2', [...as('provider'), done(5, 'degraded', { failed: true }), END]).points).toBe(0);
  });

  it('FIX-2 gives nothing to silence, nor to many actions that end nothing', () => {
    expect(ruleOf('FIX-2', SILENT)).toMatchObject({ points: 0, max: 5, outcome: 'none' });
    expect(ruleOf('FIX-2', [...SILENT, ...[3, 6, 9].map((m) => done(m, 'restart'))]).points).toBe(0);
  });

  it('FIX-2 does not apply to a timeline without a variant', () => {
    expect(ruleOf('FIX-2', [END]).outcome).toBe('not-applicable');
  });

  const steps = (...minutes: number[]) =>
    ['degraded', 'status-post', 'provider-ticket'].slice(0, minutes.length).map((a, i) => done(minutes[i] ?? 0, a));

  it('FIX-2 counts what is done at T0+30 as in time, and no more than is needed', () => {
    expect(ruleOf('FIX-2', [...as('provider'), ...steps(10, 31), END]).outcome).toBe('full');
    expect(ruleOf('FIX-2', [...as('provider'), ...steps(10, 31.1), END]).points).toBe(3.75);
    expect(ruleOf('FIX-2', [...as('provider'), ...steps(10, 40, 50), END]).points).toBe(3.75);
    expect(ruleOf('FIX-2', [...as('provider'), ...steps(40, 50, 55), END]).points).toBe(2.5);
    expect(ruleOf('FIX-2', [...as('provider'), ...steps(10, 20, 30), END]).outcome).toBe('full');
    expect(ruleOf('FIX-2', [...as('provider'), done(5, 'rollback'), done(6, 'restart'), END]).outcome).toBe('none');
  });

  it('FIX-2 asks for every right action by T0+30 where the scenario names no branch', () => {
    const variants = plan.variants.map((v) => ({ ...v, follow: null }));
    const plain = { ...plan, variants };
    const [a, b, c] = steps(10, 20, 32) as [Entry, Entry, Entry];
    expect(ruleOf('FIX-2', [...as('provider'), a, b, c, END], plain).points).toBe(4.17);
    expect(ruleOf('FIX-2', [...as('provider'), a, b, done(31, 'provider-ticket'), END], plain).points).toBe(5);
  });

  it('FIX-2 says when and by what users were served again', () => {
    expect(ruleOf('FIX-2', GOOD).why.fr).toBe('Le service était rétabli à 14 h 26, par la bonne action.');
    expect(ruleOf('FIX-2', [...WORLD, over(20, 'restart'), END]).why).toEqual({
      en: 'Users were served again from 14:22 on, but not by the action that the case called for.',
      fr: 'Le service était rétabli à 14 h 22, mais pas par l’action que le cas demandait.',
    });
    expect(ruleOf('FIX-2', [...WORLD, over(20, 'itself'), END]).why).toEqual({
      en: 'The fault ended by itself at 14:22.',
      fr: 'La panne a pris fin d’elle-même à 14 h 22.',
    });
    const nothing = ruleOf('FIX-2', [...SILENT, done(6, 'restart')]);
    expect(nothing.why.en).toBe('When the drill stopped, nothing had ended the fault.');
    expect(nothing.evidence).toHaveLength(1);
  });

  it('FIX-2 says how much of the branch was done by when', () => {
    const all = ruleOf('FIX-2', [...as('provider'), ...steps(10, 20), END]);
    expect(all.why).toEqual({
      en: 'It could not be fixed from here. Of what the runbook asks for instead, 2 done by 14:33 where 2 suffice.',
      fr: 'La panne ne pouvait pas être réparée d’ici. De ce que le runbook demande alors, 2 faits à 14 h 33 quand 2 suffisent.',
    });
    expect(all.evidence).toHaveLength(2);
    expect(ruleOf('FIX-2', [...as('provider'), ...steps(10, 40), END]).why).toEqual({
      en: 'It could not be fixed from here. Of what the runbook asks for instead, 1 done by 14:33 where 2 suffice, 1 later.',
      fr: 'La panne ne pouvait pas être réparée d’ici. De ce que le runbook demande alors, 1 faits à 14 h 33 quand 2 suffisent, 1 plus tard.',
    });
  });
});

describe('a branch', () => {
  const completed = (...entries: Entry[]) =>
    completedBranch(digest(plan, timeline([...as('provider'), ...entries]), HEADER));

  it('is complete with the last of the steps that it needs', () => {
    expect(completed(done(5, 'degraded'))).toBeNull();
    expect(completed(done(5, 'degraded'), done(6, 'degraded'))).toBeNull();
    expect(completed(done(5, 'degraded'), done(6, 'status-post'), done(7, 'provider-ticket'))?.at).toBe(6 * MINUTE);
  });
});

describe('a repair in the dark', () => {
  const dark = (entries: readonly Entry[], on: Plan = plan) =>
    mendedInTheDark(digest(on, timeline(entries), HEADER))?.at ?? null;
  const mended = [...WORLD, began(10, 'rollback', 'rollback'), done(11, 'rollback'), over(12), END];

  it('is what mended it before anything had been seen that points to the cause', () => {
    expect(dark(mended)).toBe(10 * MINUTE);
    expect(dark([...mended, told(10)])).toBeNull();
    expect(dark([...mended, told(10.1)])).toBe(10 * MINUTE);
    expect(dark([...mended, told(5, 'else', 'slow-for-many')])).toBe(10 * MINUTE);
    // What shows the same points to it as well.
    expect(dark([...mended, told(5, 'else')])).toBeNull();
  });

  it('is no free rollback, nothing that mended nothing, and nothing where no evidence tells the cause', () => {
    expect(dark([...mended, looked(9, 'console:deploys')])).toBeNull();
    expect(dark([...WORLD, began(10, 'restart'), END])).toBeNull();
    expect(dark(mended, { ...plan, evidence: [] })).toBeNull();
    expect(dark([END])).toBeNull();
  });

  it('is the last beginning of the action before the recovery', () => {
    const twice = [...WORLD, began(5, 'rollback'), told(6), began(7, 'rollback'), over(12), began(13, 'rollback'), END];
    expect(dark(twice)).toBeNull();
    const other = [...WORLD, began(5, 'rollback'), told(6), began(7, 'restart'), over(12), END];
    expect(dark(other)).toBe(5 * MINUTE);
    expect(dark([...WORLD, began(12, 'rollback'), over(12), END])).toBe(12 * MINUTE);
    expect(dark([...WORLD, began(5, 'rollback'), over(12), began(13, 'rollback'), END])).toBe(5 * MINUTE);
  });

  it('is a branch completed before anything had been seen, where it cannot be fixed', () => {
    const branch = [...as('provider'), done(5, 'degraded'), done(6, 'status-post'), END];
    expect(dark(branch)).toBe(6 * MINUTE);
    expect(dark([...branch, told(6, 'host-down', 'third-party-unreachable')])).toBeNull();
    expect(dark([...as('provider'), done(5, 'degraded'), END])).toBeNull();
  });
});
