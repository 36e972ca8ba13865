/** Did what was done end the fault, or follow the branch for what cannot be fixed, and not by luck? */
import type { EventOf } from '../sim/events.ts';
import { freeRollback, rightActions, type Started } from './changes.ts';
import { clock, MINUTE } from './clock.ts';
import { notTonight } from './deferral.ts';
import { type Facts, mitigatedByHand } from './facts.ts';
import { earned, notApplicable, text, type Verdict } from './rule.ts';

/** FIX-2: what ended the fault, or the branch that fits; nothing when it ended by itself. */
export function judgeFix(facts: Facts): Verdict {
  const { variant, mitigated } = facts;
  if (!variant) return notApplicable(text('The drill has no variant.', 'L’exercice n’a pas de variante.'));
  const left = notTonight(facts);
  if (left) return left;
  if (!variant.fixable) return judgeBranch(facts);
  if (!mitigated)
    return earned(
      0,
      facts.of('action.finished'),
      text(
        'When the drill stopped, nothing had ended the fault.',
        'À l’arrêt de l’exercice, rien n’avait mis fin à la panne.',
      ),
    );
  const at = clock(facts.plan, mitigated.at);
  if (!mitigatedByHand(facts))
    return earned(
      0,
      mitigated,
      text(`The fault ended by itself at ${at.en}.`, `La panne a pris fin d’elle-même à ${at.fr}.`),
    );
  const right = variant.right.includes(mitigated.by);
  return earned(
    right ? 1 : 0.6,
    mitigated,
    right
      ? text(
          `Users were served again from ${at.en} on, by the right action.`,
          `Le service était rétabli à ${at.fr}, par la bonne action.`,
        )
      : text(
          `Users were served again from ${at.en} on, but not by the action that the case called for.`,
          `Le service était rétabli à ${at.fr}, mais pas par l’action que le cas demandait.`,
        ),
  );
}

/** Steps of the branch taken, for what cannot be fixed: once each, in order. */
function branchSteps(facts: Facts): EventOf<'action.finished'>[] {
  const of = rightActions(facts);
  const done = facts.of('action.finished').filter((a) => !a.failed && of.includes(a.action));
  return done.filter((a, i) => done.findIndex((b) => b.action === a.action) === i);
}

/** How many steps of the branch have to be taken. */
const stepsNeeded = (facts: Facts): number => facts.variant?.follow?.needs ?? rightActions(facts).length;

/** The step with which enough of the branch was done; null before. */
export const completedBranch = (facts: Facts): EventOf<'action.finished'> | null =>
  branchSteps(facts)[stepsNeeded(facts) - 1] ?? null;

function judgeBranch(facts: Facts): Verdict {
  const follow = facts.variant?.follow;
  const needs = stepsNeeded(facts);
  const until = facts.t0 + facts.scaled(follow?.withinMs ?? 30 * MINUTE);
  const steps = branchSteps(facts);
  const inTime = steps.filter((s) => s.at <= until).length;
  const late = steps.length - inTime;
  const by = clock(facts.plan, until);
  return earned(
    (Math.min(inTime, needs) + Math.min(late, Math.max(0, needs - inTime)) / 2) / needs,
    steps,
    text(
      `It could not be fixed from here. Of what the runbook asks for instead, ${inTime} done by ${by.en} where ${needs} suffice${late > 0 ? `, ${late} later` : ''}.`,
      `La panne ne pouvait pas être réparée d’ici. De ce que le runbook demande alors, ${inTime} faits à ${by.fr} quand ${needs} suffisent${late > 0 ? `, ${late} plus tard` : ''}.`,
    ),
  );
}

/**
 * What mended it (or completed the branch that fits) although nothing had been seen that points to the cause: a lucky guess. What
 * shows the same as telling evidence does points to it, even where it proves nothing. The free rollback is no guess. Null when
 * something had been seen, or nothing tells the cause.
 */
export function mendedInTheDark(facts: Facts): Started | EventOf<'action.finished'> | null {
  if (facts.telling.size === 0) return null;
  const done = facts.variant?.fixable === false ? completedBranch(facts) : mendedBy(facts);
  if (!done || done === freeRollback(facts)) return null;
  const shown = facts.plan.evidence.filter((e) => facts.telling.has(e.id)).map((e) => e.observation);
  const seen = facts.of('evidence.seen').filter((e) => e.at <= done.at);
  return seen.some((e) => facts.telling.has(e.evidence) || shown.includes(e.observation)) ? null : done;
}

/** The beginning of the action that mended it. */
const mendedBy = (facts: Facts): Started | null =>
  facts.of('action.started').findLast((a) => a.action === facts.mitigated?.by && a.at <= facts.mitigated.at) ?? null;
