/** Was mitigation begun before the search for the root, and done within its time? */
import { isMajor } from '../runbook/owed.ts';
import { rightActions } from './changes.ts';
import { clock, MINUTE, span } from './clock.ts';
import { notTonight } from './deferral.ts';
import { dutyAt, type Facts, mitigatedByHand, tellingSeenBy } from './facts.ts';
import { resolutionLimit } from './limits.ts';
import { earned, fading, notApplicable, text } from './rule.ts';

const BEGIN_WITHIN = 10 * MINUTE;

/** FIX-4: mitigation begun within ten minutes of the cause showing, then fading. */
export function judgeMitigationFirst(facts: Facts) {
  const grave = facts.knowables.find((k) => isMajor(facts.rulebook, k.severity));
  const severity = dutyAt(facts, facts.openUntil);
  if (!grave || !isMajor(facts.rulebook, severity))
    return notApplicable(
      text('Asked for at the two gravest levels only.', 'Demandé aux deux niveaux les plus graves seulement.'),
    );
  const right = rightActions(facts);
  const begun = facts.of('action.started').find((a) => right.includes(a.action) || a.action === facts.mitigated?.by);
  if (!begun) return earned(0, null, text('No mitigation was begun.', 'Aucun rétablissement n’a été entrepris.'));
  const told = tellingSeenBy(facts, begun.at)[0];
  // What was minor when the cause showed asked for haste only once it was known to be grave.
  const from = told ? Math.max(told.at, grave.at) : begun.at;
  const took = begun.at - from;
  const at = clock(facts.plan, begun.at);
  const limit = facts.scaled(BEGIN_WITHIN);
  return earned(
    fading(took, limit, 2 * limit),
    told ? [told, begun] : begun,
    told && begun.at < grave.at
      ? text(
          `Mitigation had begun at ${at.en}, before the incident was known to be ${severity}.`,
          `Le rétablissement avait commencé à ${at.fr}, avant que l’on sache l’incident ${severity}.`,
        )
      : told
        ? text(
            `Mitigation began at ${at.en}, ${span(took)} after the cause showed; on ${severity} it comes before the search for the root cause.`,
            `Le rétablissement a commencé à ${at.fr}, ${span(took)} après que la cause s’est montrée ; en ${severity} il passe avant la recherche de l’origine.`,
          )
        : text(
            `Mitigation began at ${at.en}, before the cause was known.`,
            `Le rétablissement a commencé à ${at.fr}, avant que la cause soit connue.`,
          ),
  );
}

/** FIX-6: mitigated within the resolution time, then fading until twice that. */
export function judgeDuration(facts: Facts) {
  const left = notTonight(facts);
  if (left) return left;
  if (facts.variant?.fixable === false)
    return notApplicable(
      text(
        'It could not be fixed from here: its repair time is not the trainee’s.',
        'La panne ne pouvait pas être réparée d’ici : sa durée n’est pas de votre fait.',
      ),
    );
  const severity = dutyAt(facts, facts.openUntil);
  const limit = severity === null ? null : resolutionLimit(facts, severity);
  if (severity === null || limit === null)
    return notApplicable(text('The runbook gives no time for it.', 'Le runbook ne donne pas de délai.'));
  const over = facts.mitigated;
  if (!over && !facts.ended && facts.now < facts.t0 + limit)
    return notApplicable(text('The time has not run out.', 'Le délai court encore.'));
  if (!over || !mitigatedByHand(facts))
    return earned(
      0,
      over,
      text(
        `Nobody had brought service back by the end; ${span(limit)} were given for ${severity}.`,
        `Personne n’avait rétabli le service à la fin ; le délai en ${severity} est de ${span(limit)}.`,
      ),
    );
  const took = over.at - facts.t0;
  return earned(
    fading(took, limit, 2 * limit),
    over,
    text(
      `Mitigated ${span(took)} after the first page; ${span(limit)} are given for ${severity}.`,
      `Rétabli ${span(took)} après le premier appel ; le délai en ${severity} est de ${span(limit)}.`,
    ),
  );
}
