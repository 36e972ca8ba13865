/** What an address answers. */
import type { Plan, PlanResponse } from '../../scenario/plan.ts';
import type { World } from '../state.ts';
import { faultsAt } from './faults.ts';
import { liveRelease } from './releases.ts';

/** The answer of a page of the plan at `t`; null for a page that the plan does not have. `{release}` is filled in. */
export function pageCheck(plan: Plan, world: World, page: string, t: number): PlanResponse | null {
  const ok = plan.pages.find(({ id }) => id === page)?.ok;
  if (!ok) return null;
  const broken = faultsAt(plan, world, t).flatMap(
    (fault) => fault.pages.find((answer) => answer.page === page) ?? [],
  )[0];
  const { status, headers, body, takesMs } = broken ?? ok;
  const release = liveRelease(world, t) ?? '-';
  const filled = (text: string) => text.replaceAll('{release}', () => release);
  return { status, headers: headers.map(filled), body: filled(body), takesMs };
}
