/** Holding what a message says against the drill. */
import { roleWith } from '../runbook/jobs.ts';
import type { Text } from '../runbook/text.ts';
import type { EventOf } from '../sim/events.ts';
import { declaredAt, type Facts, lostBy, outageMs, tellingSeenBy } from './facts.ts';
import { durationTolerance, GRACE } from './limits.ts';
import { personCalled, traineeOf } from './rota.ts';
import { type SentSlot, slotsOf, spanIn, timesMeant } from './slots.ts';
import { namedInOwnWords, peopleNamed } from './typed-words.ts';

type Message = EventOf<'message.sent'>;

const BEYOND_ASCII = /[^ -~\n]/;

/** Lower case without accents, so that words compare as people read them. */
export const folded = (words: string): string =>
  (BEYOND_ASCII.test(words)
    ? words
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replaceAll('’', "'")
    : words
  ).toLowerCase();

const NOT_BEFORE =
  /(?:\bnot?|\bisn't|\baren't|\bwithout|\bno longer|\bpas|\bni|\bsans|\baucune?|\bhors|\bunlike|\bexcept|\bsauf)\s+(?:\S+\s+){0,2}$/;
const NOT_AFTER =
  /^\s*(?:\S+\s+){0,1}(?:(?:is|are|was|were)\s+(?:not|un)|isn't|aren't|n'(?:est|etait|a)|ne\s+(?:sont|fonctionne)|ok\b|works?\b|fonctionne|unaffected|not\s)/;

/** Which of the named things a text says, leaving out those it denies. */
export function named(words: string, things: readonly { id: string; name: Text | string }[]): string[] {
  const said = folded(words);
  return things
    .filter(({ name }) => {
      const names = typeof name === 'string' ? [name] : [name.en, name.fr];
      return names.some((n) => saidPlainly(said, folded(n)));
    })
    .map((t) => t.id);
}

function saidPlainly(said: string, name: string): boolean {
  if (name === '') return false;
  for (let at = said.indexOf(name); at >= 0; at = said.indexOf(name, at + 1)) {
    const before = said.slice(0, at);
    const after = said.slice(at + name.length);
    if (/[a-zA-ZÀ-ſ\d]$/.test(before) || /^[a-zA-ZÀ-ſ\d]/.test(after)) continue;
    if (!NOT_BEFORE.test(before) && !NOT_AFTER.test(after)) return true;
  }
  return false;
}

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
  const cause = facts.variant?.cause ?? 'under-investigation';
  return tellingSeenBy(facts, at).length > 0 ? cause : 'under-investigation';
}

const UNDER_INVESTIGATION =
  /under investigation|still investigating|being investigated|not yet known|en cours d'(?:analyse|investigation)|analyse en cours|investigation en cours|pas encore connue?/;

/** The causes that a slot names: what was picked, else what its words say, freely where the message was typed by hand. */
export function statedCauses(facts: Facts, message: Message, { value }: SentSlot): string[] {
  if (!value) return [];
  if (value.pick !== undefined) return [value.pick];
  const { causes } = facts.plan.scenario;
  const exact = named(value.text, causes);
  const said = message.typed && exact.length === 0 ? namedInOwnWords(value.text, causes) : exact;
  return UNDER_INVESTIGATION.test(folded(value.text)) ? ['under-investigation'] : said;
}

/** The capabilities that the words of a slot name; in a message typed by hand freely, in all that is not worded as in the pack. */
function statedCapabilities(facts: Facts, message: Message, words: string): string[] {
  const { capabilities } = facts.plan.pack;
  const exact = named(words, capabilities);
  if (!message.typed) return exact;
  const said = folded(words);
  const free = capabilities.filter((c) => !said.includes(folded(c.name.en)) && !said.includes(folded(c.name.fr)));
  return [...exact, ...namedInOwnWords(words, free)];
}

/** What a slot states, held against the drill: true, false, or null for a slot that states no fact. */
export function isTrue(facts: Facts, message: Message, sent: SentSlot): boolean | null {
  const judge = JUDGES[sent.slot.kind];
  if (!judge) return null;
  return sent.filled && sent.value !== null && judge(facts, message, sent, sent.value.text, sent.value.pick ?? null);
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
    const person = facts.plan.people.find((p) => p.id === commander);
    const written = words.trim().replace(/^@/, '');
    if (personCalled(facts.plan, written) === commander) return true;
    return person !== undefined && folded(words.trim()) === folded(person.handle);
  },
  time: (facts, message, sent) => near(facts, message, sent, [facts.onset, facts.t0]),
  'detected-at': (facts, message, sent) =>
    near(facts, message, sent, [facts.t0, facts.of('acknowledged')[0]?.at ?? facts.t0]),
  'resolved-at': (facts, message, sent) => facts.mitigated !== null && near(facts, message, sent, [facts.mitigated.at]),
  impact: (facts, message, _sent, words, pick) => {
    const lost = lostBy(facts, message.at);
    const said = new Set([...(pick ? [pick] : []), ...statedCapabilities(facts, message, words)]);
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
