/** The moments by which two runs of a scenario can be held against each other. */
import type { DrillEvent } from '../sim/events.ts';

type MilestoneKind =
  | 'acknowledged'
  | 'declared'
  | 'message'
  | 'called'
  | 'change'
  | 'mitigated'
  | 'resolved'
  | 'closed';

export interface Milestone {
  kind: MilestoneKind;
  /** From the first page, ms. */
  afterMs: number;
  /** Who was called; null for the other kinds. */
  person: string | null;
}

/**
 * When a drill's milestones came, in order of time: acknowledged, declared, first message, each person's first call, the
 * first change that ended a fault (at its beginning), the mitigation that stood, the message that it is over, closed. What
 * never happened is left out; a drill without a page has none. A seat's own
 * events tell neither the change nor the mitigation.
 */
export function milestonesOf(events: readonly DrillEvent[]): Milestone[] {
  const page = events.find((event) => event.type === 'page.delivered');
  if (!page) return [];
  const found: Milestone[] = [];
  const add = (kind: MilestoneKind, event: DrillEvent | undefined, person: string | null = null) => {
    if (event) found.push({ kind, afterMs: Math.max(0, event.at - page.at), person });
  };
  add(
    'acknowledged',
    events.find((event) => event.type === 'acknowledged'),
  );
  add(
    'declared',
    events.find((event) => event.type === 'declared'),
  );
  add(
    'message',
    events.find((event) => event.type === 'message.sent'),
  );
  const called = new Set<string>();
  for (const event of events) {
    if (event.type !== 'escalated' || called.has(event.to)) continue;
    called.add(event.to);
    add('called', event, event.to);
  }
  add('change', rightChange(events));
  const mitigated = events.findLast((event) => event.type === 'mitigated' || event.type === 'relapsed');
  if (mitigated?.type === 'mitigated') add('mitigated', mitigated);
  add(
    'resolved',
    events.find((event) => event.type === 'message.sent' && event.phase === 'resolved'),
  );
  add(
    'closed',
    events.find((event) => event.type === 'closed'),
  );
  return found.sort((a, b) => a.afterMs - b.afterMs);
}

/** The beginning of the first change that ended a fault. */
function rightChange(events: readonly DrillEvent[]): DrillEvent | undefined {
  const end = events.findIndex((event) => event.type === 'action.finished' && event.ends.length > 0);
  const finished = events[end];
  if (finished?.type !== 'action.finished') return undefined;
  return events.slice(0, end).findLast((event) => event.type === 'action.started' && event.action === finished.action);
}
