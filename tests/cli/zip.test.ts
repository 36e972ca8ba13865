import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ProblemsFound } from '../../src/cli/files.ts';
import { create } from '../../src/cli/new.ts';
import { packFolder, unpack } from '../../src/cli/zip.ts';

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
    await packFolder(pack, { out: zip, lang: 'en' });
    await unpack(zip, { to: join(folder, 'back') });
    for (const file of ['pack.yaml', 'rulebook.yaml', 'first.yaml'])
      expect(readFileSync(join(folder, 'back', file), 'utf8')).toBe(readFileSync(join(pack, file), 'utf8'));
    for (const file of ['goldens', 'picture.png', 'passwd.md'])
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
