/** What can be said of a condition before anybody plays: it must hold, it cannot, or it depends. */
import type { Condition } from '../format/condition.ts';
import type { Scenario } from '../format/scenario.ts';

export type Verdict = 'yes' | 'no' | 'perhaps';

/** A condition that asks one thing: `{ active: prices-fail }`. */
export type Leaf = Exclude<Condition, { all: Condition[] } | { any: Condition[] } | { not: Condition }>;

/** The verdict on a condition, given the verdict on each thing it asks. */
export function verdictOn(condition: Condition, on: (leaf: Leaf) => Verdict): Verdict {
  if ('all' in condition) return weakest(condition.all.map((c) => verdictOn(c, on)));
  if ('any' in condition) return opposite(weakest(condition.any.map((c) => opposite(verdictOn(c, on)))));
  if ('not' in condition) return opposite(verdictOn(condition.not, on));
  return on(condition);
}

const weakest = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes('no') ? 'no' : verdicts.includes('perhaps') ? 'perhaps' : 'yes';

const opposite = (verdict: Verdict): Verdict => (verdict === 'yes' ? 'no' : verdict === 'no' ? 'yes' : 'perhaps');

/** Whether a part of a scenario takes part in a variant. */
export const plays = (part: { only?: string[] | undefined }, variant: string): boolean =>
  part.only === undefined || part.only.includes(variant);

/** The variants a part takes part in. */
export const variantsOf = (scenario: Scenario, part: { only?: string[] | undefined }): string[] =>
  scenario.variants.map((v) => v.id).filter((id) => plays(part, id));

/** Which parts of a scenario a condition names, by what it asks. */
const LISTS = {
  did: 'actions',
  delegated: 'tasks',
  looked: 'evidence',
  active: 'faults',
  ended: 'faults',
  injected: 'injects',
} as const;

/** What is so in a variant while a fault is under way there and nothing has been mended yet. */
export function duringFault(scenario: Scenario, variant: string, fault: string): (leaf: Leaf) => Verdict {
  return (leaf) => {
    if ('variant' in leaf) return leaf.variant === variant ? 'yes' : 'no';
    if ('active' in leaf && leaf.active === fault) return 'yes';
    if ('mitigated' in leaf || 'closed' in leaf) return 'no';
    for (const [key, list] of Object.entries(LISTS)) {
      if (!(key in leaf)) continue;
      const id = (leaf as Record<string, string>)[key];
      return scenario[list]?.some((part) => part.id === id && plays(part, variant)) ? 'perhaps' : 'no';
    }
    return 'perhaps';
  };
}

/** The same with nothing broken any more. */
export function afterwards(scenario: Scenario, variant: string): (leaf: Leaf) => Verdict {
  const during = duringFault(scenario, variant, '');
  return (leaf) => ('mitigated' in leaf ? 'yes' : 'closed' in leaf ? 'perhaps' : during(leaf));
}

type Outcome = Scenario['actions'][number]['outcomes'][number];

/** The outcomes an action can have, given what is so: none after one that must hold. */
export function possibleOutcomes(outcomes: readonly Outcome[], on: (leaf: Leaf) => Verdict): Outcome[] {
  const possible: Outcome[] = [];
  for (const outcome of outcomes) {
    const verdict = outcome.when ? verdictOn(outcome.when, on) : 'yes';
    if (verdict !== 'no') possible.push(outcome);
    if (verdict === 'yes') break;
  }
  return possible;
}
