/** A thread that plays the drills it is given, some at a time, and hands back what came of them. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Plan } from '../../scenario/plan.ts';
import { freezeStates } from '../../sim/frozen.ts';
import { type Job, type Played, playJob } from './play.ts';

/** Jobs with their places in the whole list, there and back. */
export type Batch = { place: number; job: Job }[];
export type BatchDone = { place: number; played: Played }[];

freezeStates(false);
const plans: readonly Plan[] = workerData;

parentPort?.on('message', (batch: Batch) => {
  const done: BatchDone = batch.flatMap(({ place, job }) => {
    const plan = plans[job.scenario];
    return plan ? [{ place, played: playJob(plan, job) }] : [];
  });
  parentPort?.postMessage(done);
});
