/** Plans of packs that a person brought. */
import type { PlayedSources } from '../../record/export.ts';
import type { RecordHeader } from '../../record/format.ts';
import type { Rulebook } from '../../runbook/rulebook.ts';
import type { Plan } from '../../scenario/plan.ts';
import { planOf } from './compile-here.ts';
import { ownPack, playedOn } from './packs-shelf.ts';
import type { Planned } from './planned.ts';

/** The plan of a scenario of one's own, by a team's rulebook or by its pack's own (null); or what stands in the way. */
export async function ownPlan(card: { packId: string; id: string }, rulebook: Rulebook | null): Promise<Planned> {
  const sources = await ownSources(card, rulebook);
  return sources ? planOf(sources) : { ok: false, problems: [] };
}

/** The plan that a drill with these digests was played by, where it was on a pack of one's own. */
export async function ownPlanBehind(digests: RecordHeader['digests']): Promise<Plan | null> {
  const sources = await playedOn(digests);
  const planned = sources && (await planOf(sources));
  return planned?.ok ? planned.plan : null;
}

/** What a scenario of one's own is compiled from, by a team's rulebook or its pack's own (null); null where it is not here. */
export async function ownSources(
  { packId, id }: { packId: string; id: string },
  rulebook: Rulebook | null,
): Promise<PlayedSources | null> {
  const found = await ownPack(packId);
  const file = found?.card.scenarios.find((scenario) => scenario.id === id)?.file;
  const pack = found?.texts['pack.yaml'];
  const scenario = file === undefined ? undefined : found?.texts[file];
  if (!found || pack === undefined || scenario === undefined) return null;
  return { pack, scenario, rulebook: rulebook ?? found.rulebook, own: rulebook ? found.rulebook : null };
}
