/** The faults under way at a moment. */
import type { Plan, PlanFault } from '../../scenario/plan.ts';
import type { World } from '../state.ts';

/** Those that last at `t`, the one that began last first: where two say different things, the later word counts. */
export function faultsAt(plan: Plan, world: World, t: number): PlanFault[] {
  return world.faults
    .filter(({ fromMs, endMs }) => fromMs <= t && t < (endMs ?? Infinity))
    .reverse()
    .flatMap(({ id }) => plan.faults.find((fault) => fault.id === id) ?? []);
}
