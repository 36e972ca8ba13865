/** How well each system does, as the map shows it: read off its series, so it follows the world. */
import type { Plan } from '../../scenario/plan.ts';
import type { World } from '../state.ts';
import type { ViewSystem } from '../view.ts';
import { seriesAt, seriesOf } from './series.ts';

export type SystemNow = Pick<ViewSystem, 'id' | 'health' | 'reading'>;

/** Health and reading of every system of the pack at `t`. */
export function healthAt(plan: Plan, world: World, t: number): SystemNow[] {
  return plan.pack.systems.map(({ id, health = [], reading }) => ({
    id,
    health: health.find((rule) => holds(rule, seriesAt(plan, world, rule.series, t)))?.means ?? 'ok',
    reading: reading ? { value: seriesAt(plan, world, reading, t), unit: seriesOf(plan, reading).unit } : null,
  }));
}

const steps = new WeakMap<Plan, number>();

/** The latest moment up to `t` at which a sample that systems are read off may have been taken: nothing here changes until the next. */
export function newestReading(plan: Plan, t: number): number {
  const step = steps.get(plan) ?? stepOf(plan);
  steps.set(plan, step);
  return Math.floor(t / step) * step;
}

function stepOf(plan: Plan): number {
  const read = plan.pack.systems.flatMap(({ health = [], reading }) => [
    ...health.map((rule) => rule.series),
    ...(reading ? [reading] : []),
  ]);
  return read.reduce((step, id) => commonDivisor(seriesOf(plan, id).everyMs, step), 0) || 1;
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

const holds = (rule: { above?: number | undefined; below?: number | undefined }, value: number): boolean =>
  (rule.above !== undefined && value > rule.above) || (rule.below !== undefined && value < rule.below);
