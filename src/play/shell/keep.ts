/** What is kept in this browser, or else until the page closes: a failure of the storage is an answer, never an exception. */
import type { Kept } from '../../drill/store.ts';
import { whyNotKept } from './dexie-store.ts';

/** What the browser would not keep. A null was taken away. */
export type Visit<T> = Map<string, T | null>;

/** Does a piece of writing, and says whether it was kept. */
export async function write(work: () => Promise<unknown>): Promise<Kept> {
  try {
    await work();
    return 'kept';
  } catch (error) {
    return whyNotKept(error);
  }
}

/** What a piece of reading gives, or something else where nothing can be read. */
export async function read<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch {
    return otherwise;
  }
}

/** Puts a thing into a table, or only into this visit when the browser refuses. */
export async function put<T>(
  there: Visit<T>,
  id: string,
  thing: T | null,
  work: () => Promise<unknown>,
): Promise<Kept> {
  there.set(id, thing);
  const kept = await write(work);
  if (kept === 'kept' && there.get(id) === thing) there.delete(id);
  return kept;
}

/** A thing of this visit, or of the table. */
export async function get<T>(there: Visit<T>, id: string, work: () => Promise<T | undefined>): Promise<T | null> {
  const here = there.get(id);
  return here === undefined ? ((await read(work, undefined)) ?? null) : here;
}
