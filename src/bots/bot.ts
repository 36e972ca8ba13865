/** A bot plays a seat from the outside: it gets what the seat sees, serialised, and the rulebook, and gives commands. Nothing else. */
import type { Rulebook } from '../runbook/rulebook.ts';
import type { Command } from '../sim/commands/index.ts';
import type { Seen } from './seen.ts';

/** What to do now, and at what drill time (ms) to be asked again at the latest. */
export interface Move {
  commands: Command[];
  wakeAt: number;
}

export interface Bot {
  readonly id: string;
  /** A fresh player for one drill. */
  begin(rulebook: Rulebook): (view: Seen) => Move;
}
