import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanAlertRule } from '../../../src/scenario/plan.ts';
import type { AlertWatch, World } from '../../../src/sim/state.ts';
import { type AlertStep, alertValue, nextAlertStep, quietWatch, stepAlert } from '../../../src/sim/world/alerts.ts';
import { smallPlan, worldWith } from '../../support/small-plan.ts';
import { asOf, worlds } from './worlds.ts';

const MINUTE = 60_000;
const END = 45 * MINUTE;
const rules = fc.constantFrom(...smallPlan.alerts);

function ruleCalled(id: string): PlanAlertRule {
  const rule = smallPlan.alerts.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}

/** Every change of a rule, judged tick by tick. */
function judgedEachTick(world: World, rule: PlanAlertRule, from = 0): AlertStep[] {
  const steps: AlertStep[] = [];
  let watch = quietWatch(rule);
  for (let at = from; at <= END; at += rule.everyMs) {
    const value = alertValue(smallPlan, world, rule, at);
    const next = stepAlert(rule, watch, value, at);
    if (next !== watch) steps.push({ at, value, watch: next });
    watch = next;
  }
  return steps;
}

function leapt(world: World, rule: PlanAlertRule, from = 0): AlertStep[] {
  const steps: AlertStep[] = [];
  let watch: AlertWatch = quietWatch(rule);
  for (let at = from - 1; ; ) {
    const step = nextAlertStep(smallPlan, world, rule, watch, at, END);
    if (!step) return steps;
    steps.push(step);
    ({ at, watch } = step);
  }
}

describe('an alert rule', () => {
  const rule = ruleCalled('errors-high');

  it('sees the mean of the last samples', () => {
    const world = worldWith([{ id: 'bad-release', fromMs: 0, endMs: null }]);
    expect(alertValue(smallPlan, world, rule, 30_000)).toBeGreaterThan(0.4);
    expect(alertValue(smallPlan, world, rule, 30_000)).toBeLessThan(0.7);
    expect(alertValue(smallPlan, world, rule, 5 * MINUTE)).toBeCloseTo(0.97, 1);
  });

  it('waits, fires once the threshold has been crossed for its time, and resolves', () => {
    let watch = quietWatch(rule);
    const told = (value: number, at: number) => {
      watch = stepAlert(rule, watch, value, at);
      return [watch.since, watch.firedAt];
    };
    expect(told(0.05, 0)).toEqual([null, null]);
    expect(told(0.2, 15_000)).toEqual([15_000, null]);
    expect(told(0.2, 60_000)).toEqual([15_000, null]);
    expect(told(0.2, 75_000)).toEqual([15_000, 75_000]);
    expect(told(0.2, 90_000)).toEqual([15_000, 75_000]);
    expect(told(0.01, 105_000)).toEqual([null, null]);
  });

  it('forgets a crossing that did not last', () => {
    const once = stepAlert(rule, quietWatch(rule), 0.5, 0);
    expect(stepAlert(rule, stepAlert(rule, once, 0, 15_000), 0.5, 60_000)).toEqual({
      rule: rule.id,
      since: 60_000,
      firedAt: null,
    });
  });

  it('keeps the very same watch when nothing changes', () => {
    const quiet = quietWatch(rule);
    expect(stepAlert(rule, quiet, 0, 0)).toBe(quiet);
    const firing = { rule: rule.id, since: 0, firedAt: 60_000 };
    expect(stepAlert(rule, firing, 1, 75_000)).toBe(firing);
  });
});

describe('leaping over quiet times', () => {
  it('finds the same changes as judging every tick', () => {
    fc.assert(
      fc.property(worlds, rules, (world, rule) => {
        expect(leapt(world, rule)).toEqual(judgedEachTick(world, rule));
      }),
    );
  });

  it('finds the same changes before the drill starts, when times are negative', () => {
    const early = -30 * MINUTE;
    const world = worldWith([{ id: 'bad-release', fromMs: -60 * MINUTE, endMs: null }]);
    expect(
      judgedEachTick(world, ruleCalled('errors-high'), early).some(({ at, watch }) => at < 0 && watch.firedAt !== null),
    ).toBe(true);
    expect(leapt(world, ruleCalled('errors-high'), early)).toEqual(
      judgedEachTick(world, ruleCalled('errors-high'), early),
    );
  });

  it('gives an answer that later changes of the world leave as it is', () => {
    fc.assert(
      fc.property(worlds, rules, (world, rule) => {
        for (const step of leapt(world, rule)) {
          const before = leapt(asOf(world, step.at), rule).filter(({ at }) => at <= step.at);
          expect(before.at(-1)).toEqual(step);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('fires for both faults of the small plan and resolves after a fix', () => {
    const fired = (id: string, stays: World['faults']) =>
      leapt(worldWith(stays), ruleCalled(id)).map(({ at, watch }) => [at / MINUTE, watch.firedAt !== null]);
    const release = fired('errors-high', [{ id: 'bad-release', fromMs: -4 * MINUTE, endMs: 10 * MINUTE }]);
    expect(release.map(([, firing]) => firing)).toEqual([false, true, false]);
    expect(release[1]?.[0]).toBe(1);
    expect(release[2]?.[0]).toBeLessThan(13);
    expect(fired('slow', [{ id: 'leak', fromMs: 0, endMs: null }]).at(-1)).toEqual([expect.any(Number), true]);
  });
});
