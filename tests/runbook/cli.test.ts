import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../src/cli/output.ts';
import { checkFiles } from '../../src/cli/runbook.ts';
import { checkRunbook } from '../../src/runbook/check/check.ts';
import { normalise } from '../../src/runbook/write/normalise.ts';
import { writeRunbook } from '../../src/runbook/write/write.ts';
import { smallRulebook } from '../support/small-rulebook.ts';
import { sample } from './sample.ts';

const SAMPLES = 'tests/runbook/samples';

// In English, whatever the machine speaks.
const tocsin = (...args: string[]) =>
  spawnSync(process.execPath, ['bin/tocsin.mjs', 'runbook', ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
const run = (...args: string[]) => tocsin('check', ...args);

/** The same check in this process, which starts no Node for each file: exit code and what was printed. */
function check(paths: readonly string[], options: Partial<Parameters<typeof checkFiles>[1]> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0);
  try {
    process.exitCode = 0;
    checkFiles(paths, { lang: 'en', today: '2026-11-23', ...options });
    return { status: process.exitCode, stdout: out.join(''), stderr: err.join('') };
  } finally {
    process.exitCode = undefined;
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

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
      `${SAMPLES}/no-severities.en.md:1:1: erreur : Aucun niveau de sévérité n’a été trouvé. [no-severities]`,
    );
  });

  it('exits with 2 for no file', () => {
    const { status, stdout, stderr } = run();
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).not.toBe('');
  });

  it.each([
    ['a file that is not there', 'nowhere.md', {}],
    ['a folder without a runbook', 'tests/golden', {}],
    ['a day that is none', `${SAMPLES}/prose.en.md`, { today: 'tomorrow' }],
    ['a drill without a day', `${SAMPLES}/prose.en.md`, { drilled: ['INC-001'] }],
    ['another language', `${SAMPLES}/prose.en.md`, { lang: 'de' }],
  ])('refuses %s', (_, path, options) => {
    expect(() => check([path], options)).toThrow(UsageError);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'tocsin-'));
const put = (name: string, bytes: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return path;
};

describe('tocsin runbook check of several files', () => {
  it('takes a folder with one file for each alert as one runbook, and names the file of each problem', () => {
    put('alerts/00-levels.md', sample('zero-first.en'));
    put('alerts/high-error-rate.md', sample('one-alert.en'));
    put(
      'alerts/more/disk-full.md',
      sample('one-alert.en').replace('HighErrorRate', 'DiskFull').concat('\n\n{{OWNER}}\n'),
    );
    const { stdout } = check([join(folder, 'alerts')], { json: true });
    const { rulebook, problems } = JSON.parse(stdout);
    expect(rulebook.procedures.map((p: { id: string }) => p.id)).toEqual(
      expect.arrayContaining(['higherrorrate', 'diskfull']),
    );
    const left = problems.find((p: { code: string; message: string }) => p.message.includes('OWNER'));
    expect([left.file, left.line]).toEqual([join(folder, 'alerts/more/disk-full.md'), 24]);
  });

  it('holds the two languages of a runbook against each other', () => {
    const en = put('two/runbook.en.md', writeRunbook(smallRulebook, 'en'));
    const fr = put('two/runbook.fr.md', writeRunbook(smallRulebook, 'fr').replace('15 min | 1 h', '15 min | 2 h'));
    const { status, stdout } = check([en, fr], { lang: 'fr' });
    expect(status).toBe(1);
    expect(stdout).toMatch(/runbook\.fr\.md:\d+:1: erreur : Niveau P1, délai de résolution.*\[languages-differ\]/);
    writeFileSync(fr, writeRunbook(smallRulebook, 'fr'));
    expect(check([en, fr]).status).toBe(0);
  });

  it('holds dates against a given day and given drills', () => {
    const path = put('dated.md', writeRunbook(smallRulebook, 'en'));
    const met = (today: string) => {
      const { stdout } = check([path], { json: true, today, drilled: ['INC-001=2026-10-01'] });
      return JSON.parse(stdout).acceptance.find((a: { id: string }) => a.id === 'drills').ok;
    };
    expect([met('2026-11-23'), met('2027-11-23')]).toEqual([true, false]);
  });
});

describe('tocsin runbook check of a file that is no proper text', () => {
  const deep = Array.from({ length: 3000 }, (_, i) => `${' '.repeat(2 * (i % 60))}- item`).join('\n');
  const cyclic = '# A\n\nSee [B](b.md).\n\n[b]: #a\n[a]: #b\n\n[a][b] [b][a]\n';

  it.each([
    ['binary', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]), 'not-text'],
    ['larger than 5 MB', 'x '.repeat(2_600_000), 'too-large'],
    ['deeply nested', deep, 'too-deep'],
    ['full of references in circles', cyclic, 'no-severities'],
    ['full of script', '<script>alert(1)</script>\n<img src=x onerror=alert(1)>\n', 'no-severities'],
    ['with direction marks', `${sample('gravite.fr')}\nsafe \u202egnp.exe\n`, 'invisible-characters'],
    ['UTF-8 that was read as Latin-1', Buffer.from(sample('gravite.fr')).toString('latin1'), 'broken-accents'],
    ['with accents that are lost', sample('gravite.fr').replaceAll('é', '\ufffd'), 'lost-characters'],
  ])('says so: %s', (name, bytes, code) => {
    expect(check([put(`${name}.md`, bytes)]).stdout).toContain(`[${code}]`);
  });

  it('does not even open one larger than 50 MB', () => {
    expect(() => check([put('huge.md', new Uint8Array(50_000_001))])).toThrow('is larger than 50 MB');
  });

  it.each([
    ['Windows line ends and a byte order mark', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`, ''],
    ['Latin-1', (text: string) => Buffer.from(text.replaceAll('’', "'"), 'latin1'), 'Windows-1252'],
  ])('reads one in %s as it was meant', (name, made, said) => {
    const { status, stdout, stderr } = check([put(`${name}.md`, made(sample('gravite.fr')))], { json: true });
    expect(status).toBe(0);
    expect(stderr).toContain(said);
    expect(JSON.parse(stdout).rulebook.severities.map((s: { name: string }) => s.name)).toEqual(
      checkRunbook(sample('gravite.fr')).reading.draft.severities.map((s) => s.name?.en),
    );
  });
});

describe('tocsin runbook write', () => {
  it('writes a rulebook of data as a runbook that reads back as it was', () => {
    const data = join(folder, 'rulebook.json');
    const out = join(folder, 'runbook.md');
    writeFileSync(data, JSON.stringify(smallRulebook));
    const { status, stdout, stderr } = tocsin('write', data, '--lang', 'fr', '--out', out);
    expect([status, stdout, stderr]).toEqual([0, '', `Écrit\u202f: ${out}\n`]);
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
