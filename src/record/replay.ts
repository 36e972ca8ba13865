/** A drill again from its commands. */
import type { Plan } from '../scenario/plan.ts';
import { advance, apply, begin, leave } from '../sim/engine.ts';
import type { DrillEvent } from '../sim/events.ts';
import type { DrillState } from '../sim/state.ts';
import type { DrillRecord } from './format.ts';

export type Played = Pick<DrillRecord, 'header' | 'commands' | 'endAt' | 'ended'>;

export interface Replayed {
  state: DrillState;
  events: DrillEvent[];
  /** By command: the code of the reason when it was refused. */
  rejected: (string | null)[];
}

/**
 * Gives the commands of a record again and lets time pass to its end. `between` may put another state in place before each
 * command (itself through JSON, a snapshot): a sound engine gives the same drill. Throws a RangeError for a variant that the
 * plan does not have.
 */
export function replay(
  plan: Plan,
  { header, commands, endAt, ended }: Played,
  between: (state: DrillState, index: number) => DrillState = (state) => state,
): Replayed {
  const { seed, seat, mode, extended, variant } = header;
  const first = begin(plan, { seed, seat, mode, extended, ...(variant === undefined ? {} : { variant }) });
  let { state } = first;
  const events = [...first.events];
  const rejected: (string | null)[] = [];
  commands.forEach(({ at, seat: by, command }, index) => {
    const step = apply(plan, between(state, index), { at, seat: by, command });
    state = step.state;
    for (const event of step.events) events.push(event);
    rejected.push(step.ok ? null : step.rejection.code);
  });
  for (const finish of [
    (s: DrillState) => advance(plan, s, endAt),
    ...(ended ? [(s: DrillState) => leave(plan, s)] : []),
  ]) {
    const step = finish(state);
    state = step.state;
    for (const event of step.events) events.push(event);
  }
  return { state, events, rejected };
}
