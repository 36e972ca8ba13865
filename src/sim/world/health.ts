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

const holds = (rule: { above?: number | undefined; below?: number | undefined }, value: number): boolean =>
  (rule.above !== undefined && value > rule.above) || (rule.below !== undefined && value < rule.below);
