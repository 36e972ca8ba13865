import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogFilter, LogLine } from '../../../src/sim/signals.ts';
import { logHistogram, logsForward, logWindow } from '../../../src/sim/world/logs.ts';
import { smallPlan, worldWith } from '../../support/small-plan.ts';
import { asOf, moments, worlds } from './worlds.ts';

const MINUTE = 60_000;
const broken = worldWith([{ id: 'bad-release', fromMs: 0, endMs: 10 * MINUTE }]);
const all = (world: typeof broken, from: number, to: number, filter?: LogFilter) => [
  ...logsForward(smallPlan, world, from, to, filter),
];

const filters: fc.Arbitrary<LogFilter> = fc.record(
  {
    text: fc.constantFrom(
      'done',
      'DONE IN 1',
      'carts',
      'swept',
      'r1',
      'orders',
      '/7',
      'boot (3',
      '500',
      'n r2',
      'nothing like it',
      'get',
    ),
    levels: fc.subarray<LogLine['level']>(['debug', 'info', 'error']),
    systems: fc.subarray(['app', 'db']),
    status: fc.constantFrom(200, 500),
    release: fc.constantFrom('r1', 'r2'),
  },
  { requiredKeys: [] },
);

/** The filter's meaning, said plainly. */
function matches(line: LogLine, { text, levels, systems, status, release }: LogFilter): boolean {
  const parts = [
    line.text,
    line.path,
    line.detail,
    line.source,
    line.method,
    line.status === null ? null : String(line.status),
  ];
  return (
    (text === undefined || parts.some((part) => part?.toLowerCase().includes(text.toLowerCase()))) &&
    (levels === undefined || levels.includes(line.level)) &&
    (systems === undefined || systems.includes(line.system)) &&
    (status === undefined || status === line.status) &&
    (release === undefined || release === line.release)
  );
}

describe('log lines', () => {
  it('come at the mean rate of their stream, unevenly', () => {
    const lines = all(worldWith([]), 0, 10 * MINUTE, { systems: ['app'] });
    expect(lines).toHaveLength(1200);
    const gaps = new Set(lines.slice(1).map((line, i) => line.at - (lines[i]?.at ?? 0)));
    expect(gaps.size).toBeGreaterThan(300);
  });

  it('fill in words, numbers and the release in production then', () => {
    const lines = all(worldWith([]), -6 * MINUTE, -4 * MINUTE, { systems: ['db'] });
    expect(lines.every(({ text }) => /^swept (carts|sessions) on r[12]$/.test(text))).toBe(true);
    expect(new Set(lines.map(({ release }) => release))).toEqual(new Set(['r1', 'r2']));
    for (const line of lines) expect(line.release).toBe(line.at < -5 * MINUTE ? 'r1' : 'r2');
    const [ok] = all(worldWith([]), 0, 2000);
    expect(ok?.path?.split('/').at(-1)).toBe(ok?.text.match(/\d+/)?.[0]);
  });

  it('come with a fault and go with it, while usual lines thin out', () => {
    const errors = all(broken, -5 * MINUTE, 20 * MINUTE, { levels: ['error'] });
    expect(errors).toHaveLength(5000);
    expect(errors.every(({ at }) => at >= 0 && at < 10 * MINUTE)).toBe(true);
    const usual = all(broken, 0, 10 * MINUTE, { status: 200 }).length;
    expect(usual).toBeGreaterThan(30);
    expect(usual).toBeLessThan(90);
  });

  it('have the same id, time and text whoever asks and whenever', () => {
    const ids = (lines: LogLine[]) => new Map(lines.map((line) => [line.id, line]));
    const wide = ids(all(broken, 0, 12 * MINUTE));
    for (const line of logWindow(smallPlan, broken, { before: 9 * MINUTE, count: 300 }))
      expect(wide.get(line.id)).toEqual(line);
    expect(wide.size).toBe(all(broken, 0, 12 * MINUTE).length);
  });

  it('come again with other ids when a fault comes again', () => {
    const twice = worldWith([
      { id: 'bad-release', fromMs: 0, endMs: MINUTE },
      { id: 'bad-release', fromMs: 30 * MINUTE, endMs: null },
    ]);
    const lines = all(twice, 0, 31 * MINUTE, { levels: ['error'] });
    expect(lines).toHaveLength(1000);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(1000);
    expect(
      logWindow(smallPlan, twice, { before: 31 * MINUTE - 1, count: 2000, filter: { levels: ['error'] } }),
    ).toEqual(lines);
  });
});

describe('windows of the log', () => {
  it('are the last of all lines before the moment that match', () => {
    fc.assert(
      fc.property(worlds, moments, filters, fc.integer({ min: 1, max: 80 }), (world, before, filter, count) => {
        const every = all(world, before - 4 * MINUTE, before + 1).filter((line) => matches(line, filter));
        const window = logWindow(smallPlan, world, { before, count, filter });
        const inside = window.filter(({ at }) => at >= before - 4 * MINUTE);
        expect(inside).toEqual(every.slice(-count));
        expect(window.every((line) => matches(line, filter))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('forward reading gives what matches, in order', () => {
    fc.assert(
      fc.property(worlds, moments, filters, (world, from, filter) => {
        const lines = all(world, from, from + 3 * MINUTE);
        expect(all(world, from, from + 3 * MINUTE, filter)).toEqual(lines.filter((line) => matches(line, filter)));
        lines.forEach((line, i) => void expect(line.at).toBeGreaterThanOrEqual(lines[i - 1]?.at ?? from));
      }),
      { numRuns: 60 },
    );
  });

  it('nothing at a time reads later than that time', () => {
    fc.assert(
      fc.property(worlds, moments, (world, before) => {
        const query = { before, count: 100 };
        expect(logWindow(smallPlan, asOf(world, before), query)).toEqual(logWindow(smallPlan, world, query));
      }),
      { numRuns: 60 },
    );
  });

  it('stop at the beginning of the world, and after as many tries as allowed', () => {
    const first = logWindow(smallPlan, broken, { before: -29 * MINUTE, count: 1000 });
    expect(first.length).toBeLessThan(200);
    expect(first[0]?.at).toBeGreaterThanOrEqual(-30 * MINUTE);
    const filter = { text: 'done in 399' };
    expect(logWindow(smallPlan, worldWith([]), { before: 0, count: 5, filter, tries: 1 })).toEqual([]);
    expect(logWindow(smallPlan, worldWith([]), { before: 0, count: 5, filter })).toHaveLength(5);
  });
});

describe('the histogram', () => {
  it('counts every line once', () => {
    fc.assert(
      fc.property(worlds, moments, fc.integer({ min: 1, max: 40 }), (world, from, buckets) => {
        const to = from + 5 * MINUTE;
        const { errors, others } = logHistogram(smallPlan, world, from, to, buckets);
        const lines = all(world, from, to);
        const counted = lines.filter(({ level }) => level === 'error').length;
        expect(errors.reduce((sum, n) => sum + n, 0)).toBe(counted);
        expect(others.reduce((sum, n) => sum + n, 0)).toBe(lines.length - counted);
        const width = (to - from) / buckets;
        expect(errors[0]).toBe(lines.filter(({ at, level }) => level === 'error' && at < from + width).length);
      }),
      { numRuns: 40 },
    );
  });
});
