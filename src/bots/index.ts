import type { Bot } from './bot.ts';
import { expert } from './expert/expert.ts';
import { silent } from './silent.ts';

/** Every bot by its id; a new one is a file and a line here. */
export const BOTS: Readonly<Record<string, Bot>> = { expert, silent };
