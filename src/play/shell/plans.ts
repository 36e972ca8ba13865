import plans from 'virtual:plans';
import type { Rulebook } from '../../runbook/rulebook.ts';
import { planOf } from './compile-here.ts';
import { ownPlan } from './own-plans.ts';
import type { Planned } from './planned.ts';

/** Whether a scenario comes with Tocsin. */
export const ships = ({ packId, id }: { packId: string; id: string }): boolean =>
  Object.hasOwn(plans, `${packId}/${id}`);

/** The plan of a scenario, by a team's rulebook or by its pack's own (null); or what stands in the way. */
export async function planFor(card: { packId: string; id: string }, rulebook: Rulebook | null): Promise<Planned> {
  if (!ships(card)) return ownPlan(card, rulebook);
  const key = `${card.packId}/${card.id}`;
  if (!rulebook) {
    const module = await plans[key]?.();
    return module?.default ?? { ok: false, problems: [] };
  }
  const { shippedSources } = await import('./shipped-sources.ts');
  const sources = shippedSources(card, rulebook);
  return sources ? planOf(sources) : { ok: false, problems: [] };
}
