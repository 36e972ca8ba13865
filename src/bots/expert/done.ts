/** What was done so far and did what it is for. */
import type { ViewAction } from '../../sim/view.ts';
import type { Seen } from '../seen.ts';

/** Whether the action's last run is over and helped; one that can be done again counts too. */
export const isDone = (action: ViewAction): boolean => action.result !== null && !action.failed;

/** The latest of them, null when there is none. */
export function lastDone(view: Seen): ViewAction | null {
  const done = view.actions.filter(isDone);
  return done.sort((a, b) => (a.finishesAt ?? 0) - (b.finishesAt ?? 0)).at(-1) ?? null;
}
