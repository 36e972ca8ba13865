/** Plays a drill in a test: keeps the state and the events, and fails on a refusal unless one is expected. */
import type { Plan } from '../../src/scenario/plan.ts';
import type { Command } from '../../src/sim/commands/index.ts';
import { advance, apply, type Begin, begin } from '../../src/sim/engine.ts';
import type { DrillEvent, EventOf, EventType } from '../../src/sim/events.ts';
import type { DrillState } from '../../src/sim/state.ts';

export interface Played {
  state: DrillState;
  readonly events: DrillEvent[];
  /** Lets time pass until then, ms. */
  until(at: number): Played;
  /** Gives a command now; throws when it is refused. */
  give(command: Command): Played;
  /** Gives a command that must be refused; gives the reason's code. */
  refused(command: Command): string;
  all<T extends EventType>(type: T): EventOf<T>[];
}

export function play(plan: Plan, options: Partial<Begin> = {}): Played {
  const first = begin(plan, { seed: '7', seat: 'on-call', mode: 'practice', extended: 1, ...options });
  const drill: Played = {
    state: first.state,
    events: [...first.events],
    until(at) {
      const step = advance(plan, drill.state, at);
      drill.state = step.state;
      drill.events.push(...step.events);
      return drill;
    },
    give(command) {
      const step = apply(plan, drill.state, { seat: options.seat ?? 'on-call', command });
      if (!step.ok) throw new Error(`${command.type}: ${step.rejection.message.en}`);
      drill.state = step.state;
      drill.events.push(...step.events);
      return drill;
    },
    refused(command) {
      const step = apply(plan, drill.state, { seat: options.seat ?? 'on-call', command });
      if (step.ok) throw new Error(`${command.type} was not refused`);
      return step.rejection.code;
    },
    all: <T extends EventType>(type: T) => drill.events.filter((e): e is EventOf<T> & DrillEvent => e.type === type),
  };
  return drill;
}
