/** What can wait: a minor incident of the night until the morning, and everybody while a long piece of work runs. */
import { isMajor } from '../../runbook/owed.ts';
import type { Rulebook } from '../../runbook/rulebook.ts';
import { nextWorkingMorning, writeInstant } from '../../scenario/calendar.ts';
import type { Command } from '../../sim/commands/index.ts';
import type { Seen } from '../seen.ts';
import { isLoading, nextLook } from './looking.ts';
import { remedyFor } from './remedies.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Shorter work is watched. */
const LONG_MS = 180_000;
/** Back at the desk this long before something is due. */
const EARLY_MS = 130_000;

/** From 20:00 to 08:00 where the team is. */
function isNight(view: Seen): boolean {
  const local = view.startEpochMs + view.utcOffsetMin * 60_000 + view.now;
  const hour = Math.floor((local - Math.floor(local / DAY_MS) * DAY_MS) / HOUR_MS);
  return hour < 8 || hour >= 20;
}

/** Whether this rang at night, is minor, and nothing is left to see that could make it graver. */
export function canWait(view: Seen, rulebook: Rulebook, severity: string): boolean {
  if (!isNight(view) || isMajor(rulebook, severity) || isLoading(view)) return false;
  return remedyFor(view) !== null || nextLook(view) === null;
}

/** A ticket, an owner, nine o’clock on the next working day. */
export function leaveForMorning(view: Seen): Command[] {
  const morning = nextWorkingMorning({ epochMs: view.startEpochMs + view.now, utcOffsetMin: view.utcOffsetMin });
  const ticket: Command = { type: 'create-ticket', title: 'A few customers are hit; for the morning' };
  return [
    ...(view.tickets.some((t) => t.kind === 'incident') ? [] : [ticket]),
    { type: 'defer', owner: view.you, until: writeInstant(morning) },
  ];
}

/** Works on until the long piece of work that runs is done, something is due soon, or something happens. */
export function workOn(view: Seen): Command | null {
  const running = view.actions.flatMap((a) => (a.state === 'running' && a.finishesAt !== null ? [a.finishesAt] : []));
  if (running.length === 0 || isLoading(view)) return null;
  const due = view.deadlines.filter((d) => d.state === 'open').map((d) => d.dueAt - EARLY_MS);
  const until = Math.min(...running, ...due.filter((at) => at > view.now - EARLY_MS), view.lengthMs);
  return until - view.now < LONG_MS ? null : { type: 'jump', until };
}
