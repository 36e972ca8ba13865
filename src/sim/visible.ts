import { type DrillEvent, HIDDEN } from './events.ts';

/** The event as a seat may see it before the debrief; null when it may not. What an action ended or harmed stays unsaid. */
export function visibleEvent(event: DrillEvent): DrillEvent | null {
  if (HIDDEN.has(event.type)) return null;
  return event.type === 'action.finished' ? { ...event, ends: [], harm: null } : event;
}
