import { expect, it, vi } from 'vitest';
import { hunt } from '../../src/cli/cheat/hunt.ts';
import { planOf } from '../../src/cli/packs.ts';
import { freezeStates } from '../../src/sim/frozen.ts';
import { shippedScenarios } from '../support/shipped.ts';

// Hundreds of whole drills; what may not change is frozen in the other tests.
freezeStates(false);
vi.setConfig({ testTimeout: 240_000 });

/** Drills for each scenario; `npx tocsin cheat --all --budget …` searches longer. */
const BUDGET = 24;

it.each(shippedScenarios())('%s: the best that a search without understanding finds is no pass', async (id) => {
  const { plan } = await planOf(id);
  expect((await hunt(plan, { seed: '1', budget: BUDGET })).typical).toBeLessThan(50);
});
