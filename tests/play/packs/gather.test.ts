import { describe, expect, it } from 'vitest';
import { gatherChosen, gatherDropped } from '../../../src/play/screens/packs/gather.ts';

/** A file of a folder that was chosen. */
function chosen(path: string, size = 1): File {
  const file = new File([new Uint8Array(size)], path.split('/').at(-1) ?? '');
  Object.defineProperty(file, 'webkitRelativePath', { value: path });
  return file;
}

interface Tree {
  [name: string]: Tree | string;
}
/** What a browser gives for a file or a folder that is dropped; folders are told in portions. */
function entry(name: string, what: Tree | string, looked: string[] = []): FileSystemEntry {
  if (typeof what === 'string')
    return {
      name,
      isFile: true,
      isDirectory: false,
      file: (done: FileCallback) => done(new File([what], name)),
    } as never;
  const inside = Object.entries(what);
  return {
    name,
    isFile: false,
    isDirectory: true,
    createReader: () => {
      looked.push(name);
      return {
        readEntries: (done: FileSystemEntriesCallback) =>
          done(inside.splice(0, 2).map(([one, deeper]) => entry(one, deeper, looked))),
      };
    },
  } as never;
}

const PACK = { 'pack.yaml': 'id: bakery', 'first.yaml': 'id: first', 'runbook.md': '# Rules' };
const pathsOf = (gathered: ReturnType<typeof gatherChosen>) =>
  gathered.ok && 'files' in gathered.pack ? gathered.pack.files.map(({ path }) => path).toSorted() : gathered;
const whyNot = (gathered: ReturnType<typeof gatherChosen>) =>
  gathered.ok ? 'fine' : gathered.troubles.map(({ what }) => what.en).join(' ');

describe('a folder that is dropped', () => {
  it('gives the texts of its pack; what else lies in it is left out and counted', async () => {
    const gathered = await gatherDropped([entry('bakery', { ...PACK, 'photo.jpg': 'x', 'notes.txt': 'x' })]);
    expect(pathsOf(gathered)).toEqual(['first.yaml', 'pack.yaml', 'runbook.md']);
    expect(gathered).toMatchObject({ ok: true, leftOut: 2, pack: { name: 'bakery' } });
  });

  it('may lie in another folder', async () => {
    const gathered = await gatherDropped([entry('work', { bakery: PACK, 'readme.md': '# Work' })]);
    expect(gathered).toMatchObject({ ok: true, pack: { name: 'bakery' } });
    expect(pathsOf(gathered)).toHaveLength(3);
  });

  it('is not looked into where other tools keep their things, nor deeper than a pack goes', async () => {
    const looked: string[] = [];
    const deep = { a: { b: { c: { d: { e: { 'x.yaml': 'x' } } } } } };
    const litter = { '.git': { 'pack.yaml': 'x' }, node_modules: { 'pack.yaml': 'x' }, goldens: { 'pack.yaml': 'x' } };
    const gathered = await gatherDropped([entry('bakery', { ...PACK, ...litter, ...deep }, looked)]);
    expect(pathsOf(gathered)).toHaveLength(3);
    expect(looked).toEqual(['bakery', 'a', 'b', 'c']);
  });

  it('is given up when it never ends', async () => {
    let told = 0;
    const readEntries = (done: FileSystemEntriesCallback) =>
      done(Array.from({ length: 100 }, () => entry(`note-${told++}.txt`, 'x')));
    const endless = { name: 'all', isFile: false, isDirectory: true, createReader: () => ({ readEntries }) } as never;
    expect(whyNot(await gatherDropped([endless]))).toBe('It holds more than 1,000 files.');
    expect(told).toBeLessThan(1200);
  });

  it('is refused when the browser cannot read it', async () => {
    const file = (_: FileCallback, failed: ErrorCallback) => failed(new DOMException('gone'));
    const gone = { name: 'pack.yaml', isFile: true, isDirectory: false, file } as never;
    expect(whyNot(await gatherDropped([gone]))).toBe('The browser could not read it.');
  });

  it('may be the files of a pack without their folder', async () => {
    const files = Object.entries(PACK).map(([name, text]) => entry(name, text));
    expect(pathsOf(await gatherDropped(files))).toHaveLength(3);
  });
});

describe('a folder that is chosen', () => {
  it.each([
    ['without a pack', ['bakery/first.yaml'], 'There is no pack.yaml in it.'],
    ['with two', ['all/a/pack.yaml', 'all/b/pack.yaml'], 'It holds several packs.'],
    ['with odd names', ['a/pack.yaml', 'a/pa ck.yaml'], 'This cannot be the name of a file in a pack.'],
    [
      'with names that lead astray',
      ['a/pack.yaml', 'a/__proto__.yaml'],
      'This cannot be the name of a file in a pack.',
    ],
    ['with too deep a name', ['a/pack.yaml', 'a/b/c/d/e.yaml'], 'This cannot be the name of a file in a pack.'],
  ])('is refused %s', (_what, paths, why) => {
    expect(whyNot(gatherChosen(paths.map((path) => chosen(path))))).toBe(why);
  });

  it('is refused by its size and its number of files, before any is read', () => {
    const many = Array.from({ length: 200 }, (_, i) => chosen(`a/s${i}.yaml`));
    expect(whyNot(gatherChosen([chosen('a/pack.yaml'), ...many]))).toBe('It holds more than 200 files of a pack.');
    const large = chosen('a/large.md', 10_000_001);
    expect(whyNot(gatherChosen([chosen('a/pack.yaml'), large]))).toBe('It has 10.1 MB; the most is 10 MB.');
    const vast = Array.from({ length: 1001 }, () => chosen('a/pack.yaml'));
    expect(whyNot(gatherChosen(vast))).toBe('It holds more than 1,000 files.');
  });
});

describe('a zip that is chosen', () => {
  it('goes by its name, and is refused by its size before it is read', () => {
    const zip = chosen('bakery.zip');
    expect(gatherChosen([zip])).toEqual({ ok: true, leftOut: 0, pack: { name: 'bakery', zip } });
    const huge = chosen('huge.zip', 10_000_001);
    expect(whyNot(gatherChosen([huge]))).toBe('It has 10.1 MB; the most is 10 MB.');
  });
});
