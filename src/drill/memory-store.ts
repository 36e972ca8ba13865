/** Keeps drills in memory: for tests and the command line, and where nothing else works. */
import type { DrillRecord, RecordHeader } from '../record/format.ts';
import { summaryOf } from '../record/summary.ts';
import { type DrillStore, type Entry, type Kept, latestFirst, storedDrill } from './store.ts';

/** `trouble` says what goes wrong with the next write; for trying out what a full or blocked store does. */
export function memoryStore(trouble: () => Exclude<Kept, 'kept'> | null = () => null): DrillStore {
  const running = new Map<string, { header: RecordHeader; entries: Entry[] }>();
  const finished = new Map<string, DrillRecord>();
  const write = (work: () => void): Promise<Kept> => {
    const wrong = trouble();
    if (!wrong) work();
    return Promise.resolve(wrong ?? 'kept');
  };
  return {
    begin: (header) => write(() => void running.set(header.id, { header, entries: [] })),
    append: (id, from, entries) => write(() => void running.get(id)?.entries.splice(from, Infinity, ...entries)),
    finish: (record) =>
      write(() => {
        running.delete(record.header.id);
        finished.set(record.header.id, record);
      }),
    list: () =>
      Promise.resolve({
        running: [...running.values()].map(({ header }) => header).sort(latestFirst),
        finished: [...finished.values()].map(summaryOf).sort(latestFirst),
      }),
    load(id) {
      const record = finished.get(id);
      if (record) return Promise.resolve({ kind: 'finished', record });
      const drill = running.get(id);
      return Promise.resolve(drill ? { kind: 'running', drill: storedDrill(drill.header, drill.entries) } : null);
    },
    remove: (id) =>
      write(() => {
        running.delete(id);
        finished.delete(id);
      }),
  };
}
