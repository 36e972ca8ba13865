/** The engine: a drill begins, time passes, commands are applied. Plain functions; the same input gives the same bits. */
import type { Plan } from '../scenario/plan.ts';
import { castFor } from './cast.ts';
import { type Command, rejectCommand, runCommand } from './commands/index.ts';
import type { Rejection } from './commands/rejection.ts';
import type { Seat } from './events.ts';
import { type Begin, firstState } from './first-state.ts';
import { endDrill } from './happenings.ts';
import { jumpTo } from './jump.ts';
import { happen, type Step } from './moment.ts';
import type { DrillState } from './state.ts';
import { advance, settle } from './time.ts';

export type { Begin } from './first-state.ts';
export type { Step } from './moment.ts';
export { advance } from './time.ts';

/** A command and who gives it. Without a time it is given now. */
export interface Given {
  at?: number;
  seat: Seat;
  command: Command;
}

/** A rejected command changes nothing but the time: what fell due before it has happened. */
export type Applied = ({ ok: true } | { ok: false; rejection: Rejection }) & Step;

/**
 * A drill at its start, 0 ms, with a world that has run since the warm-up.
 * Throws a RangeError for an unknown variant, or when an alert rule pages before the start.
 */
export function begin(plan: Plan, options: Begin): Step {
  const cast = castFor(plan, options.seed, options.variant);
  const first = firstState(plan, cast, options);
  const opening = happen(plan, first, null, (m) => {
    m.emit('drill.began', {
      variant: cast.variant,
      seed: options.seed,
      mode: options.mode,
      extended: options.extended,
    });
  });
  const ready = advance(plan, opening.state, 0);
  return { state: ready.state, events: [...opening.events, ...ready.events] };
}

/**
 * Lets time pass until the command's moment, then applies it. A command in the past is applied now.
 * What it plans for the very same moment happens at once.
 */
export function apply(plan: Plan, state: DrillState, { at: when, seat, command }: Given): Applied {
  const before = advance(plan, state, when ?? state.now);
  const rejection = rejectCommand(plan, before.state, seat, command);
  if (rejection) return { ok: false, rejection, ...before };
  const given = happen(plan, before.state, seat, (m) => runCommand(m, command));
  const done = settle(plan, given);
  const rest =
    command.type === 'jump' ? jumpTo(plan, done.state, seat, command.until) : advance(plan, done.state, done.state.now);
  return { ok: true, state: rest.state, events: [...before.events, ...done.events, ...rest.events] };
}

/** Ends a drill that still runs because the trainee leaves it. */
export function leave(plan: Plan, state: DrillState): Step {
  if (state.endedAt !== null) return { state, events: [] };
  return happen(plan, state, state.seat, (m) => endDrill(m, 'left'));
}
