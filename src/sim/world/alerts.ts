/** Alert rules, judged on the world: a threshold held for a time, as monitoring tools do it. */
import type { Plan, PlanAlertRule } from '../../scenario/plan.ts';
import type { AlertWatch, World } from '../state.ts';
import { boundsOver } from './bounds.ts';
import { meanOver } from './series.ts';

/** What happened to a watch at a tick of its rule. */
export interface AlertStep {
  at: number;
  value: number;
  watch: AlertWatch;
}

/** How many ticks are tried at once before any of them is judged. */
const STRETCH = 40;
const ROUNDING = 1e-9;

/** A rule that nothing has crossed yet. */
export const quietWatch = (rule: PlanAlertRule): AlertWatch => ({ rule: rule.id, since: null, firedAt: null });

/** What the rule sees at `t`: the mean of its series' samples over the last `overMs`. */
export function alertValue(plan: Plan, world: World, rule: PlanAlertRule, t: number): number {
  return meanOver(plan, world, rule.series, t - rule.overMs, t);
}

/**
 * The watch after the rule was judged at `t`: not crossed, crossed since a time, firing once crossed for `forMs`. The very
 * same watch when nothing changes.
 */
export function stepAlert(rule: PlanAlertRule, watch: AlertWatch, value: number, t: number): AlertWatch {
  if (!crosses(rule, value)) return watch.since === null && watch.firedAt === null ? watch : quietWatch(rule);
  const since = watch.since ?? t;
  const firedAt = watch.firedAt ?? (t - since >= rule.forMs ? t : null);
  return since === watch.since && firedAt === watch.firedAt ? watch : { rule: rule.id, since, firedAt };
}

/**
 * The rule's next change in (after, until] in the world as it stands, or null when none comes. A change of the world after
 * the answer's time leaves the answer as it is; one before it makes the question worth asking again.
 */
export function nextAlertStep(
  plan: Plan,
  world: World,
  rule: PlanAlertRule,
  watch: AlertWatch,
  after: number,
  until: number,
): AlertStep | null {
  let t = (Math.floor(after / rule.everyMs) + 1) * rule.everyMs;
  while (t <= until) {
    const end = Math.min(until, t + (STRETCH - 1) * rule.everyMs);
    const sure = surely(plan, world, rule, t, end);
    const due = sure === 'crossed' && watch.since !== null && watch.firedAt === null ? watch.since + rule.forMs : null;
    const settled =
      sure === 'quiet'
        ? watch.since === null
        : sure === 'crossed' && (watch.firedAt !== null || (due !== null && due > end));
    if (settled) {
      t += STRETCH * rule.everyMs;
      continue;
    }
    if (due !== null && due > t) t = Math.ceil(due / rule.everyMs) * rule.everyMs;
    for (; t <= end; t += rule.everyMs) {
      const value = alertValue(plan, world, rule, t);
      const next = stepAlert(rule, watch, value, t);
      if (next !== watch) return { at: t, value, watch: next };
    }
  }
  return null;
}

/** What is sure about all judgements in [from, to] without a sample; null when it depends. */
function surely(plan: Plan, world: World, rule: PlanAlertRule, from: number, to: number): 'crossed' | 'quiet' | null {
  const every = plan.series[rule.series]?.everyMs ?? 0;
  // The mean may rest on one sample taken up to `every` before the window when none lies in it.
  const [low, high] = boundsOver(plan, world, rule.series, from - Math.max(rule.overMs, every), to);
  // Adding up samples rounds: a mean may lie a hair outside.
  const [least, most] = [low - Math.abs(low) * ROUNDING, high + Math.abs(high) * ROUNDING];
  const above = rule.above ?? Infinity;
  const below = rule.below ?? -Infinity;
  if (least > above || most < below) return 'crossed';
  return most > above || least < below ? null : 'quiet';
}

const crosses = (rule: PlanAlertRule, value: number): boolean =>
  (rule.above !== undefined && value > rule.above) || (rule.below !== undefined && value < rule.below);
