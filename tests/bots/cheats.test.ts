import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hunt } from '../../src/cli/cheat/hunt.ts';
import { packsAt, planOf } from '../../src/cli/packs.ts';
import { playJob } from '../../src/cli/simulate/play.ts';
import { thresholdsOf } from '../../src/cli/simulate/thresholds.ts';
import { freezeStates } from '../../src/sim/frozen.ts';

// Whole drills, many of them, played as `tocsin simulate` plays them.
vi.setConfig({ testTimeout: 120_000 });
beforeAll(() => freezeStates(false));
afterAll(() => freezeStates(true));

/** How often each plays a variant: those that do the same every time seldom, the guesser often enough for a middle. */
const SEEDS: Readonly<Record<string, number>> = { slow: 3, hero: 1, alarmist: 1, parrot: 1, guesser: 7 };

/** Drills for the search; `npx tocsin cheat --all --budget …` searches longer. */
const SEARCH = 90;

const files = packsAt(['scenarios']).flatMap(({ scenarios }) => scenarios);

describe.each(files.map((file) => [file.split('/').at(-1) ?? '', file]))('%s', (_name, file) => {
  it('pays nobody for being late, alone, alarmed, talkative or lucky', async () => {
    const { plan } = await planOf(file);
    const runs = plan.variants.flatMap(({ id }) =>
      Object.entries(SEEDS).flatMap(([bot, seeds]) =>
        Array.from(
          { length: seeds },
          (_, i) => playJob(plan, { scenario: 0, bot, seed: String(i + 1), variant: id }).run,
        ),
      ),
    );
    expect(thresholdsOf(runs).filter((t) => !t.ok)).toEqual([]);
  });

  it('typically pays less than a pass for the best that a search without understanding finds', async () => {
    const { plan } = await planOf(file);
    expect(hunt(plan, { seed: '1', budget: SEARCH }).typical).toBeLessThan(50);
  });
});
