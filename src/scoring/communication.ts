/** COM: was the right word given, to the right people, at the right time, and true? */
import { canSayItIsOver, clientMailAfter, isMajor } from '../runbook/owed.ts';
import { clock, span } from './clock.ts';
import type { Finding, FindingKind } from './detectors/finding.ts';
import { unfitOutside } from './detectors/outside.ts';
import { calmAt, type Facts, gravestDuty, neverEnds } from './facts.ts';
import { clientMailLimit, GRACE } from './limits.ts';
import {
  allClearOf,
  anythingNew,
  canPromise,
  clientMessages,
  hasCome,
  isFittingOpening,
  type Message,
  newsDue,
  openingDue,
  openingOf,
  teamMessages,
} from './messages.ts';
import { verifiedAt } from './recovery.ts';
import {
  charged,
  earned,
  fading,
  fromPublic,
  fromRunbook,
  notApplicable,
  type Rule,
  text,
  type Verdict,
} from './rule.ts';
import { nextPromised, saysSomething, slotsOf, slotsOfKind } from './slots.ts';
import { causeToName, factsStated, folded, isTrue } from './statements.ts';
import { listText } from './wording.ts';

const TEMPLATES = fromRunbook(text('communication templates', 'modèles de communication'));
const NO_NEWS_OWED = text(
  'This level owes the incident channel no message.',
  'Ce niveau ne doit aucun message au canal des incidents.',
);
const NO_OPENING = text(
  'No opening message was sent in the incident channel.',
  'Aucun message d’ouverture n’a été envoyé dans le canal des incidents.',
);
const NOT_YET = text('It is not due yet.', 'Ce n’est pas encore dû.');

/** The opening is owed and its time has come, or it was sent; otherwise why there is nothing to judge. */
function nothingOwed(facts: Facts): Verdict | null {
  const due = openingDue(facts);
  if (due === null) return notApplicable(NO_NEWS_OWED);
  return openingOf(facts) || hasCome(facts, due) ? null : notApplicable(NOT_YET);
}

function judgeOpening(facts: Facts) {
  const due = openingDue(facts);
  const nothing = nothingOwed(facts);
  if (nothing || due === null) return nothing ?? notApplicable(NO_NEWS_OWED);
  const opening = openingOf(facts);
  const dueAt = clock(facts.plan, due);
  if (!opening)
    return earned(
      0,
      null,
      text(`${NO_OPENING.en} It was due at ${dueAt.en}.`, `${NO_OPENING.fr} Il était dû à ${dueAt.fr}.`),
    );
  const at = clock(facts.plan, opening.at);
  const fits = isFittingOpening(facts, opening);
  const inTime = fading(opening.at, due, due + Math.max(due - facts.t0, facts.scaled(GRACE)));
  const when = text(
    `Opening message at ${at.en}, due at ${dueAt.en} (${span(due - facts.t0)} after the first page).`,
    `Message d’ouverture à ${at.fr}, dû à ${dueAt.fr} (${span(due - facts.t0)} après le premier appel).`,
  );
  return earned(
    fits ? inTime : inTime / 2,
    opening,
    fits
      ? when
      : text(
          `${when.en} Its template is not the one for opening at this level.`,
          `${when.fr} Le modèle n’est pas celui de l’ouverture à ce niveau.`,
        ),
  );
}

function judgeFilled(facts: Facts) {
  const nothing = nothingOwed(facts);
  if (nothing) return nothing;
  const sent = facts.of('message.sent');
  if (sent.length === 0) return earned(0, null, NO_OPENING);
  const gaps = sent.map((m) => ({ m, open: slotsOf(facts.plan, m).filter((s) => !s.filled) }));
  const unclean = gaps.filter((g) => g.open.length > 0 || !saysSomething(facts.plan, g.m));
  const first = unclean[0];
  if (!first)
    return earned(
      1,
      sent,
      text('Every slot of every message was filled.', 'Chaque champ de chaque message était rempli.'),
    );
  const labels = first.open.map((s) => s.slot.label);
  const at = clock(facts.plan, first.m.at);
  return earned(
    unclean.length === 1 && sent.length > 1 ? 0.5 : 0,
    unclean.map((u) => u.m),
    text(
      `Left empty or as a placeholder in the message of ${at.en}: ${listText(labels.map((l) => l.en)).en}. Messages with gaps: ${unclean.length} of ${sent.length}.`,
      `Laissé vide ou avec le texte du modèle dans le message de ${at.fr} : ${listText(labels.map((l) => l.fr)).fr}. Messages incomplets : ${unclean.length} sur ${sent.length}.`,
    ),
  );
}

/** Duration and cause are COM-8's. */
const FACTS_GIVEN = new Set(['severity', 'person', 'time', 'impact', 'detected-at', 'resolved-at']);

