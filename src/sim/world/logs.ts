/** Log lines on demand: the newest before a moment, or all of a span in order. A million lines cost what is asked for. */
import type { Plan } from '../../scenario/plan.ts';
import type { LogFilter, LogLine } from '../signals.ts';
import type { World } from '../state.ts';
import { isPrinted, type LogSource, lineTime, logSources } from './log-sources.ts';
import { liveRelease } from './releases.ts';
import { canHold, fill } from './templates.ts';

export interface LogQuery {
  /** Drill ms: only lines printed at or before. */
  before: number;
  count: number;
  filter?: LogFilter;
  /** Gives up after this many lines that did not match, with what was found so far; never when left out. */
  tries?: number;
}

/** The `count` newest lines at or before a moment that match, oldest first. */
export function logWindow(
  plan: Plan,
  world: World,
  { before, count, filter = {}, tries = Infinity }: LogQuery,
): LogLine[] {
  const found: LogLine[] = [];
  let missed = 0;
  for (const cursor of backwards(matching(plan, world, filter), before)) {
    if (found.length >= count || missed >= tries) break;
    const line = lineAt(world, cursor, filter);
    if (line) found.push(line);
    else missed++;
  }
  return found.reverse();
}

/** The streams of the `count` newest lines at or before a moment, in the order of their first lines there. */
export function streamsBefore(plan: Plan, world: World, before: number, count: number): Set<string> {
  const streams: string[] = [];
  for (const { source } of backwards(logSources(plan, world), before)) {
    if (streams.length >= count) break;
    streams.push(source.stream.id);
  }
  return new Set(streams.reverse());
}

/** The places of all lines at or before a moment, the newest first; each is to be read before the next is asked for. */
function* backwards(sources: readonly LogSource[], before: number): Generator<Cursor> {
  const cursors = sources.map(
    (source): Cursor => ({ source, index: Math.floor(before / source.stream.everyMs) + 1, at: 0 }),
  );
  let live = cursors.filter((cursor) => stepBack(cursor, before));
  for (let cursor = latest(live); cursor; cursor = latest(live)) {
    yield cursor;
    if (!stepBack(cursor, before)) live = without(live, cursor);
  }
}

/** Every matching line in [from, to), oldest first. */
export function* logsForward(
  plan: Plan,
  world: World,
  from: number,
  to: number,
  filter: LogFilter = {},
): Generator<LogLine> {
  const cursors = matching(plan, world, filter).map(
    (source): Cursor => ({ source, index: Math.floor(from / source.stream.everyMs) - 1, at: 0 }),
  );
  let live = cursors.filter((cursor) => stepOn(cursor, from, to));
  for (let cursor = earliest(live); cursor; cursor = earliest(live)) {
    const line = lineAt(world, cursor, filter);
    if (line) yield line;
    if (!stepOn(cursor, from, to)) live = without(live, cursor);
  }
}

/** Lines by level in `buckets` equal spans of [from, to): errors and worse, and all others. None at `until` or later. */
export function logHistogram(
  plan: Plan,
  world: World,
  from: number,
  to: number,
  buckets: number,
  until = to,
): { errors: number[]; others: number[] } {
  const histogram = { errors: new Array<number>(buckets).fill(0), others: new Array<number>(buckets).fill(0) };
  for (const source of logSources(plan, world)) {
    const counts = isError(source) ? histogram.errors : histogram.others;
    for (let bucket = 0; bucket < buckets; bucket++) {
      const [a, b] = [from + ((to - from) * bucket) / buckets, from + ((to - from) * (bucket + 1)) / buckets];
      counts[bucket] = (counts[bucket] ?? 0) + countLines(source, a, Math.min(b, until));
    }
  }
  return histogram;
}

/** A place in a stream: a printed line's number and time. */
interface Cursor {
  source: LogSource;
  index: number;
  at: number;
}

/** Cursors stay in the plan's order: of lines at the same moment the earlier stream's comes first. */
function earliest(cursors: readonly Cursor[]): Cursor | undefined {
  let best = cursors[0];
  for (const cursor of cursors) if (best && cursor.at < best.at) best = cursor;
  return best;
}

function latest(cursors: readonly Cursor[]): Cursor | undefined {
  let best = cursors[0];
  for (const cursor of cursors) if (best && cursor.at >= best.at) best = cursor;
  return best;
}

const without = (cursors: readonly Cursor[], gone: Cursor): Cursor[] => cursors.filter((cursor) => cursor !== gone);

