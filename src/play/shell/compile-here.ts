/** Plans compiled in the page, for rulebooks that were not there at the build. Loaded when the first one is needed. */
import packs from 'virtual:packs';
import { digestOf, digestOfText } from '../../record/digest.ts';
import type { Rulebook } from '../../runbook/rulebook.ts';
import { loadPlan } from '../../scenario/load.ts';
import type { Plan } from '../../scenario/plan.ts';
import type { Problem } from '../../scenario/problem.ts';
import { rulebooks } from './rulebooks.ts';

export type Planned = { ok: true; plan: Plan } | { ok: false; problems: readonly Problem[] };

/** The plan of a scenario that ships, played by another rulebook than its pack's; or what the scenario lacks in it. */
export function compileHere({ packId, id }: { packId: string; id: string }, rulebook: Rulebook): Planned {
  const pack = packs[packId]?.['pack.yaml'];
  const scenario = packs[packId]?.[`${id}.yaml`];
  if (pack === undefined || scenario === undefined) return { ok: false, problems: [] };
  const own = rulebooks.get(packId);
  const loaded = loadPlan({
    pack: { name: `${packId}/pack.yaml`, text: pack },
    scenario: { name: `${packId}/${id}.yaml`, text: scenario },
    rulebook,
    ...(own && { own }),
    digests: { pack: digestOfText(pack), rulebook: digestOf(rulebook), scenario: digestOfText(scenario) },
  });
  return loaded.ok ? { ok: true, plan: loaded.value } : loaded;
}
