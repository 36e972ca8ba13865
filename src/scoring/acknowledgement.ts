/** ACK: was the page taken by who was paged, in time, and the incident declared when it had to be? */
import type { EventOf } from '../sim/events.ts';
import { clock, MINUTE, span } from './clock.ts';
import { isNextMorning, isNight, leftToMorning, mayWait } from './deferral.ts';
import { dutyAt, type Facts } from './facts.ts';
import { acknowledgeLimit } from './limits.ts';
import { nameOf } from './rota.ts';
import { earned, fromPublic, fromRunbook, notApplicable, type Rule, text } from './rule.ts';
import { listText } from './wording.ts';

const DECLARE_LIMIT = 15 * MINUTE;
const DECLARE_AT_LAST = 60 * MINUTE;

const NOBODY_PAGED = text(
  'Nobody was paged in this drill.',
  'Personne n’a été appelé par l’astreinte dans cet exercice.',
);

function judgeTime(facts: Facts) {
  if (!facts.page) return notApplicable(NOBODY_PAGED);
  const severity = dutyAt(facts, facts.t0) ?? facts.rulebook.severities[0]?.id ?? '';
  const limit = acknowledgeLimit(facts, severity);
  const deferred = mayWait(facts) ? facts.of('deferred') : [];
  const taken = [...facts.of('acknowledged'), ...deferred].toSorted((a, b) => a.at - b.at)[0];
  const paged = clock(facts.plan, facts.t0);
  if (!taken)
    return earned(
      0,
      facts.page,
      text(`The page of ${paged.en} was never acknowledged.`, `L’appel de ${paged.fr} n’a jamais été pris en compte.`),
    );
  const took = taken.at - facts.t0;
  const at = clock(facts.plan, taken.at);
  return earned(
    took < limit ? 1 : took < 2 * limit ? 0.5 : 0,
    [facts.page, taken],
    text(
      `Paged at ${paged.en}, acknowledged at ${at.en}: ${span(took)}, with ${span(limit)} given for ${severity}.`,
      `Appel à ${paged.fr}, prise en compte à ${at.fr} : ${span(took)}, pour un délai de ${span(limit)} en ${severity}.`,
    ),
  );
}

function judgeDeclaration(facts: Facts) {
  const known = facts.knowables[0];
  if (!known) return notApplicable(text('Nothing had to be declared.', 'Il n’y avait rien à déclarer.'));
  const declared = facts.of('declared')[0];
  const deferred = leftToMorning(facts);
  if (mayWait(facts)) {
    const woken = facts.of('escalated').find((e) => e.by !== 'chat' && isNight(facts, e.at));
    if (woken)
      return earned(
        0,
        woken,
        text(
          `${nameOf(facts.plan, woken.to)} was woken at ${clock(facts.plan, woken.at).en} for an incident that could wait until the morning.`,
          `Réveil de ${nameOf(facts.plan, woken.to)} à ${clock(facts.plan, woken.at).fr} pour un incident qui pouvait attendre le matin.`,
        ),
      );
    if (deferred) return judgeDeferral(facts, deferred);
  }
  const from = Math.max(known.at, facts.t0);
  const due = clock(facts.plan, from);
  if (!declared)
    return earned(
      0,
      { id: known.id, at: known.at },
      text(
        `Users were affected, and that could be known at ${due.en}; the incident was never declared.`,
        `Des utilisateurs étaient touchés, c’était connaissable à ${due.fr} ; l’incident n’a jamais été déclaré.`,
      ),
    );
  const late = declared.at - from;
  const at = clock(facts.plan, declared.at);
  return earned(
    late <= facts.scaled(DECLARE_LIMIT) ? 1 : late <= facts.scaled(DECLARE_AT_LAST) ? 0.5 : 0,
    declared,
    text(
      `It could be known at ${due.en} that users were affected; declared at ${at.en}, within ${span(Math.max(late, 0))}.`,
      `Dès ${due.fr} on pouvait savoir que des utilisateurs étaient touchés ; déclaré à ${at.fr}, en ${span(Math.max(late, 0))}.`,
    ),
  );
}

/** It was right to leave it; what remains is whether the morning will find it: a ticket, an owner, a time. */
function judgeDeferral(facts: Facts, deferred: EventOf<'deferred'>) {
  const ticket = facts.of('ticket.opened')[0];
  const timely = isNextMorning(facts, deferred);
  const owner = nameOf(facts.plan, deferred.owner);
  const left = text(
    `A minor incident at night was left to working hours, with ${owner} as owner.`,
    `Un incident mineur de nuit a été laissé aux heures ouvrées, avec ${owner} comme responsable.`,
  );
  const lacks = [
    ...(ticket ? [] : [text('no ticket was opened for it', 'aucun ticket n’a été ouvert')]),
    ...(timely ? [] : [text('not until 09:00 on the next working day', 'pas pour 9 h le prochain jour ouvré')]),
  ];
  return earned(
    lacks.length === 0 ? 1 : 0.5,
    ticket ? [ticket, deferred].toSorted((a, b) => a.at - b.at) : deferred,
    lacks.length === 0
      ? text(`${left.en} There is a ticket.`, `${left.fr} Il y a un ticket.`)
      : text(
          `${left.en} But: ${listText(lacks.map((l) => l.en)).en}.`,
          `${left.fr} Mais : ${listText(lacks.map((l) => l.fr)).fr}.`,
        ),
  );
}

function judgeWho(facts: Facts) {
  if (!facts.page) return notApplicable(NOBODY_PAGED);
  const taken = facts.of('acknowledged')[0];
  const paged = facts.of('page.delivered').filter((p) => !taken || p.at <= taken.at);
  const names = nameOf(facts.plan, facts.page.to);
  if (!taken)
    return earned(
      0,
      facts.page,
      text(`${names} was paged; nobody acknowledged.`, `L’appel est allé à ${names} ; personne ne l’a pris en compte.`),
    );
  const right = paged.some((p) => p.to === taken.by);
  const by = nameOf(facts.plan, taken.by);
  return earned(
    right ? 1 : 0,
    [facts.page, taken],
    right
      ? text(`${by} was paged and acknowledged.`, `L’appel est allé à ${by}, qui l’a pris en compte.`)
      : text(
          `${names} was paged, ${by} acknowledged.`,
          `L’appel est allé à ${names}, mais c’est ${by} qui l’a pris en compte.`,
        ),
  );
}

export const ACKNOWLEDGEMENT_RULES: readonly Rule[] = [
  {
    id: 'ACK-1',
    dimension: 'acknowledgement',
    kind: 'graded',
    max: 4,
    title: text('The page was acknowledged in time', 'L’appel a été pris en compte à temps'),
    source: fromRunbook(
      text('metrics and response SLA', 'métriques et SLA de réponse'),
      text('default 5 min: Google SRE book, ch. 11', 'par défaut 5 min : livre Google SRE, chap. 11'),
    ),
    judge: judgeTime,
  },
  {
    id: 'ACK-2',
    dimension: 'acknowledgement',
    kind: 'graded',
    max: 4,
    title: text('The incident was declared when it had to be', 'L’incident a été déclaré quand il le fallait'),
    source: fromPublic('Google SRE book, ch. 14', 'Livre Google SRE, chap. 14'),
    judge: judgeDeclaration,
  },
  {
    id: 'ACK-3',
    dimension: 'acknowledgement',
    kind: 'graded',
    max: 2,
    title: text('Acknowledged by who was paged', 'Pris en compte par la personne appelée'),
    source: fromRunbook(text('on-call rotation', 'rotation d’astreinte')),
    judge: judgeWho,
  },
];
