/**
 * Quantities that build up while a fault lasts: a leak, a backlog, a pool that empties. What has built up is the rate added
 * up over time, and the rate follows the traffic of the series' system. It is summed piece by piece between the moments at
 * which the traffic turns, so it stays exact however traffic changes under way, and it needs no memory.
 */
import type { Plan, PlanSeries } from '../../scenario/plan.ts';
import type { World } from '../state.ts';
import { baselineAt } from './baseline.ts';
import { bentBaselineAt, type Effect, effectsOn, turnsOf, weightAt } from './effects.ts';

/** `value` with all that has built up in this series by `t`. */
export function grown(plan: Plan, world: World, series: PlanSeries, value: number, t: number): number {
  let sum = value;
  for (const effect of effectsOn(plan, world, series.id)) {
    if (effect.bend.shape.kind === 'grow') sum = held(effect, sum, builtUp(plan, world, series, effect, t));
  }
  return sum;
}

/** What an effect has added at `t`; once its fault is over, what is left of it. */
export function builtUp(plan: Plan, world: World, series: PlanSeries, effect: Effect, t: number): number {
  if (t <= effect.from || effect.bend.shape.kind !== 'grow') return 0;
  if (t < effect.to) return gained(plan, world, series, effect, t);
  const left = weightAt(effect, t);
  if (left === 0) return 0;
  const base = baselineAt(plan, series, effect.to);
  return left * (held(effect, base, gained(plan, world, series, effect, effect.to)) - base);
}

/** A value and what was added, but no further than where the bend stops growing. */
export function held({ bend }: Effect, value: number, added: number): number {
  if (bend.shape.kind !== 'grow') return value;
  const { perMinute, until } = bend.shape;
  return perMinute >= 0
    ? Math.max(value, Math.min(until, value + added))
    : Math.min(value, Math.max(until, value + added));
}

function gained(plan: Plan, world: World, series: PlanSeries, effect: Effect, t: number): number {
  if (effect.bend.shape.kind !== 'grow') return 0;
  const perMs = effect.bend.shape.perMinute / 60_000;
  const traffic = trafficOf(plan, series);
  const felt = traffic ? effectsOn(plan, world, traffic.id).filter((other) => other.from < t) : [];
  if (!traffic || felt.length === 0) return perMs * (t - effect.from);

  const edges = [effect.from, t, ...felt.flatMap((other) => turnsOf(other, effect.from, t))].sort((a, b) => a - b);
  let load = 0;
  for (let i = 1; i < edges.length; i++) {
    const [a, b] = [edges[i - 1] ?? t, edges[i] ?? t];
    if (b > a) load += loadBetween(plan, traffic, felt, a, b);
  }
  return perMs * load;
}

/**
 * The traffic ratio added up over a piece without turns (Simpson's rule: exact for up to three ramps at once). Both ends are
 * read just inside, where a step at the edge is already, or still, in force.
 */
function loadBetween(plan: Plan, traffic: PlanSeries, felt: readonly Effect[], a: number, b: number): number {
  const inside = (b - a) * 1e-6;
  const ratio = (t: number): number => {
    const usual = baselineAt(plan, traffic, t);
    return usual > 0 ? Math.max(0, bentBaselineAt(plan, traffic, felt, t) / usual) : 1;
  };
  return ((b - a) * (ratio(a + inside) + 4 * ratio((a + b) / 2) + ratio(b - inside))) / 6;
}

/** The traffic of a series' system: its first other series counted per minute. */
function trafficOf(plan: Plan, series: PlanSeries): PlanSeries | null {
  for (const other of Object.values(plan.series)) {
    if (other.system === series.system && other.unit === 'per-minute' && other.id !== series.id) return other;
  }
  return null;
}
