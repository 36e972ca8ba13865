/** Time passes: everything that falls due happens at its own time, in order. */
import type { Plan } from '../scenario/plan.ts';
import { nextAlertSteps, stepAlert } from './alerts.ts';
import type { DrillEvent } from './events.ts';
import { frozen } from './frozen.ts';
import { doWork } from './happenings.ts';
import { reactionsTo } from './injects.ts';
import { happen, type Moment, type Step } from './moment.ts';
import { partsFor } from './parts.ts';
import { nextDueAt } from './queue.ts';
import type { DrillState } from './state.ts';

/** Lets time pass until `to` (ms of drill time; earlier than now does nothing). Stops at everything that falls due on the way. */
export function advance(plan: Plan, state: DrillState, to: number): Step {
  return advanceUntil(plan, state, to, () => false);
}

/** As `advance`, but stops at the first moment whose events the caller has been waiting for. */
export function advanceUntil(
  plan: Plan,
  state: DrillState,
  to: number,
  enough: (happened: readonly DrillEvent[]) => boolean,
): Step {
  const events: DrillEvent[] = [];
  const rules = partsFor(plan, state.world.variant).alerts;
  let next = state;
  while (next.endedAt === null) {
    const stop = Math.min(to, nextDueAt(next));
    const alerts = nextAlertSteps(plan, next, rules, stop);
    let step: Step;
    const [first] = alerts;
    if (first) {
      const judge = (m: Moment): void => alerts.forEach((alert) => void stepAlert(m, alert));
      step = happen(plan, next, null, judge, { now: first.at, queue: next.queue });
    } else if (nextDueAt(next) <= to) {
      const [due, ...queue] = next.queue;
      const work = (m: Moment): void => (due ? doWork(m, due) : undefined);
      step = happen(plan, next, null, work, { now: Math.max(next.now, stop), queue });
    } else {
      break;
    }
    const settled = settle(plan, step);
    next = settled.state;
    events.push(...settled.events);
    if (enough(settled.events)) return { state: next, events };
  }
  return { state: next.endedAt === null && next.now < to ? at(next, to) : next, events };
}

/** Only the clock moves: nothing else in the state changes between due events. */
const at = (state: DrillState, now: number): DrillState => frozen({ ...state, now });

/** Lets scripts react to what just happened, until none has anything to add. */
export function settle(plan: Plan, step: Step): Step {
  let { state, events } = step;
  const parts = partsFor(plan, state.world.variant);
  for (;;) {
    const react = state.endedAt === null ? reactionsTo(parts, state) : null;
    if (!react) return { state, events };
    const next = happen(plan, state, null, react);
    state = next.state;
    events = [...events, ...next.events];
  }
}
