import fc from 'fast-check';
import type { FaultInterval, World } from '../../../src/sim/state.ts';
import { smallPlan, worldWith } from '../../support/small-plan.ts';

const MINUTE = 60_000;

/** Worlds of the small plan in which any of its faults come and go, some still under way, and releases switch. */
export const worlds: fc.Arbitrary<World> = fc
  .record({
    seed: fc.stringMatching(/^[a-z0-9]{1,8}$/),
    stays: fc.array(
      fc.record({
        id: fc.constantFrom(...smallPlan.faults.map((fault) => fault.id)),
        fromMs: fc.integer({ min: -10 * MINUTE, max: 40 * MINUTE }),
        lasts: fc.option(fc.integer({ min: 1, max: 20 * MINUTE })),
      }),
      { maxLength: 5 },
    ),
    switches: fc.array(fc.record({ id: fc.constantFrom('r1', 'r2'), atMs: fc.integer({ min: 0, max: 45 * MINUTE }) }), {
      maxLength: 3,
    }),
  })
  .map(({ seed, stays, switches }) => {
    const faults: FaultInterval[] = [];
    for (const { id, fromMs, lasts } of stays.sort((a, b) => a.fromMs - b.fromMs)) {
      const before = faults.findLast((stay) => stay.id === id);
      if (before && (before.endMs === null || before.endMs > fromMs)) continue;
      faults.push({ id, fromMs, endMs: lasts === null ? null : fromMs + lasts });
    }
    const base = worldWith(faults, { seed });
    return { ...base, releases: [...base.releases, ...switches.sort((a, b) => a.atMs - b.atMs)] };
  });

/** The world as it stood at `t`: what began later is not there, what ended later still lasts. */
export function asOf(world: World, t: number): World {
  return {
    ...world,
    faults: world.faults
      .filter(({ fromMs }) => fromMs <= t)
      .map((stay) => ({ ...stay, endMs: stay.endMs !== null && stay.endMs <= t ? stay.endMs : null })),
    releases: world.releases.filter(({ atMs }) => atMs <= t),
  };
}

export const moments = fc.integer({ min: -5 * MINUTE, max: 45 * MINUTE });
