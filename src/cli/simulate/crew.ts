/** Plays many drills, on one thread or on several; the results do not depend on how many. */
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Plan } from '../../scenario/plan.ts';
import { type Job, type Played, playJob } from './play.ts';
import type { Batch, BatchDone } from './worker.ts';

/** How many drills a thread takes at once: few, so that all end together. */
const BATCH = 4;
/** A thread needs about as long to start as it takes to play so many. */
const WORTH_A_THREAD = 24;

interface Crew {
  workers: number;
  /** Told after each drill or batch how many are done. */
  onProgress: (done: number) => void;
  /** Stops after the drills under way. */
  stop: AbortSignal;
}

/** What came of each job, in their order; those that were not played before a stop are missing. */
export async function playAll(plans: readonly Plan[], jobs: readonly Job[], crew: Crew): Promise<Played[]> {
  const workers = Math.min(crew.workers, Math.ceil(jobs.length / WORTH_A_THREAD));
  const found =
    workers <= 1 ? await playHere(plans, jobs, crew) : await playOnThreads(plans, jobs, { ...crew, workers });
  return found.filter((played) => played !== undefined);
}

async function playHere(plans: readonly Plan[], jobs: readonly Job[], { onProgress, stop }: Crew): Promise<Played[]> {
  const found: Played[] = [];
  for (const job of jobs) {
    const plan = plans[job.scenario];
    if (plan) found.push(playJob(plan, job));
    onProgress(found.length);
    // Lets a Ctrl-C be heard.
    await setImmediate();
    if (stop.aborted) break;
  }
  return found;
}

function playOnThreads(
  plans: readonly Plan[],
  jobs: readonly Job[],
  { workers, onProgress, stop }: Crew,
): Promise<(Played | undefined)[]> {
  const found: (Played | undefined)[] = jobs.map(() => undefined);
  let next = 0;
  let done = 0;
  const batch = (): Batch => {
    const places = jobs.slice(next, next + BATCH).map((job, i) => ({ place: next + i, job }));
    next += places.length;
    return places;
  };
  return new Promise((resolve, reject) => {
    const idle = new Set<Worker>();
    const crew = Array.from(
      { length: workers },
      () => new Worker(new URL('./start-worker.mjs', import.meta.url), { workerData: plans }),
    );
    const end = async () => {
      await Promise.all(crew.map((worker) => worker.terminate()));
      resolve(found);
    };
    const give = (worker: Worker) => {
      const jobsGiven = stop.aborted ? [] : batch();
      if (jobsGiven.length > 0) worker.postMessage(jobsGiven);
      else if (idle.add(worker).size === crew.length) void end();
    };
    for (const worker of crew) {
      worker.on('error', reject);
      worker.on('message', (results: BatchDone) => {
        for (const { place, played } of results) found[place] = played;
        done += results.length;
        onProgress(done);
        give(worker);
      });
      give(worker);
    }
  });
}
