import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan, PlanBend } from '../../../src/scenario/plan.ts';
import { bounds, boundsOver } from '../../../src/sim/world/bounds.ts';
import { meanOver, seriesAt, seriesWindow } from '../../../src/sim/world/series.ts';
import { smallPlan, worldWith } from '../../support/small-plan.ts';
import { asOf, moments, worlds } from './worlds.ts';

const MINUTE = 60_000;
const ids = Object.keys(smallPlan.series);
const series = fc.constantFrom(...ids);

/** The small plan without noise, the one fault `f` bending memory like this. */
function quietPlan(bend: Partial<PlanBend>, baseline = 200): Plan {
  const all = Object.entries(smallPlan.series).map(([id, s]) => [
    id,
    { ...s, noise: 0, whole: false, hours: id === 'app.requests' ? s.hours : new Array<number>(24).fill(baseline) },
  ]);
  const leak = smallPlan.faults.find((fault) => fault.id === 'leak') ?? smallPlan.faults[0];
  if (!leak) throw new Error('no fault');
  const fault = {
    ...leak,
    id: 'f',
    series: [{ series: 'app.memory', shape: { kind: 'step' as const }, recoverMs: 0, ...bend }],
  };
  return { ...smallPlan, series: Object.fromEntries(all), faults: [fault, ...smallPlan.faults] };
}

const during = (fromMs: number, endMs: number | null) => worldWith([{ id: 'f', fromMs, endMs }]);
const memory = (plan: Plan, world: ReturnType<typeof during>, minutes: number) =>
  seriesAt(plan, world, 'app.memory', minutes * MINUTE);

describe('a series on an ordinary day', () => {
  it('follows the hour of the day in local time, by straight lines', () => {
    // 14:02 in Paris at the start; 300 + 25 a full hour.
    const plan = quietPlan({});
    expect(seriesAt(plan, worldWith([]), 'app.requests', -2 * MINUTE)).toBeCloseTo(650, 9);
    expect(seriesAt(plan, worldWith([]), 'app.requests', 28 * MINUTE)).toBeCloseTo(662.5, 9);
  });

  it('strays from the baseline by no more than its noise, and on both sides', () => {
    const { values } = seriesWindow(smallPlan, worldWith([]), 'app.p95', 0, 40 * MINUTE, 1000);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(200);
    expect(Math.max(...values)).toBeLessThanOrEqual(300);
    expect(Math.min(...values)).toBeLessThan(225);
    expect(Math.max(...values)).toBeGreaterThan(275);
  });

  it('has other noise with another seed', () => {
    const at = (seed: string) => seriesWindow(smallPlan, worldWith([], { seed }), 'app.p95', 0, MINUTE, 10).values;
    expect(at('1')).not.toEqual(at('2'));
    expect(at('1')).toEqual(at('1'));
  });

  it('refuses a series that the plan does not have', () => {
    expect(() => seriesAt(smallPlan, worldWith([]), 'nope', 0)).toThrow(RangeError);
  });
});

describe('a bent series', () => {
  it('steps, and comes back over its recovery', () => {
    const plan = quietPlan({ set: 1000, recoverMs: 10 * MINUTE });
    const world = during(0, 20 * MINUTE);
    expect([-1, 0, 19, 20, 25, 30].map((m) => memory(plan, world, m))).toEqual([200, 1000, 1000, 1000, 600, 200]);
  });

  it('ramps, multiplies, adds and flaps', () => {
    const ramp = quietPlan({ times: 3, shape: { kind: 'ramp', overMs: 10 * MINUTE } });
    expect([0, 5, 10, 20].map((m) => memory(ramp, during(0, null), m))).toEqual([200, 400, 600, 600]);
    const flap = quietPlan({ plus: 50, shape: { kind: 'flap', periodMs: 4 * MINUTE, duty: 0.25 } });
    expect([0, 1, 3, 4, 5].map((m) => memory(flap, during(0, null), m))).toEqual([250, 200, 200, 250, 200]);
  });

  it('keeps a failing ratio near its end: noise shrinks towards 0 and 1', () => {
    const world = worldWith([{ id: 'bad-release', fromMs: 0, endMs: null }]);
    const { values } = seriesWindow(smallPlan, world, 'app.errors', MINUTE, 30 * MINUTE, 1000);
    expect(Math.min(...values)).toBeGreaterThan(0.95);
    expect(Math.max(...values)).toBeLessThanOrEqual(1);
  });

  it('takes two faults at once and one that comes back', () => {
    const plan = quietPlan({ times: 2 });
    const world = worldWith([
      { id: 'f', fromMs: 0, endMs: 5 * MINUTE },
      { id: 'f', fromMs: 10 * MINUTE, endMs: null },
    ]);
    expect([1, 7, 12].map((m) => memory(plan, world, m))).toEqual([400, 200, 400]);
  });
});

