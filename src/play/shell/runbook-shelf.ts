/** Keeps runbooks in this browser: those saved, those being written, and every rulebook that a drill was played by. */
import Dexie, { type EntityTable } from 'dexie';
import type { Kept } from '../../drill/store.ts';
import type { Mends } from '../../runbook/mend.ts';
import type { Rulebook } from '../../runbook/rulebook.ts';
import { get, put, read, type Visit, write } from './keep.ts';

/** A runbook as its team wrote it, and what was mended beside it. */
export interface Manuscript {
  id: string;
  name: string;
  text: string;
  /** The same runbook in the other language, where its team keeps both. */
  other?: string | undefined;
  mends: Mends;
}

export interface SavedRunbook extends Manuscript {
  /** Epoch ms. */
  savedAt: number;
  /** What drills are played by; null when nobody can play by it yet. */
  rulebook: Rulebook | null;
}

/** By digest, so that a record finds its rulebook however the runbook has changed since. */
export interface KeptRulebook {
  digest: string;
  rulebook: Rulebook;
  runbook: string;
  /** The saved runbook whose it was, by id; left out where it came along with a record. */
  of?: string;
}

class Shelf extends Dexie {
  declare runbooks: EntityTable<SavedRunbook, 'id'>;
  declare drafts: EntityTable<Manuscript, 'id'>;
  declare choices: EntityTable<{ what: 'runbook'; id: string }, 'what'>;
  declare rulebooks: EntityTable<KeptRulebook, 'digest'>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({ runbooks: 'id, savedAt', drafts: 'id', choices: 'what', rulebooks: 'digest' });
    this.version(2).stores({ rulebooks: 'digest, of' });
  }
}

/** Its tables, for what looks across them. */
export const shelf = new Shelf('tocsin-runbooks');

/** What this browser would not keep of them. */
export const visit = {
  runbooks: new Map() as Visit<SavedRunbook>,
  drafts: new Map() as Visit<Manuscript>,
  rulebooks: new Map() as Visit<KeptRulebook>,
};
let chosen: string | null | undefined;

/** The saved runbooks, the latest first. */
export async function savedRunbooks(): Promise<SavedRunbook[]> {
  const kept = await read(() => shelf.runbooks.toArray(), []);
  const here = [...visit.runbooks.values()].filter((runbook) => runbook !== null);
  return [...kept.filter(({ id }) => !visit.runbooks.has(id)), ...here].sort((a, b) => b.savedAt - a.savedAt);
}

export const savedRunbook = (id: string): Promise<SavedRunbook | null> =>
  get(visit.runbooks, id, () => shelf.runbooks.get(id));

export const saveRunbook = (runbook: SavedRunbook): Promise<Kept> =>
  put(visit.runbooks, runbook.id, runbook, () => shelf.runbooks.put(runbook));

/** Forgets a runbook and its draft; drills that were played by it keep their rulebook. */
export async function removeRunbook(id: string): Promise<Kept> {
  if ((await chosenRunbook()) === id) await chooseRunbook(null);
  await dropDraft(id);
  return put(visit.runbooks, id, null, () => shelf.runbooks.delete(id));
}

/** What is being written, saved or not; the latest keystroke wins. */
export const keepDraft = (draft: Manuscript): Promise<Kept> =>
  put(visit.drafts, draft.id, draft, () => shelf.drafts.put(draft));

export const draftOf = (id: string): Promise<Manuscript | null> => get(visit.drafts, id, () => shelf.drafts.get(id));

export const dropDraft = (id: string): Promise<Kept> => put(visit.drafts, id, null, () => shelf.drafts.delete(id));

/** Drafts of runbooks that were never saved. */
export async function looseDrafts(): Promise<Manuscript[]> {
  const [drafts, saved] = await Promise.all([read(() => shelf.drafts.toArray(), []), savedRunbooks()]);
  const here = [...visit.drafts.values()].filter((draft) => draft !== null);
  return [...drafts.filter(({ id }) => !visit.drafts.has(id)), ...here].filter(
    ({ id }) => !saved.some((runbook) => runbook.id === id),
  );
}

/** The runbook that drills are played by; null is the pack's own. */
export async function chosenRunbook(): Promise<string | null> {
  return chosen === undefined ? ((await read(() => shelf.choices.get('runbook'), undefined))?.id ?? null) : chosen;
}

/** Kept for this visit whatever the browser says. */
export async function chooseRunbook(id: string | null): Promise<Kept> {
  chosen = id;
  return write(() => (id === null ? shelf.choices.delete('runbook') : shelf.choices.put({ what: 'runbook', id })));
}

export const keepRulebook = (kept: KeptRulebook): Promise<Kept> =>
  put(visit.rulebooks, kept.digest, kept, () => shelf.rulebooks.put(kept));

export const rulebookOf = (digest: string): Promise<KeptRulebook | null> =>
  get(visit.rulebooks, digest, () => shelf.rulebooks.get(digest));
