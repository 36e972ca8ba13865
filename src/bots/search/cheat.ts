/** Plays a script, blind. */
import type { Command } from '../../sim/commands/index.ts';
import type { Bot } from '../bot.ts';
import { type BlindView, blinded, quietSince } from './blind.ts';
import { MOVES } from './moves.ts';
import type { Script, Step } from './script.ts';

const MINUTE_MS = 60_000;
/** Waiting for a page, or for alarms to go quiet, it looks up this often. */
const GLANCE_MS = 120_000;

/** A player that follows this script; what it picks from a list is a matter of luck. */
export const cheat = (script: Script, luck: string): Bot => ({
  id: 'cheat',
  begin(rulebook) {
    /** When each step was done last; null before. */
    const doneAt: (number | null)[] = script.map(() => null);
    return (view) => {
      const clocks = { page: view.pagedAt, quiet: quietSince(view) };
      let seen: BlindView | null = null;
      const commands: Command[] = [];
      let wakeAt = view.now + GLANCE_MS;
      script.forEach((step, i) => {
        const dueAt = dueOf(step, doneAt[i] ?? null, clocks[step.from]);
        if (dueAt === null) return;
        if (dueAt > view.now) {
          wakeAt = Math.min(wakeAt, dueAt);
          return;
        }
        seen ??= blinded(view, luck);
        commands.push(...MOVES[step.move].commands(seen, rulebook, step.knobs));
        doneAt[i] = view.now;
      });
      return { commands, wakeAt };
    };
  },
});

/** When a step is due, or due again, on its clock; null when it is not. */
function dueOf(step: Step, doneAt: number | null, from: number | null): number | null {
  if (from === null || (doneAt !== null && step.every === 0)) return null;
  return doneAt === null ? from + step.after * MINUTE_MS : doneAt + step.every * MINUTE_MS;
}
