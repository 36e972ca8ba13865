/** What drills on packs and runbooks of one's own were played from: kept as long as a drill that is kept needs it. */
import type { Kept } from '../../drill/store.ts';
import { shelf as drills } from './dexie-store.ts';
import { read, write } from './keep.ts';
import { keyOf, type PlayedOn, shelf as packs } from './packs-shelf.ts';
import { shelf as runbooks } from './runbook-shelf.ts';
import { store } from './store.ts';
import { hosts, played, records } from './visit.ts';

interface Table {
  toCollection(): { primaryKeys(): PromiseLike<string[]> };
  bulkDelete(keys: string[]): PromiseLike<void>;
  each(seen: (thing: unknown) => void): PromiseLike<void>;
}

/** Drops what no drill needs any more: none that is kept, and none of this visit. */
export async function sweepSources(): Promise<void> {
  const kept = await keptOn();
  // Where the drills cannot be read, nobody knows what they need.
  if (kept) await dropBut([...kept, ...played.values(), ...[...records.values()].map(({ header }) => header)]);
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
  const size = { count: 0, bytes: 0 };
  const add = (thing: unknown) => {
    size.count += 1;
    size.bytes += new Blob([JSON.stringify(thing)]).size;
  };
  const tables: Table[] = [packs.played, runbooks.rulebooks];
  for (const table of tables) await read(() => Promise.resolve(table.each(add)), undefined);
  return size;
}

/** Drops all that no drill under way needs. Records on packs of one's own can then not be opened any more. */
export async function dropSources(): Promise<void> {
  const { running } = await store.list();
  const here = [...played].flatMap(([id, on]) => (hosts.get(id)?.record() === null ? [on] : []));
  await dropBut([...running, ...here]);
}

async function dropBut(needed: readonly PlayedOn[]): Promise<void> {
  const but = async (table: Table, keys: readonly string[]) => {
    const all = await table.toCollection().primaryKeys();
    await table.bulkDelete(all.filter((key) => !keys.includes(key)));
  };
  await write(async () => {
    await but(
      packs.played,
      needed.map(({ digests }) => keyOf(digests)),
    );
    await but(
      packs.known,
      needed.map(({ pack, scenario }) => `${pack}/${scenario}`),
    );
    await but(
      runbooks.rulebooks,
      needed.map(({ digests }) => digests.rulebook),
    );
  });
}

/** What all drills that are kept are played on; null when the storage cannot be read. */
function keptOn(): Promise<PlayedOn[] | null> {
  return read<PlayedOn[] | null>(async () => {
    const [running, finished] = await Promise.all([drills.running.toArray(), drills.summaries.toArray()]);
    const older = finished.filter(({ digests }) => !digests).map(({ id }) => id);
    const whole = await drills.records.bulkGet(older);
    return [
      ...running.map(({ header }) => header),
      ...finished.flatMap(({ pack, scenario, digests }) => (digests ? [{ pack, scenario, digests }] : [])),
      ...whole.flatMap((found) => (found ? [found.record.header] : [])),
    ];
  }, null);
}
