import { alarmist } from './alarmist.ts';
import type { Bot } from './bot.ts';
import { expert } from './expert/expert.ts';
import { guesser } from './guesser.ts';
import { hero } from './hero.ts';
import { parrot } from './parrot.ts';
import { silent } from './silent.ts';
import { slow } from './slow.ts';

/** Every bot by its id; a new one is a file and a line here. */
export const BOTS: Readonly<Record<string, Bot>> = { expert, slow, silent, hero, alarmist, parrot, guesser };
