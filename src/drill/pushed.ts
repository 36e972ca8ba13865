import type { DrillEvent } from '../sim/events.ts';

/** Messages that come by themselves and want reading: after one, time runs at x1 for a while. */
export function isPushed(event: DrillEvent): boolean {
  if (event.seat !== null) return false;
  if (event.type === 'chat.said') return event.from !== 'bot';
  return event.type === 'page.delivered' || event.type === 'call.rang' || event.type === 'mail.arrived';
}
