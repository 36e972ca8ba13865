/** Was the team told early, with every slot filled and nothing false? */
import { clock, span } from './clock.ts';
import type { Facts } from './facts.ts';
import { GRACE } from './limits.ts';
import { hasCome, isFittingOpening, openingDue, openingOf } from './messages.ts';
import { earned, fading, notApplicable, text, type Verdict } from './rule.ts';
import { saysSomething, slotsOf } from './slots.ts';
import { factsStated } from './statements.ts';
import { listText } from './wording.ts';

export const NO_NEWS_OWED = text(
  'This level owes the incident channel no message.',
  'Ce niveau ne doit aucun message au canal des incidents.',
);

export const NO_OPENING = text(
  'No opening message was sent in the incident channel.',
  'Aucun message d’ouverture n’a été envoyé dans le canal des incidents.',
);

export const NOT_YET = text('It is not due yet.', 'Ce n’est pas encore dû.');

/** The opening is owed and its time has come, or it was sent; otherwise why there is nothing to judge. */
export function nothingOwed(facts: Facts): Verdict | null {
  const due = openingDue(facts);
  if (due === null) return notApplicable(NO_NEWS_OWED);
  return openingOf(facts) || hasCome(facts, due) ? null : notApplicable(NOT_YET);
}

/** COM-1: the opening, full in time, then fading; half with another template than the fitting one. */
export function judgeOpening(facts: Facts) {
  const due = openingDue(facts);
  if (due === null) return notApplicable(NO_NEWS_OWED);
  const opening = openingOf(facts);
  if (!opening && !hasCome(facts, due)) return notApplicable(NOT_YET);
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

/** COM-2: whether every message was filled. */
export function judgeFilled(facts: Facts) {
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

/** COM-3: the share of facts in the opening that were true; what later messages get wrong counts against it. */
export function judgeFacts(facts: Facts) {
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
    [...new Set([opening, ...later.map((l) => l.m)])],
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
