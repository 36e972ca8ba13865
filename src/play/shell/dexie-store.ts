/** Keeps drills in this browser (IndexedDB). A failure is an answer, never an exception: the drill goes on without. */
import Dexie, { type EntityTable, type Table } from 'dexie';
import { type DrillStore, type Entry, type Kept, storedDrill } from '../../drill/store.ts';
import type { DrillRecord, RecordHeader } from '../../record/format.ts';
import { type RecordSummary, summaryOf } from '../../record/summary.ts';

interface Running {
  id: string;
  startedAt: string;
  header: RecordHeader;
}

interface Line {
  drill: string;
  index: number;
  entry: Entry;
}

/** Tables are apart by what is read together: a list never loads whole records. */
class Shelf extends Dexie {
  declare running: EntityTable<Running, 'id'>;
  declare entries: Table<Line, [string, number]>;
  declare summaries: EntityTable<RecordSummary, 'id'>;
  declare records: EntityTable<{ id: string; record: DrillRecord }, 'id'>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({
      running: 'id, startedAt',
      entries: '[drill+index], drill',
      summaries: 'id, startedAt',
      records: 'id',
    });
  }
}

/** Its tables. Opened with the first call. */
export const shelf = new Shelf('tocsin');

/** The store of this browser. */
export function dexieStore(): DrillStore {
  const { running, entries, summaries, records } = shelf;
  const write = async (work: () => Promise<unknown>): Promise<Kept> => {
    try {
      await shelf.transaction('rw', running, entries, summaries, records, work);
      return 'kept';
    } catch (error) {
      return whyNotKept(error);
    }
  };
  const forgetRunning = async (id: string): Promise<void> => {
    await running.delete(id);
    await entries.where('drill').equals(id).delete();
  };

  return {
    begin: (header) => write(() => running.put({ id: header.id, startedAt: header.startedAt, header })),
    append: (id, from, added) =>
      write(async () => {
        // A drill that was thrown away in another tab must not come back as loose lines.
        if (!(await running.get(id))) return;
        await entries.bulkPut(added.map((entry, i) => ({ drill: id, index: from + i, entry })));
      }),
    finish: (record) =>
      write(async () => {
        const { id } = record.header;
        await forgetRunning(id);
        await records.put({ id, record });
        await summaries.put(summaryOf(record));
      }),
    async list() {
      try {
        const [drills, finished] = await Promise.all([
          running.orderBy('startedAt').reverse().toArray(),
          summaries.orderBy('startedAt').reverse().toArray(),
        ]);
        return { running: drills.map(({ header }) => header), finished };
      } catch {
        return { running: [], finished: [] };
      }
    },
    async load(id) {
      try {
        const finished = await records.get(id);
        if (finished) return { kind: 'finished', record: finished.record };
        const drill = await running.get(id);
        if (!drill) return null;
        const lines = await entries.where('drill').equals(id).sortBy('index');
        return {
          kind: 'running',
          drill: storedDrill(
            drill.header,
            lines.map(({ entry }) => entry),
          ),
        };
      } catch {
        return null;
      }
    },
    remove: (id) =>
      write(async () => {
        await forgetRunning(id);
        await records.delete(id);
        await summaries.delete(id);
      }),
  };
}

/** Why a write failed. A full disk may come wrapped in the failed transaction that it caused. */
export function whyNotKept(error: unknown): Exclude<Kept, 'kept'> {
  for (let cause = error; cause instanceof Error; cause = (cause as { inner?: unknown }).inner) {
    if (cause.name === 'QuotaExceededError') return 'full';
  }
  return 'blocked';
}
