/** What the trainee has read and can attach to an incident. Pure. */
import type { View } from '../../../../sim/view.ts';

/** What the roles' slip is opened about when it is about two incidents. */
export const SECOND_INCIDENT = 'second-incident';

/** Items that were pinned or told something, the latest first, each once. */
export function seenItems(view: View): string[] {
  const told = [...view.findings, ...view.pins].sort((a, b) => b.at - a.at);
  return [...new Set(told.map((one) => one.item))];
}
