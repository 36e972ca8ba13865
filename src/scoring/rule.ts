/** What a rule is: data and a pure function of the digested facts. */
import type { Text } from '../runbook/text.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Facts } from './facts.ts';
import type { Dimension } from './scorecard.ts';

interface Grounds {
  /** The deciding moment, drill ms; null when nothing happened. */
  at: number | null;
  why: Text;
  /** Ids of the events that decided. */
  evidence: string[];
}

export type Verdict = Grounds &
  (
    | { kind: 'earned'; share: number } // share of the rule's maximum, 0..1
    | { kind: 'charged'; points: number } // points taken away, 0 or more
    | { kind: 'not-applicable' }
  );

export interface Rule {
  id: string;
  dimension: Dimension;
  /** graded rules earn points; penalties only take them; shown rules do neither. */
  kind: 'graded' | 'penalty' | 'shown';
  /** The most it can earn (graded) or cost (penalty); 0 when only shown. */
  max: number;
  title: Text;
  /** Whether it stands on this drill's card at all; always when left out. */
  listed?(facts: Facts): boolean;
  /** Where the rule comes from. */
  source(plan: Plan): Text;
  judge(facts: Facts): Verdict;
}

export const text = (en: string, fr: string): Text => ({ en, fr });

interface Deciding {
  id: string;
  at: number;
}

type Because = Deciding | readonly Deciding[] | null;

const isList = (because: Deciding | readonly Deciding[]): because is readonly Deciding[] => Array.isArray(because);

/** Ids and time of the events that decided; the last one is the deciding moment. */
function grounds(because: Because, why: Text): Grounds {
  const events = because === null ? [] : isList(because) ? because : [because];
  return { at: events.at(-1)?.at ?? null, why, evidence: events.map((e) => e.id) };
}

/** A graded verdict; `share` is held within 0..1. */
export const earned = (share: number, because: Because, why: Text): Verdict => ({
  kind: 'earned',
  share: Math.min(1, Math.max(0, share)),
  ...grounds(because, why),
});

/** A penalty's verdict: what it takes away. */
export const charged = (points: number, because: Because, why: Text): Verdict => ({
  kind: 'charged',
  points,
  ...grounds(because, why),
});

/** The plan or the truth of the drill leaves nothing to judge. */
export const notApplicable = (why: Text, because: Because = null): Verdict => ({
  kind: 'not-applicable',
  ...grounds(because, why),
});

/** 1 up to `fullUntil`, then falling in a straight line to 0 at `zeroAt` (all drill ms). */
export function fading(at: number, fullUntil: number, zeroAt: number): number {
  if (at <= fullUntil) return 1;
  return at >= zeroAt ? 0 : (zeroAt - at) / (zeroAt - fullUntil);
}

/** The rulebook's title and a section of it, as a source. */
export const fromRunbook =
  (section: Text, beside?: Text) =>
  (plan: Plan): Text => ({
    en: `${plan.rulebook.title.en}: ${section.en}${beside ? ` (${beside.en})` : ''}`,
    fr: `${plan.rulebook.title.fr} : ${section.fr}${beside ? ` (${beside.fr})` : ''}`,
  });

/** A public source. */
export const fromPublic = (en: string, fr: string) => (): Text => ({ en, fr });
