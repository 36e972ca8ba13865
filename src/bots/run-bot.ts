/** Plays a whole drill with a bot in the on-call seat. */
import type { Plan } from '../scenario/plan.ts';
import type { Command } from '../sim/commands/index.ts';
import { advance, apply, begin } from '../sim/engine.ts';
import type { DrillEvent } from '../sim/events.ts';
import type { DrillState } from '../sim/state.ts';
import type { View } from '../sim/view.ts';
import { viewFor } from '../sim/view-for.ts';
import type { Bot } from './bot.ts';

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

/** One drill from the first second to its end. The view is handed over as plain data of the bot's own. */
export function runBot(plan: Plan, bot: Bot, options: BotOptions): BotRun {
  const send = wire();
  const decide = bot.begin(JSON.parse(JSON.stringify(plan.rulebook)));
  const first = begin(plan, { ...options, seat: 'on-call', mode: 'practice', extended: 1 });
  let { state } = first;
  const events = [...first.events];
  const commands: BotRun['commands'] = [];
  while (state.endedAt === null) {
    const move = decide(send(viewFor(plan, state, 'on-call')));
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

/**
 * Hands views over as JSON would: plain data of the bot's own, nothing of the engine's. What was handed over before, the
 * very same part of a state that never changes, is not copied again.
 */
function wire(): (view: View) => View {
  const passed = new WeakMap<object, unknown>();
  const copy = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    const known = passed.get(part);
    if (known !== undefined) return known;
    const own = Array.isArray(part) ? part.map(copy) : copyOf(part);
    passed.set(part, own);
    return own;
  };
  const copyOf = (part: object): object => {
    const own: Record<string, unknown> = {};
    for (const key in part) {
      const value = (part as Record<string, unknown>)[key];
      if (value !== undefined) own[key] = copy(value);
    }
    return own;
  };
  return (view) => copyOf(view) as View;
}
