/** Plays a drill as the expert does, off the page's thread. In: a plan and a seed. Out: what happened. */
import { expert } from '../../bots/expert/expert.ts';
import { runBot } from '../../bots/run-bot.ts';
import type { Run } from '../../debrief/compare.ts';
import type { Plan } from '../../scenario/plan.ts';
import { score } from '../../scoring/score.ts';
import { freezeStates } from '../../sim/frozen.ts';

export interface GhostJob {
  plan: Plan;
  seed: string;
  /** The one that was asked for; the seed draws it otherwise. */
  variant?: string;
}

const AS_USUAL = { mode: 'practice', extended: 1, seat: 'on-call' } as const;

freezeStates(false);

self.addEventListener('message', ({ data: { plan, ...job } }: MessageEvent<GhostJob>) => {
  const { events, endAt } = runBot(plan, expert, job);
  const run: Run = { events, endAt, scorecard: score(plan, events, AS_USUAL) };
  self.postMessage(run);
  self.close();
});
