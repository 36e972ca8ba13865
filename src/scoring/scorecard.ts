/** The rules that fired, by dimension, each with points, reason, evidence (events) and source. */
import type { Text } from '../runbook/text.ts';

/** Bumped whenever a rule's meaning changes. */
export const RUBRIC = '3';

export const DIMENSIONS = [
  'severity',
  'acknowledgement',
  'escalation',
  'communication',
  'mitigation',
  'closure',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Performed without challenges, with some, with major ones, unable to be performed. */
export type Rating = 'P' | 'S' | 'M' | 'U';

export type Outcome = 'full' | 'partial' | 'none' | 'not-applicable' | 'penalty';

export interface RuleResult {
  id: string;
  dimension: Dimension;
  /** Points earned; negative for a penalty. */
  points: number;
  /** The most it could earn here; 0 for penalties and rules that do not apply. */
  max: number;
  outcome: Outcome;
  /** Drill time of the deciding moment, ms; null when nothing happened. */
  at: number | null;
  why: Text;
  /** Ids of the events that decided it. */
  evidence: string[];
  /** Where the rule comes from: the rulebook's line or a public source. */
  source: Text;
}

export interface Flag {
  id: string;
  name: Text;
  why: Text;
  at: number[];
  evidence: string[];
}

export interface DimensionScore {
  id: Dimension;
  name: Text;
  weight: number;
  points: number;
  max: number;
  rating: Rating | null;
}

export interface Scorecard {
  rubric: string;
  total: number;
  rating: Rating;
  /** The total was held at 49: nothing was mitigated. */
  capped: boolean;
  dimensions: DimensionScore[];
  rules: RuleResult[];
  flags: Flag[];
  /** Raw values, never scored by themselves: ms from T0, null where it never happened. */
  measures: {
    acknowledgedMs: number | null;
    declaredMs: number | null;
    mitigatedMs: number | null;
    closedMs: number | null;
    firstTeamMessageMs: number | null;
    firstClientMessageMs: number | null;
    hints: number;
    /** What the hints taken add up to: shown beside the score, never subtracted. */
    hintsPrice: number;
    pausedMs: number;
    pace: number;
    extended: number;
  };
}
