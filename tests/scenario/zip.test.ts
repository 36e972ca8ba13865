import fc from 'fast-check';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { belongsInZip, unzip, zipOf } from '../../src/scenario/zip.ts';

const PACK = { 'pack.yaml': 'id: bakery', 'first.yaml': 'id: first', 'docs/runbook.fr.md': '# Été' };
const codeOf = (bytes: Uint8Array) => {
  const read = unzip(bytes, 'pack.zip');
  return read.ok ? 'fine' : read.problems[0]?.code;
};
const zip = (files: Zippable) => zipSync(files);

describe('a pack as a zip', () => {
  it('comes out as it went in', () => {
    expect(unzip(zipOf(PACK), 'pack.zip')).toEqual({ ok: true, value: PACK });
  });

  it('has the same bytes for the same pack', () => {
    expect(zipOf(PACK)).toEqual(zipOf(Object.fromEntries(Object.entries(PACK).reverse())));
  });

  it('may have one folder around everything, and entries for folders', () => {
    const bytes = zip({ bakery: { 'pack.yaml': strToU8('a'), 'first.yaml': strToU8('b') } });
    expect(unzip(bytes, 'pack.zip')).toEqual({ ok: true, value: { 'pack.yaml': 'a', 'first.yaml': 'b' } });
  });

  it('leaves out what a Mac puts into every zip', () => {
    const bytes = zip({
      'bakery/pack.yaml': strToU8('a'),
      'bakery/.DS_Store': new Uint8Array(4),
      '__MACOSX/bakery/._pack.yaml': new Uint8Array(4),
    });
    expect(unzip(bytes, 'pack.zip')).toEqual({ ok: true, value: { 'pack.yaml': 'a' } });
  });

  it('takes off the mark that some editors begin a text with', () => {
    const bytes = zip({ 'pack.yaml': strToU8('\uFEFFété') });
    expect(unzip(bytes, 'pack.zip')).toEqual({ ok: true, value: { 'pack.yaml': 'été' } });
  });

  it.each([
    ['pack.yaml', 'PACK.yaml'],
    ['a.md', 'a.md/b.md'],
    ['a.md/b.md', 'A.md'],
  ])('refuses %j beside %j, which no disk or not every disk can hold', (one, other) => {
    expect(codeOf(zip({ [one]: strToU8('a'), [other]: strToU8('b') }))).toBe('zip-name');
  });

  it.each([
    '../out.yaml',
    '/etc/out.yaml',
    'a/../../out.yaml',
    'C:/out.yaml',
    'a\\..\\out.yaml',
    'a/b/c/d.yaml',
    '.hidden.yaml',
    'run.ts',
    'run.sh',
    'pack.yaml\0.md',
    'pack\u202Elmay.yaml',
    'pa ck.yaml',
    '__proto__.yaml',
    '-rf.yaml',
    `${'a'.repeat(99)}.yaml`,
  ])('refuses the name %j', (name) => {
    expect(codeOf(zip({ 'pack.yaml': strToU8('a'), [name]: strToU8('b') }))).toBe('zip-name');
    expect(belongsInZip(name)).toBe(false);
  });

  it('refuses symbolic links', () => {
    const link = zip({ 'pack.yaml': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] });
    expect(codeOf(link)).toBe('zip-link');
  });

  it('refuses a bomb before it is unpacked', () => {
    const bomb = zip({ 'pack.yaml': [new Uint8Array(60_000_000), { level: 9 }] });
    expect(bomb.length).toBeLessThan(100_000);
    const start = performance.now();
    expect(codeOf(bomb)).toBe('zip-too-large');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('never makes more than the list says, and says that the list lies', () => {
    const bytes = zip({ 'pack.yaml': [new Uint8Array(3_000_000), { level: 9 }] });
    const view = new DataView(bytes.buffer);
    const central = view.getUint32(bytes.length - 22 + 16, true);
    view.setUint32(central + 24, 10, true);
    expect(codeOf(bytes)).toBe('zip-broken');
  });

  it('refuses a name twice, too many files, what is too large or encrypted', () => {
    const twice = zip({ 'aa.yaml': strToU8('a'), 'ab.yaml': strToU8('b') });
    for (let i = 0; i < twice.length - 1; i++) if (twice[i] === 97 && twice[i + 1] === 98) twice[i + 1] = 97;
    expect(codeOf(twice)).toBe('zip-name');
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`f${i}.yaml`, strToU8('a')]));
    expect(codeOf(zip(many))).toBe('zip-broken');
    expect(codeOf(new Uint8Array(11_000_000))).toBe('zip-too-large');
    const locked = zipOf(PACK);
    const view = new DataView(locked.buffer);
    view.setUint16(view.getUint32(locked.length - 22 + 16, true) + 8, 1, true);
    expect(codeOf(locked)).toBe('zip-broken');
  });

  it('refuses what is no text', () => {
    expect(codeOf(zip({ 'pack.yaml': new Uint8Array([0xff, 0xfe, 0xc0]) }))).toBe('zip-broken');
  });

  it('never throws, whatever bytes it gets, and gives only plain names', () => {
    const good = zipOf(PACK);
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255) }), { maxLength: 12 }),
        fc.nat(good.length),
        (changes, length) => {
          const bytes = good.slice(0, length);
          for (const { at, byte } of changes) if (at < length) bytes[at] = byte;
          const read = unzip(bytes, 'pack.zip');
          if (read.ok) expect(Object.keys(read.value).every(belongsInZip)).toBe(true);
          else expect(read.problems).toHaveLength(1);
        },
      ),
      { numRuns: 500, seed: 1 },
    );
  });
});
