/** What the seed decides. Each choice has a stream of its own, keyed by name, so that adding one shifts no other. */
import type { MsRange, Plan } from '../scenario/plan.ts';
import { partsFor } from './parts.ts';
import { between, pickWeighted, stream } from './random.ts';

/** A time within the range; the same for the same seed and name. */
export function draw(seed: string, name: string, range: MsRange): number {
  return range[0] === range[1] ? range[0] : between(range, stream(seed, name));
}

/** Whether a thing of this chance (0..1) happens. */
export function luck(seed: string, name: string, chance: number): boolean {
  return chance >= 1 || stream(seed, name)() < chance;
}

/** The times of one drill, ms. */
export interface Cast {
  variant: string;
  faults: { id: string; at: number }[];
  releases: { id: string; at: number }[];
  injects: { id: string; at: number }[];
}

/**
 * Who plays in this drill and when: the variant by weight, then the times of all that starts by the clock. What depends
 * on what the trainee does (answers, actions, tasks) is drawn when it comes up, from streams named after it.
 * Throws a RangeError when the plan has no such variant.
 */
export function castFor(plan: Plan, seed: string, variant?: string): Cast {
  const chosen = variant
    ? plan.variants.find((v) => v.id === variant)
    : pickWeighted(plan.variants, stream(seed, 'variant'));
  if (!chosen) throw new RangeError(`the scenario ${plan.scenario.id} has no variant ${variant}`);
  const parts = partsFor(plan, chosen.id);
  const timed = <T extends { id: string }>(kind: string, things: readonly T[], range: (thing: T) => MsRange | null) =>
    things.flatMap((thing) => {
      const when = range(thing);
      return when ? [{ id: thing.id, at: draw(seed, `${kind}:${thing.id}`, when) }] : [];
    });
  return {
    variant: chosen.id,
    faults: timed('fault', parts.faults, (f) => f.from),
    releases: timed('release', parts.releases, (r) => r.at).sort((a, b) => a.at - b.at),
    injects: timed('inject', parts.injects, (i) => i.at ?? (i.when ? null : i.after)),
  };
}
