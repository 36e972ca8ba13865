/** TWO: was the incident that hid in the first one seen, kept apart, and handed to somebody who could take it? */
import type { PlanSecond } from '../scenario/plan.ts';
import type { EventOf } from '../sim/events.ts';
import { clock, MINUTE, span } from './clock.ts';
import { dutyAt, type Facts, KNOWABLE_AT_LAST } from './facts.ts';
import { resolutionLimit } from './limits.ts';
import { once } from './once.ts';
import { nameOf } from './rota.ts';
import { earned, fading, fromPublic, notApplicable, type Rule, text, type Verdict } from './rule.ts';
import { slotsOfKind } from './slots.ts';
import { statedCauses } from './statements.ts';

const FULL_WITHIN = 10 * MINUTE;
const NOTHING_AT = 30 * MINUTE;
/** Kept and mended oneself in time: done, but beside the incident that was already there. */
const KEPT = 0.6;

interface Second {
  plan: PlanSecond;
  /** When it began to take something from users. */
  onset: number;
  known: { id: string; at: number };
}

/** The second incident of this variant, once it has begun; from 10 min after that it counts as knowable at the latest. */
const secondOf = once((facts): Second | null => {
  const plan = planned(facts);
  const began = facts.of('fault.started').find((f) => plan?.faults.includes(f.fault));
  if (!plan || !began) return null;
  const last = { id: began.id, at: Math.max(began.at, facts.t0) + facts.scaled(KNOWABLE_AT_LAST) };
  const told = facts.of('second.knowable')[0];
  return { plan, onset: began.at, known: told && told.at < last.at ? told : last };
});

/** What the plan holds for this variant; null where one incident is all there is. */
function planned({ plan, variant }: Facts): PlanSecond | null {
  const { second } = plan;
  if (!second || !variant) return null;
  return second.only === null || second.only.includes(variant.id) ? second : null;
}

const NOT_BEGUN = text('The second incident had not begun.', 'Le second incident n’avait pas commencé.');
const NOT_YET = text('It is not due yet.', 'Ce n’est pas encore dû.');
const ONE_FOR_ALL = text(
  'Two incidents went on as one: a second was never opened.',
  'Deux incidents ont été menés comme un seul : aucun second n’a été ouvert.',
);

/** Why there is nothing to judge: it has not begun, or there is still time. */
function notOwed(facts: Facts, done: boolean): Verdict | null {
  const second = secondOf(facts);
  if (!second) return notApplicable(NOT_BEGUN);
  const due = second.known.at + facts.scaled(FULL_WITHIN);
  return done || facts.ended || facts.now >= due ? null : notApplicable(NOT_YET);
}

/** Opened once something else was truly wrong: before that it was a guess. */
const splitOf = (facts: Facts, { onset }: Second): EventOf<'incident.split'> | null =>
  facts.of('incident.split').find((s) => s.at >= onset) ?? null;

/** Whether an item shows the second incident. */
const isIts = ({ plan: { id, knowable } }: Second, facts: Facts, item: string): boolean =>
  knowable.includes(item) || facts.plan.evidence.some((e) => e.item === item && e.incident === id);

const fadingFrom = (facts: Facts, { known }: Second, at: number): number =>
  fading(at, known.at + facts.scaled(FULL_WITHIN), known.at + facts.scaled(NOTHING_AT));

function judgeSeen(facts: Facts): Verdict {
  const second = secondOf(facts);
  const split = second && splitOf(facts, second);
  const nothing = notOwed(facts, split !== null);
  if (nothing || !second) return nothing ?? notApplicable(NOT_BEGUN);
  const { name } = second.plan;
  const since = clock(facts.plan, second.known.at);
  const knew = text(
    `From ${since.en} on it could be known that something else was wrong as well: ${name.en}.`,
    `Dès ${since.fr} on pouvait savoir qu’autre chose n’allait pas : ${name.fr}.`,
  );
  if (!split) return earned(0, second.known, text(`${knew.en} ${ONE_FOR_ALL.en}`, `${knew.fr} ${ONE_FOR_ALL.fr}`));
  const proved = attached(facts).some((a) => a.to === 'second' && isIts(second, facts, a.item));
  const at = clock(facts.plan, split.at);
  const how = proved
    ? text('', '')
    : text(' Nothing that shows it was attached to it.', ' Rien de ce qui le montre n’y a été rattaché.');
  return earned(
    fadingFrom(facts, second, split.at) * (proved ? 1 : 0.5),
    [second.known, split].toSorted((a, b) => a.at - b.at),
    text(
      `${knew.en} It was opened as a second incident at ${at.en}.${how.en}`,
      `${knew.fr} Il a été ouvert comme second incident à ${at.fr}.${how.fr}`,
    ),
  );
}

/** The last offer that was taken; the attempt counts, not the answer. */
function handedOver(facts: Facts): { offered: EventOf<'incident.offered'>; taken: EventOf<'incident.taken'> } | null {
  const taken = facts.of('incident.taken')[0];
  const offered = facts.of('incident.offered').findLast((o) => taken && o.to === taken.by && o.at <= taken.at);
  return taken && offered ? { offered, taken } : null;
}

