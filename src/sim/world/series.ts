/** Metrics: every sample is a function of (plan, world, time), so any window can be asked for at any moment. */
import type { Plan, PlanSeries } from '../../scenario/plan.ts';
import { hash32, hashName } from '../random.ts';
import type { SeriesWindow } from '../signals.ts';
import type { World } from '../state.ts';
import { bentBaselineAt, effectsOn } from './effects.ts';
import { grown } from './growth.ts';

/** The newest sample of a series at drill time `t`. Throws a RangeError for a series the plan does not have. */
export function seriesAt(plan: Plan, world: World, id: string, t: number): number {
  return readerOf(plan, world, id)(t);
}

/** How to read a series in this world, by drill time: for whoever reads it again and again. Throws as `seriesAt` does. */
export function readerOf(plan: Plan, world: World, id: string): (t: number) => number {
  const series = seriesOf(plan, id);
  const sample = sampler(plan, world, series);
  return (t) => sample(Math.floor(t / series.everyMs));
}

/** The mean of the samples in (from, to]; the newest one when none lies there. */
export function meanOver(plan: Plan, world: World, id: string, from: number, to: number): number {
  const series = seriesOf(plan, id);
  return mean(sampler(plan, world, series), Math.floor(from / series.everyMs) + 1, Math.floor(to / series.everyMs));
}

/**
 * At most about `points` values over [from, to], each the mean of the samples in one span. Spans are multiples of the
 * sampling time counted from the start, so that a chart does not tremble while its window moves.
 */
export function seriesWindow(
  plan: Plan,
  world: World,
  id: string,
  from: number,
  to: number,
  points: number,
): SeriesWindow {
  const series = seriesOf(plan, id);
  const [first, last] = [Math.ceil(from / series.everyMs), Math.floor(to / series.everyMs)];
  const stride = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, points)));
  const sample = sampler(plan, world, series);
  const window: SeriesWindow = { id, times: [], values: [] };
  for (let tick = first; tick <= last; ) {
    const end = Math.min(last, (Math.floor(tick / stride) + 1) * stride - 1);
    window.times.push(end * series.everyMs);
    window.values.push(mean(sample, tick, end));
    tick = end + 1;
  }
  return window;
}

/** The series of this id. Throws a RangeError when the plan has none. */
export function seriesOf(plan: Plan, id: string): PlanSeries {
  const series = plan.series[id];
  if (!series) throw new RangeError(`no series ${id}`);
  return series;
}

/** How far samples may stray from `expected`: of ratios and percentages, a share of the way to the nearer end. */
export function stray(series: PlanSeries, expected: number): number {
  if (series.unit !== 'ratio' && series.unit !== 'percent') return series.noise * Math.abs(expected);
  const whole = series.unit === 'ratio' ? 1 : 100;
  return series.noise * Math.max(0, Math.min(expected, whole - expected));
}

/** The value within what the series can show. */
export function confine(series: PlanSeries, value: number): number {
  const whole = series.whole ? Math.round(value) : value;
  return Math.min(series.max ?? Infinity, Math.max(series.min ?? -Infinity, whole));
}

function mean(sample: (tick: number) => number, first: number, last: number): number {
  if (first >= last) return sample(last);
  let sum = 0;
  for (let tick = first; tick <= last; tick++) sum += sample(tick);
  return sum / (last - first + 1);
}

type Sampler = (tick: number) => number;

const known = new WeakMap<World, { plan: Plan; bySeries: Map<PlanSeries, Sampler> }>();

/** How to take this series' samples, by tick. Worlds never change, so this is worked out once each. */
function sampler(plan: Plan, world: World, series: PlanSeries): Sampler {
  let entry = known.get(world);
  if (!entry || entry.plan !== plan) {
    entry = { plan, bySeries: new Map() };
    known.set(world, entry);
  }
  let sample = entry.bySeries.get(series);
  if (!sample) {
    sample = samplerFor(plan, world, series);
    entry.bySeries.set(series, sample);
  }
  return sample;
}

function samplerFor(plan: Plan, world: World, series: PlanSeries): Sampler {
  const effects = effectsOn(plan, world, series.id);
  const [seed, name] = [hashName(world.seed), hashName(series.id)];
  let latest = Number.NaN;
  let value = 0;
  return (tick) => {
    // Whoever shows a value asks for it many times before the next one is due.
    if (tick === latest) return value;
    const t = tick * series.everyMs;
    const expected = grown(plan, world, series, bentBaselineAt(plan, series, effects, t), t);
    value = confine(series, expected + stray(series, expected) * (2 * hash32(seed, name, tick) - 1));
    latest = tick;
    return value;
  };
}
