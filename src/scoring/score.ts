/** A drill's scorecard, from its plan and its stored events alone. */

import type { Text } from '../runbook/text.ts';
import type { Plan } from '../scenario/plan.ts';
import type { DrillEvent } from '../sim/events.ts';
import { callWasArgued } from './call-evidence.ts';
import { triedEverything } from './changes.ts';
import { clock } from './clock.ts';
import { CAP, dimensionsOf, ratingOf, resultOf, totalOf } from './combine.ts';
import { leftToMorning } from './deferral.ts';
import { digest, type Facts, mitigatedByHand, type ScoreHeader } from './facts.ts';
import { completedBranch, mendedInTheDark } from './fix.ts';
import { flagsOf } from './flags.ts';
import { text } from './rule.ts';
import { RULES } from './rules.ts';
import { RUBRIC, type RuleResult, type Scorecard } from './scorecard.ts';

/**
 * The score of a drill, finished or still running. Pure: the same plan, events and header give the same card on any
 * machine. A rule's points are in its own maximum; a dimension's are out of its weight; the total is 0..100.
 * @param events in the order in which they happened; `at` in ms of drill time
 */
export function score(plan: Plan, events: readonly DrillEvent[], header: ScoreHeader): Scorecard {
  return judged(digest(plan, events, header));
}

/** The score of a drill whose facts are digested already. */
export function judged(facts: Facts): Scorecard {
  return cardOf(
    facts,
    RULES.filter((rule) => rule.listed?.(facts) ?? true).map((rule) => resultOf(rule, rule.judge(facts), facts.plan)),
  );
}

/** The scorecard that these results of the rules make; the cap of an unmended incident is added here. */
export function cardOf(facts: Facts, rules: readonly RuleResult[]): Scorecard {
  const dimensions = dimensionsOf(rules);
  const earned = totalOf(dimensions);
  const why = whyCapped(facts);
  const total = why ? Math.min(CAP, earned) : earned;
  return {
    rubric: RUBRIC,
    total,
    rating: ratingOf(total),
    capped: why !== null,
    dimensions,
    rules: why ? [...rules, capResult(why, earned)] : [...rules],
    flags: flagsOf(facts),
    measures: measuresOf(facts),
  };
}

/**
 * No fix, no pass: users still harmed, or not mended by anybody; where it cannot be fixed, the branch not followed; every button
 * tried until something helped, or one by luck. What was rightly left to the morning needs no fix tonight, where evidence said that it could wait.
 */
function whyCapped(facts: Facts): { at: number; evidence: string[]; reason: Text } | null {
  const { variant, mitigated } = facts;
  const over = (reason: Text) => ({
    at: mitigated?.at ?? facts.now,
    evidence: mitigated ? [mitigated.id] : [],
    reason,
  });
  const tried = triedEverything(facts);
  if (tried)
    return {
      at: tried.at,
      evidence: [tried.id],
      reason: text(
        'Three different changes did harm, which is trying every button',
        'Trois changements différents ont fait des dégâts, ce qui revient à essayer tous les boutons',
      ),
    };
  const left = leftToMorning(facts);
  if (left && mitigated === null)
    return callWasArgued(facts)
      ? null
      : {
          at: left.at,
          evidence: [left.id],
          reason: text(
            'It was left to the morning without evidence for both sides of the matrix',
            'L’incident a été laissé au matin sans élément à l’appui des deux axes de la matrice',
          ),
        };
  if (variant?.fixable === false && !completedBranch(facts))
    return over(text('The branch that fits was not followed', 'La branche qui convient n’a pas été suivie'));
  const dark = mendedInTheDark(facts);
  if (dark)
    return {
      at: dark.at,
      evidence: [dark.id],
      reason: text(
        'What helped was done before anything that tells the cause had been seen',
        'Ce qui a aidé a été fait avant d’avoir vu quoi que ce soit qui désigne la cause',
      ),
    };
  if (variant?.fixable === false || mitigatedByHand(facts)) return null;
  if (!mitigated) return over(text('The incident was not mitigated', 'L’incident n’a pas été rétabli'));
  const by = clock(facts.plan, mitigated.at);
  return over(text(`The fault ended by itself at ${by.en}`, `La panne a pris fin d’elle-même à ${by.fr}`));
}

function capResult({ at, evidence, reason }: NonNullable<ReturnType<typeof whyCapped>>, earned: number): RuleResult {
  return {
    id: 'CAP',
    dimension: 'mitigation',
    points: earned > CAP ? Math.round((CAP - earned) * 10) / 10 : 0,
    max: 0,
    outcome: 'penalty',
    at,
    why: text(`${reason.en}: the total is held at ${CAP}.`, `${reason.fr} : le total est plafonné à ${CAP}.`),
    evidence,
    source: text('No fix, no pass: docs/RULES.md', 'Pas de rétablissement, pas de réussite : docs/RULES.md'),
  };
}

function measuresOf(facts: Facts): Scorecard['measures'] {
  const after = (event: { at: number } | null | undefined): number | null => (event ? event.at - facts.t0 : null);
  const sent = facts.of('message.sent');
  const resumed = facts.of('resumed');
  const pausedMs = facts
    .of('paused')
    .reduce((sum, p) => sum + ((resumed.find((r) => r.at >= p.at)?.at ?? facts.now) - p.at), 0);
  return {
    acknowledgedMs: after(facts.of('acknowledged')[0]),
    declaredMs: after(facts.of('declared')[0]),
    mitigatedMs: after(facts.mitigated),
    closedMs: after(facts.of('closed')[0]),
    firstTeamMessageMs: after(sent.find((m) => m.audience === 'team')),
    firstClientMessageMs: after(sent.find((m) => m.audience === 'client')),
    hints: facts.of('hint.taken').length,
    hintsPrice: facts.of('hint.taken').reduce((sum, h) => sum + h.price, 0),
    pausedMs,
    pace: Math.max(1, ...facts.of('paced').map((p) => p.factor)),
    extended: facts.header.extended,
  };
}