function judgeFacts(facts: Facts) {
  const nothing = nothingOwed(facts);
  if (nothing) return nothing;
  const opening = openingOf(facts);
  if (!opening) return earned(0, null, NO_OPENING);
  const inOpening = factsStated(facts, opening).filter((f) => FACTS_GIVEN.has(f.sent.slot.kind));
  const later = facts
    .of('message.sent')
    .filter((m) => m !== opening && saysSomething(facts.plan, m))
    .flatMap((m) => factsStated(facts, m).map((f) => ({ ...f, m })))
    .filter((f) => FACTS_GIVEN.has(f.sent.slot.kind) && !f.holds);
  if (inOpening.length === 0)
    return notApplicable(text('The template states no fact.', 'Le modèle n’énonce aucun fait.'), opening);
  const wrong = inOpening.filter((f) => !f.holds);
  const labels = [...wrong, ...later].map((f) => f.sent.slot.label);
  const held = inOpening.length - wrong.length;
  const at = clock(facts.plan, opening.at);
  return earned(
    held / (inOpening.length + later.length),
    [opening, ...later.map((l) => l.m)],
    labels.length === 0
      ? text(
          `Facts that were true in the opening message of ${at.en}: ${held} of ${held}.`,
          `Faits vrais dans le message d’ouverture de ${at.fr} : ${held} sur ${held}.`,
        )
      : text(
          `Not true, or not said, when it was sent: ${listText(labels.map((l) => l.en)).en}.`,
          `Faux ou absent au moment de l’envoi : ${listText(labels.map((l) => l.fr)).fr}.`,
        ),
  );
}

function judgeCadence(facts: Facts) {
  const nothing = nothingOwed(facts);
  if (nothing) return nothing;
  const due = newsDue(facts);
  if (due.length === 0)
    return notApplicable(
      text('It was over before an update was due.', 'C’était terminé avant qu’un point d’étape soit dû.'),
    );
  const share = due.reduce((sum, d) => sum + d.share, 0) / due.length;
  const missed = due.find((d) => d.share < 1);
  const dueAt = clock(facts.plan, missed?.dueAt ?? 0);
  const full = due.filter((d) => d.share === 1).length;
  return earned(
    share,
    due.flatMap((d) => d.by ?? []),
    missed
      ? text(
          `Updates in time and complete: ${full} of ${due.length}. ${missed.by ? 'Late or incomplete' : 'Missing'}: the one due at ${dueAt.en}.`,
          `Points d’étape à l’heure et complets : ${full} sur ${due.length}. ${missed.by ? 'En retard ou incomplet' : 'Manquant'} : celui dû à ${dueAt.fr}.`,
        )
      : text(
          `Updates in time: ${due.length} of ${due.length}, each with phase, news and the next time.`,
          `Points d’étape à l’heure : ${due.length} sur ${due.length}, chacun avec la phase, les nouvelles et l’heure du suivant.`,
        ),
  );
}

function judgeNextTime(facts: Facts) {
  const nothing = nothingOwed(facts);
  if (nothing) return nothing;
  if (!canPromise(facts))
    return notApplicable(
      text('No template names the next time.', 'Aucun modèle n’annonce l’heure du message suivant.'),
    );
  const sent = teamMessages(facts).filter((m) => m.phase !== 'resolved');
  if (sent.length === 0) return earned(0, null, NO_OPENING);
  const named = sent.filter((m) => saysSomething(facts.plan, m) && nextPromised(facts.plan, m) !== null);
  return earned(
    named.length / sent.length,
    sent,
    text(
      `Messages that said when the next one would come: ${named.length} of ${sent.length}.`,
      `Messages qui disaient quand viendrait le suivant : ${named.length} sur ${sent.length}.`,
    ),
  );
}

const KIND_NAMES: Record<FindingKind, ReturnType<typeof text>> = {
  placeholder: text('a placeholder', 'un texte de modèle'),
  'repair-time': text('a promised repair time', 'une heure de réparation promise'),
  blame: text('blame', 'une mise en cause'),
  'host-name': text('the name of a machine', 'le nom d’une machine'),
  'stack-trace': text('a stack trace or error name', 'une trace ou un nom d’erreur'),
  handle: text('a chat handle', 'un identifiant de messagerie'),
  'guess-at-cause': text('a guess at the cause', 'une supposition sur la cause'),
};

/** What went outside that should not have, message by message. */
function leaks(facts: Facts): { m: Message; found: Finding }[] {
  return clientMessages(facts).flatMap((m) => {
    const words = slotsOf(facts.plan, m).map((s) => s.value?.text ?? '');
    const said = words.length > 0 ? words : [m.text];
    return said.flatMap((w) => unfitOutside(facts.plan, w)).map((found) => ({ m, found }));
  });
}

