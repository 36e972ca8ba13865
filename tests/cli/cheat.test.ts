import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
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
      const { ok, scenarios } = JSON.parse(out);
      expect(ok).toBe(true);
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
