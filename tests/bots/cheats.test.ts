import { describe, expect, it, vi } from 'vitest';
import { packsAt, planOf } from '../../src/cli/packs.ts';
import { playJob } from '../../src/cli/simulate/play.ts';
import { thresholdsOf } from '../../src/cli/simulate/thresholds.ts';

// Whole drills, many of them.
vi.setConfig({ testTimeout: 240_000 });

/** How often each plays a variant: those that do the same every time seldom, the guesser often enough for a middle. */
const SEEDS: Readonly<Record<string, number>> = { slow: 3, hero: 1, alarmist: 1, parrot: 1, guesser: 11 };

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
});
