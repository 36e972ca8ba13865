import type { Rulebook } from '../runbook/rulebook.ts';
import type { Bot } from './bot.ts';
import { expert } from './expert/expert.ts';
import type { Seen } from './seen.ts';

/** How much later than the runbook allows it answers, and at the latest after this share of the drill. */
const LATE = 1.75;
const AT_LATEST = 0.6;
const BETWEEN_MS = 15_000;

/** Does what is right, late: an expert who is hard to wake and slow at everything. */
export const slow: Bot = {
  id: 'slow',
  begin(rulebook) {
    const decide = expert.begin(rulebook);
    return (view) => {
      const { now, pagedAt } = view;
      if (pagedAt === null) return { commands: [], wakeAt: now + BETWEEN_MS };
      const awake = pagedAt + Math.floor(Math.min(LATE * allowedMs(view, rulebook), AT_LATEST * view.lengthMs));
      if (now < awake) return { commands: [], wakeAt: awake };
      return { commands: decide(view).commands, wakeAt: now + BETWEEN_MS };
    };
  },
};

const URGENCY = ['critical', 'error', 'warning', 'info'];

/** The time to respond that the runbook gives to what the page calls itself: critical is the gravest level. */
function allowedMs(view: Seen, { severities }: Rulebook): number {
  const page = view.alerts.find((a) => a.pages);
  const limits = severities.flatMap((s) => s.responseMs ?? []);
  return limits[Math.min(URGENCY.indexOf(page?.label ?? 'critical'), limits.length - 1)] ?? 0;
}