function judgeOutside(facts: Facts) {
  const leaked = leaks(facts);
  if (leaked.length === 0)
    return notApplicable(
      text(
        'Nothing left the team that should stay inside.',
        'Rien de ce qui doit rester dans l’équipe n’en est sorti.',
      ),
    );
  const quoted = leaked.slice(0, 3);
  const kinds = new Set(leaked.map((l) => l.found.kind));
  return charged(
    2 * kinds.size,
    leaked.map((l) => l.m).filter((m, i, all) => all.indexOf(m) === i),
    text(
      `Sent to the client: ${quoted.map((q) => `${KIND_NAMES[q.found.kind].en} (“${q.found.words}”)`).join(', ')}.`,
      `Envoyé au client : ${quoted.map((q) => `${KIND_NAMES[q.found.kind].fr} (« ${q.found.words} »)`).join(', ')}.`,
    ),
  );
}

function judgeClient(facts: Facts): Verdict {
  const severity = gravestDuty(facts);
  const mails = clientMessages(facts);
  if (severity === null) return notApplicable(NO_NEWS_OWED);
  const limit = clientMailLimit(facts, severity);
  if (limit === null) {
    const broadcast = mails[0];
    if (!broadcast || isMajor(facts.rulebook, severity))
      return notApplicable(
        text(`${severity} owes the client no e-mail.`, `${severity} ne demande aucun courriel au client.`),
      );
    return charged(
      2,
      broadcast,
      text(
        `A message went out to all clients for an incident of level ${severity}.`,
        `Un message est parti à tous les clients pour un incident de niveau ${severity}.`,
      ),
    );
  }
  if (neverEnds(facts))
    return notApplicable(
      text(
        'The incident did not end, so no resolution could be announced.',
        'L’incident n’a pas pris fin : aucun rétablissement à annoncer.',
      ),
    );
  const over = facts.mitigated;
  if (!over)
    return facts.ended
      ? earned(
          0,
          null,
          text(
            'The incident was never mitigated, so the client could not be told.',
            'L’incident n’a jamais été rétabli : le client n’a pas pu être prévenu.',
          ),
        )
      : notApplicable(NOT_YET);
  const mail = mails.find((m) => calmAt(facts, m.at) && saysSomething(facts.plan, m));
  const from = verifiedAt(facts) ?? over.at;
  const due = from + limit;
  const dueAt = clock(facts.plan, due);
  if (!mail)
    return hasCome(facts, due)
      ? earned(
          0,
          mails[0] ?? null,
          text(
            `No e-mail told the client of the recovery; it was due by ${dueAt.en}.`,
            `Aucun courriel n’a annoncé le rétablissement au client ; il était dû à ${dueAt.fr}.`,
          ),
        )
      : notApplicable(NOT_YET);
  const at = clock(facts.plan, mail.at);
  return earned(
    mail.at <= due ? 1 : 0.5,
    mail,
    text(
      `The client was told at ${at.en}, due by ${dueAt.en}.`,
      `Le client a été prévenu à ${at.fr}, au plus tard à ${dueAt.fr}.`,
    ),
  );
}

function judgeResolved(facts: Facts) {
  const nothing = nothingOwed(facts);
  if (nothing) return nothing;
  if (neverEnds(facts)) return notApplicable(text('The incident did not end.', 'L’incident n’a pas pris fin.'));
  if (!facts.mitigated && !facts.ended) return notApplicable(NOT_YET);
  if (!canSayItIsOver(facts.rulebook))
    return notApplicable(
      text('The runbook has no template for the end.', 'Le runbook n’a pas de modèle pour la fin d’incident.'),
    );
  const message = allClearOf(facts);
  if (!message)
    return earned(
      0,
      facts.mitigated,
      text('No resolved message followed the recovery.', 'Aucun message de résolution n’a suivi le rétablissement.'),
    );
  const postmortem = facts.of('postmortem.opened').some((p) => p.at <= message.at);
  const parts = [
    ...(['duration', 'cause'] as const).flatMap((kind) =>
      slotsOfKind(facts.plan, message, kind).map((s) => ({
        label: s.slot.label,
        holds: isTrue(facts, message, s) === true,
      })),
    ),
    ...slotsOfKind(facts.plan, message, 'link').map((s) => ({ label: s.slot.label, holds: s.filled && postmortem })),
  ];
  const judged =
    parts.length > 0
      ? parts
      : [{ label: text('the message', 'le message'), holds: saysSomething(facts.plan, message) }];
  const wrong = judged.filter((p) => !p.holds).map((p) => p.label);
  const at = clock(facts.plan, message.at);
  const open = causeToName(facts, message.at) === 'under-investigation';
  const hint = open
    ? text(
        ' No evidence of the cause had been opened: it was “under investigation”.',
        ' Aucun élément sur la cause n’avait été consulté : elle était « en cours d’analyse ».',
      )
    : text('', '');
  return earned(
    (judged.length - wrong.length) / judged.length,
    message,
    wrong.length === 0
      ? text(
          `The resolved message of ${at.en} was true and complete.`,
          `Le message de résolution de ${at.fr} était vrai et complet.`,
        )
      : text(
          `In the resolved message of ${at.en}, not true or missing: ${listText(wrong.map((l) => l.en)).en}.${hint.en}`,
          `Dans le message de résolution de ${at.fr}, faux ou absent : ${listText(wrong.map((l) => l.fr)).fr}.${hint.fr}`,
        ),
  );
}

