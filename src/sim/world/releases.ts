/** Which release is in production, and which have been made. */
import type { Plan, PlanRelease } from '../../scenario/plan.ts';
import type { World } from '../state.ts';

/** The id of the release in production at `t`; null when none was ever made. */
export function liveRelease(world: World, t: number): string | null {
  for (let i = world.releases.length - 1; i >= 0; i--) {
    const change = world.releases[i];
    if (change && change.atMs <= t) return change.id;
  }
  return null;
}

export interface ReleaseNow {
  release: PlanRelease;
  /** When it first went into production, drill ms. */
  at: number;
  live: boolean;
}

/** The releases made by `t`, newest first. */
export function releasesAt(plan: Plan, world: World, t: number): ReleaseNow[] {
  const live = liveRelease(world, t);
  const made = new Map<string, ReleaseNow>();
  for (const { id, atMs } of world.releases) {
    const release = plan.releases.find((candidate) => candidate.id === id);
    if (release && atMs <= t && !made.has(id)) made.set(id, { release, at: atMs, live: id === live });
  }
  return [...made.values()].reverse();
}
