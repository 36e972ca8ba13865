/**
 * Which log streams print, and when. Line `i` of a stream lies somewhere in its slot [i * everyMs, (i + 1) * everyMs), at an
 * offset that is hashed from its number: so lines come in the order of their numbers, and any of them can be found at once.
 */
import type { Plan, PlanStream } from '../../scenario/plan.ts';
import { hash32, hashName } from '../random.ts';
import type { World } from '../state.ts';
import { type Template, templateOf } from './templates.ts';

interface Span {
  from: number;
  to: number;
}

/** A stream in a world. */
export interface LogSource {
  stream: PlanStream;
  seed: number;
  offsets: number;
  thinning: number;
  /** When it prints: spans [from, to) in order, apart from one another. */
  spans: readonly Span[];
  /** When a fault leaves only a share of it. */
  quiet: readonly (Span & { keep: number })[];
  text: Template;
  path: Template | null;
  detail: Template | null;
}

const known = new WeakMap<World, { plan: Plan; sources: readonly LogSource[] }>();

/** Every stream that prints in this world, in the plan's order. Worlds never change, so this is worked out once each. */
export function logSources(plan: Plan, world: World): readonly LogSource[] {
  let entry = known.get(world);
  if (!entry || entry.plan !== plan) {
    entry = { plan, sources: allSources(plan, world) };
    known.set(world, entry);
  }
  return entry.sources;
}

/** When line `index` was printed, whether or not the stream was printing then. */
export function lineTime(source: LogSource, index: number): number {
  const { everyMs } = source.stream;
  return index * everyMs + Math.floor(hash32(source.seed, source.offsets, index) * everyMs);
}

/** Whether line `index`, whose time is `at`, was really printed. */
export function isPrinted(source: LogSource, index: number, at: number): boolean {
  if (!source.spans.some(({ from, to }) => at >= from && at < to)) return false;
  let keep = 1;
  for (const { from, to, keep: share } of source.quiet) if (at >= from && at < to && share < keep) keep = share;
  return keep === 1 || hash32(source.seed, source.thinning, index) < keep;
}

function allSources(plan: Plan, world: World): LogSource[] {
  const seed = hashName(world.seed);
  const stays = (fault: string): Span[] =>
    world.faults
      .filter((stay) => stay.id === fault)
      .map((stay) => ({ from: Math.max(stay.fromMs, -plan.warmUpMs), to: stay.endMs ?? Infinity }));
  const usual = plan.logs.map((stream) => ({ stream, spans: [{ from: -plan.warmUpMs, to: Infinity }] }));
  const met = new Set(world.faults.map(({ id }) => id));
  const faults = plan.faults.filter(({ id }) => met.has(id));
  const brought = faults.flatMap((fault) => fault.logs.map((stream) => ({ stream, spans: joined(stays(fault.id)) })));
  return [...usual, ...brought]
    .map(({ stream, spans }) => ({ ...prepared(stream), seed, spans, quiet: quietOf(stream.id) }))
    .filter((source) => source.spans.length > 0);

  function quietOf(stream: string): LogSource['quiet'] {
    return faults.flatMap((fault) =>
      fault.quiet
        .filter((thinned) => thinned.stream === stream)
        .flatMap(({ keep }) => stays(fault.id).map((stay) => ({ ...stay, keep }))),
    );
  }
}

const templates = new WeakMap<PlanStream, ReturnType<typeof prepare>>();

function prepared(stream: PlanStream): ReturnType<typeof prepare> {
  let ready = templates.get(stream);
  if (!ready) {
    ready = prepare(stream);
    templates.set(stream, ready);
  }
  return ready;
}

function prepare(stream: PlanStream) {
  return {
    stream,
    offsets: hashName(`${stream.id} offset`),
    thinning: hashName(`${stream.id} thinning`),
    text: templateOf(stream.text, stream),
    path: stream.path === undefined ? null : templateOf(stream.path, stream),
    detail: stream.detail === undefined ? null : templateOf(stream.detail, stream),
  };
}

/** Spans in order, those that touch made one. */
function joined(spans: Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans.sort((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else all.push({ ...span });
  }
  return all;
}
