/** END: was it closed for true, and handed over so that others can learn from it? */
import { canSayItIsOver, clientMailAfter, isMajor } from '../runbook/owed.ts';
import type { ChecklistItem } from '../runbook/rulebook.ts';
import type { EventOf } from '../sim/events.ts';
import { clock } from './clock.ts';
import { leftToMorning, notTonight } from './deferral.ts';
import { calmAt, type Facts, gravestDuty, neverEnds } from './facts.ts';
import { allClearOf, clientMessages } from './messages.ts';
import { traineeOf } from './rota.ts';
import { charged, earned, fromPublic, fromRunbook, notApplicable, type Rule, text } from './rule.ts';
import { spanIn } from './slots.ts';
import { causeToName, durationHolds } from './statements.ts';
import { listText } from './wording.ts';

const CHECKLIST = fromRunbook(text('closing checklist', 'liste de clôture'));
const NEVER_ENDED = text('The incident did not end.', 'L’incident n’a pas pris fin.');

type Postmortem = EventOf<'postmortem.opened'>;

const postmortemBy = (facts: Facts, at: number): Postmortem | undefined =>
  facts.of('postmortem.opened').findLast((p) => p.at <= at);

/** Whether what a line of the checklist claims was so when it was ticked. */
function claimHolds(facts: Facts, item: ChecklistItem, at: number): boolean {
  switch (item.claims) {
    case 'resolved':
      return calmAt(facts, at);
    case 'communicated': {
      const told = clientMessages(facts).some((m) => m.at <= at && calmAt(facts, m.at));
      const gravest = gravestDuty(facts);
      const owed = gravest !== null && clientMailAfter(facts.rulebook, gravest) !== null;
      const team = allClearOf(facts);
      const said = team !== null ? team.at <= at : !canSayItIsOver(facts.rulebook);
      return said && (told || !owed);
    }
    case 'post-mortem':
      return postmortemBy(facts, at) !== undefined;
    case 'evidence-saved':
      return (
        facts.of('pinned').some((p) => p.at <= at) ||
        facts.of('classified').some((c) => c.at <= at && c.evidence.length > 0) ||
        facts.of('escalated').some((e) => e.at <= at && e.evidence.length > 0)
      );
    case 'timeline':
      return postmortemBy(facts, at)?.timeline === true || facts.of('noted').some((n) => n.at <= at);
    default:
      return facts.mitigated !== null;
  }
}

function judgeChecklist(facts: Facts) {
  const left = notTonight(facts);
  if (left) return left;
  const items = facts.rulebook.checklist.filter(
    (i) => !(neverEnds(facts) && (i.claims === 'resolved' || i.claims === 'communicated')),
  );
  if (items.length === 0)
    return notApplicable(text('The runbook has no closing checklist.', 'Le runbook n’a pas de liste de clôture.'));
  const ticks = facts.of('ticked');
  const ticked = items.flatMap((item) => {
    const last = ticks.findLast((t) => t.item === item.id);
    return last?.done ? [{ item, tick: last, holds: claimHolds(facts, item, last.at) }] : [];
  });
  const held = ticked.filter((t) => t.holds).length;
  const wrong = ticked.filter((t) => !t.holds);
  const labels = wrong.map((w) => w.item.text);
  const why = text(
    `Lines ticked and true: ${held} of ${items.length}.`,
    `Lignes cochées et vraies : ${held} sur ${items.length}.`,
  );
  return earned(
    // A tick that claims what is not so costs as much as a true one earns.
    (held - wrong.length) / items.length,
    ticked.map((t) => t.tick),
    wrong.length === 0
      ? why
      : text(
          `${why.en} Ticked but not so: ${listText(labels.map((l) => `“${l.en}”`)).en}.`,
          `${why.fr} Cochées mais fausses : ${listText(labels.map((l) => `« ${l.fr} »`)).fr}.`,
        ),
  );
}

