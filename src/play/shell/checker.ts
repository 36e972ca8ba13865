import type { CheckInTwo } from '../../runbook/two-languages.ts';
import type { CheckJob } from './check-worker.ts';

export interface Checker {
  /** The check of a runbook, its lines left out; null when a newer job took its turn, or reading could not start. */
  check(job: CheckJob): Promise<CheckInTwo | null>;
  stop(): void;
}

interface Turn {
  job: CheckJob;
  done(check: CheckInTwo | null): void;
}

/** Checks in a worker, one job at a time: of those that come meanwhile only the latest is done. */
export function startChecker(): Checker {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  let running: Turn | null = null;
  let next: Turn | null = null;
  const start = (turn: Turn | null) => {
    running = turn;
    next = null;
    if (turn) worker.postMessage(turn.job);
  };
  const finish = (check: CheckInTwo | null) => {
    running?.done(check);
    start(next);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<CheckInTwo>) => finish(data));
  worker.addEventListener('error', () => finish(null));
  return {
    check: (job) =>
      new Promise((done) => {
        next?.done(null);
        if (running) next = { job, done };
        else start({ job, done });
      }),
    stop() {
      worker.terminate();
      running?.done(null);
      next?.done(null);
    },
  };
}

/** One check that nothing can overtake. */
export async function checkOnce(job: CheckJob): Promise<CheckInTwo | null> {
  const checker = startChecker();
  try {
    return await checker.check(job);
  } finally {
    checker.stop();
  }
}
