/** Between which values a series is sure to stay, without taking a sample: alert rules skip the quiet times by it. */
import type { Plan, PlanSeries } from '../../scenario/plan.ts';
import type { World } from '../state.ts';
import { baselineRange } from './baseline.ts';
import { bent, type Effect, effectsOn, isFelt, turnsOf, weightAt } from './effects.ts';
import { builtUp, held } from './growth.ts';
import { confine, seriesOf, stray } from './series.ts';

export type Bounds = readonly [low: number, high: number];

/** The bounds of a series over the whole drill on an ordinary day, with no fault. */
export function bounds(plan: Plan, id: string): Bounds {
  const series = seriesOf(plan, id);
  return noisy(series, baselineRange(plan, series, -plan.warmUpMs, plan.lengthMs));
}

/** The bounds of every sample in [from, to] in this world as it stands. */
export function boundsOver(plan: Plan, world: World, id: string, from: number, to: number): Bounds {
  const series = seriesOf(plan, id);
  let range: Bounds = baselineRange(plan, series, from, to);
  const felt = effectsOn(plan, world, id).filter((effect) => isFelt(effect, from, to));
  for (const effect of felt) {
    if (effect.bend.shape.kind === 'grow') continue;
    const weights = extremes(effect, from, to, (t) => weightAt(effect, t));
    // A bend is a straight line in the value and in the weight, so its extremes lie at the corners.
    const [a, b] = [bent(effect.bend, range[0], weights[0]), bent(effect.bend, range[0], weights[1])];
    const [c, d] = [bent(effect.bend, range[1], weights[0]), bent(effect.bend, range[1], weights[1])];
    range = [Math.min(a, b, c, d), Math.max(a, b, c, d)];
  }
  for (const effect of felt) {
    if (effect.bend.shape.kind !== 'grow') continue;
    const [least, most] = extremes(effect, from, to, (t) => builtUp(plan, world, series, effect, t));
    range = [held(effect, range[0], least), held(effect, range[1], most)];
  }
  return noisy(series, range);
}

/** Least and most of something that only turns where the effect turns. A jump is read on both sides. */
function extremes(effect: Effect, from: number, to: number, read: (t: number) => number): [number, number] {
  const [first, last] = [read(from), read(to)];
  let [least, most] = [Math.min(first, last), Math.max(first, last)];
  for (const turn of turnsOf(effect, from, to)) {
    const [before, after] = [read(turn - 1), read(turn)];
    least = Math.min(least, before, after);
    most = Math.max(most, before, after);
  }
  return [least, most];
}

function noisy(series: PlanSeries, [low, high]: Bounds): Bounds {
  return [confine(series, low - stray(series, low)), confine(series, high + stray(series, high))];
}
