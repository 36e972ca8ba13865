import type { Bot } from './bot.ts';

/** Does nothing at all: what silence is worth. */
export const silent: Bot = {
  id: 'silent',
  begin: () => () => ({ commands: [], wakeAt: Number.POSITIVE_INFINITY }),
};
