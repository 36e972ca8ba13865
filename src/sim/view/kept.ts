import type { Plan } from '../../scenario/plan.ts';
import type { Parts } from '../parts.ts';
import type { DrillState } from '../state.ts';

/**
 * A function of these fields of the state, and of `also` where the clock has a say. What it made is not made again while they
 * are the very same: states never change, so the answer cannot either. Whoever shows or sends a view sees by identity what is
 * new in it. Only the latest answer is kept, for each plan and variant.
 */
export function kept<Field extends keyof DrillState, T, Also = void>(
  fields: readonly Field[],
  make: (plan: Plan, parts: Parts, state: Pick<DrillState, Field>, also: Also) => T,
): (plan: Plan, parts: Parts, state: Pick<DrillState, Field>, also: Also) => T {
  const made = new WeakMap<Parts, { state: Pick<DrillState, Field>; also: Also; value: T }>();
  return (plan, parts, state, also) => {
    const known = made.get(parts);
    if (known && known.also === also && fields.every((field) => known.state[field] === state[field]))
      return known.value;
    const value = make(plan, parts, state, also);
    made.set(parts, { state, also, value });
    return value;
  };
}
