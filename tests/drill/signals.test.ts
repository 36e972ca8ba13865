import { describe, expect, it } from 'vitest';
import { searchWith } from '../../src/drill/search.ts';
import type { LogLine } from '../../src/sim/signals.ts';
import { logsForward } from '../../src/sim/world/logs.ts';
import { drillPlan } from '../support/drill-plan.ts';
import { worldWith } from '../support/small-plan.ts';
import { rig } from './rig.ts';

const MINUTE = 60_000;

describe('signals through the port', () => {
  it('never show what lies later than now', () => {
    const { host, pass } = rig();
    pass(5 * MINUTE, 1000);
    const { now } = host.clock();
    expect(host.logs({ before: 40 * MINUTE, count: 10 }).every(({ at }) => at <= now)).toBe(true);
    const { times } = host.series('app.p95', 0, 40 * MINUTE, 1000);
    expect(times.every((at) => at <= now)).toBe(true);
    const { errors, others } = host.logHistogram(0, 10 * MINUTE, 7);
    expect(errors).toHaveLength(7);
    expect(others.slice(4)).toEqual([0, 0, 0]);
    const sum = [...errors, ...others].reduce((a, b) => a + b, 0);
    expect(sum).toBe(host.logs({ before: now, count: 100_000 }).filter(({ at }) => at >= 0).length);
  });

  it('name charts, panels, pages and error groups', () => {
    const { host, pass } = rig();
    pass(MINUTE);
    expect(host.charts().map(({ id }) => id)).toEqual(Object.keys(drillPlan.series));
    expect(host.panels('database').map(({ id }) => id)).toEqual(['load']);
    expect(host.pageCheck('home')?.status).toBeGreaterThan(0);
    expect(host.errors().length).toBeGreaterThan(0);
    expect(host.preview('opened', { title: { text: 'Shop down' } }, 'fr')).toContain('Shop down');
    expect(host.preview('none', {}, 'en')).toBe('');
  });
});

describe('search', () => {
  const world = worldWith([{ id: 'bad-release', fromMs: 0, endMs: null }]);
  const job = { plan: drillPlan, world, from: -10 * MINUTE, to: 5 * MINUTE, filter: { text: 'missing' } };

  it('finds every match, tells its progress and hands over a bounded number of lines', () => {
    const hits: LogLine[] = [];
    const told: [number, number][] = [];
    searchWith((step) => step())(job, {
      hit: (lines) => void hits.push(...lines),
      progress: (...at) => void told.push(at),
    });
    const all = [...logsForward(drillPlan, world, job.from, job.to, job.filter)];
    expect(told.at(-1)).toEqual([1, all.length]);
    expect(hits).toEqual(all.slice(0, 2000));
    expect(all.length).toBeGreaterThan(2000);
    expect(told.map(([share]) => share)).toEqual(told.map(([share]) => share).sort((a, b) => a - b));
  });

  it('stops when asked', () => {
    const waiting: (() => void)[] = [];
    let steps = 0;
    const search = searchWith((step) => void waiting.push(step))(job, { hit: () => {}, progress: () => void steps++ });
    waiting.shift()?.();
    search.stop();
    waiting.shift()?.();
    expect(steps).toBe(1);
    expect(waiting).toEqual([]);
  });
});