/** Moves to the printed line before this one, at or before `limit`. False when there is none. */
function stepBack(cursor: Cursor, limit: number): boolean {
  const { source } = cursor;
  const first = source.spans[0];
  if (!first) return false;
  for (;;) {
    cursor.index--;
    cursor.at = lineTime(source, cursor.index);
    if (cursor.at < first.from) return false;
    const span = source.spans.findLast(({ from }) => from <= cursor.at);
    // Between two stays of a fault: go straight to the end of the earlier one.
    const silenced = source.quiet.find(({ keep, from, to }) => keep === 0 && from <= cursor.at && cursor.at < to);
    if (span && cursor.at >= span.to)
      cursor.index = Math.min(cursor.index, Math.floor(span.to / source.stream.everyMs) + 1);
    // A fault that silences the stream: straight to the line before it.
    else if (silenced) cursor.index = Math.min(cursor.index, Math.floor(silenced.from / source.stream.everyMs) + 1);
    else if (cursor.at <= limit && isPrinted(source, cursor.index, cursor.at)) return true;
  }
}

/** Moves to the printed line after this one, in [from, to). False when there is none. */
function stepOn(cursor: Cursor, from: number, to: number): boolean {
  const { source } = cursor;
  for (;;) {
    cursor.index++;
    cursor.at = lineTime(source, cursor.index);
    if (cursor.at >= to) return false;
    const span = source.spans.find((candidate) => cursor.at < candidate.to);
    if (!span) return false;
    if (cursor.at < span.from) cursor.index = Math.max(cursor.index, Math.floor(span.from / source.stream.everyMs) - 1);
    else if (cursor.at >= from && isPrinted(source, cursor.index, cursor.at)) return true;
  }
}

/** Printed lines of a source in [from, to). Whole slots are counted without looking, unless a fault thins them out. */
function countLines(source: LogSource, from: number, to: number): number {
  const { everyMs } = source.stream;
  let count = 0;
  for (const span of source.spans) {
    const [a, b] = [Math.max(from, span.from), Math.min(to, span.to)];
    if (a >= b) continue;
    const [first, last] = [Math.floor(a / everyMs), Math.floor(b / everyMs)];
    const thinned = source.quiet.some((quiet) => quiet.from < b && a < quiet.to);
    for (let index = first; index <= last; index++) {
      if (!thinned && index > first && index < last) {
        count += last - index;
        index = last;
      }
      const at = lineTime(source, index);
      if (at >= a && at < b && isPrinted(source, index, at)) count++;
    }
  }
  return count;
}

const isError = ({ stream }: LogSource): boolean => stream.level === 'error' || stream.level === 'fatal';

/** The sources of which some line may match. */
function matching(plan: Plan, world: World, filter: LogFilter): LogSource[] {
  const needle = filter.text?.toLowerCase() ?? '';
  return logSources(plan, world).filter(
    ({ stream, text, path, detail }) =>
      (!filter.levels || filter.levels.includes(stream.level)) &&
      (!filter.systems || filter.systems.includes(stream.system)) &&
      (filter.status === undefined || filter.status === stream.status) &&
      (needle === '' || holds(stream, needle) || [text, path, detail].some((part) => part && canHold(part, needle))),
  );
}

/** The line under the cursor when it matches. */
function lineAt(world: World, { source, index, at }: Cursor, filter: LogFilter): LogLine | null {
  const release = liveRelease(world, at);
  if (filter.release !== undefined && filter.release !== release) return null;
  const { stream, seed } = source;
  const text = fill(source.text, seed, index, release);
  const path = source.path && fill(source.path, seed, index, release);
  const detail = source.detail && fill(source.detail, seed, index, release);
  if (filter.text) {
    const needle = filter.text.toLowerCase();
    const parts = [text, path, detail];
    if (!holds(stream, needle) && !parts.some((part) => part?.toLowerCase().includes(needle))) return null;
  }
  return {
    id: `${stream.id}#${index}`,
    at,
    stream: stream.id,
    system: stream.system,
    source: stream.source,
    level: stream.level,
    status: stream.status ?? null,
    method: stream.method ?? null,
    path,
    text,
    detail,
    release,
  };
}

/** Whether what all lines of a stream share holds the needle. */
function holds(stream: LogSource['stream'], needle: string): boolean {
  return [stream.source, stream.method, stream.status === undefined ? undefined : String(stream.status)].some((part) =>
    part?.toLowerCase().includes(needle),
  );
}
