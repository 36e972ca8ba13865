/** What a scenario that ships is compiled from, for rulebooks that were not there at the build. Loaded when the first one is needed. */
import packs from 'virtual:packs';
import type { PlayedSources } from '../../record/export.ts';
import type { Rulebook } from '../../runbook/rulebook.ts';
import { rulebooks } from './rulebooks.ts';

/** The sources of a scenario that ships, to be played by another rulebook than its pack's; null where there is none. */
export function shippedSources(
  { packId, id }: { packId: string; id: string },
  rulebook: Rulebook,
): PlayedSources | null {
  const pack = packs[packId]?.['pack.yaml'];
  const scenario = packs[packId]?.[`${id}.yaml`];
  if (pack === undefined || scenario === undefined) return null;
  return { pack, scenario, rulebook, own: rulebooks.get(packId) ?? null };
}
