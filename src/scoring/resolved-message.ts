/** Was the message that says it is over true and complete? */
import { canSayItIsOver } from '../runbook/owed.ts';
import { clock } from './clock.ts';
import { type Facts, neverEnds } from './facts.ts';
import { allClearOf, teamMessages } from './messages.ts';
import { UNDER_INVESTIGATION } from './named.ts';
import { NOT_YET, nothingOwed } from './opening.ts';
import { earned, notApplicable, text } from './rule.ts';
import { saysSomething, slotsOfKind } from './slots.ts';
import { causeToName, isTrue } from './statements.ts';
import { cameBefore, listText } from './wording.ts';

/** COM-8: the share of duration, cause and link that were true. */
export function judgeResolved(facts: Facts) {
  const nothing = nothingOwed(facts);
  if (nothing) return nothing;
  if (neverEnds(facts)) return notApplicable(text('The incident did not end.', 'L’incident n’a pas pris fin.'));
  if (!facts.mitigated && !facts.ended) return notApplicable(NOT_YET);
  if (!canSayItIsOver(facts.rulebook))
    return notApplicable(
      text('The runbook has no template for the end.', 'Le runbook n’a pas de modèle pour la fin d’incident.'),
    );
  const message = allClearOf(facts);
  const early = cameBefore(facts, teamMessages(facts));
  if (!message)
    return earned(
      0,
      facts.mitigated,
      text(
        `No resolved message followed the recovery.${early.en}`,
        `Aucun message de résolution n’a suivi le rétablissement.${early.fr}`,
      ),
    );
  const postmortem = facts.of('postmortem.opened').some((p) => p.at <= message.at);
  const parts = [
    ...(['duration', 'cause'] as const).flatMap((kind) =>
      slotsOfKind(facts.plan, message, kind).map((s) => ({
        kind,
        label: s.slot.label,
        holds: isTrue(facts, message, s) === true,
      })),
    ),
    ...slotsOfKind(facts.plan, message, 'link').map((s) => ({
      kind: s.slot.kind,
      label: s.slot.label,
      holds: s.filled && postmortem,
    })),
  ];
  const judged =
    parts.length > 0
      ? parts
      : [{ label: text('the message', 'le message'), holds: saysSomething(facts.plan, message) }];
  const wrong = judged.filter((p) => !p.holds).map((p) => p.label);
  const at = clock(facts.plan, message.at);
  // What could be said of the cause, to who said something else of it.
  const hint = parts.some(
    (p) => p.kind === 'cause' && !p.holds && causeToName(facts, message.at) === UNDER_INVESTIGATION,
  )
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
