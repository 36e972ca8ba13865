/** Whatever a rulebook holds, the scenario plays through by it, and what is said of it has words in both languages. */
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { planOf, sourcesOf } from '../../src/cli/packs.ts';
import { botRecord } from '../../src/cli/simulate.ts';
import { verify } from '../../src/record/verify.ts';
import type { Rulebook } from '../../src/runbook/rulebook.ts';
import { loadPlan } from '../../src/scenario/load.ts';
import type { Plan } from '../../src/scenario/plan.ts';
import { anyRulebook } from '../runbook/any-rulebook.ts';

vi.setConfig({ testTimeout: 120_000 });

const { folder } = await planOf('inc-001-site-down');
const own = await sourcesOf(`${folder}/inc-001-site-down.yaml`);

function planBy(rulebook: Rulebook): Plan {
  const loaded = loadPlan({ ...own, rulebook, own: own.rulebook });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}

it('no rulebook stops a drill: the expert plays it to the end, silence scores 10 or less, and it replays', () => {
  fc.assert(
    fc.property(anyRulebook, fc.constantFrom('deployment', 'provider', 'application'), (rulebook, variant) => {
      const plan = planBy(rulebook);
      for (const { what, instead } of plan.notes ?? [])
        for (const words of [what.en, what.fr, instead.en, instead.fr]) expect(words.trim()).not.toBe('');
      const record = botRecord(plan, 'expert', '1', variant);
      const { total, rules } = record.scorecard;
      expect(total).toBeGreaterThanOrEqual(0);
      expect(total).toBeLessThanOrEqual(100);
      for (const { why, points, max } of rules) {
        expect(`${why.en}${why.fr}`).not.toMatch(/undefined|NaN|null|\[object/);
        expect(points).toBeLessThanOrEqual(max);
      }
      expect(verify(plan, record).ok).toBe(true);
      expect(botRecord(plan, 'silent', '1', variant).scorecard.total).toBeLessThanOrEqual(10);
    }),
    { numRuns: 9 },
  );
});
