/** Plays many drills, on this thread and on others beside it; the results do not depend on how many. */
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Plan } from '../../scenario/plan.ts';
import type { Job, Played } from './play.ts';
import { type Done, playUntaken, type Work } from './work.ts';

/** A thread needs about as long to start as it takes to play so many. */
const WORTH_A_THREAD = 40;

/**
 * Starts the threads that so many drills are worth beside this one, so that they are ready when the plans are. They keep no
 * process alive until they play.
 */
export function hire(workers: number, drills: number): Worker[] {
  const others = Math.min(workers, Math.ceil(drills / WORTH_A_THREAD)) - 1;
  return Array.from({ length: others }, () => {
    const worker = new Worker(new URL('./start-worker.mjs', import.meta.url));
    worker.unref();
    return worker;
  });
}

interface Crew {
  /** The threads that play beside this one. */
  beside: readonly Worker[];
  /** Told after each drill how many are done. */
  onProgress: (done: number) => void;
  /** Stops after the drills under way. */
  stop: AbortSignal;
}

/** What came of each job, in their order; those that were not played before a stop are missing. Threads are gone after it. */
export async function playAll(
  plans: readonly Plan[],
  jobs: readonly Job[],
  { beside, onProgress, stop }: Crew,
): Promise<Played[]> {
  const work: Work = { plans, jobs, taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
  const close = () => void Atomics.store(work.taken, 0, jobs.length);
  const found: (Played | undefined)[] = jobs.map(() => undefined);
  let done = 0;
  const keep = ({ place, played }: Done) => {
    found[place] = played;
    onProgress(++done);
  };
  stop.addEventListener('abort', close);
  try {
    await Promise.all([...beside.map((worker) => playBeside(worker, work, keep)), playHere(work, keep)]);
  } finally {
    close();
    stop.removeEventListener('abort', close);
  }
  return found.filter((played) => played !== undefined);
}

async function playHere(work: Work, keep: (done: Done) => void): Promise<void> {
  for (const done of playUntaken(work)) {
    keep(done);
    // Lets a Ctrl-C be heard, and what others have done.
    await setImmediate();
  }
}

async function playBeside(worker: Worker, work: Work, keep: (done: Done) => void): Promise<void> {
  worker.ref();
  worker.on('message', keep);
  worker.postMessage(work);
  await once(worker, 'exit');
}
