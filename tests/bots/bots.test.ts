import { describe, expect, it, vi } from 'vitest';
import { planOf } from '../../src/cli/packs.ts';
import { botRecord } from '../../src/cli/simulate.ts';
import { verify } from '../../src/record/verify.ts';
import type { Scorecard } from '../../src/scoring/scorecard.ts';
import { renamed } from '../support/renamed.ts';
import { shippedScenarios } from '../support/shipped.ts';

// Fifty whole drills a test.
vi.setConfig({ testTimeout: 240_000 });

const SEEDS = Array.from({ length: 50 }, (_, i) => String(i + 1));
const lost = ({ rules }: Scorecard) =>
  rules.flatMap((r) => (r.outcome === 'not-applicable' || r.points >= r.max ? [] : r.id));
const plans = await Promise.all(shippedScenarios().map((id) => planOf(id)));

describe.each(plans)('$plan.scenario.id', ({ plan }) => {
  const variants = plan.variants.map((v) => v.id);
  const totals = (bot: string, variant: string) =>
    SEEDS.map((seed) => botRecord(plan, bot, seed, variant).scorecard.total);

  it.each(variants)('%s: the expert scores 90 or more on every one of 50 seeds', (variant) => {
    expect(Math.min(...totals('expert', variant))).toBeGreaterThanOrEqual(90);
  });

  it.each(variants)('%s: silence scores 10 or less on every one of 50 seeds', (variant) => {
    expect(Math.max(...totals('silent', variant))).toBeLessThanOrEqual(10);
  });

  it.each(variants)('%s: renaming every id of the pack leaves the expert’s score unchanged', (variant) => {
    const other = renamed(plan);
    for (const seed of SEEDS.slice(0, 3)) {
      const before = botRecord(plan, 'expert', seed, variant).scorecard;
      const after = botRecord(other, 'expert', seed, `x-${variant}`).scorecard;
      // Chance is drawn by name, so times differ a little, and with them which rules apply.
      expect(after.total).toBe(before.total);
      expect(lost(after)).toEqual(lost(before));
    }
  });

  it.each(variants)('%s: a record of it replays to the same digests', (variant) => {
    expect(verify(plan, botRecord(plan, 'expert', '7', variant)).ok).toBe(true);
  });
});
