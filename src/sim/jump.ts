/** Waiting: time passes until a moment, or until something wants the trainee's attention. */
import type { Plan } from '../scenario/plan.ts';
import { deadlinesFor } from './deadlines.ts';
import type { EventType, Seat } from './events.ts';
import { happen, type Step } from './moment.ts';
import type { DrillState } from './state.ts';
import { advanceUntil } from './time.ts';

/** What ends a wait. */
const ATTENTION: ReadonlySet<EventType> = new Set<EventType>([
  'page.delivered',
  'alert.resolved',
  'call.rang',
  'mail.arrived',
  'person.arrived',
  'person.silent',
  'task.reported',
  'action.finished',
  'handover.accepted',
  'incident.taken',
  'incident.declined',
  'drill.ended',
]);

/** Lets time pass until `until` (ms) or until something wants attention; records how far it came and why. */
export function jumpTo(plan: Plan, state: DrillState, seat: Seat, until: number): Step {
  const from = state.now;
  const deadline = deadlinesFor(plan, state)
    .filter((d) => d.state === 'open' && d.dueAt > from)
    .reduce((soonest, d) => Math.min(soonest, d.dueAt), Number.POSITIVE_INFINITY);
  let why = deadline <= until ? 'deadline' : 'time';
  const waited = advanceUntil(plan, state, Math.min(until, deadline), (happened) => {
    const reason = happened.find(
      (e) => ATTENTION.has(e.type) || (e.type === 'chat.said' && e.from !== 'bot' && e.seat === null),
    );
    if (reason) why = reason.type;
    return reason !== undefined;
  });
  if (waited.state.endedAt !== null) return waited;
  const reached = waited.state.now;
  const said = happen(plan, waited.state, seat, (m) => {
    m.emit('jumped', { from, until, reached, why });
  });
  return { state: said.state, events: [...waited.events, ...said.events] };
}
