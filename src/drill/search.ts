/** Search through a whole drill's log, in steps, so that neither a page nor a worker stands still. */
import type { Plan } from '../scenario/plan.ts';
import type { LogFilter, LogLine } from '../sim/signals.ts';
import type { World } from '../sim/state.ts';
import { logsForward } from '../sim/world/logs.ts';

/** Drill time looked through in one step. */
const STEP_MS = 60_000;
/** Lines handed over; those beyond are only counted. */
const MOST_LINES = 2000;

export interface SearchJob {
  plan: Plan;
  world: World;
  from: number;
  to: number;
  filter: LogFilter;
}

interface SearchHandlers {
  hit(lines: LogLine[]): void;
  progress(share: number, matches: number): void;
}

/** Looks for lines, somewhere, and says what it found as it goes. */
export type Searcher = (job: SearchJob, on: SearchHandlers) => { stop(): void };

export interface Found {
  lines: LogLine[];
  /** 0..1, and all matches so far. */
  share: number;
  matches: number;
}

/** Looks through [from, to) step by step, oldest lines first. */
export function* searchSteps({ plan, world, from, to, filter }: SearchJob): Generator<Found> {
  let matches = 0;
  for (let start = from; start < to; start += STEP_MS) {
    const end = Math.min(to, start + STEP_MS);
    const lines: LogLine[] = [];
    for (const line of logsForward(plan, world, start, end, filter)) {
      if (matches++ < MOST_LINES) lines.push(line);
    }
    yield { lines, share: (end - from) / (to - from), matches };
  }
}

/** A searcher that takes one step each time `later` calls back. */
export function searchWith(later: (step: () => void) => void): Searcher {
  return (job, on) => {
    const steps = searchSteps(job);
    let stopped = false;
    const step = (): void => {
      if (stopped) return;
      const { value, done } = steps.next();
      if (done) return;
      if (value.lines.length > 0) on.hit(value.lines);
      on.progress(value.share, value.matches);
      later(step);
    };
    later(step);
    return {
      stop: () => {
        stopped = true;
      },
    };
  };
}