/** Statements that it is over made while the series still said otherwise: messages and the closing itself. */
export function prematureAllClears(facts: Facts): { id: string; at: number }[] {
  const said = facts.of('message.sent').filter((m) => m.phase === 'resolved');
  const known = facts.truths.some((t) => t.losses.length > 0);
  // Whoever closes what was left to the morning does not say that it is over.
  const closed = leftToMorning(facts) ? [] : facts.of('closed');
  return [...said, ...closed].filter((e) => known && !calmAt(facts, e.at)).toSorted((a, b) => a.at - b.at);
}

function judgePremature(facts: Facts) {
  const early = prematureAllClears(facts);
  const first = early[0];
  if (!first)
    return notApplicable(text('Nobody said too soon that it was over.', 'Personne n’a annoncé la fin trop tôt.'));
  const at = clock(facts.plan, first.at);
  const more =
    early.length === 1
      ? text('', '')
      : text(` Statements that came too soon: ${early.length}.`, ` Annonces faites trop tôt : ${early.length}.`);
  return charged(
    4 + 2 * (early.length - 1),
    early,
    text(
      `Said to be over at ${at.en}, while the series still showed users harmed.${more.en}`,
      `Fin annoncée à ${at.fr}, alors que les courbes montraient encore des utilisateurs touchés.${more.fr}`,
    ),
  );
}

function judgePostmortem(facts: Facts) {
  const left = notTonight(facts);
  if (left) return left;
  const owed =
    isMajor(facts.rulebook, gravestDuty(facts)) || facts.rulebook.checklist.some((i) => i.claims === 'post-mortem');
  if (!owed) return notApplicable(text('The runbook asks for none here.', 'Le runbook n’en demande pas ici.'));
  if (!facts.mitigated && !facts.ended) return notApplicable(text('It is not due yet.', 'Ce n’est pas encore dû.'));
  const ticket = facts.of('postmortem.opened').at(-1);
  if (!ticket)
    return earned(0, null, text('No post-mortem ticket was opened.', 'Aucun ticket de post-mortem n’a été ouvert.'));
  const stated = ticket.minutes === null ? spanIn(ticket.impact) : ticket.minutes * 60_000;
  const inFigures = neverEnds(facts) ? /\d/.test(ticket.impact) : stated !== null && durationHolds(facts, stated);
  const share = /\d\s*%/.test(ticket.impact);
  const parts = [
    { holds: facts.plan.people.some((p) => p.id === ticket.owner), label: text('an owner', 'un responsable') },
    {
      holds: ticket.cause === causeToName(facts, ticket.at),
      label: text('the cause as it was found', 'la cause telle qu’elle a été trouvée'),
    },
    // Minutes that are stated must hold; a share of users will do when none are.
    { holds: inFigures || (stated === null && share), label: text('the impact in figures', 'l’impact en chiffres') },
    { holds: ticket.timeline, label: text('the timeline', 'la chronologie') },
  ];
  const missing = parts.filter((p) => !p.holds).map((p) => p.label);
  const at = clock(facts.plan, ticket.at);
  return earned(
    (parts.length - missing.length) / parts.length,
    ticket,
    missing.length === 0
      ? text(
          `The post-mortem ticket of ${at.en} has owner, cause, impact in figures and timeline.`,
          `Le ticket de post-mortem de ${at.fr} a responsable, cause, impact en chiffres et chronologie.`,
        )
      : text(
          `The post-mortem ticket of ${at.en} lacks, or gets wrong: ${listText(missing.map((m) => m.en)).en}.`,
          `Dans le ticket de post-mortem de ${at.fr}, manque ou est faux : ${listText(missing.map((m) => m.fr)).fr}.`,
        ),
  );
}

