/** What a scorecard says in a few words: what went well, what to improve, and the one thing to do next. */
import type { Text } from '../runbook/text.ts';
import { titleOf } from '../scoring/rules.ts';
import type { Dimension, RuleResult, Scorecard } from '../scoring/scorecard.ts';
import { ADVICE } from './advice.ts';

export interface Lesson {
  rule: RuleResult;
  /** Of a strength, what was kept; of the others, what is to improve. */
  title: Text;
}

export interface Lessons {
  /** Rules kept in full: the weightiest of each dimension before its others. */
  strengths: Lesson[];
  /** Rules that lost points, the costliest first. What was not done at all is said once a dimension. */
  improve: Lesson[];
  /** One thing to do next time or this week; null when nothing was lost. */
  next: Text | null;
}

const MOST = 3;

const lost = (rule: RuleResult): number => rule.max - rule.points;

export function lessonsOf({ rules }: Scorecard): Lessons {
  const kept = rules.filter((r) => r.outcome === 'full').toSorted((a, b) => b.max - a.max);
  const missed = rules.filter((r) => lost(r) > 0).toSorted((a, b) => lost(b) - lost(a));
  const improve = missed
    .filter((rule, i) => !missed.slice(0, i).some((other) => saysTheSame(other, rule)))
    .flatMap((rule): Lesson[] => {
      const advice = ADVICE[rule.id];
      return advice ? [{ rule, title: advice.area }] : [];
    });
  const strengths = broadly(kept).flatMap((rule): Lesson[] => {
    const title = titleOf(rule.id);
    return title ? [{ rule, title }] : [];
  });
  const [first] = improve;
  return {
    strengths: strengths.slice(0, MOST),
    improve: improve.slice(0, MOST),
    next: first ? (ADVICE[first.rule.id]?.next ?? null) : null,
  };
}

/** What took most from a dimension, the costliest first, at most two. */
export const moversOf = ({ rules }: Scorecard, dimension: Dimension): RuleResult[] =>
  rules
    .filter((r) => r.dimension === dimension && lost(r) > 0)
    .toSorted((a, b) => lost(b) - lost(a))
    .slice(0, 2);

/** Nothing was ever done, so there is no moment. */
const isAbsence = (rule: RuleResult): boolean => rule.outcome === 'none' && rule.at === null;

/** Where nobody was called, every rule of escalation says so: once is enough. */
const saysTheSame = (a: RuleResult, b: RuleResult): boolean =>
  a.dimension === b.dimension && isAbsence(a) && isAbsence(b);

/** The first of each dimension, then the rest. */
function broadly(rules: readonly RuleResult[]): RuleResult[] {
  const leads = rules.filter((rule, i) => rules.findIndex((r) => r.dimension === rule.dimension) === i);
  return [...leads, ...rules.filter((rule) => !leads.includes(rule))];
}
