import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { lintPacks } from '../../src/cli/lint.ts';
import { create } from '../../src/cli/new.ts';
import { UsageError } from '../../src/cli/output.ts';
import { packsAt, planOf } from '../../src/cli/packs.ts';
import { planFor, recordIn } from '../../src/cli/records.ts';
import { botRecord } from '../../src/cli/simulate.ts';
import { packFolder } from '../../src/cli/zip.ts';
import { exportRecord } from '../../src/record/export.ts';
import { verify } from '../../src/record/verify.ts';
import { zipOf } from '../../src/scenario/zip.ts';
import { tocsin } from './run.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'tocsin-'));
afterAll(() => rmSync(folder, { recursive: true }));
const pack = join(folder, 'bakery');
const zip = join(folder, 'bakery.zip');

beforeAll(async () => {
  await create('pack', { id: 'bakery', name: 'Bakery', pack, json: true });
  await packFolder(pack, { out: zip, lang: 'en', json: true });
});

describe('a zip reads as the folder it was made of', () => {
  it('is linted and compiled, whole or by one of its scenarios', async () => {
    expect(packsAt([zip])).toEqual([{ folder: zip, scenarios: [join(zip, 'first.yaml')] }]);
    expect(await lintPacks(packsAt([zip]))).toEqual([]);
    const { plan } = await planOf(join(pack, 'first.yaml'));
    expect((await planOf(zip)).plan).toEqual(plan);
    expect((await planOf(join(zip, 'first.yaml'))).plan).toEqual(plan);
  });

  it('holds problems under its own name', async () => {
    const broken = join(folder, 'broken');
    mkdirSync(broken);
    for (const file of ['pack.yaml', 'rulebook.yaml', 'first.yaml'])
      writeFileSync(
        join(broken, file),
        readFileSync(join(pack, file), 'utf8').replace('onset: release-fails', 'onset: nothing'),
      );
    const files = ['pack.yaml', 'rulebook.yaml', 'first.yaml'].map((f) => [f, readFileSync(join(broken, f), 'utf8')]);
    writeFileSync(join(folder, 'broken.zip'), zipOf(Object.fromEntries(files)));
    expect(await lintPacks(packsAt([join(folder, 'broken.zip')]))).toMatchObject([
      { file: expect.stringMatching(/broken\.zip.first\.yaml$/), line: 33, code: 'unknown-reference' },
    ]);
  });

  it('names its scenarios when one has to be chosen, and says when it is no pack', async () => {
    const two = join(folder, 'two');
    await create('pack', { id: 'two', name: 'Two', pack: two, json: true });
    await create('scenario', { pack: two, id: 'second', titleEn: 'A', titleFr: 'B', json: true });
    await expect(planOf(two)).rejects.toThrow(/holds 2 scenarios. Name one: .*first\.yaml, .*second\.yaml/);
    mkdirSync(join(folder, 'nothing'));
    await expect(planOf(join(folder, 'nothing'))).rejects.toBeInstanceOf(UsageError);
    await expect(planOf(join(folder, 'none.zip'))).rejects.toBeInstanceOf(UsageError);
  });
});

describe('a record of a pack of one’s own', () => {
  it('brings what it was played from, or is told where that is', async () => {
    const { plan, sources } = await planOf(zip);
    const played = botRecord(plan, 'silent', '1');
    const keep = (name: string, brought: Record<string, string> | null) => {
      writeFileSync(join(folder, name), exportRecord(played, brought ?? undefined));
      return recordIn(join(folder, name));
    };
    const whole = keep('whole.json', sources);
    expect(verify(await planFor(whole, {}), whole).ok).toBe(true);
    const bare = keep('bare.json', null);
    await expect(planFor(bare, {})).rejects.toThrow(/Say with --pack/);
    expect(verify(await planFor(bare, { pack: zip }), bare).ok).toBe(true);
    expect(verify(await planFor(bare, { pack }), bare).ok).toBe(true);
    await expect(planFor(bare, { pack: 'scenarios/artisanat-dupont' })).rejects.toThrow(/has no scenario first/);
  });

  it('is not burdened with what ships', async () => {
    expect((await planOf('inc-001-site-down')).sources).toBeNull();
  });
});

it('a scenario that pages before it starts is told as such, by one thread or several', async () => {
  const early = join(folder, 'early');
  await create('pack', { id: 'early', name: 'Early', pack: early, json: true });
  const file = join(early, 'first.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('from: [5s, 30s]', 'from: [-20m, 30s]'));
  for (const words of [
    ['play', early],
    ['simulate', early, '--bot', 'silent', '--seeds', '60', '--workers', '2'],
  ]) {
    const ran = tocsin(...words);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toMatch(
      /^[^\n]*early:1:1: error: No drill can be played: the rule errors-high pages before the start\. \[pages-too-early\]\n[^\n]*\n$/,
    );
  }
});

describe('in French', () => {
  const bad = () => join(folder, 'broken', 'first.yaml');

  it('lint says what is wrong, and so does its JSON', () => {
    const ran = tocsin('lint', bad(), '--lang', 'fr');
    expect(ran).toMatchObject({ code: 1, err: '' });
    expect(ran.out).toContain('33:5: erreur\u202f: Il n’y a pas de panne nothing. [unknown-reference]');
    expect(ran.out).toMatch(/1 erreur, 0 avertissement dans /);
    const { problems } = JSON.parse(tocsin('lint', bad(), '--lang', 'fr', '--json').out);
    expect(problems).toMatchObject([{ message: 'Il n’y a pas de panne nothing.', code: 'unknown-reference' }]);
    expect(Object.keys(problems[0]).toSorted()).toEqual(
      ['code', 'column', 'file', 'level', 'line', 'message', 'suggestion'].toSorted(),
    );
  });

  it('a command that needs a sound pack says it too, as text on standard error or as JSON', () => {
    const ran = tocsin('simulate', bad(), '--lang', 'fr');
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain('Il n’y a pas de panne nothing.');
    const asked = tocsin('play', bad(), '--json');
    expect(asked).toMatchObject({ code: 1, err: '' });
    expect(JSON.parse(asked.out)).toMatchObject({ ok: false, problems: [{ message: 'There is no fault nothing.' }] });
  });

  it('refuses another language', () => {
    expect(tocsin('lint', bad(), '--lang', 'de')).toMatchObject({ code: 2, out: '' });
  });
});
