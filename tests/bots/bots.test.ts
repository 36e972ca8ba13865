/** Every bot on every variant that ships, over few seeds; `npm run bots` plays them over fifty. */
import { describe, expect, it, vi } from 'vitest';
import { packsAt, planOf } from '../../src/cli/packs.ts';
import { hire, playAll } from '../../src/cli/simulate/crew.ts';
import type { Job } from '../../src/cli/simulate/play.ts';
import { thresholdsOf } from '../../src/cli/simulate/thresholds.ts';
import { botRecord } from '../../src/cli/simulate.ts';
import { verify } from '../../src/record/verify.ts';
import { freezeStates } from '../../src/sim/frozen.ts';

vi.setConfig({ testTimeout: 120_000 });
// As the command does; the engine’s own tests play with frozen states.
freezeStates(false);

/** How often each plays a variant: those that do the same every time seldom, the guesser often enough for a middle. */
const SEEDS = { expert: 6, silent: 6, slow: 3, hero: 1, alarmist: 1, parrot: 1, guesser: 7 };

const files = packsAt(['scenarios']).flatMap(({ scenarios }) => scenarios);
const plans = await Promise.all(files.map(async (file) => (await planOf(file)).plan));

/** Drills of each variant of a scenario, from seed 1 on. */
const jobs = (scenario: number, bot: string, seeds: number): Job[] =>
  (plans[scenario]?.variants ?? []).flatMap(({ id }) =>
    Array.from({ length: seeds }, (_, i) => ({ scenario, bot, seed: String(i + 1), variant: id })),
  );

// All at once, on threads as the command plays them.
const played = await playAll(
  plans,
  plans.flatMap((_, scenario) => Object.entries(SEEDS).flatMap(([bot, seeds]) => jobs(scenario, bot, seeds))),
  { beside: hire(2, Number.POSITIVE_INFINITY), onProgress: () => {}, stop: new AbortController().signal },
);

describe.each(plans.map((plan, scenario) => ({ plan, scenario })))('$plan.scenario.id', ({ plan, scenario }) => {
  const variants = plan.variants.map((v) => v.id);
  const here = played.filter((p) => p.scenario === scenario);
  const totals = (bot: string, variant: string) =>
    here.flatMap(({ run }) => (run.bot === bot && run.variant === variant ? run.total : []));

  it.each(variants)('%s: the expert scores 90 or more on every seed', (variant) => {
    expect(totals('expert', variant)).toHaveLength(SEEDS.expert);
    expect(Math.min(...totals('expert', variant))).toBeGreaterThanOrEqual(90);
  });

  it.each(variants)('%s: silence scores 10 or less on every seed', (variant) => {
    expect(totals('silent', variant)).toHaveLength(SEEDS.silent);
    expect(Math.max(...totals('silent', variant))).toBeLessThanOrEqual(10);
  });

  it('pays nobody for being late, alone, alarmed, talkative or lucky', () => {
    const thresholds = thresholdsOf(here.map(({ run }) => run));
    expect(new Set(thresholds.map((t) => `${t.bot} ${t.variant}`)).size).toBe(
      Object.keys(SEEDS).length * variants.length,
    );
    expect(thresholds.filter((t) => !t.ok)).toEqual([]);
  });

  it.each(variants)('%s: the alarmist loses severity and escalation, also where nobody had to be called', (variant) => {
    const alarms = here.filter(({ run }) => run.bot === 'alarmist' && run.variant === variant);
    expect(alarms).toHaveLength(SEEDS.alarmist);
    for (const { dimensions } of alarms.map(({ run }) => run)) {
      expect(dimensions.severity).toBeLessThan(80);
      expect(dimensions.escalation).toBeLessThan(80);
    }
  });

  it.each(variants)('%s: a record of it replays to the same digests', (variant) => {
    expect(verify(plan, botRecord(plan, 'expert', '7', variant)).ok).toBe(true);
  });
});
