/** The formal messages of a drill: which opened it, which ended it. Free chat is none of them. */
import { openingTemplates } from '../runbook/owed.ts';
import type { DrillEvent, EventOf } from '../sim/events.ts';
import { calmAt, declaredAt, dutyAt, type Facts } from './facts.ts';
import { GRACE, paceOf } from './limits.ts';
import { once } from './once.ts';
import { saysSomething, templateOf } from './slots.ts';

export type Message = EventOf<'message.sent'>;

/** Formal messages in the incident channel, in order. */
export const teamMessages = once((facts): Message[] => {
  const incident = facts.plan.pack.channels.filter((c) => c.holds === 'incidents').map((c) => c.id);
  return facts
    .of('message.sent')
    .filter(
      (m) => m.audience === 'team' && (incident.length === 0 || incident.includes(m.channel) || isAtHome(facts, m)),
    );
});

/** Sent where its template says that it goes. */
const isAtHome = (facts: Facts, message: Message): boolean =>
  templateOf(facts.plan, message)?.channel === message.channel;

/** Messages to the client, in order. */
export const clientMessages = (facts: Facts): Message[] =>
  facts.of('message.sent').filter((m) => m.audience === 'client');

/** The first message in the incident channel that says something and does not already claim the end. */
export const openingOf = once(
  (facts): Message | null =>
    teamMessages(facts).find((m) => m.phase !== 'resolved' && saysSomething(facts.plan, m)) ?? null,
);

/** When the first message is due by the knowable true severity; null where the level owes none. */
export function openingDue(facts: Facts): number | null {
  let due: number | null = null;
  for (const known of facts.knowables) {
    const { openingMs } = paceOf(facts, known.severity);
    if (openingMs === null) continue;
    const byClock = facts.t0 + openingMs;
    const at = byClock >= known.at ? byClock : known.at + facts.scaled(GRACE);
    if (at < known.to) due = due === null ? at : Math.min(due, at);
  }
  return due;
}

/** A duty counts once its time has come; in a drill that has ended, also when the end came first. */
export const hasCome = (facts: Facts, due: number): boolean => facts.ended || facts.now >= due;

/** Whether a template is meant for the level that stood declared when it was sent, and for opening. */
export function isFittingOpening(facts: Facts, message: Message): boolean {
  const declared = declaredAt(facts, message.at) ?? dutyAt(facts, message.at);
  const template = templateOf(facts.plan, message);
  if (!template) return message.phase === 'opened';
  return openingTemplates(facts.rulebook, declared ?? '').some((t) => t.id === template.id);
}

/** The first true all-clear to the team: a resolved message sent while nothing harmed users any more. */
export const allClearOf = (facts: Facts): Message | null =>
  teamMessages(facts).find((m) => m.phase === 'resolved' && calmAt(facts, m.at)) ?? null;

/** What moves an incident on, and so makes a message worth sending. */
function movesOn(facts: Facts): readonly DrillEvent[] {
  return [
    ...facts.of('action.finished'),
    ...facts.of('mitigated'),
    ...facts.of('relapsed'),
    ...facts.of('truth.knowable'),
    ...facts.of('declared'),
    ...facts.of('evidence.seen'),
    ...facts.of('person.answered'),
    ...facts.of('task.reported'),
    ...facts.of('handover.accepted'),
  ];
}

/** Whether anything moved the incident on in (from, to]. */
export const anythingNew = (facts: Facts, from: number, to: number): boolean =>
  movesOn(facts).some((e) => e.at > from && e.at <= to);
