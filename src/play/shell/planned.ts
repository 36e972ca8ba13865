import type { Plan } from '../../scenario/plan.ts';
import type { Problem } from '../../scenario/problem.ts';

/** A plan, or what stands in the way of one. */
export type Planned = { ok: true; plan: Plan } | { ok: false; problems: readonly Problem[] };
