/** Plans of packs that a person brought. */
import type { Kept } from '../../drill/store.ts';
import type { PlayedSources } from '../../record/export.ts';
import type { RecordHeader } from '../../record/format.ts';
import type { Rulebook } from '../../runbook/rulebook.ts';
import type { Plan } from '../../scenario/plan.ts';
import { planOf } from './compile-here.ts';
import { digestsOf } from './digests-of.ts';
import { keepPlayed, ownPack, playedOn } from './packs-shelf.ts';
import type { Planned } from './planned.ts';

/** The plan of a scenario of one's own, by a team's rulebook or by its pack's own (null); or what stands in the way. */
export async function ownPlan(card: { packId: string; id: string }, rulebook: Rulebook | null): Promise<Planned> {
  const sources = await sourcesOf(card, rulebook);
  return sources ? planOf(sources) : { ok: false, problems: [] };
}

/** The plan that a drill with these digests was played by, where it was on a pack of one's own. */
export async function ownPlanBehind(digests: RecordHeader['digests']): Promise<Plan | null> {
  const sources = await playedOn(digests);
  const planned = sources && (await planOf(sources));
  return planned?.ok ? planned.plan : null;
}

/** Keeps what a drill on a pack of one's own is played from, so that its record finds it however the pack changes. */
export async function keepWhatIsPlayed(card: { packId: string; id: string }, rulebook: Rulebook | null): Promise<Kept> {
  const pack = await ownPack(card.packId);
  const scenario = pack?.card.scenarios.find(({ id }) => id === card.id);
  const sources = await sourcesOf(card, rulebook);
  return scenario && sources ? keepPlayed(scenario, sources, digestsOf(sources)) : 'kept';
}

async function sourcesOf(
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
