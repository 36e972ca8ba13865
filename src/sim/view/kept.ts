import type { Plan } from '../../scenario/plan.ts';
import type { Parts } from '../parts.ts';
import type { DrillState } from '../state.ts';
import type { View } from '../view.ts';

/** How each of these parts of a view is made. */
export type Makers<Part extends keyof View> = {
  readonly [P in Part]: (plan: Plan, parts: Parts, state: DrillState) => View[P];
};

/**
 * A function of these fields of the state, and of `also` where the clock has a say. What it made is not made again while they
 * are the very same: states never change, so the answer cannot either. Whoever shows or sends a view sees by identity what is
 * new in it. Only the latest answer is kept, for each plan and variant.
 */
export function kept<Field extends keyof DrillState, T, Also = void>(
  fields: readonly Field[],
  make: (plan: Plan, parts: Parts, state: Pick<DrillState, Field>, also: Also) => T,
): (
  plan: Plan,
  parts: Parts,
  state: Pick<DrillState, Field>,
  ...also: [Also] extends [undefined] ? [] : [also: Also]
) => T {
  const made = new WeakMap<Parts, { state: Pick<DrillState, Field>; also: Also; value: T }>();
  const keeping = (plan: Plan, parts: Parts, state: Pick<DrillState, Field>, also: Also): T => {
    const known = made.get(parts);
    if (known && known.also === also && areSame(fields, known.state, state)) return known.value;
    const value = asBefore(make(plan, parts, state, also), known?.value);
    made.set(parts, { state, also, value });
    return value;
  };
  return keeping as ReturnType<typeof kept<Field, T, Also>>;
}

function areSame<Field extends PropertyKey>(
  fields: readonly Field[],
  before: Readonly<Record<Field, unknown>>,
  now: Readonly<Record<Field, unknown>>,
): boolean {
  for (const field of fields) if (before[field] !== now[field]) return false;
  return true;
}

/** A list of the very same things is the list of before. */
function asBefore<T>(value: T, before: T | undefined): T {
  if (!Array.isArray(value) || !Array.isArray(before) || value.length !== before.length) return value;
  for (let i = 0; i < value.length; i++) if (value[i] !== before[i]) return value;
  return before;
}
