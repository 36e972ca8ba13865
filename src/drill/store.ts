/** Where drills are kept. Every call says whether it worked; a drill goes on when it did not. */
import type { ClockMark, DrillRecord, RecordHeader, StampedCommand } from '../record/format.ts';
import type { RecordSummary } from '../record/summary.ts';

/** full: no room left. blocked: the browser forbids storage, or it broke. */
export type Kept = 'kept' | 'full' | 'blocked';

export type Entry = { command: StampedCommand } | { mark: ClockMark };

/** A drill that has not finished: enough to go on with it. */
export interface StoredDrill {
  header: RecordHeader;
  commands: StampedCommand[];
  marks: ClockMark[];
}

type Loaded = { kind: 'running'; drill: StoredDrill } | { kind: 'finished'; record: DrillRecord };

export interface DrillStore {
  begin(header: RecordHeader): Promise<Kept>;
  /** Adds entries behind the `from` that are already there: all of them or none. */
  append(id: string, from: number, entries: readonly Entry[]): Promise<Kept>;
  /** Keeps the record in place of what was kept under way. */
  finish(record: DrillRecord): Promise<Kept>;
  /** Drills under way and finished ones, the latest first. Empty when storage is blocked. */
  list(): Promise<{ running: RecordHeader[]; finished: RecordSummary[] }>;
  /** Null when there is no such drill, or storage is blocked. */
  load(id: string): Promise<Loaded | null>;
  remove(id: string): Promise<Kept>;
}

/** What was kept of a drill under way, from its entries in order. */
export function storedDrill(header: RecordHeader, entries: readonly Entry[]): StoredDrill {
  return {
    header,
    commands: entries.flatMap((entry) => ('command' in entry ? [entry.command] : [])),
    marks: entries.flatMap((entry) => ('mark' in entry ? [entry.mark] : [])),
  };
}

/** The latest start first. */
export const latestFirst = (a: { startedAt: string }, b: { startedAt: string }): number =>
  a.startedAt < b.startedAt ? 1 : a.startedAt > b.startedAt ? -1 : 0;
