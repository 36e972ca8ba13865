/** What stands beside the drill's own timeline: its fork, or another run. */

import type { Run } from '../../../debrief/compare.ts';
import type { Fork } from '../../../debrief/fork.ts';
import type { Plan } from '../../../scenario/plan.ts';
import { type Lanes, lanesOf } from './lanes.ts';

/** What is shown beside, and what it is called. */
export interface Beside {
  run: Run;
  title: string;
}

/** A fork as a run, with all that happened before it forked off. */
export const runOfFork = ({ take, scorecard }: Fork): Run => ({
  events: take.film.events,
  scorecard,
  endAt: take.film.events.at(-1)?.at ?? 0,
});

/** Its lanes, drawn over the same minutes as the drill's own. */
export function lanesBeside(plan: Plan, { run }: Beside, own: Lanes): Lanes {
  const lanes = lanesOf(plan, run.events, run.scorecard.rules, run.endAt);
  return { ...lanes, from: own.from, to: Math.max(own.to, lanes.to) };
}