describe('what builds up', () => {
  const grow = { kind: 'grow', perMinute: 10, until: 1000 } as const;

  it('is the rate added up over time, held where it stops growing, and drains when the fault is over', () => {
    const plan = quietPlan({ shape: grow, recoverMs: 10 * MINUTE });
    expect([0, 6, 30].map((m) => memory(plan, during(0, null), m))).toEqual([200, 260, 500]);
    expect(memory(plan, during(-100 * MINUTE, null), 0)).toBe(1000);
    expect([30, 35, 40].map((m) => memory(plan, during(-100 * MINUTE, 30 * MINUTE), m))).toEqual([1000, 600, 200]);
  });

  it('stays exact while traffic ramps up, holds and falls back', () => {
    const plan = quietPlan({ shape: grow });
    const world = worldWith([
      { id: 'f', fromMs: 0, endMs: null },
      { id: 'crowd', fromMs: 10 * MINUTE, endMs: 20 * MINUTE },
    ]);
    // Traffic 1 for 10 min, 1 to 2 over 2 min, 2 for 8 min, 2 to 1 over 4 min, then 1.
    const load = 10 + 3 + 16 + 6 + 6;
    expect(memory(plan, world, 30)).toBeCloseTo(200 + 10 * load, 2);
  });

  it('can shrink', () => {
    const plan = quietPlan({ shape: { kind: 'grow', perMinute: -10, until: 50 } });
    expect([6, 30].map((m) => memory(plan, during(0, null), m))).toEqual([140, 50]);
  });
});

describe('windows', () => {
  it('nothing at a time reads later than that time: the live window equals the final one', () => {
    fc.assert(
      fc.property(worlds, series, moments, (world, id, t) => {
        const live = asOf(world, t);
        expect(seriesAt(smallPlan, live, id, t)).toBe(seriesAt(smallPlan, world, id, t));
        const window = (w: typeof world) => seriesWindow(smallPlan, w, id, t - 20 * MINUTE, t, 50);
        expect(window(live)).toEqual(window(world));
      }),
    );
  });

  it('gives every sample once, in order, inside the window and in about as many points as asked', () => {
    fc.assert(
      fc.property(worlds, series, moments, fc.integer({ min: 1, max: 300 }), (world, id, from, points) => {
        const to = from + 10 * MINUTE;
        const { times, values } = seriesWindow(smallPlan, world, id, from, to, points);
        expect(values).toHaveLength(times.length);
        expect(times.length).toBeLessThanOrEqual(points + 1);
        expect([...times].sort((a, b) => a - b)).toEqual(times);
        expect(times.every((t) => t >= from && t <= to)).toBe(true);
        if (points >= 61) times.forEach((t, i) => void expect(values[i]).toBe(seriesAt(smallPlan, world, id, t)));
      }),
    );
  });

  it('takes the same mean wherever the window begins', () => {
    const world = worldWith([{ id: 'leak', fromMs: 0, endMs: null }]);
    const wide = seriesWindow(smallPlan, world, 'app.p95', 0, 40 * MINUTE, 41);
    const later = seriesWindow(smallPlan, world, 'app.p95', 5 * MINUTE, 45 * MINUTE, 41);
    later.times.forEach((t, i) => {
      const same = wide.times.indexOf(t);
      if (same > 0 && i > 0 && t < 40 * MINUTE) expect(later.values[i]).toBe(wide.values[same]);
    });
  });
});

describe('bounds', () => {
  it('hold every sample of a time, whatever the faults', () => {
    fc.assert(
      fc.property(worlds, series, moments, fc.integer({ min: 0, max: 12 * MINUTE }), (world, id, from, length) => {
        const [low, high] = boundsOver(smallPlan, world, id, from, from + length);
        const slack = 1e-9 * Math.max(1, Math.abs(high));
        for (const value of seriesWindow(smallPlan, world, id, from, from + length, 10_000).values) {
          expect(value).toBeGreaterThanOrEqual(low - slack);
          expect(value).toBeLessThanOrEqual(high + slack);
        }
      }),
    );
  });

  it('of an ordinary day are those of a world without faults', () => {
    for (const id of ids) {
      const [low, high] = bounds(smallPlan, id);
      const mean = meanOver(smallPlan, worldWith([]), id, 0, 30 * MINUTE);
      expect(mean).toBeGreaterThanOrEqual(low);
      expect(mean).toBeLessThanOrEqual(high);
    }
  });
});
