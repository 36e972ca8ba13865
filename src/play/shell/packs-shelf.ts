/** Keeps packs that a person brought in this browser, and the sources of every drill that was played on one. */
import Dexie, { type EntityTable } from 'dexie';
import type { Kept } from '../../drill/store.ts';
import type { PlayedSources } from '../../record/export.ts';
import type { RecordHeader } from '../../record/format.ts';
import type { Text } from '../../runbook/text.ts';
import type { PackCard, SoundPack } from './check-pack.ts';
import { get, put, read, type Visit } from './keep.ts';

/** What is said of a pack that is kept. */
export interface OwnPack extends PackCard {
  /** Epoch ms. */
  keptAt: number;
  digest: string;
}

type Contents = Pick<SoundPack, 'texts' | 'rulebook'> & { id: string };

/** What is said of a scenario whose pack may be gone. */
interface KnownScenario {
  /** `pack/scenario`. */
  key: string;
  title: Text;
  procedure: string;
}

/** What of a record's header says what it was played on. */
export type PlayedOn = Pick<RecordHeader, 'pack' | 'scenario' | 'digests'>;

type Played = PlayedSources & { key: string };

/** Tables are apart by what is read together: a list never loads the texts. */
class Shelf extends Dexie {
  declare packs: EntityTable<OwnPack, 'id'>;
  declare contents: EntityTable<Contents, 'id'>;
  declare played: EntityTable<Played, 'key'>;
  declare known: EntityTable<KnownScenario, 'key'>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({ packs: 'id, keptAt', contents: 'id', played: 'key', known: 'key' });
  }
}

/** Its tables, for what looks across them. */
export const shelf = new Shelf('tocsin-packs');

const visit = {
  packs: new Map() as Visit<SoundPack & { keptAt: number }>,
  played: new Map() as Visit<Played>,
  known: new Map() as Visit<KnownScenario>,
};

/** The packs that were brought, the latest first. */
export async function ownPacks(): Promise<OwnPack[]> {
  const kept = await read(() => shelf.packs.toArray(), []);
  const here = [...visit.packs.values()].flatMap((pack) => (pack ? [rowOf(pack)] : []));
  return [...kept.filter(({ id }) => !visit.packs.has(id)), ...here].sort((a, b) => b.keptAt - a.keptAt);
}

const rowOf = ({ card, digest, keptAt }: SoundPack & { keptAt: number }): OwnPack => ({ ...card, digest, keptAt });

/** A pack with all that is in it; null when none of this id was brought. */
export async function ownPack(id: string): Promise<(SoundPack & { keptAt: number }) | null> {
  return get(visit.packs, id, async () => {
    const [row, contents] = await Promise.all([shelf.packs.get(id), shelf.contents.get(id)]);
    if (!row || !contents) return undefined;
    const { keptAt, digest, ...card } = row;
    return { card, digest, keptAt, texts: contents.texts, rulebook: contents.rulebook };
  });
}

/** Keeps a pack, in place of one with the same id. `keptAt`: epoch ms. */
export function keepPack(pack: SoundPack, keptAt: number): Promise<Kept> {
  const { id } = pack.card;
  const { texts, rulebook } = pack;
  const whole = { ...pack, keptAt };
  return put(visit.packs, id, whole, () =>
    shelf.transaction('rw', shelf.packs, shelf.contents, async () => {
      await shelf.packs.put(rowOf(whole));
      await shelf.contents.put({ id, texts, rulebook });
    }),
  );
}

/** Takes a pack away; drills that were played on it keep their sources. */
export const removePack = (id: string): Promise<Kept> =>
  put(visit.packs, id, null, () =>
    shelf.transaction('rw', shelf.packs, shelf.contents, async () => {
      await shelf.packs.delete(id);
      await shelf.contents.delete(id);
    }),
  );

/** The sources that a drill with these digests was played from; null when they did not come from a pack of one's own. */
export async function playedOn(digests: RecordHeader['digests']): Promise<PlayedSources | null> {
  const key = keyOf(digests);
  const found = await get(visit.played, key, () => shelf.played.get(key));
  if (!found) return null;
  const { key: _, ...sources } = found;
  return sources;
}

/** Keeps what a drill is played from, by its digests, and what its scenario is called. */
export async function keepPlayed(
  card: { packId: string; id: string; title: Text; procedure: string },
  sources: PlayedSources,
  digests: RecordHeader['digests'],
): Promise<Kept> {
  const key = keyOf(digests);
  const kept = await put(visit.played, key, { key, ...sources }, () => shelf.played.put({ key, ...sources }));
  const known = { key: `${card.packId}/${card.id}`, title: card.title, procedure: card.procedure };
  await put(visit.known, known.key, known, () => shelf.known.put(known));
  return kept;
}

/** What the scenarios are called that were played here and did not come with Tocsin, by `pack/scenario`. */
export async function knownScenarios(): Promise<Map<string, { title: Text; procedure: string }>> {
  const kept = await read(() => shelf.known.toArray(), []);
  const here = [...visit.known.values()].filter((one) => one !== null);
  return new Map([...kept, ...here].map(({ key, title, procedure }) => [key, { title, procedure }]));
}

/** Under which a drill's sources are kept. */
export const keyOf = ({ pack, scenario, rulebook }: RecordHeader['digests']): string =>
  `${pack} ${scenario} ${rulebook}`;
