/** Names tell a bot nothing: under other ids it does the same. Chance is drawn by name, so it is taken out of the world first. */
import { describe, expect, it, vi } from 'vitest';
import { packsAt, planOf } from '../../src/cli/packs.ts';
import { playJob } from '../../src/cli/simulate/play.ts';
import type { Plan } from '../../src/scenario/plan.ts';
import { freezeStates } from '../../src/sim/frozen.ts';
import { renamed } from '../support/renamed.ts';

vi.setConfig({ testTimeout: 60_000 });
freezeStates(false);

/** Those that draw no luck of their own. */
const BOTS = ['expert', 'silent', 'hero', 'alarmist', 'parrot'];
const RANGES = new Set(['from', 'lasts', 'at', 'after', 'takes', 'lateBy', 'arrives', 'solvedAfter']);

/** The middle of every range, certainty for every chance, and no noise. */
function steady(value: unknown, key = ''): unknown {
  if (typeof value === 'number') return key === 'chance' ? Math.round(value) : key === 'noise' ? 0 : value;
  if (Array.isArray(value)) {
    const [low, high] = value;
    if (!RANGES.has(key) || typeof low !== 'number') return value.map((inner) => steady(inner, key));
    const middle = Math.floor((low + high) / 2);
    return [middle, middle];
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, steady(inner, name)]));
}

const files = packsAt(['scenarios']).flatMap(({ scenarios }) => scenarios);
const plans = await Promise.all(files.map(async (file) => (await planOf(file)).plan));

describe.each(plans.map((plan) => ({ id: plan.scenario.id, plan })))('$id', ({ plan }) => {
  it.each(BOTS)('renaming every id leaves the score of %s unchanged', (bot) => {
    const calm: Plan = { ...(steady(plan) as Plan), rulebook: plan.rulebook };
    const other = renamed(calm);
    const total = (on: Plan, variant: string) => playJob(on, { scenario: 0, bot, seed: '1', variant }).run.total;
    for (const { id } of plan.variants) expect(total(other, `x-${id}`), id).toBe(total(calm, id));
  });
});
