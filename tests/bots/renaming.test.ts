/**
 * Names tell a bot nothing: under other ids every bot does the same and scores the same. Chance is drawn by name, so both
 * drills are played with the luck of the old names; event ids and whatever is ordered stay as the new names make them.
 */
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Plan } from '../../src/scenario/plan.ts';
import { inOldNames, otherName, renamed } from '../support/renamed.ts';

const RANDOM = '../../src/sim/random.ts';

// The engine is loaded anew with the luck of the old names, and other test files get one without it.
vi.resetModules();
vi.doMock(RANDOM, async (original) => {
  const real = await original<typeof import('../../src/sim/random.ts')>();
  return {
    ...real,
    stream: (seed: string, name: string) => real.stream(seed, inOldNames(name)),
    // What an event id is made of is a list in JSON, and no name.
    hashName: (name: string) => real.hashName(name.startsWith('[') ? name : inOldNames(name)),
  };
});
const { BOTS } = await import('../../src/bots/index.ts');
const { packsAt, planOf } = await import('../../src/cli/packs.ts');
const { playJob } = await import('../../src/cli/simulate/play.ts');
const { freezeStates } = await import('../../src/sim/frozen.ts');

afterAll(() => {
  vi.doUnmock(RANDOM);
  vi.resetModules();
});

vi.setConfig({ testTimeout: 60_000 });
freezeStates(false);

const files = packsAt(['scenarios']).flatMap(({ scenarios }) => scenarios);
const plans = await Promise.all(files.map(async (file) => (await planOf(file)).plan));

describe.each(plans.map((plan) => ({ id: plan.scenario.id, plan })))('$id', ({ plan }) => {
  const other = renamed(plan);
  it.each(Object.keys(BOTS))('renaming every id leaves the score of %s unchanged', (bot) => {
    const scored = (on: Plan, variant: string) => {
      const { run, rules } = playJob(on, { scenario: 0, bot, seed: '1', variant });
      return { total: run.total, rules };
    };
    for (const { id } of plan.variants) expect(scored(other, otherName(id)), id).toEqual(scored(plan, id));
  });
});
