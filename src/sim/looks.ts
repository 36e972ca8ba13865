/** Looking at things: one after another, each after the time its console needs to load. */
import { evidenceIn, seeItem } from './evidence.ts';
import { lookCost, splitItem } from './items.ts';
import { type Moment, plain } from './moment.ts';
import { pageOf, runInTerminal } from './terminal.ts';

/** By what a look is kept: the same item with another input is another look. */
export const lookKey = (item: string, input: string | null): string => (input === null ? item : `${item} ${input}`);

/** Asks for an item; its output arrives once everything asked for before has loaded. */
export function startLook(m: Moment, asked: string, input: string | null): void {
  const item = input === null ? asked : itemTyped(m, asked, input);
  const { now } = m.state;
  const arrivesAt = Math.max(now, m.state.busyUntil) + lookCost(m.plan, item);
  m.state.busyUntil = arrivesAt;
  const look = lookKey(item, input);
  m.state.looks[look] = { item, askedAt: now, arrivesAt, arrived: false, input, output: null };
  m.emit('looked', { item, input });
  m.later(arrivesAt - now, { do: 'finish-look', look });
}

/** What was asked for has loaded, as the world is now: it may tell something. */
export function finishLook(m: Moment, key: string): void {
  const look = m.state.looks[key];
  // Asked for once more while it was loading: the later arrival counts.
  if (!look || look.arrived || look.arrivesAt > m.state.now) return;
  const { item } = look;
  const tells = evidenceIn(m, item);
  look.arrived = true;
  look.output = runInTerminal(m.plan, plain(m.state.world), item, look.input, m.state.now);
  m.emit('look.arrived', { item, output: look.output });
  const mail = splitItem(item).kind === 'mail' ? m.state.mails.find((one) => `mail:${one.id}` === item) : undefined;
  if (mail) mail.readAt ??= m.state.now;
  seeItem(m, item, { tells });
}

/** A command typed in the terminal that asks for a known address is a look at that page. */
function itemTyped(m: Moment, asked: string, input: string): string {
  const page = asked === 'console:terminal' ? pageOf(m.plan, input) : null;
  return page === null ? asked : `page:${page}`;
}
