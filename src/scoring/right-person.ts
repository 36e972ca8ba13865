/** Was it the person whom the rota names, and the next one when nobody answered? */
import type { EventOf } from '../sim/events.ts';
import { clock, span } from './clock.ts';
import { calmAt, type Facts } from './facts.ts';
import { GRACE } from './limits.ts';
import { answering, nameOf, traineeOf } from './rota.ts';
import { earned, notApplicable, text } from './rule.ts';
import { firstAttempt, NO_RUNG, names, peopleDue } from './rungs.ts';

/** Whether every silence was followed within five minutes by a try at somebody else. */
function followsUp(facts: Facts, silent: EventOf<'person.silent'>): boolean {
  const until = silent.at + facts.scaled(GRACE);
  if (facts.mitigated && facts.mitigated.at <= until) return true;
  if (!facts.ended && facts.now < until) return true;
  const asked = facts.of('escalated').findLast((e) => e.to === silent.person && e.at <= silent.at);
  const from = asked?.at ?? silent.at;
  return facts.of('escalated').some((e) => e.at >= from && e.at <= until && isNext(facts, silent.person, e.to));
}

/** The next contact: somebody else of the ladder or the rota, which the trainee never is. */
const isNext = (facts: Facts, silent: string, to: string): boolean =>
  to !== silent && facts.rulebook.contacts.some((c) => c.audience === 'team' && answering(facts, c.id).includes(to));

/** ESC-2: the share of rungs for which the right person was tried; half when a silence had no follow-up, or the trainee’s own phone was rung. */
export function judgeRightPerson(facts: Facts) {
  const due = peopleDue(facts);
  if (due.length === 0) return notApplicable(NO_RUNG);
  const calls = facts.of('escalated');
  const right = due.filter((rung) => firstAttempt(facts, rung));
  const astray = calls.filter((e) => !calmAt(facts, e.at) && e.to === traineeOf(facts));
  const dropped = facts.of('person.silent').filter((s) => !followsUp(facts, s));
  const share = (right.length / due.length) * (dropped.length > 0 || astray.length > 0 ? 0.5 : 1);
  const why =
    right.length < due.length
      ? text(
          `By the rota ${due.map((r) => names(facts, r)).join(', ')} had to be tried; tried: ${right.length} of ${due.length}.`,
          `D’après la rotation il fallait tenter ${due.map((r) => names(facts, r)).join(', ')} ; personnes tentées : ${right.length} sur ${due.length}.`,
        )
      : text('The people whom the rota names were tried.', 'Les personnes que désigne la rotation ont été tentées.');
  const silent = dropped[0];
  const then = silent
    ? text(
        ` ${nameOf(facts.plan, silent.person)} did not answer at ${clock(facts.plan, silent.at).en}, and no other contact was tried within ${span(facts.scaled(GRACE))}.`,
        ` ${nameOf(facts.plan, silent.person)} n’a pas répondu à ${clock(facts.plan, silent.at).fr}, et aucun autre contact n’a été tenté dans les ${span(facts.scaled(GRACE))}.`,
      )
    : astray.length > 0
      ? text(' The trainee’s own phone was rung.', ' C’est votre propre téléphone qui a sonné.')
      : text('', '');
  return earned(
    share,
    [...calls, ...dropped].toSorted((a, b) => a.at - b.at),
    text(why.en + then.en, why.fr + then.fr),
  );
}
