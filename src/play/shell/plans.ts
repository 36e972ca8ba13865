import plans from 'virtual:plans';
import type { Kept } from '../../drill/store.ts';
import type { PlayedSources } from '../../record/export.ts';
import type { Rulebook } from '../../runbook/rulebook.ts';
import type { Plan } from '../../scenario/plan.ts';
import { planOf } from './compile-here.ts';
import { ownPlan, ownSources } from './own-plans.ts';
import { keepPlayed } from './packs-shelf.ts';
import type { Planned } from './planned.ts';

/** Whether a scenario comes with Tocsin. */
export const ships = ({ packId, id }: { packId: string; id: string }): boolean =>
  Object.hasOwn(plans, `${packId}/${id}`);

/** The plan of a scenario, by a team's rulebook or by its pack's own (null); or what stands in the way. */
export async function planFor(card: { packId: string; id: string }, rulebook: Rulebook | null): Promise<Planned> {
  if (!ships(card)) return ownPlan(card, rulebook);
  const key = `${card.packId}/${card.id}`;
  if (!rulebook) {
    const module = await plans[key]?.plan();
    return module ? { ok: true, plan: module.default } : { ok: false, problems: [] };
  }
  const sources = await shippedSources(card, rulebook);
  return sources ? planOf(sources) : { ok: false, problems: [] };
}

/** What a scenario that comes with Tocsin is compiled from, by a team's rulebook or its pack's own (null); null where none does. */
async function shippedSources(
  { packId, id }: { packId: string; id: string },
  rulebook: Rulebook | null,
): Promise<PlayedSources | null> {
  const sources = (await plans[`${packId}/${id}`]?.sources())?.default;
  if (!sources) return null;
  return rulebook ? { ...sources, rulebook, own: sources.rulebook } : { ...sources, own: null };
}

/** Keeps what a drill is played from, so that it goes on and its record finds it however the scenario changes. */
export async function keepWhatIsPlayed(
  card: { packId: string; id: string },
  rulebook: Rulebook | null,
  { scenario, digests }: Plan,
): Promise<Kept> {
  const sources = await (ships(card) ? shippedSources(card, rulebook) : ownSources(card, rulebook));
  return sources ? keepPlayed({ packId: card.packId, ...scenario }, sources, digests) : 'kept';
}
