/** Keeps a drill as it goes: entries are written in order, and again later when the store would not take them. */
import type { DrillRecord, RecordHeader } from '../record/format.ts';
import type { DrillStore, Entry, Kept } from './store.ts';

export interface Keeper {
  add(entry: Entry): void;
  /** Keeps the finished record; what happened to it. */
  finish(record: DrillRecord): Promise<Kept>;
  status(): Kept;
}

/** `from` entries are there already (a drill that goes on); null begins a new one. `changed` is called when the status does. */
export function keep(store: DrillStore, header: RecordHeader, from: number | null, changed: () => void): Keeper {
  let begun = from !== null;
  let written = from ?? 0;
  let waiting: Entry[] = [];
  let busy: Promise<void> | null = null;
  let status: Kept = 'kept';
  let over = false;

  const say = (next: Kept): void => {
    if (next === status) return;
    status = next;
    changed();
  };
  const flush = (): void => {
    busy ??= write().finally(() => {
      busy = null;
    });
  };
  const write = async (): Promise<void> => {
    if (!begun) {
      const kept = await store.begin(header);
      say(kept);
      if (kept !== 'kept') return;
      begun = true;
    }
    while (waiting.length > 0 && !over) {
      const batch = waiting;
      const kept = await store.append(header.id, written, batch);
      say(kept);
      if (kept !== 'kept') return;
      written += batch.length;
      waiting = waiting.slice(batch.length);
    }
  };

  flush();
  return {
    add(entry) {
      waiting = [...waiting, entry];
      flush();
    },
    async finish(record) {
      over = true;
      await busy;
      const kept = await store.finish(record);
      say(kept);
      return kept;
    },
    status: () => status,
  };
}
