/** Plays a drill as the expert does, off the page's thread. In: a plan and a seed. Out: what happened. */
import { expert } from '../../bots/expert/expert.ts';
import { runBot } from '../../bots/run-bot.ts';
import type { Plan } from '../../scenario/plan.ts';
import { freezeStates } from '../../sim/frozen.ts';

export interface GhostJob {
  plan: Plan;
  seed: string;
}

freezeStates(false);

self.addEventListener('message', ({ data: { plan, seed } }: MessageEvent<GhostJob>) => {
  self.postMessage(runBot(plan, expert, { seed }).events);
  self.close();
});
