/** How the faults of a world bend a series, and how strongly at a time. */
import type { Plan, PlanBend, PlanSeries } from '../../scenario/plan.ts';
import type { World } from '../state.ts';
import { baselineAt } from './baseline.ts';

/** One bend during one stay of its fault: [from, to), `to` Infinity while the fault lasts. */
export interface Effect {
  bend: PlanBend;
  from: number;
  to: number;
}

const NONE: readonly Effect[] = [];
const known = new WeakMap<World, { plan: Plan; bySeries: Map<string, Effect[]> }>();

/** The effects on a series in the order in which the faults began. Worlds never change, so this is worked out once each. */
export function effectsOn(plan: Plan, world: World, series: string): readonly Effect[] {
  let entry = known.get(world);
  if (!entry || entry.plan !== plan) {
    entry = { plan, bySeries: group(plan, world) };
    known.set(world, entry);
  }
  return entry.bySeries.get(series) ?? NONE;
}

function group(plan: Plan, world: World): Map<string, Effect[]> {
  const bySeries = new Map<string, Effect[]>();
  for (const stay of world.faults) {
    const fault = plan.faults.find((candidate) => candidate.id === stay.id);
    for (const bend of fault?.series ?? []) {
      const effect = { bend, from: stay.fromMs, to: stay.endMs ?? Infinity };
      const others = bySeries.get(bend.series);
      if (others) others.push(effect);
      else bySeries.set(bend.series, [effect]);
    }
  }
  return bySeries;
}

/** 0 (not felt) to 1 (in full) at `t`. For `grow`: 1 while it lasts. After the end it falls back over `recoverMs`. */
export function weightAt({ bend, from, to }: Effect, t: number): number {
  if (t < from) return 0;
  if (t < to) return rise(bend, t - from);
  const after = t - to;
  return after >= bend.recoverMs ? 0 : rise(bend, to - from) * (1 - after / bend.recoverMs);
}

function rise({ shape }: PlanBend, since: number): number {
  switch (shape.kind) {
    case 'ramp':
      return since >= shape.overMs ? 1 : since / shape.overMs;
    case 'flap':
      return since % shape.periodMs < shape.periodMs * shape.duty ? 1 : 0;
    case 'step':
    case 'grow':
      return 1;
  }
}

/** Whether any part of [from, to] can feel this effect. */
export const isFelt = (effect: Effect, from: number, to: number): boolean =>
  effect.from <= to && from < effect.to + effect.bend.recoverMs;

/** The times in (after, until] at which the weight turns or jumps; in no order. */
export function turnsOf({ bend, from, to }: Effect, after: number, until: number): number[] {
  const turns: number[] = [];
  const add = (t: number): void => {
    if (t > after && t <= until) turns.push(t);
  };
  add(from);
  add(to);
  add(to + bend.recoverMs);
  if (bend.shape.kind === 'ramp') add(from + bend.shape.overMs);
  if (bend.shape.kind === 'flap') {
    const { periodMs, duty } = bend.shape;
    const first = from + Math.max(0, Math.floor((after - from) / periodMs)) * periodMs;
    for (let edge = first; edge < Math.min(to, until); edge += periodMs) {
      add(edge);
      add(edge + periodMs * duty);
    }
  }
  return turns;
}

/** Where a bend of this weight leaves a value (not for `grow`). */
export function bent(bend: PlanBend, value: number, weight: number): number {
  if (bend.set !== undefined) return value + (bend.set - value) * weight;
  if (bend.times !== undefined) return value * (1 + (bend.times - 1) * weight);
  return value + (bend.plus ?? 0) * weight;
}

/** The middle of the samples at `t` before anything that grows: baseline, then each bend in turn. */
export function bentBaselineAt(plan: Plan, series: PlanSeries, effects: readonly Effect[], t: number): number {
  let value = baselineAt(plan, series, t);
  for (const effect of effects) {
    if (effect.bend.shape.kind === 'grow') continue;
    const weight = weightAt(effect, t);
    if (weight > 0) value = bent(effect.bend, value, weight);
  }
  return value;
}
