import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkRunbook } from '../../src/runbook/check/check.ts';
import { normalise } from '../../src/runbook/write/normalise.ts';
import { smallRulebook } from '../support/small-rulebook.ts';

const SAMPLES = 'tests/runbook/samples';

const tocsin = (...args: string[]) =>
  spawnSync(process.execPath, ['bin/tocsin.mjs', 'runbook', ...args], { encoding: 'utf8' });
const run = (...args: string[]) => tocsin('check', ...args);

describe('tocsin runbook check', () => {
  it('prints a usable runbook as JSON, words in one language, and exits with 0', () => {
    const { status, stdout } = run(`${SAMPLES}/reference-like.fr.md`, '--json');
    const { ok, rulebook, acceptance, problems, unexplained } = JSON.parse(stdout);
    expect([status, ok, unexplained]).toEqual([0, true, []]);
    expect(rulebook.severities[0]).toMatchObject({
      id: 'P1',
      name: 'Critique',
      responseMs: 600_000,
      resolutionMs: 3_600_000,
    });
    expect(rulebook.matrix.many.high).toBe('P1');
    expect(rulebook.escalation[1]).toMatchObject({ fromMs: 900_000, toMs: 1_800_000, severity: 'P1', to: 'lead-dev' });
    expect(rulebook.templates[1]).toMatchObject({ audience: 'team', channel: 'slack' });
    expect(acceptance.map((a: { id: string }) => a.id)).toEqual(['severities', 'contacts', 'drills', 'templates']);
    expect(Object.keys(problems[0])).toEqual(['line', 'column', 'level', 'code', 'message', 'suggestion']);
    expect(typeof problems[0].message).toBe('string');
  });

  it('says in French what stands in the way, and exits with 1', () => {
    const { status, stdout } = run(`${SAMPLES}/no-severities.en.md`, '--lang', 'fr');
    expect(status).toBe(1);
    expect(stdout).toContain('On ne peut pas encore s’exercer avec ce runbook.');
    expect(stdout).toContain(
      `${SAMPLES}/no-severities.en.md:1:1: erreur : Aucun niveau de sévérité n’a été trouvé. [no-severities]`,
    );
  });

  it.each([
    ['a file that is not there', ['nowhere.md']],
    ['a folder', [SAMPLES]],
    ['another language', [`${SAMPLES}/prose.en.md`, '--lang', 'de']],
    ['no file', []],
  ])('exits with 2 for %s', (_, args) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).not.toBe('');
  });
});

describe('tocsin runbook write', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-'));

  it('writes a rulebook of data as a runbook that reads back as it was', () => {
    const data = join(folder, 'rulebook.json');
    const out = join(folder, 'runbook.md');
    writeFileSync(data, JSON.stringify(smallRulebook));
    const { status, stdout, stderr } = tocsin('write', data, '--lang', 'fr', '--out', out);
    expect([status, stdout, stderr]).toEqual([0, '', `Written: ${out}\n`]);
    expect(checkRunbook(readFileSync(out, 'utf8')).rulebook).toEqual(normalise(smallRulebook, 'fr'));
  });

  it('writes a runbook in another layout anew', () => {
    const { status, stdout } = tocsin('write', `${SAMPLES}/sev-headings.en.md`);
    expect(status).toBe(0);
    expect(stdout).toContain('## 1. Severity levels');
  });

  it('refuses data that is no rulebook with 1, and a runbook nobody can play by with 2', () => {
    const data = join(folder, 'none.json');
    writeFileSync(data, '{"format":"tocsin/rulebook/1"}');
    const broken = tocsin('write', data);
    expect([broken.status, broken.stdout]).toEqual([1, '']);
    expect(broken.stderr).toContain('none.json:1:');
    expect(tocsin('write', `${SAMPLES}/no-severities.en.md`).status).toBe(2);
  });
});
