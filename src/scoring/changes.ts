/** What was changed in production: on what evidence, and with what harm. */
import type { EventOf } from '../sim/events.ts';
import { clock, MINUTE } from './clock.ts';
import { notTonight } from './deferral.ts';
import type { Facts } from './facts.ts';
import { charged, earned, notApplicable, text } from './rule.ts';

const FREE_ROLLBACK = 60 * MINUTE;
const TRIES = 3;

export type Started = EventOf<'action.started'>;

/** Whether the deployment list had been opened by a moment. */
const openedDeployments = (facts: Facts, at: number): boolean =>
  facts.of('look.arrived').some((l) => l.at <= at && (l.item === 'console:deploys' || l.item.startsWith('deploy:')));

/** A deployment made an hour or less before the onset. */
const recentRelease = (facts: Facts): boolean =>
  facts.plan.releases.some(
    (r) =>
      (r.only === null || (facts.variant !== null && r.only.includes(facts.variant.id))) &&
      r.at[0] <= facts.onset &&
      r.at[1] >= facts.onset - FREE_ROLLBACK,
  );

/** The one rollback that costs nothing even if wrong: of a recent deployment, after looking at the list. */
export function freeRollback(facts: Facts): Started | null {
  const first = facts.of('action.started').find((a) => a.kind === 'rollback');
  return first && recentRelease(facts) && openedDeployments(facts, first.at) ? first : null;
}

/** Actions that count as the answer here: those that end the fault, or what the branch asks for. */
export const rightActions = (facts: Facts): readonly string[] =>
  facts.variant?.follow?.of ?? facts.variant?.right ?? [];

/** Changes to production; where the right answer changes none, the right actions stand in. */
function changes(facts: Facts): readonly Started[] {
  const free = freeRollback(facts);
  const right = rightActions(facts);
  return facts.of('action.started').filter((a) => a !== free && (a.production || right.includes(a.action)));
}

/** FIX-1: evidence before the first change, half when it came before a later one. */
export function judgeEvidenceFirst(facts: Facts) {
  const left = facts.of('action.started').length === 0 ? notTonight(facts) : null;
  if (left) return left;
  if (facts.telling.size === 0)
    return notApplicable(
      text('No evidence tells the causes apart here.', 'Aucun élément ne distingue les causes ici.'),
    );
  const free = freeRollback(facts);
  const made = changes(facts);
  const seen = facts.of('evidence.seen').find((e) => facts.telling.has(e.evidence));
  const first = made[0];
  if (!first)
    return free
      ? earned(
          1,
          free,
          text(
            'The only change was the rollback of a recent deployment, after the deployment list was opened.',
            'Le seul changement est le retour en arrière d’un déploiement récent, après consultation de la liste.',
          ),
        )
      : earned(0, seen ?? null, text('Nothing was tried.', 'Rien n’a été tenté.'));
  const at = clock(facts.plan, first.at);
  if (!seen)
    return earned(
      0,
      first,
      text(
        `The change of ${at.en} was made without any evidence that tells the causes apart.`,
        `Le changement de ${at.fr} a été fait sans aucun élément qui distingue les causes.`,
      ),
    );
  const seenAt = clock(facts.plan, seen.at);
  const before = seen.at <= first.at;
  const beforeLast = made.some((m) => m.at >= seen.at);
  return earned(
    before ? 1 : beforeLast ? 0.5 : 0,
    before ? [seen, first] : [first, seen],
    text(
      `What tells the cause was seen at ${seenAt.en}, ${before ? 'before' : 'after'} the first change at ${at.en}.`,
      `Ce qui désigne la cause a été vu à ${seenAt.fr}, ${before ? 'avant' : 'après'} le premier changement, à ${at.fr}.`,
    ),
  );
}

/** Changes that did harm, the free rollback left out. */
function harmfulChanges(facts: Facts) {
  const free = freeRollback(facts);
  const started = facts.of('action.started');
  return facts.of('action.finished').flatMap((a) => {
    const { harm } = a;
    return harm && started.findLast((s) => s.action === a.action && s.at <= a.at) !== free ? [{ ...a, harm }] : [];
  });
}

/** So many different harmful changes are no attempts any more: every button was tried. The moment of the last that it took, or null. */
export const triedEverything = (facts: Facts): EventOf<'action.finished'> | null =>
  harmfulChanges(facts).filter((a, i, all) => all.findIndex((b) => b.action === a.action) === i)[TRIES - 1] ?? null;

/** FIX-3: what each harmful change costs by the scenario. */
export function judgeHarm(facts: Facts) {
  const harmful = harmfulChanges(facts);
  if (harmful.length === 0) return notApplicable(text('No change did harm.', 'Aucun changement n’a fait de dégâts.'));
  return charged(
    harmful.reduce((sum, a) => sum + a.harm.points, 0),
    harmful,
    text(
      harmful.map((a) => `${clock(facts.plan, a.at).en}: ${a.harm.why.en}`).join(' '),
      harmful.map((a) => `${clock(facts.plan, a.at).fr} : ${a.harm.why.fr}`).join(' '),
    ),
  );
}
