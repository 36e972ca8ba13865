/** How well each system does, as the map shows it: read off its series, so it follows the world. */
import type { Plan } from '../../scenario/plan.ts';
import type { World } from '../state.ts';
import type { ViewSystem } from '../view.ts';
import { readerOf, seriesOf } from './series.ts';

type System = Plan['pack']['systems'][number];
export type SystemNow = Pick<ViewSystem, 'id' | 'health' | 'reading'>;

/** Health and reading of every system of the pack at `t`. */
export function healthAt(plan: Plan, world: World, t: number): SystemNow[] {
  let gauges = known.get(world);
  if (gauges?.plan !== plan) {
    gauges = { plan, read: plan.pack.systems.map((system) => gaugeOf(plan, world, system)) };
    known.set(world, gauges);
  }
  return gauges.read.map((read) => read(t));
}

/** By the world: worlds never change, so the series behind a system are looked up once each. */
const known = new WeakMap<World, { plan: Plan; read: ((t: number) => SystemNow)[] }>();

function gaugeOf(plan: Plan, world: World, { id, health = [], reading }: System): (t: number) => SystemNow {
  const rules = health.map((rule) => ({ rule, read: readerOf(plan, world, rule.series) }));
  const shown = reading ? { read: readerOf(plan, world, reading), unit: seriesOf(plan, reading).unit } : null;
  return (t) => ({
    id,
    health: rules.find(({ rule, read }) => holds(rule, read(t)))?.rule.means ?? 'ok',
    reading: shown && { value: shown.read(t), unit: shown.unit },
  });
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
