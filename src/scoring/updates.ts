/** Did news follow the opening when it was due, and only when there was some? */
import { clock } from './clock.ts';
import type { Facts } from './facts.ts';
import { GRACE } from './limits.ts';
import { anythingNew, type Message, teamMessages } from './messages.ts';
import { folded } from './named.ts';
import { canPromise, newsDue } from './news-due.ts';
import { NO_OPENING, nothingOwed } from './opening.ts';
import { charged, earned, notApplicable, text } from './rule.ts';
import { nextPromised, saysSomething } from './slots.ts';

/** COM-4: how much of the news that was due came in time and complete. */
export function judgeCadence(facts: Facts) {
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

/** COM-5: the share of messages that named the next time. */
export function judgeNextTime(facts: Facts) {
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

/** COM-9: a point for each update with nothing new. */
export function judgeSpam(facts: Facts) {
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
