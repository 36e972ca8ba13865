import { describe, expect, it, vi } from 'vitest';
import { planOf } from '../../src/cli/packs.ts';
import { botRecord } from '../../src/cli/simulate.ts';
import { verify } from '../../src/record/verify.ts';
import type { Plan } from '../../src/scenario/plan.ts';
import { renamed } from '../support/renamed.ts';

// Fifty whole drills a test.
vi.setConfig({ testTimeout: 240_000 });

const SEEDS = Array.from({ length: 50 }, (_, i) => String(i + 1));
const { plan } = await planOf('inc-001-site-down');
const totals = (of: Plan, bot: string, variant: string) =>
  SEEDS.map((seed) => botRecord(of, bot, seed, variant).scorecard.total);

describe.each(plan.variants.map((v) => v.id))('INC-001, %s', (variant) => {
  it('the expert scores 90 or more on every one of 50 seeds', () => {
    expect(Math.min(...totals(plan, 'expert', variant))).toBeGreaterThanOrEqual(90);
  });

  it('silence scores 10 or less on every one of 50 seeds', () => {
    expect(Math.max(...totals(plan, 'silent', variant))).toBeLessThanOrEqual(10);
  });

  it('renaming every id of the pack leaves the expert’s score unchanged', () => {
    const other = renamed(plan);
    for (const seed of SEEDS.slice(0, 5)) {
      const before = botRecord(plan, 'expert', seed, variant).scorecard;
      const after = botRecord(other, 'expert', seed, `x-${variant}`).scorecard;
      expect(after.total).toBe(before.total);
      expect(after.rules.map((r) => [r.id, r.points])).toEqual(before.rules.map((r) => [r.id, r.points]));
    }
  });

  it('a record of it replays to the same digests', () => {
    expect(verify(plan, botRecord(plan, 'expert', '7', variant)).ok).toBe(true);
  });
});
