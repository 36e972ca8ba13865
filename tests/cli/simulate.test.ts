import { describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../src/cli/output.ts';
import { planOf } from '../../src/cli/packs.ts';
import { hire, playAll } from '../../src/cli/simulate/crew.ts';
import type { Job, Run } from '../../src/cli/simulate/play.ts';
import { reportOn } from '../../src/cli/simulate/report.ts';
import { thresholdsOf } from '../../src/cli/simulate/thresholds.ts';
import { simulate } from '../../src/cli/simulate.ts';
import { tocsin } from './run.ts';

// Whole drills, and threads that have to start.
vi.setConfig({ testTimeout: 120_000 });

const SCENARIO = 'inc-001-site-down';

describe('tocsin simulate', () => {
  it('gives each run, spreads, rules and thresholds as JSON, and nothing else on standard output', () => {
    const ran = tocsin(
      'simulate',
      SCENARIO,
      '--bot',
      'silent,parrot',
      '--seeds',
      '2',
      '--variant',
      'provider',
      '--json',
    );
    expect(ran).toMatchObject({ code: 0, err: '' });
    const report = JSON.parse(ran.out);
    expect(Object.keys(report)).toEqual([
      'scenario',
      'ok',
      'stopped',
      'runs',
      'spread',
      'rules',
      'never',
      'always',
      'thresholds',
    ]);
    expect(report).toMatchObject({ scenario: SCENARIO, ok: true, stopped: false });
    expect(report.runs).toHaveLength(4);
    expect(report.runs[0]).toMatchObject({ variant: 'provider', bot: 'silent', seed: '1', total: 0, rating: 'U' });
    expect(report.spread).toMatchObject([
      { bot: 'silent', variant: 'provider', drills: 2, low: 0, median: 0, high: 0 },
      { bot: 'parrot', variant: 'provider', drills: 2 },
    ]);
    expect(report.thresholds.map((t: { ok: boolean }) => t.ok)).toEqual([true, true]);
  });

  it.each([
    ['an unknown bot', { bot: 'cheater' }],
    ['an unknown variant', { variant: 'none' }],
    ['no seeds', { seeds: '0' }],
    ['half a thread', { workers: '0.5' }],
  ])('refuses %s as wrong use', async (_what, flags) => {
    const options = { bot: 'silent', seeds: '1', lang: 'en', ...flags };
    await expect(simulate([SCENARIO], options)).rejects.toBeInstanceOf(UsageError);
  });

  it('gives the same whatever the number of threads', async () => {
    const { plan } = await planOf(SCENARIO);
    const jobs = Array.from({ length: 50 }, (_, i): Job => ({ scenario: 0, bot: 'silent', seed: String(i) }));
    const crew = { onProgress: () => {}, stop: new AbortController().signal };
    const [one, two] = await Promise.all(
      [1, 2].map((workers) => playAll([plan], jobs, { ...crew, beside: hire(workers, jobs.length) })),
    );
    expect(two).toEqual(one);
    expect(one).toHaveLength(50);
  });

  it('prints what is done when it is interrupted', async () => {
    const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const interrupted = simulate([SCENARIO], { bot: 'silent', seeds: '10000', workers: '1', lang: 'en', json: true });
    const nudge = setInterval(() => process.listenerCount('SIGINT') > 0 && process.emit('SIGINT'), 200);
    await interrupted;
    clearInterval(nudge);
    const [printed] = out.mock.lastCall ?? [];
    const [said] = err.mock.lastCall ?? [];
    vi.restoreAllMocks();
    expect(process.exitCode).toBe(1);
    process.exitCode = 0;
    expect(said).toMatch(/^Stopped: \d+ of 10000 drills were played\.\n$/);
    const report = JSON.parse(String(printed));
    expect(report).toMatchObject({ ok: false, stopped: true });
    expect(report.runs.length).toBeGreaterThan(0);
  });
});

const run = (bot: string, total: number, dimensions: Run['dimensions'] = {}): Run => ({
  variant: 'v',
  bot,
  seed: '1',
  total,
  rating: 'U',
  dimensions,
});

describe('thresholds', () => {
  it.each([
    ['expert', 89.9, {}, false],
    ['expert', 90, {}, true],
    ['slow', 10, {}, false],
    ['slow', 80, {}, true],
    ['silent', 10.1, {}, false],
    ['hero', 60, { escalation: null, communication: 20 }, true],
    ['hero', 60, { escalation: 80, communication: 20 }, false],
    ['alarmist', 60, { severity: 79.9, escalation: 0 }, true],
    ['alarmist', 60, { severity: 100, escalation: 0 }, false],
    ['parrot', 25.1, {}, false],
    ['guesser', 35, {}, true],
    ['guesser', 36, {}, false],
  ])('%s with %d', (bot, total, dimensions, ok) => {
    expect(thresholdsOf([run(bot, total, dimensions)]).every((t) => t.ok)).toBe(ok);
  });

  it('the slow may not pass the expert', () => {
    expect(thresholdsOf([run('expert', 91), run('slow', 92)]).map((t) => t.ok)).toEqual([true, false]);
  });
});

describe('a report', () => {
  it('is not ok when not all drills that were asked for were played, whatever the others scored', () => {
    const drills = [{ scenario: 0, run: run('silent', 0), rules: [] }];
    expect(reportOn('s', drills)).toMatchObject({ ok: true, stopped: false });
    expect(reportOn('s', drills, 2)).toMatchObject({ ok: false, stopped: true });
    expect(reportOn('s', [], 1)).toMatchObject({ ok: false, stopped: true });
  });

  it('names rules that never fired and those that everybody met', () => {
    const rules = [
      { id: 'SEV-1', outcome: 'full', points: 8, max: 8 } as const,
      { id: 'SEV-2', outcome: 'partial', points: 3, max: 5 } as const,
      { id: 'SEV-4', outcome: 'penalty', points: 0, max: 0 } as const,
    ];
    const drill = (bot: string) => ({ scenario: 0, run: run(bot, 50), rules });
    const report = reportOn('s', [drill('slow'), drill('guesser')]);
    expect(report.always).toEqual(['SEV-1']);
    expect(report.never).toContain('SEV-4');
    expect(report.never).not.toContain('SEV-2');
    expect(report.rules).toContainEqual({
      rule: 'SEV-2',
      bot: 'slow',
      fired: 1,
      points: { low: 3, median: 3, high: 3, mean: 3 },
    });
  });
});
