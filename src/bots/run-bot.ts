/** Plays a whole drill with a bot in the on-call seat. */
import type { Rulebook } from '../runbook/rulebook.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Command } from '../sim/commands/index.ts';
import { advance, apply, begin } from '../sim/engine.ts';
import type { DrillEvent } from '../sim/events.ts';
import { shared } from '../sim/frozen.ts';
import type { DrillState } from '../sim/state.ts';
import type { Bot } from './bot.ts';
import { handOver } from './hand-over.ts';

/** The least time between two decisions: nobody acts faster. */
const REACTION_MS = 3_000;

export interface BotRun {
  commands: { at: number; seat: 'on-call'; command: Command; rejected?: string }[];
  events: DrillEvent[];
  state: DrillState;
  endAt: number;
}

export interface BotOptions {
  seed: string;
  variant?: string;
}

const serialised = new WeakMap<Rulebook, Rulebook>();

/** The rulebook as plain data that is not the plan's, and that nobody can change, so that one copy will do for all drills. */
function rulebookFor(rulebook: Rulebook): Rulebook {
  const known = serialised.get(rulebook);
  if (known) return known;
  const copy: Rulebook = shared(JSON.parse(JSON.stringify(rulebook)));
  serialised.set(rulebook, copy);
  return copy;
}

/** One drill from the first second to its end. The view is handed over as plain data of the bot's own. */
export function runBot(plan: Plan, bot: Bot, options: BotOptions): BotRun {
  const handed = handOver(plan);
  const decide = bot.begin(rulebookFor(plan.rulebook));
  const first = begin(plan, { ...options, seat: 'on-call', mode: 'practice', extended: 1 });
  let { state } = first;
  const events = [...first.events];
  const commands: BotRun['commands'] = [];
  while (state.endedAt === null) {
    const move = decide(handed(state));
    for (const command of move.commands) {
      if (state.endedAt !== null) break;
      const given = { at: state.now, seat: 'on-call' as const, command };
      const result = apply(plan, state, given);
      commands.push(result.ok ? given : { ...given, rejected: result.rejection.code });
      state = result.state;
      events.push(...result.events);
    }
    if (state.endedAt !== null) break;
    const step = advance(plan, state, Math.min(plan.lengthMs, Math.max(move.wakeAt, state.now + REACTION_MS)));
    state = step.state;
    events.push(...step.events);
  }
  return { commands, events, state, endAt: state.now };
}
