import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { cheatAt } from '../../src/cli/cheat.ts';
import { tocsin } from './run.ts';

// Processes of their own, on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

describe('tocsin cheat', () => {
  it('prints the best exploit as JSON, and keeps its best drill as a record that replays', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tocsin-'));
    try {
      const record = join(folder, 'drill.json');
      const { code, out } = tocsin('cheat', 'inc-004-late-shift', '--budget', '50', '--record', record, '--json');
      expect(code).toBe(0);
      const { ok, stopped, scenarios } = JSON.parse(out);
      expect([ok, stopped]).toEqual([true, false]);
      expect(scenarios).toMatchObject([{ scenario: 'inc-004-late-shift', ok: true }]);
      const [{ drills, script }] = scenarios;
      expect(script.length).toBeGreaterThan(0);
      expect(tocsin('replay', record).code).toBe(0);
      expect(JSON.parse(tocsin('score', record, '--json').out).total).toBe(drills[0].total);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    ['en', /^Stopped: \d+ of 100000 drills of inc-001-site-down were played\. /],
    ['fr', /^Arrêté : \d+ exercices sur 100000 de inc-001-site-down ont été joués\. /],
  ])('prints the best found so far when it is interrupted, in %s', async (lang, words) => {
    const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const scenarios = ['inc-001-site-down', 'inc-004-late-shift'];
    const interrupted = cheatAt(scenarios, { budget: '100000', seed: '1', json: true, lang });
    const nudge = setInterval(() => process.listenerCount('SIGINT') > 0 && process.emit('SIGINT'), 200);
    await interrupted;
    clearInterval(nudge);
    const [printed] = out.mock.lastCall ?? [];
    const [said] = err.mock.lastCall ?? [];
    vi.restoreAllMocks();
    expect(process.exitCode).toBe(1);
    process.exitCode = 0;
    expect(said).toMatch(words);
    const report = JSON.parse(String(printed));
    expect(report).toMatchObject({ ok: false, stopped: true, scenarios: [{ scenario: 'inc-001-site-down' }] });
    expect(report.scenarios[0].script.length).toBeGreaterThan(0);
    expect(report.scenarios[0].drills.length).toBeGreaterThan(0);
  });

  it.each([
    [[]],
    [['inc-004-late-shift', '--all']],
    [['inc-004-late-shift', '--budget', '7']],
    [['inc-004-late-shift', '--budget', 'much']],
    [['nowhere']],
  ])('says what is wrong with %j', (words) => {
    const { code, out, err } = tocsin('cheat', ...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toBe('');
  });
});
