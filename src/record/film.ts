/** A drill that can be stopped anywhere: what it was like every minute and after every command, so that any moment is near. */
import type { Plan } from '../scenario/plan.ts';
import { advance, apply, begin, leave, type Step } from '../sim/engine.ts';
import type { DrillEvent } from '../sim/events.ts';
import type { DrillState } from '../sim/state.ts';
import type { Played } from './replay.ts';

const FRAME_MS = 60_000;

/** The drill as it stood; states share what they have in common, so a frame costs little. */
export interface Frame {
  state: DrillState;
  /** How many commands had been given. */
  commands: number;
  /** How many events had happened. */
  events: number;
}

export interface Film {
  /** In order of time; the first is the start. */
  frames: readonly Frame[];
  events: readonly DrillEvent[];
  /** By command: the code of the reason when it was refused. */
  rejected: readonly (string | null)[];
  /** By command: the events of its own doing and of the time before it. */
  told: readonly (readonly DrillEvent[])[];
}

/**
 * Plays commands from a frame on (from the start when left out), keeping a frame every minute and after every command.
 * Throws a RangeError for a variant that the plan does not have.
 */
export function filmOf(plan: Plan, played: Played, from?: { frame: Frame; events: readonly DrillEvent[] }): Film {
  const { header, commands, endAt, ended } = played;
  const { seed, seat, mode, extended, variant } = header;
  const first = from
    ? { state: from.frame.state, events: from.events.slice(0, from.frame.events) }
    : begin(plan, { seed, seat, mode, extended, ...(variant === undefined ? {} : { variant }) });
  let { state } = first;
  const events = [...first.events];
  const rejected: (string | null)[] = [];
  const told: DrillEvent[][] = [];
  let given = from?.frame.commands ?? 0;
  const frames: Frame[] = [{ state, commands: given, events: events.length }];

  const take = (step: Step): void => {
    state = step.state;
    for (const event of step.events) events.push(event);
  };
  const keep = (): void => void frames.push({ state, commands: given, events: events.length });
  /** Minute by minute, so that a long wait can be entered anywhere. */
  const pass = (to: number): DrillEvent[] => {
    const before = events.length;
    while (state.now + FRAME_MS < to && state.endedAt === null) {
      take(advance(plan, state, state.now + FRAME_MS));
      keep();
    }
    take(advance(plan, state, to));
    return events.slice(before);
  };

  for (const { at, seat: by, command } of commands) {
    const waited = pass(at);
    const start = state.now;
    const step = apply(plan, state, { at, seat: by, command });
    given += 1;
    if (step.state.now - start > FRAME_MS) frames.push(...within(plan, state, step, { given, events: events.length }));
    take(step);
    keep();
    rejected.push(step.ok ? null : step.rejection.code);
    told.push([...waited, ...step.events]);
  }
  pass(endAt);
  if (ended) take(leave(plan, state));
  keep();
  return { frames, events, rejected, told };
}

/** Frames inside a command that lets time pass by itself: a jump. */
function within(plan: Plan, before: DrillState, step: Step, done: { given: number; events: number }): Frame[] {
  const frames: Frame[] = [];
  let { state } = { state: before };
  let { events } = done;
  while (state.now + FRAME_MS < step.state.now) {
    const next = advance(plan, state, state.now + FRAME_MS);
    state = next.state;
    events += next.events.length;
    frames.push({ state, commands: done.given, events });
  }
  return frames;
}

/** The last frame at or before a moment; the first one when there is none. */
export function frameAt(film: Film, at: number): Frame {
  const { frames } = film;
  let low = 0;
  let high = frames.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((frames[middle] as Frame).state.now <= at) low = middle;
    else high = middle - 1;
  }
  return frames[low] as Frame;
}

/** The drill as it stood at a moment (ms), never past its end. */
export function stateAt(plan: Plan, film: Film, at: number): DrillState {
  const { state } = frameAt(film, at);
  const last = (film.frames.at(-1) as Frame).state.now;
  return advance(plan, state, Math.min(at, last)).state;
}
