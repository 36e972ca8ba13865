/** Looking at things: one after another, each after the time its console needs to load. */
import { evidenceIn, seeItem } from './evidence.ts';
import { lookCost, splitItem } from './items.ts';
import type { Moment } from './moment.ts';
import type { DrillState } from './state.ts';
import { pageOf, runInTerminal } from './terminal.ts';

/** Where the look at this item is kept, -1 when there was none: the same item with another input is another look. */
export const findLook = (state: DrillState, item: string, input: string | null): number =>
  state.looks.findLastIndex((look) => look.item === item && look.input === input);

/** Asks for an item; its output arrives once everything asked for before has loaded. */
export function startLook(m: Moment, asked: string, input: string | null): void {
  const item = input === null ? asked : itemTyped(m, asked, input);
  const { now } = m;
  const arrivesAt = Math.max(now, m.before.busyUntil) + lookCost(m.plan, item);
  m.busyUntil(arrivesAt);
  const look = { item, askedAt: now, arrivesAt, arrived: false, input, output: null };
  const before = findLook(m.before, item, input);
  if (before >= 0) m.replace('looks', before, look);
  else m.add('looks', look);
  m.emit('looked', { item, input });
  m.later(arrivesAt - now, { do: 'finish-look', item, input });
}

/** What was asked for has loaded, as the world is now: it may tell something. */
export function finishLook(m: Moment, item: string, input: string | null): void {
  const index = findLook(m.before, item, input);
  const look = m.before.looks[index];
  // Asked for once more while it was loading: the later arrival counts.
  if (!look || look.arrived || look.arrivesAt > m.now) return;
  const tells = evidenceIn(m, item);
  const output = runInTerminal(m.plan, m.before.world, item, input, m.now);
  m.replace('looks', index, { ...look, arrived: true, output });
  m.emit('look.arrived', { item, output });
  const mail = splitItem(item).kind === 'mail' ? m.state.mails.find((one) => `mail:${one.id}` === item) : undefined;
  if (mail) mail.readAt ??= m.now;
  seeItem(m, item, { tells });
}

/** A command typed in the terminal that asks for a known address is a look at that page. */
function itemTyped(m: Moment, asked: string, input: string): string {
  const page = asked === 'console:terminal' ? pageOf(m.plan, input) : null;
  return page === null ? asked : `page:${page}`;
}
