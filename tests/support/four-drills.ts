/** Four drills that each go wrong in one known way: an expert's commands, with what somebody would have done otherwise. */
import { planOf } from '../../src/cli/packs.ts';
import { botRecord } from '../../src/cli/simulate.ts';
import { headerOf, recordOf } from '../../src/record/build.ts';
import type { DrillRecord, StampedCommand } from '../../src/record/format.ts';
import { replay } from '../../src/record/replay.ts';
import type { Command } from '../../src/sim/commands/index.ts';

export const { plan } = await planOf('inc-001-site-down');
/** A release that takes the whole shop down, a P1; the page comes 40 s in. */
const expert = botRecord(plan, 'expert', '1');

const MINUTE = 60_000;
const SECOND = 1000;
/** The first page, drill ms: the drill's own times count from it. */
const PAGED = 40 * SECOND;
/** From here on the expert mends it, and checks, tells and closes. */
const MENDING = 140 * SECOND;

type Given = Pick<StampedCommand, 'at' | 'command'>;

const usual: readonly Given[] = expert.commands;
const without = (list: readonly Given[], ...types: Command['type'][]): Given[] =>
  list.filter(({ command }) => !types.includes(command.type));
/** All from the mending on, later by so many minutes; what is then said of the outage is true of the longer one. */
const mendedLater = (list: readonly Given[], minutes: number): Given[] =>
  list.map(({ at, command }) =>
    at < MENDING ? { at, command } : { at: at + minutes * MINUTE, command: longer(command, minutes) },
  );

const longer = (command: Command, minutes: number): Command => lasting(command, 5 + minutes);

/** What is said of the outage's length, for an outage of so many minutes from 13:02 UTC. */
function lasting(command: Command, minutes: number): Command {
  if (command.type === 'open-postmortem')
    return { ...command, minutes, impact: `Customers were hit for ${minutes} minutes` };
  if (command.type !== 'send-message') return command;
  const ended = 2 + minutes;
  const said = { duration: `${minutes} minutes`, resolved: `13:${ended < 10 ? `0${ended}` : ended}` };
  const slots = Object.entries(command.slots ?? {}).map(([id, slot]) =>
    id === 'duration' || id === 'resolved' ? [id, { ...slot, text: said[id] }] : [id, slot],
  );
  return { ...command, slots: Object.fromEntries(slots) };
}

const at = (minute: number, command: Command): Given => ({ at: PAGED + minute * MINUTE, command });

function played(id: string, commands: readonly Given[]): DrillRecord {
  const header = headerOf(plan, {
    id,
    seed: expert.header.seed,
    mode: 'practice',
    extended: 1,
    seat: 'on-call',
    origin: 'bot',
    startedAt: '2026-01-06T13:02:00.000Z',
  });
  const inOrder = commands
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, command }): StampedCommand => ({ at, seat: 'on-call', command }));
  const endAt = inOrder.at(-1)?.at ?? 0;
  const { state, events, rejected } = replay(plan, { header, commands: inOrder, endAt, ended: false });
  const refused = rejected.findIndex((code) => code !== null);
  if (refused >= 0) throw new Error(`${inOrder[refused]?.command.type}: ${rejected[refused]}`);
  return recordOf(plan, { header, commands: inOrder, marks: [{ at: 0, wall: 0 }], state, events });
}

const update = (minute: number, news: string, next: string): Given =>
  at(minute, {
    type: 'send-message',
    template: 'incident-update',
    channel: 'incidents',
    lang: 'en',
    slots: {
      severity: { text: 'P1', pick: 'P1' },
      phase: { text: 'Investigating', pick: 'investigating' },
      news: { text: news },
      next: { text: next },
    },
  });

const call = (minute: number, to: string, message: string): Given =>
  at(minute, { type: 'escalate', to, by: 'call', message, impact: 'shop', ask: 'join', tried: 'Looked at the alert' });

/** It is said to be over, to the team and to the client, when the rollback has run: two minutes before users are served. */
export const premature = (): DrillRecord => {
  const told = usual.filter(({ command }) => command.type === 'send-message' && command.template !== 'incident-opened');
  const rest = usual.filter((given) => !told.includes(given));
  return played('premature-all-clear', [
    ...rest,
    // As it is then believed to be: three minutes, and over.
    ...told.map(({ command }, i) => ({ at: (215 + 5 * i) * SECOND, command: lasting(command, 3) })),
  ]);
};

/** It is taken, mended and closed within the hour, and the incident channel hears nothing. The lead dev is called. */
export const silent = (): DrillRecord =>
  played('silent-incident', [
    ...mendedLater(without(usual, 'send-message'), 25),
    call(15, 'thomas', 'The whole shop is down since 13:02 UTC. Please join.'),
    { at: 378 * SECOND + 25 * MINUTE, command: { type: 'stand-down', people: ['thomas'] } },
  ]);

/** News goes out every quarter of an hour, the mending takes most of the hour, and nobody else is called. */
export const loneHero = (): DrillRecord =>
  played('lone-hero', [
    ...mendedLater(usual, 48),
    update(15, 'Reading the logs of the failing functions', '13:32'),
    update(30, 'Comparing the last two releases', '13:47'),
    update(44, 'The last release fails on every page; going back to the one before', '14:02'),
  ]);

/** Everybody up to the CTO is called, and a war room opened, two minutes after the page; the rest is done well. */
export const overEscalation = (): DrillRecord =>
  played('over-escalation', [
    ...usual.filter(({ command }) => command.type !== 'close'),
    call(0.5, 'jean-pierre', 'The shop is down, come now.'),
    call(0.6, 'thomas', 'The shop is down, come now.'),
    at(1.5, { type: 'open-war-room', invite: ['jean-pierre', 'thomas', 'antoine'] }),
    { at: 378 * SECOND, command: { type: 'stand-down', people: ['jean-pierre', 'thomas', 'antoine'] } },
    { at: 380 * SECOND, command: { type: 'close' } },
  ]);
