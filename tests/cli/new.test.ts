import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lintPacks } from '../../src/cli/lint.ts';
import { create } from '../../src/cli/new.ts';
import { UsageError } from '../../src/cli/output.ts';
import { packsAt, planOf } from '../../src/cli/packs.ts';
import { botRecord } from '../../src/cli/simulate.ts';
import { tocsin } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('tocsin new', () => {
  const pack = join(folder, 'bakery');

  it('writes a pack that lints clean, whose first scenario the expert masters and silence does not', async () => {
    const ran = tocsin('new', 'pack', '--id', 'bakery', '--name', "Lou's: bread, daily", '--pack', pack);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out.trim().split('\n')).toHaveLength(3);
    expect(await lintPacks(packsAt([pack]))).toEqual([]);
    const { plan } = await planOf(join(pack, 'first.yaml'));
    expect(plan.pack.name.en).toBe("Lou's: bread, daily");
    for (const { id } of plan.variants) {
      for (const seed of ['1', '2', '3']) {
        expect(botRecord(plan, 'expert', seed, id).scorecard.total).toBeGreaterThanOrEqual(90);
        expect(botRecord(plan, 'silent', seed, id).scorecard.total).toBeLessThanOrEqual(10);
      }
    }
  });

  it('writes a scenario into a pack, with the title and the procedure asked for', async () => {
    const ran = tocsin(
      'new',
      'scenario',
      '--pack',
      pack,
      '--id',
      'second',
      '--title-en',
      "It's late",
      '--title-fr',
      "L'heure tardive",
      '--procedure',
      'INC-001',
    );
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(await lintPacks(packsAt([join(pack, 'second.yaml')]))).toEqual([]);
    const { plan } = await planOf(join(pack, 'second.yaml'));
    expect(plan.scenario).toMatchObject({
      id: 'second',
      title: { en: "It's late", fr: "L'heure tardive" },
      procedure: 'INC-001',
    });
  });

  it('never writes over a file', async () => {
    const before = readFileSync(join(pack, 'first.yaml'), 'utf8');
    await expect(create('scenario', { pack, id: 'first', titleEn: 'A', titleFr: 'B' })).rejects.toThrow(
      'is there already',
    );
    expect(readFileSync(join(pack, 'first.yaml'), 'utf8')).toBe(before);
  });

  it('takes ids that look like numbers or words of YAML', async () => {
    for (const id of ['123', 'true', '1e3']) {
      const odd = join(folder, id);
      await create('pack', { pack: odd, id, name: id, json: true });
      expect(await lintPacks(packsAt([odd]))).toEqual([]);
    }
  });

  it('writes nothing of a pack whose id or name no file may hold', async () => {
    const odd = join(folder, 'odd');
    for (const options of [{ id: '../out' }, { id: 'constructor' }, { name: '<b>Lou</b>' }, { name: 'Lou\nbakes' }])
      await expect(create('pack', { pack: odd, id: 'odd', name: 'Odd', ...options })).rejects.toBeInstanceOf(
        UsageError,
      );
    expect(existsSync(odd)).toBe(false);
  });

  it.each([
    ['an id that leads out of the folder', { id: '../out' }],
    ['a title with HTML', { id: 'third', titleEn: '<b>A</b>' }],
    ['a title without words', { id: 'third', titleFr: '' }],
    ['a procedure that the rulebook lacks', { id: 'third', procedure: 'INC-999' }],
  ])('refuses %s', async (_what, options) => {
    const titles = { titleEn: 'A', titleFr: 'B' };
    await expect(create('scenario', { pack, ...titles, ...options })).rejects.toBeInstanceOf(UsageError);
  });

  it('lints with an error as exit 1, its place and its way out on standard output', () => {
    const bad = join(pack, 'bad.yaml');
    writeFileSync(
      bad,
      readFileSync(join(pack, 'first.yaml'), 'utf8').replace('onset: release-fails', 'onset: nothing'),
    );
    const ran = tocsin('lint', bad, '--json');
    expect(ran).toMatchObject({ code: 1, err: '' });
    const { ok, problems } = JSON.parse(ran.out);
    expect(ok).toBe(false);
    expect(problems).toMatchObject([{ line: 33, column: 5, level: 'error', code: 'unknown-reference' }]);
    rmSync(bad);
  });

  it('says which flag it lacks when nobody can be asked', () => {
    expect(tocsin('new', 'scenario', '--pack', pack)).toMatchObject({
      code: 2,
      err: expect.stringContaining('--help'),
    });
  });
});
