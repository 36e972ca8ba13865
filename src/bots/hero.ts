import type { Command } from '../sim/commands/index.ts';
import type { Bot } from './bot.ts';
import { expert } from './expert/expert.ts';

/** All by which somebody else would hear of it. */
const TELLS: ReadonlySet<Command['type']> = new Set([
  'send-message',
  'escalate',
  'open-war-room',
  'chat',
  'announce',
  'delegate',
  'stand-down',
]);

/** Finds the cause and mends it alone; tells nobody and calls nobody. */
export const hero: Bot = {
  id: 'hero',
  begin(rulebook) {
    const decide = expert.begin(rulebook);
    return (view) => {
      const { commands, wakeAt } = decide(view);
      return { commands: commands.filter((c) => !TELLS.has(c.type)), wakeAt };
    };
  },
};