/** Formal updates within five minutes of the one before, with nothing new in between. */
export function spam(facts: Facts): Message[] {
  const sent = teamMessages(facts);
  return sent.filter((m, i) => {
    const before = sent[i - 1];
    if (!before || m.at - before.at >= GRACE) return false;
    const repeats = folded(m.text) === folded(before.text);
    return repeats || !anythingNew(facts, before.at, m.at);
  });
}

function judgeSpam(facts: Facts) {
  const extra = spam(facts);
  const first = extra[0];
  if (!first)
    return notApplicable(text('No update repeated the one before.', 'Aucun point d’étape n’a répété le précédent.'));
  const at = clock(facts.plan, first.at);
  return charged(
    extra.length,
    extra,
    text(
      `Formal messages under 5 minutes after the one before, with nothing new: ${extra.length}, the first at ${at.en}.`,
      `Messages formels moins de 5 minutes après le précédent, sans rien de neuf : ${extra.length}, le premier à ${at.fr}.`,
    ),
  );
}

const graded = { dimension: 'communication', kind: 'graded' } as const;
const penalty = { dimension: 'communication', kind: 'penalty' } as const;

export const COMMUNICATION_RULES: readonly Rule[] = [
  {
    ...graded,
    id: 'COM-1',
    max: 5,
    title: text(
      'Opening message in time, with the fitting template',
      'Message d’ouverture à temps, avec le bon modèle',
    ),
    source: TEMPLATES,
    judge: judgeOpening,
  },
  {
    ...graded,
    id: 'COM-2',
    max: 3,
    title: text('No slot empty, no placeholder left', 'Aucun champ vide, aucun texte de modèle oublié'),
    source: TEMPLATES,
    judge: judgeFilled,
  },
  {
    ...graded,
    id: 'COM-3',
    max: 5,
    title: text('The facts given were true', 'Les faits annoncés étaient vrais'),
    source: TEMPLATES,
    judge: judgeFacts,
  },
  {
    ...graded,
    id: 'COM-4',
    max: 5,
    title: text('Updates at the cadence, or when promised', 'Points d’étape à la cadence, ou à l’heure promise'),
    source: fromRunbook(
      text('update cadence', 'cadence des points d’étape'),
      text('Google SRE book, ch. 14', 'livre Google SRE, chap. 14'),
    ),
    judge: judgeCadence,
  },
  {
    ...graded,
    id: 'COM-5',
    max: 2,
    title: text('Each message names the next time', 'Chaque message donne l’heure du suivant'),
    source: TEMPLATES,
    judge: judgeNextTime,
  },
  {
    ...penalty,
    id: 'COM-6',
    max: 8,
    title: text('Said outside what belongs inside', 'Dit dehors ce qui doit rester dedans'),
    source: fromPublic('PagerDuty, training/customer_liaison', 'PagerDuty, training/customer_liaison'),
    judge: judgeOutside,
  },
  {
    ...graded,
    id: 'COM-7',
    max: 2,
    title: text('The client was told of the recovery', 'Le client a été prévenu du rétablissement'),
    source: (plan) => {
      const levels = plan.rulebook.severities.filter((s) => clientMailAfter(plan.rulebook, s.id) !== null);
      const named = levels.length > 0 ? ` (${levels.map((s) => s.id).join('/')})` : '';
      return fromRunbook(text(`client e-mail${named}`, `courriel au client${named}`))(plan);
    },
    judge: judgeClient,
  },
  {
    ...graded,
    id: 'COM-8',
    max: 3,
    title: text('Resolved message true and complete', 'Message de résolution vrai et complet'),
    source: TEMPLATES,
    judge: judgeResolved,
  },
  {
    ...penalty,
    id: 'COM-9',
    max: 5,
    title: text('Updates with nothing new', 'Points d’étape sans rien de neuf'),
    source: fromPublic('Default of docs/RULES.md: 5 min apart', 'Valeur par défaut de docs/RULES.md : 5 min d’écart'),
    judge: judgeSpam,
  },
];
