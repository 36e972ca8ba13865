/** Holding what a message says against the drill. */
import { roleWith } from '../runbook/jobs.ts';
import type { EventOf } from '../sim/events.ts';
import { declaredAt, type Facts, lostBy, outageMs, tellingSeenBy } from './facts.ts';
import { durationTolerance, GRACE } from './limits.ts';
import { folded, isUnderInvestigation, named, UNDER_INVESTIGATION } from './named.ts';
import { personCalled, traineeOf } from './rota.ts';
import { type SentSlot, slotsOf, spanIn, timesMeant } from './slots.ts';
import { namedWhenTyped, peopleNamed } from './typed-words.ts';

type Message = EventOf<'message.sent'>;

/** The incident commander's person id at a moment. Alone, the on-call is it until a hand-over is accepted. */
export function commanderAt(facts: Facts, at: number): string {
  const role = commanderRole(facts);
  const given = facts.of('role.assigned').filter((r) => r.role === role && r.at <= at);
  const taken = facts.of('handover.accepted').filter((h) => h.role === role && h.at <= at);
  const changes = [...given.map((r) => ({ at: r.at, who: r.person })), ...taken.map((h) => ({ at: h.at, who: h.by }))];
  return changes.toSorted((a, b) => a.at - b.at).at(-1)?.who ?? traineeOf(facts);
}

const commanderRole = (facts: Facts): string | null => roleWith(facts.rulebook, 'commander');

/** What may be said of the cause at a moment: the true one once its evidence was opened, until then that it is being looked into. */
export function causeToName(facts: Facts, at: number): string {
  const cause = facts.variant?.cause ?? UNDER_INVESTIGATION;
  return tellingSeenBy(facts, at).length > 0 ? cause : UNDER_INVESTIGATION;
}

/** The causes that a slot names: what was picked, else what its words say, freely where the message was typed by hand. */
export function statedCauses(facts: Facts, message: Message, { filled, value }: SentSlot): string[] {
  if (!filled) return [];
  if (value.pick !== undefined) return [value.pick];
  if (isUnderInvestigation(value.text)) return [UNDER_INVESTIGATION];
  const { causes } = facts.plan.scenario;
  return message.typed ? namedWhenTyped(value.text, causes) : named(value.text, causes);
}

/** What a slot states, held against the drill: true, false, or null for a slot that states no fact. */
export function isTrue(facts: Facts, message: Message, sent: SentSlot): boolean | null {
  const judge = JUDGES[sent.slot.kind];
  if (!judge) return null;
  return sent.filled && judge(facts, message, sent, sent.value.text, sent.value.pick ?? null);
}

type Judge = (facts: Facts, message: Message, sent: SentSlot, words: string, pick: string | null) => boolean;

const JUDGES: { [kind in SentSlot['slot']['kind']]?: Judge } = {
  severity: (facts, message, _sent, words, pick) => {
    const declared = declaredAt(facts, message.at);
    const levels = facts.rulebook.severities.map((s) => ({ id: s.id, name: s.id }));
    const said = pick ? [pick, ...named(words, levels)] : named(words, levels);
    return declared !== null && said.length > 0 && said.every((s) => s === declared);
  },
  person: (facts, message, _sent, words, pick) => {
    const commander = commanderAt(facts, message.at);
    if (pick) return pick === commander;
    if (message.typed) {
      const said = peopleNamed(facts.plan, words, traineeOf(facts));
      return said.length > 0 && said.every((p) => p === commander);
    }
    const written = words.trim();
    return (
      personCalled(facts.plan, written.replace(/^@/, '')) === commander ||
      facts.plan.people.some((p) => p.id === commander && folded(p.handle) === folded(written))
    );
  },
  time: (facts, message, sent) => near(facts, message, sent, [facts.onset, facts.t0]),
  'detected-at': (facts, message, sent) =>
    near(facts, message, sent, [facts.t0, facts.of('acknowledged')[0]?.at ?? facts.t0]),
  'resolved-at': (facts, message, sent) => facts.mitigated !== null && near(facts, message, sent, [facts.mitigated.at]),
  impact: (facts, message, _sent, words, pick) => {
    const lost = lostBy(facts, message.at);
    const said = new Set([
      ...(pick ? [pick] : []),
      ...(message.typed ? namedWhenTyped : named)(words, facts.plan.pack.capabilities),
    ]);
    return said.size > 0 && said.size <= 2 && [...said].every((c) => lost.has(c));
  },
  cause: (facts, message, sent) => {
    const said = statedCauses(facts, message, sent);
    return said.length === 1 && said[0] === causeToName(facts, message.at);
  },
  duration: (facts, _message, _sent, words) => {
    const stated = spanIn(words);
    return stated !== null && durationHolds(facts, stated);
  },
};

const near = (facts: Facts, message: Message, sent: SentSlot, moments: readonly number[]): boolean =>
  timesMeant(facts.plan, message, sent, message.at).some((t) =>
    // A time of day names a whole minute.
    moments.some((m) => Math.abs(t - m) < GRACE + 60_000),
  );

/** Whether a stated duration fits the outage, counted from the onset or from the first page. */
export function durationHolds(facts: Facts, stated: number): boolean {
  const end = facts.mitigated?.at;
  if (end === undefined) return false;
  const tolerance = durationTolerance(outageMs(facts));
  return [facts.onset, facts.t0].some((from) => Math.abs(stated - (end - from)) <= tolerance);
}

/** The slots of a message that state facts, each with whether it is true. */
export const factsStated = (facts: Facts, message: Message): { sent: SentSlot; holds: boolean }[] =>
  slotsOf(facts.plan, message).flatMap((sent) => {
    const holds = isTrue(facts, message, sent);
    return holds === null ? [] : [{ sent, holds }];
  });
