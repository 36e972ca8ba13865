import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, apply, begin } from '../../src/sim/engine.ts';
import { HIDDEN } from '../../src/sim/events.ts';
import { viewFor } from '../../src/sim/view-for.ts';
import { visibleEvent } from '../../src/sim/visible.ts';
import { seriesWindow } from '../../src/sim/world/series.ts';
import { anyCommands } from '../support/any-command.ts';
import { drillPlan } from '../support/drill-plan.ts';

/** Every string in a piece of plain data, keys included. */
function wordsOf(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => [key, ...wordsOf(value)]);
}

// Names that no other part of the plan uses, so that one found in a view can only be a leak.
const secretPlan = JSON.parse(
  JSON.stringify(drillPlan)
    .replaceAll('"bad-release"', '"fault-one"')
    .replaceAll('"leak"', '"variant-two"')
    .replaceAll('"storm"', '"fault-three"')
    .replaceAll('"release"', '"variant-one"')
    .replaceAll('"variant-one":"r1"', '"release":"r1"'),
) as typeof drillPlan;
const secrets = ['fault-one', 'fault-three', 'variant-one', 'variant-two'];

describe('the view', () => {
  it('never names a fault or the variant, and is plain data', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }).map(String), anyCommands, (seed, script) => {
        let { state } = begin(secretPlan, { seed, seat: 'on-call', mode: 'practice', extended: 1 });
        for (const { after, command } of script) {
          const step = apply(secretPlan, state, { at: state.now + after, seat: 'on-call', command });
          state = step.state;
          const view = viewFor(secretPlan, state, 'on-call');
          expect(JSON.parse(JSON.stringify(view))).toEqual(view);
          const words = wordsOf(view).join('\n');
          for (const secret of secrets) expect(words).not.toContain(secret);
          for (const event of step.events) {
            const shown = visibleEvent(event);
            expect(shown === null).toBe(HIDDEN.has(event.type));
            for (const secret of secrets) expect(wordsOf(shown).join('\n')).not.toContain(secret);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('shows of a series what it will always have shown', () => {
    const first = begin(drillPlan, { seed: '3', seat: 'on-call', mode: 'practice', extended: 1, variant: 'release' });
    const early = advance(drillPlan, first.state, 300_000).state;
    const live = seriesWindow(drillPlan, early.world, 'app.errors', 0, 300_000, 30);
    const acted = apply(drillPlan, early, { seat: 'on-call', command: { type: 'act', action: 'rollback' } });
    const late = advance(drillPlan, acted.state, 2_700_000).state;
    expect(seriesWindow(drillPlan, late.world, 'app.errors', 0, 300_000, 30)).toEqual(live);
  });
});
