/** The parts of a plan that take part in one variant, looked up by id; made once per plan and variant. */
import type { Condition } from '../scenario/format/condition.ts';
import { spanMs } from '../scenario/format/time.ts';
import { type Plan, type PlanSecond, takesPart } from '../scenario/plan.ts';

export interface Parts {
  variant: Plan['variants'][number];
  faults: Plan['faults'];
  alerts: Plan['alerts'];
  releases: Plan['releases'];
  evidence: Plan['evidence'];
  /** The same, by the item that shows it. */
  evidenceOn: ReadonlyMap<string, Plan['evidence']>;
  injects: Plan['injects'];
  actions: Plan['actions'];
  tasks: Plan['tasks'];
  away: Plan['away'];
  hints: Plan['hints'];
  /** Items that make the true square knowable; empty when the first page does. */
  knowableBy: ReadonlySet<string>;
  /** The incident that hides in the first one; null in variants without. */
  second: PlanSecond | null;
  /** Drill times at which a condition that something waits for may become true by the clock alone. */
  waits: number[];
}

const made = new WeakMap<Plan, Map<string, Parts>>();

/** Throws a RangeError when the plan has no such variant. */
export function partsFor(plan: Plan, variant: string): Parts {
  const byVariant = made.get(plan) ?? new Map<string, Parts>();
  const known = byVariant.get(variant);
  if (known) return known;
  const parts = makeParts(plan, variant);
  made.set(plan, byVariant.set(variant, parts));
  return parts;
}

function makeParts(plan: Plan, id: string): Parts {
  const variant = plan.variants.find((v) => v.id === id);
  if (!variant) throw new RangeError(`the scenario ${plan.scenario.id} has no variant ${id}`);
  const here = <T extends { only: string[] | null }>(things: readonly T[]) => things.filter((t) => takesPart(t, id));
  const injects = here(plan.injects);
  const evidence = here(plan.evidence);
  const waitedFor = injects.flatMap((i) => [i.when, i.expects?.what]).filter((c) => c !== undefined);
  return {
    variant,
    faults: here(plan.faults),
    alerts: here(plan.alerts),
    releases: here(plan.releases),
    evidence,
    evidenceOn: new Map(evidence.map(({ item }) => [item, evidence.filter((e) => e.item === item)])),
    injects,
    actions: here(plan.actions),
    tasks: here(plan.tasks),
    away: here(plan.away),
    hints: here(plan.hints),
    knowableBy: new Set(here(plan.knowable).flatMap((k) => k.by)),
    second: plan.second && takesPart(plan.second, id) ? plan.second : null,
    waits: [...new Set(waitedFor.flatMap(clockTimes))].sort((a, b) => a - b),
  };
}

/** The drill times that a condition names. */
function clockTimes(condition: Condition): number[] {
  if ('all' in condition) return condition.all.flatMap(clockTimes);
  if ('any' in condition) return condition.any.flatMap(clockTimes);
  if ('not' in condition) return clockTimes(condition.not);
  return 'after' in condition ? [spanMs(condition.after)] : [];
}
