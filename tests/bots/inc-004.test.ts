import { describe, expect, it, vi } from 'vitest';
import { planOf } from '../../src/cli/packs.ts';
import { botRecord } from '../../src/cli/simulate.ts';
import { verify } from '../../src/record/verify.ts';
import { renamed } from '../support/renamed.ts';

// Fifty whole drills a test.
vi.setConfig({ testTimeout: 240_000 });

const SEEDS = Array.from({ length: 50 }, (_, i) => String(i + 1));
const plans = await Promise.all(['inc-004-odd-ones-out', 'inc-004-late-shift'].map((id) => planOf(id)));

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
      expect(after.rules.map((r) => [r.id, r.points])).toEqual(before.rules.map((r) => [r.id, r.points]));
    }
  });

  it.each(variants)('%s: a record of it replays to the same digests', (variant) => {
    expect(verify(plan, botRecord(plan, 'expert', '7', variant)).ok).toBe(true);
  });
});

describe('a small incident at night', () => {
  it('is left to the morning by the expert, who wakes nobody; what cannot wait is not', () => {
    const night = plans.at(-1)?.plan;
    if (!night) throw new Error('no scenario at night');
    const events = (variant: string) => botRecord(night, 'expert', '1', variant).events.map((e) => e.type);
    expect(events('note')).toContain('deferred');
    expect(events('note')).not.toContain('escalated');
    expect(events('paid')).not.toContain('deferred');
    expect(events('paid')).toContain('escalated');
  });
});
