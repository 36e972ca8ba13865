import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { ProblemsFound } from '../../src/cli/files.ts';
import { lintPacks } from '../../src/cli/lint.ts';
import { create } from '../../src/cli/new.ts';
import { packsAt, planOf, plansOf } from '../../src/cli/packs.ts';
import { packFolder, unpack } from '../../src/cli/zip.ts';
import { unzip, zipOf } from '../../src/scenario/zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-'));
afterAll(() => rmSync(folder, { recursive: true }));
const pack = join(folder, 'bakery');
const zip = join(folder, 'bakery.zip');

describe('tocsin pack and unpack', () => {
  it('take a pack there and back, without what does not belong to it', async () => {
    await create('pack', { id: 'bakery', name: 'Bakery', pack });
    mkdirSync(join(pack, 'goldens'));
    writeFileSync(join(pack, 'goldens', 'notes.md'), 'a recorded drill');
    writeFileSync(join(pack, 'picture.png'), '');
    symlinkSync('/etc/passwd', join(pack, 'passwd.md'));
    writeFileSync(join(pack, 'why so.md'), 'notes');
    const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await packFolder(pack, { out: zip, lang: 'en' });
    const said = err.mock.calls.map(([line]) => String(line).split(' stays out')[0]);
    vi.restoreAllMocks();
    expect(said).toEqual(['passwd.md', 'picture.png', 'why so.md']);
    await unpack(zip, { to: join(folder, 'back') });
    for (const file of ['pack.yaml', 'rulebook.yaml', 'first.yaml'])
      expect(readFileSync(join(folder, 'back', file), 'utf8')).toBe(readFileSync(join(pack, file), 'utf8'));
    for (const file of ['goldens', 'picture.png', 'passwd.md', 'why so.md'])
      expect(existsSync(join(folder, 'back', file))).toBe(false);
  });

  it('never write over anything', async () => {
    await expect(unpack(zip, { to: join(folder, 'back') })).rejects.toThrow('is there already');
    await expect(unpack(zip, { to: zip })).rejects.toThrow('is there already');
  });

  it('pack nothing that has errors', async () => {
    writeFileSync(join(pack, 'second.yaml'), 'format: tocsin/scenario/1\nid: second\n');
    await expect(packFolder(pack, { out: join(folder, 'no.zip'), lang: 'en' })).rejects.toBeInstanceOf(ProblemsFound);
    expect(existsSync(join(folder, 'no.zip'))).toBe(false);
    rmSync(join(pack, 'second.yaml'));
  });

  it.each(['second.yml', 'SECOND.YAML'])('refuse a scenario called %s, as everything else does', async (name) => {
    const path = join(pack, name);
    writeFileSync(path, readFileSync(join(pack, 'first.yaml')));
    const refused = { problems: [{ code: 'file-name', file: expect.stringMatching(`${name}$`) }] };
    const out = join(folder, 'odd.zip');
    await expect(packFolder(pack, { out, lang: 'en' })).rejects.toMatchObject(refused);
    expect(existsSync(out)).toBe(false);
    expect(await lintPacks(packsAt([pack]))).toMatchObject(refused.problems);
    await expect(planOf(path)).rejects.toMatchObject(refused);
    expect(() => plansOf([path])).toThrow(ProblemsFound);
    expect(unzip(zipOf({ 'pack.yaml': '', [name]: '' }), 'odd.zip')).toMatchObject({
      problems: [{ code: 'zip-name' }],
    });
    rmSync(path);
  });

  it('refuse a link in place of a file of the pack', async () => {
    symlinkSync(join(pack, 'first.yaml'), join(pack, 'linked.yaml'));
    const again = join(folder, 'again.zip');
    await expect(packFolder(pack, { out: again, lang: 'en' })).rejects.toMatchObject({
      problems: [{ code: 'not-a-file', file: expect.stringMatching(/linked\.yaml$/) }],
    });
    expect(existsSync(again)).toBe(false);
    rmSync(join(pack, 'linked.yaml'));
  });
});
