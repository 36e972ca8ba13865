/** Did a call for help carry what is needed to act? */
import type { EventOf } from '../sim/events.ts';
import { placeholders } from './detectors/placeholder.ts';
import { calmAt, type Facts, lostBy } from './facts.ts';
import { nameOf } from './rota.ts';
import { earned, notApplicable, text } from './rule.ts';
import { NO_RUNG, peopleDue } from './rungs.ts';
import { listText } from './wording.ts';

const ORDINARY = new Set(['nothing-unusual', 'third-party-healthy', 'recovered', 'user-error-noise']);

/** The four things a call for help carries; each true or missing. */
function contents(facts: Facts, call: EventOf<'escalated'>) {
  const shown = facts.of('evidence.seen').filter((e) => e.at <= call.at && !ORDINARY.has(e.observation));
  const worked =
    facts.of('look.arrived').some((l) => l.at <= call.at) || facts.of('action.started').some((a) => a.at <= call.at);
  return {
    broken: call.evidence.some((item) => shown.some((e) => e.item === item)),
    impact: call.impact !== null && lostBy(facts, call.at).has(call.impact),
    tried: worked && call.tried.trim().length > 0 && placeholders(call.tried).length === 0,
    ask: call.ask !== null,
  };
}

/** ESC-4: a quarter of each call that was due for each of the four things that it carried. */
export function judgeContents(facts: Facts) {
  const due = peopleDue(facts);
  if (due.length === 0) return notApplicable(NO_RUNG);
  const calls = facts.of('escalated');
  const carried = due.flatMap((rung) => {
    const call = calls.find((c) => rung.people.includes(c.to) && !calmAt(facts, c.at));
    return call ? [{ call, has: contents(facts, call) }] : [];
  });
  if (carried.length === 0)
    return earned(
      0,
      null,
      text(
        'None of the people who were due was called, so no call carried anything.',
        'Aucune des personnes à appeler ne l’a été : aucun appel n’a donc rien transmis.',
      ),
    );
  const share = carried.reduce((sum, c) => sum + Object.values(c.has).filter(Boolean).length / 4, 0) / due.length;
  const wanting = carried.find((c) => Object.values(c.has).includes(false));
  const because = carried.map((c) => c.call);
  if (!wanting)
    return earned(
      share,
      because,
      text(
        `Calls due that were made: ${carried.length} of ${due.length}, with what is broken, the impact, what was tried and what is asked.`,
        `Appels dus et faits : ${carried.length} sur ${due.length}, avec ce qui est cassé, l’impact, ce qui a été tenté et ce qui est demandé.`,
      ),
    );
  const missing = missingWords(wanting.has);
  const to = nameOf(facts.plan, wanting.call.to);
  return earned(
    share,
    because,
    text(`The call to ${to} lacked: ${missing.en}.`, `L’appel à ${to} ne disait pas : ${missing.fr}.`),
  );
}

function missingWords(has: ReturnType<typeof contents>) {
  const parts = [
    has.broken ? null : text('evidence of what is broken', 'un élément qui montre ce qui est cassé'),
    has.impact ? null : text('the true impact', 'l’impact réel'),
    has.tried ? null : text('what was tried', 'ce qui a été tenté'),
    has.ask ? null : text('a specific ask', 'une demande précise'),
  ].filter((p) => p !== null);
  return { en: listText(parts.map((p) => p.en)).en, fr: listText(parts.map((p) => p.fr)).fr };
}