function judgeStandDown(facts: Facts) {
  const left = notTonight(facts);
  if (left) return left;
  if (neverEnds(facts)) return notApplicable(NEVER_ENDED);
  if (!facts.mitigated && !facts.ended)
    return notApplicable(text('It is not over yet.', 'Ce n’est pas encore terminé.'));
  const trainee = traineeOf(facts);
  const came = [...facts.of('person.answered'), ...facts.of('person.arrived')].map((e) => e.person);
  const called = [...new Set(came)].filter((p) => p !== trainee);
  const released = facts.of('stood.down').filter((s) => calmAt(facts, s.at));
  const free = new Set(released.flatMap((s) => s.people));
  const kept = called.filter((p) => !free.has(p));
  const sent = facts.of('message.sent');
  const channels = [...new Set(sent.map((m) => m.channel))];
  const last = channels.flatMap((c) => sent.findLast((m) => m.channel === c) ?? []);
  const open = last.filter((m) => m.phase !== 'resolved' || !calmAt(facts, m.at));
  if (!canSayItIsOver(facts.rulebook)) {
    if (called.length === 0)
      return notApplicable(
        text(
          'Nobody was called, and the runbook has no template for the end.',
          'Personne n’a été appelé, et le runbook n’a pas de modèle pour la fin d’incident.',
        ),
      );
    return earned(
      facts.mitigated && kept.length === 0 ? 1 : 0,
      released,
      kept.length === 0
        ? text('Everybody who had been called was stood down.', 'Toutes les personnes appelées ont été libérées.')
        : text(`Not stood down: ${kept.length}.`, `Personnes non libérées : ${kept.length}.`),
    );
  }
  if (last.length === 0)
    return earned(0, null, text('No channel was told that it is over.', 'Aucun canal n’a appris que c’était terminé.'));
  const told = open.length === 0;
  const share = (told ? 0.5 : 0) + (kept.length === 0 && told ? 0.5 : kept.length === 0 ? 0.25 : 0);
  return earned(
    facts.mitigated ? share : 0,
    [...last, ...released].toSorted((a, b) => a.at - b.at),
    text(
      `${kept.length === 0 ? 'Everybody who had been called was stood down' : `Not stood down: ${kept.length}`}; ${open.length === 0 ? 'every channel’s last word is “resolved”' : `channels whose last word is not “resolved”: ${open.length} of ${last.length}`}.`,
      `${kept.length === 0 ? 'Toutes les personnes appelées ont été libérées' : `Personnes non libérées : ${kept.length}`} ; ${open.length === 0 ? 'le dernier mot de chaque canal est « résolu »' : `canaux dont le dernier mot n’est pas « résolu » : ${open.length} sur ${last.length}`}.`,
    ),
  );
}

const graded = { dimension: 'closure', kind: 'graded' } as const;

export const CLOSURE_RULES: readonly Rule[] = [
  {
    ...graded,
    id: 'END-1',
    max: 4,
    title: text('Closing checklist complete and true', 'Liste de clôture complète et vraie'),
    source: CHECKLIST,
    judge: judgeChecklist,
  },
  {
    id: 'END-2',
    dimension: 'closure',
    kind: 'penalty',
    max: 8,
    title: text('All-clear given too soon', 'Fin annoncée trop tôt'),
    source: fromPublic('Judged on the series; docs/RULES.md', 'Jugé sur les courbes ; docs/RULES.md'),
    judge: judgePremature,
  },
  {
    ...graded,
    id: 'END-3',
    max: 4,
    title: text(
      'Post-mortem ticket with owner, cause, figures and timeline',
      'Ticket de post-mortem : responsable, cause, chiffres, chronologie',
    ),
    source: CHECKLIST,
    judge: judgePostmortem,
  },
  {
    ...graded,
    id: 'END-4',
    max: 2,
    title: text('People stood down, channels closed', 'Personnes libérées, canaux refermés'),
    source: fromPublic('PagerDuty, after/after_an_incident', 'PagerDuty, after/after_an_incident'),
    judge: judgeStandDown,
  },
];
