/** What the threads share that play drills together. */
import type { Plan } from '../../scenario/plan.ts';
import { type Job, type Played, playJob } from './play.ts';

export interface Work {
  plans: readonly Plan[];
  jobs: readonly Job[];
  /** How many of the jobs have been taken by anybody: one number in memory that all threads share. */
  taken: Int32Array;
}

/** A job’s place in the whole list, and what came of it. */
export interface Done {
  place: number;
  played: Played;
}

/** Takes the next job that nobody has taken, and plays it, until none is left: so all threads end together. */
export function* playUntaken({ plans, jobs, taken }: Work): Generator<Done> {
  for (let place = Atomics.add(taken, 0, 1); place < jobs.length; place = Atomics.add(taken, 0, 1)) {
    const job = jobs[place];
    const plan = job && plans[job.scenario];
    if (plan) yield { place, played: playJob(plan, job) };
  }
}
