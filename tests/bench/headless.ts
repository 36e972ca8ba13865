/** Figures of the engine alone, on one core. */
import { performance } from 'node:perf_hooks';
import { botRecord } from '../../src/cli/simulate.ts';
import { searchSteps } from '../../src/drill/search.ts';
import type { DrillRecord } from '../../src/record/format.ts';
import { replay } from '../../src/record/replay.ts';
import type { Plan } from '../../src/scenario/plan.ts';
import { score } from '../../src/scoring/score.ts';
import { advance, begin } from '../../src/sim/engine.ts';
import { freezeStates } from '../../src/sim/frozen.ts';
import type { World } from '../../src/sim/state.ts';
import { logWindow } from '../../src/sim/world/logs.ts';

const HOUR_MS = 3_600_000;
const SEEDS = 12;
const ROUNDS = 240;
/** How many drills are played before the clock starts, so that the compiler has seen what is hot. */
const WARM_UP = 240;

const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
};

/** Whole drills of the scenario's full length, replayed and scored, a second: an expert's commands but for the last, so that time runs to the end. */
export function drillsPerSecond(plan: Plan): number {
  freezeStates(false);
  const records: DrillRecord[] = Array.from({ length: SEEDS }, (_, i) => {
    const record = botRecord(plan, 'expert', `bench-${i}`);
    const commands = record.commands.filter(({ command }) => command.type !== 'close');
    return { ...record, commands, endAt: plan.lengthMs, ended: true };
  });
  const playing = (rounds: number) => {
    for (let i = 0; i < rounds; i++) {
      const record = records[i % records.length];
      if (record) score(plan, replay(plan, record).events, record.header);
    }
  };
  playing(WARM_UP);
  const start = performance.now();
  playing(ROUNDS);
  return ROUNDS / ((performance.now() - start) / 1000);
}

/** A plan whose every log stream, and those that a fault brings, writes `factor` times as often. */
function denser(plan: Plan, factor: number): Plan {
  const often = <T extends { everyMs: number }>(stream: T): T => ({
    ...stream,
    everyMs: Math.max(1, Math.floor(stream.everyMs / factor)),
  });
  return {
    ...plan,
    logs: plan.logs.map(often),
    faults: plan.faults.map((fault) => ({ ...fault, logs: fault.logs.map(often) })),
  };
}

/** How many lines a log holds. */
function countLines(plan: Plan, world: World, from: number, to: number): number {
  let lines = 0;
  for (const found of searchSteps({ plan, world, from, to, filter: {} })) lines = found.matches;
  return lines;
}

/** The pack's log made a million lines long over four hours, with the drill's fault in it: faults silence streams, so what there is is counted first. */
function millionLines(plan: Plan): { dense: Plan; world: World; to: number } {
  const to = 4 * HOUR_MS;
  const long: Plan = { ...plan, lengthMs: to };
  const { state } = advance(
    long,
    begin(long, { seed: 'bench', seat: 'on-call', mode: 'practice', extended: 1 }).state,
    HOUR_MS,
  );
  const factor = 1_100_000 / countLines(long, state.world, 0, to);
  return { dense: denser(long, factor), world: state.world, to };
}

export interface LogFigures {
  logLines: number;
  logWindowP95Ms: number;
  logFirstHitMs: number;
  logSearchMs: number;
}

/** Time for 200 lines at a random moment, and for looking through all of them. */
export function logFigures(plan: Plan): LogFigures {
  const { dense, world, to } = millionLines(plan);
  let moment = 12345;
  const windows: number[] = [];
  for (let i = 0; i < 600; i++) {
    moment = (moment * 16807) % 2147483647;
    const start = performance.now();
    logWindow(dense, world, { before: moment % to, count: 200 });
    windows.push(performance.now() - start);
  }
  const start = performance.now();
  let first = 0;
  let matches = 0;
  for (const found of searchSteps({ plan: dense, world, from: 0, to, filter: { levels: ['error', 'fatal'] } })) {
    if (first === 0 && found.lines.length > 0) first = performance.now() - start;
    matches = found.matches;
  }
  const searched = performance.now() - start;
  const lines = countLines(dense, world, 0, to);
  if (matches === 0 || lines < 1_000_000)
    throw new Error(`The log has ${lines} lines and ${matches} errors: too few to measure.`);
  return {
    logLines: lines,
    logWindowP95Ms: percentile(windows.slice(100), 0.95),
    logFirstHitMs: first,
    logSearchMs: searched,
  };
}

/** How much the state grows over an hour in which nothing is due. */
export function stateGrowthBytes(plan: Plan): number {
  const quiet: Plan = { ...plan, lengthMs: 4 * HOUR_MS, alerts: [], faults: [], injects: [], away: [] };
  const before = begin(quiet, { seed: 'bench', seat: 'on-call', mode: 'practice', extended: 1 }).state;
  const after = advance(quiet, before, HOUR_MS).state;
  return Math.abs(JSON.stringify({ ...after, now: 0 }).length - JSON.stringify({ ...before, now: 0 }).length);
}

/** The stream that writes most once the drill of `browser.ts` has gone wrong, as the scenario has it and as dense as the bench needs it. */
export const BUSIEST = { stream: 'fn-a1', everyMs: 170, denserMs: 50 } as const;

/** Log lines a second of wall time at x10, in the 200 s after the first page of the drill that the browser's figures come from. */
export function logLinesPerSecond(plan: Plan, seed: string): number {
  const denser = <T extends { id: string; everyMs: number }>(stream: T): T =>
    stream.id === BUSIEST.stream ? { ...stream, everyMs: BUSIEST.denserMs } : stream;
  const dense: Plan = { ...plan, faults: plan.faults.map((fault) => ({ ...fault, logs: fault.logs.map(denser) })) };
  const drill = advance(dense, begin(dense, { seed, seat: 'on-call', mode: 'practice', extended: 1 }).state, 240_000);
  const paged = drill.events.find((event) => event.type === 'page.delivered')?.at ?? 0;
  const { world } = drill.state;
  return (countLines(dense, world, paged, paged + 200_000) / 200) * 10;
}
