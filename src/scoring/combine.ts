/** From verdicts to points: rules add inside their dimension, dimensions by weight. */
import type { Text } from '../runbook/text.ts';
import type { Plan } from '../scenario/plan.ts';
import { type Rule, text, type Verdict } from './rule.ts';
import { DIMENSIONS, type Dimension, type DimensionScore, type Rating, type RuleResult } from './scorecard.ts';

/** Weights out of 100 for somebody alone; what a dimension cannot ask for here spreads over the others. */
export const WEIGHTS: Record<Dimension, number> = {
  severity: 20,
  acknowledgement: 10,
  escalation: 20,
  communication: 25,
  mitigation: 15,
  closure: 10,
};

const NAMES: Record<Dimension, Text> = {
  severity: text('Severity', 'Sévérité'),
  acknowledgement: text('Acknowledgement and declaration', 'Prise en compte et déclaration'),
  escalation: text('Escalation', 'Escalade'),
  communication: text('Communication', 'Communication'),
  mitigation: text('Diagnosis and mitigation', 'Diagnostic et rétablissement'),
  closure: text('Closure and hand-over', 'Clôture et passage de relais'),
};

/** Without mitigation (or, where it cannot be fixed, without the branch followed) no more than this. */
export const CAP = 49;

const hundredths = (n: number): number => Math.round(n * 100) / 100;

/** Performed without challenges, with some, with major ones, unable to be performed (HSEEP). `percent` is 0..100. */
export function ratingOf(percent: number): Rating {
  if (percent >= 80) return 'P';
  if (percent >= 66) return 'S';
  return percent >= 50 ? 'M' : 'U';
}

/** A rule's line of the scorecard. A penalty never takes more than its maximum. */
export function resultOf(rule: Rule, verdict: Verdict, plan: Plan): RuleResult {
  const { id, dimension } = rule;
  const { at, why, evidence } = verdict;
  const { points, max, outcome } = worthOf(rule, verdict);
  return { id, dimension, at, why, evidence, source: sourceOf(rule, plan), points, max, outcome };
}

function worthOf(rule: Rule, verdict: Verdict): Pick<RuleResult, 'points' | 'max' | 'outcome'> {
  switch (verdict.kind) {
    case 'not-applicable':
      return { points: 0, max: 0, outcome: 'not-applicable' };
    case 'charged': {
      const most = rule.kind === 'penalty' ? rule.max : verdict.points;
      return { points: -Math.min(most, verdict.points), max: 0, outcome: 'penalty' };
    }
    default: {
      const outcome = verdict.share >= 1 ? 'full' : verdict.share <= 0 ? 'none' : 'partial';
      return { points: hundredths(rule.max * verdict.share), max: rule.max, outcome };
    }
  }
}

/** A rule's source names the runbook: worded once a plan, not once a score. */
const sources = new WeakMap<Plan, Map<Rule, Text>>();

function sourceOf(rule: Rule, plan: Plan): Text {
  let worded = sources.get(plan);
  if (!worded) {
    worded = new Map();
    sources.set(plan, worded);
  }
  let source = worded.get(rule);
  if (!source) {
    source = rule.source(plan);
    worded.set(rule, source);
  }
  return source;
}

/**
 * Points by dimension: its rules' sum scaled to its weight, never below 0. A dimension without graded rules lends its weight to
 * the others; what its penalties take comes off the total all the same.
 */
export function dimensionsOf(rules: readonly RuleResult[]): DimensionScore[] {
  const sums = DIMENSIONS.map((id) => {
    const own = rules.filter((r) => r.dimension === id);
    const max = own.reduce((sum, r) => sum + r.max, 0);
    const points = own.reduce((sum, r) => sum + r.points, 0);
    return { id, max, points, share: max === 0 ? 0 : Math.max(0, points) / max };
  });
  const asked = sums.filter((s) => s.max > 0).reduce((sum, s) => sum + WEIGHTS[s.id], 0);
  return sums.map(({ id, max, points, share }) => {
    const weight = max > 0 ? (WEIGHTS[id] * 100) / asked : 0;
    return {
      id,
      name: NAMES[id],
      weight: hundredths(weight),
      points: hundredths(max > 0 ? weight * share : points),
      max: hundredths(weight),
      rating: max > 0 ? ratingOf(share * 100) : null,
    };
  });
}

/** The sum of the dimensions, 0..100, to a tenth. */
export const totalOf = (dimensions: readonly DimensionScore[]): number =>
  Math.max(0, Math.min(100, Math.round(dimensions.reduce((sum, d) => sum + d.points, 0) * 10) / 10));
