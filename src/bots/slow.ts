import type { Bot } from './bot.ts';
import { expert } from './expert/expert.ts';

/** The share of the drill that passes before it answers the page. */
const ASLEEP = 0.35;
const BETWEEN_MS = 15_000;

/** Does what is right, late: an expert who is hard to wake and slow at everything. */
export const slow: Bot = {
  id: 'slow',
  begin(rulebook) {
    const decide = expert.begin(rulebook);
    return (view) => {
      if (view.pagedAt === null) return { commands: [], wakeAt: view.now + BETWEEN_MS };
      const awake = view.pagedAt + Math.floor(ASLEEP * view.lengthMs);
      if (view.now < awake) return { commands: [], wakeAt: awake };
      return { commands: decide(view).commands, wakeAt: view.now + BETWEEN_MS };
    };
  },
};
