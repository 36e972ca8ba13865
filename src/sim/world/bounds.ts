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
    const corners = range.flatMap((value) => weights.map((weight) => bent(effect.bend, value, weight)));
    range = [Math.min(...corners), Math.max(...corners)];
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
  const values = [from, to, ...turnsOf(effect, from, to)].flatMap((t) =>
    t > from ? [read(t), read(t - 1)] : [read(t)],
  );
  return [Math.min(...values), Math.max(...values)];
}

function noisy(series: PlanSeries, [low, high]: Bounds): Bounds {
  return [confine(series, low - stray(series, low)), confine(series, high + stray(series, high))];
}