function judgeHandOver(facts: Facts): Verdict {
  const second = secondOf(facts);
  const handed = handedOver(facts);
  const nothing = notOwed(facts, handed !== null);
  if (nothing || !second) return nothing ?? notApplicable(NOT_BEGUN);
  const since = clock(facts.plan, second.known.at);
  if (!handed) return judgeKept(facts, second);
  const { offered, taken } = handed;
  const to = nameOf(facts.plan, taken.by);
  const took = Math.max(0, offered.at - second.known.at);
  return earned(
    fadingFrom(facts, second, offered.at),
    [offered, taken],
    text(
      `Handed to ${to} ${span(took)} after ${since.en}, when it could be known; ${span(facts.scaled(FULL_WITHIN))} are given.`,
      `Passé à ${to} ${span(took)} après ${since.fr}, quand il était connaissable ; le délai est de ${span(facts.scaled(FULL_WITHIN))}.`,
    ),
  );
}

/** Nobody was given it: what the trainee mended of it alone, in time, counts for less. */
function judgeKept(facts: Facts, second: Second): Verdict {
  const ends = facts.of('fault.ended').filter((f) => second.plan.faults.includes(f.fault));
  const last = ends.at(-1);
  const own = last !== undefined && facts.of('action.finished').some((a) => a.action === last.by);
  const limit = resolutionLimit(facts, dutyAt(facts, second.known.at) ?? '');
  const inTime = last !== undefined && (limit === null || last.at <= second.onset + limit);
  if (splitOf(facts, second) && last && own && inTime)
    return earned(
      KEPT,
      last,
      text(
        'Nobody was handed it; you mended it yourself beside the first.',
        'Il n’a été passé à personne ; vous l’avez réparé vous-même, en plus du premier.',
      ),
    );
  const refused = facts.of('incident.declined').at(-1);
  return earned(
    0,
    refused ?? null,
    refused
      ? text(
          `${nameOf(facts.plan, refused.by)} could not take it, and nobody else did.`,
          `${nameOf(facts.plan, refused.by)} ne pouvait pas le prendre, et personne d’autre ne l’a pris.`,
        )
      : text('It was handed to nobody.', 'Il n’a été passé à personne.'),
  );
}

/** What was attached to which incident, as it stood at the end. */
const attached = once((facts): { item: string; to: 'first' | 'second' }[] => {
  const links = new Map<string, 'first' | 'second'>();
  for (const split of facts.of('incident.split')) for (const item of split.evidence) links.set(item, 'second');
  for (const { item, to } of facts.of('incident.linked')) links.set(item, to);
  return [...links].map(([item, to]) => ({ item, to }));
});

/** Whether an item stood attached to the second incident at a moment: then it is no argument about the first. */
export function isOfSecond(facts: Facts, item: string, at: number): boolean {
  const link = facts.of('incident.linked').findLast((l) => l.item === item && l.at <= at);
  if (link) return link.to === 'second';
  return facts.of('incident.split').some((s) => s.at <= at && s.evidence.includes(item));
}

/** Where the second's cause was named for the first incident: messages that say it is over, and the post-mortem. */
function misblamed(facts: Facts, { plan: { cause } }: Second): { id: string; at: number }[] {
  const over = facts.of('message.sent').filter((m) => m.phase === 'resolved');
  const messages = over.filter((m) =>
    slotsOfKind(facts.plan, m, 'cause').some((s) => statedCauses(facts, m, s).includes(cause)),
  );
  return [...messages, ...facts.of('postmortem.opened').filter((p) => p.cause === cause)];
}

function judgeApart(facts: Facts): Verdict {
  const second = secondOf(facts);
  const split = second && splitOf(facts, second);
  const nothing = notOwed(facts, split !== null);
  if (nothing || !second) return nothing ?? notApplicable(NOT_BEGUN);
  if (!split) return earned(0, second.known, ONE_FOR_ALL);
  const blamed = misblamed(facts, second);
  if (blamed.length > 0)
    return earned(
      0,
      blamed,
      text(
        'The cause of the second incident was named for the first.',
        'La cause du second incident a été donnée pour le premier.',
      ),
    );
  const links = attached(facts);
  const right = links.filter((l) => (l.to === 'second') === isIts(second, facts, l.item));
  return earned(
    links.length === 0 ? 0 : right.length / links.length,
    split,
    links.length === 0
      ? text('Nothing was attached to either incident.', 'Rien n’a été rattaché à l’un ou à l’autre.')
      : text(
          `Alerts, findings and reports attached to the right incident: ${right.length} of ${links.length}.`,
          `Alertes, constats et signalements rattachés au bon incident : ${right.length} sur ${links.length}.`,
        ),
  );
}

const SOURCE = fromPublic(
  'Default of docs/RULES.md: two incidents at once',
  'Valeur par défaut de docs/RULES.md : deux incidents à la fois',
);
const graded = { kind: 'graded', source: SOURCE, listed: (facts: Facts) => planned(facts) !== null } as const;

export const SECOND_RULES: readonly Rule[] = [
  {
    ...graded,
    id: 'TWO-1',
    dimension: 'mitigation',
    max: 4,
    title: text('Seen to be two incidents', 'Deux incidents reconnus comme tels'),
    judge: judgeSeen,
  },
  {
    ...graded,
    id: 'TWO-2',
    dimension: 'closure',
    max: 6,
    title: text('The second was handed over', 'Le second a été passé à quelqu’un'),
    judge: judgeHandOver,
  },
  {
    ...graded,
    id: 'TWO-3',
    dimension: 'mitigation',
    max: 3,
    title: text('Each kept its own evidence and cause', 'À chacun ses éléments et sa cause'),
    judge: judgeApart,
  },
];
