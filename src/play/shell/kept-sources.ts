/** What drills on packs and runbooks of one's own were played from: kept as long as a drill that is kept needs it. */
import type { Kept } from '../../drill/store.ts';
import { dropPlayed, playedSize } from './packs-shelf.ts';
import { dropRulebooks, rulebooksSize } from './runbook-shelf.ts';
import { store } from './store.ts';
import { hosts, played, records } from './visit.ts';

/** Drops what no drill needs any more: none that is kept, and none of this visit. */
export async function sweepSources(): Promise<void> {
  const kept = await store.needs();
  // Where the drills cannot be read, nobody knows what they need.
  if (!kept) return;
  const needed = [...kept, ...played.values(), ...[...records.values()].map(({ header }) => header)];
  await dropPlayed(needed);
  await dropRulebooks(new Set(needed.map(({ digests }) => digests.rulebook)));
}

/** Keeps something; where there is no room, once more when what nobody needs is gone. */
export async function keepWithRoom(keep: () => Promise<Kept>): Promise<Kept> {
  const kept = await keep();
  if (kept !== 'full') return kept;
  await sweepSources();
  return keep();
}

/** How much is kept of what drills were played from, bytes; after what nobody needs is gone. */
export async function sourcesSize(): Promise<{ count: number; bytes: number }> {
  await sweepSources();
  const [played, rulebooks] = await Promise.all([playedSize(), rulebooksSize()]);
  return { count: played.count + rulebooks.count, bytes: played.bytes + rulebooks.bytes };
}

/** Drops all that no drill under way needs. Records on packs of one's own can then not be opened any more. */
export async function dropSources(): Promise<void> {
  const { running } = await store.list();
  const here = [...played].flatMap(([id, on]) => (hosts.get(id)?.record() === null ? [on] : []));
  const needed = [...running, ...here];
  await dropPlayed(needed);
  await dropRulebooks(new Set(needed.map(({ digests }) => digests.rulebook)));
}
