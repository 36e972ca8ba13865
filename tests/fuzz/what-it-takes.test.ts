/** Hostile files given to the command line itself: refused within a second of the processor and 200 MB, Node and all. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { create } from '../../src/cli/new.ts';

// Processes of their own, on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const MOST_MS = 1000;
const MOST_MB = 200;

const folder = mkdtempSync(join(tmpdir(), 'tocsin-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

interface Took {
  code: number | null;
  out: string;
  err: string;
  /** Of the processor, so that a busy machine changes little. */
  cpuMs: number;
  memoryMb: number;
}

function run(...words: string[]): Took {
  const { status, output } = spawnSync(process.execPath, ['tests/support/measured.mjs', ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    timeout: 60_000,
    killSignal: 'SIGKILL',
  });
  const [, out = '', err = '', took] = output.map((text) => text ?? '');
  return { code: status, out, err, ...JSON.parse(took || '{"cpuMs":60000,"memoryMb":0}') };
}

/** Writes a pack like the one that `tocsin new` writes, with a file put in place of its own. */
async function packWith(name: string, file: string, text: string): Promise<void> {
  await create('pack', { id: name, name, pack: at(name), json: true });
  writeFileSync(join(at(name), file), text);
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const BOMB = letters.map((name, i) => `${name}: &${name} [${i === 0 ? 'lol' : Array(9).fill(`*${letters[i - 1]}`)}]`);
/** A sound scenario of a whole day, with as many rules as there may be, each judged every second over the whole day. */
function watchful(): string {
  const rule = (i: number) =>
    `  - { id: r${i}, system: shop, series: error-ratio, above: 0.${i + 100}, over: 24h, for: 1s, every: 1s, label: info, pages: false, name: { en: a, fr: b }, summary: { en: a, fr: b }, expr: x }`;
  const text = readFileSync(join(at('sound'), 'first.yaml'), 'utf8').replace('length: 75m', 'length: 24h');
  return `${text}\nalerts:\n${Array.from({ length: 95 }, (_, i) => rule(i)).join('\n')}\n`;
}
const zip = (name: string, files: Zippable) => writeFileSync(at(name), zipSync(files));
const blank = (bytes: number): [Uint8Array, { level: 1 }] => [new Uint8Array(bytes), { level: 1 }];

/** Each is made when it is its turn. */
const BAD: [what: string, words: readonly string[], code: string, make: () => unknown][] = [
  ['a bomb of aliases', ['lint', 'bomb'], 'too-many-values', () => packWith('bomb', 'first.yaml', BOMB.join('\n'))],
  [
    'anchors without end',
    ['lint', 'anchors'],
    'too-many-values',
    () => packWith('anchors', 'first.yaml', Array.from({ length: 40_000 }, (_, i) => `a${i}: &a${i} 1`).join('\n')),
  ],
  [
    'ten megabytes',
    ['lint', 'ten'],
    'file-too-large',
    () => packWith('ten', 'first.yaml', `#${'x'.repeat(10_000_000)}`),
  ],
  [
    'brackets without end',
    ['simulate', 'brackets'],
    'nested-too-deep',
    () => packWith('brackets', 'first.yaml', '['.repeat(999_000)),
  ],
  [
    'as many values as fit into a file',
    ['play', 'values'],
    'too-many-values',
    () => packWith('values', 'first.yaml', `a: [${'1,'.repeat(490_000)}1]`),
  ],
  [
    'a runbook of three million characters',
    ['lint', 'runbook'],
    'file-too-large',
    async () => {
      await packWith('runbook', 'runbook.md', '| a | b |\n'.repeat(350_000));
      rmSync(join(at('runbook'), 'rulebook.yaml'));
    },
  ],
  [
    'rules that are judged all day long',
    ['lint', 'watchful'],
    'too-fine',
    () => packWith('watchful', 'first.yaml', watchful()),
  ],
  [
    'a link to what never ends',
    ['lint', 'link'],
    'not-a-file',
    async () => {
      await packWith('link', 'first.yaml', '');
      rmSync(join(at('link'), 'first.yaml'));
      symlinkSync('/dev/zero', join(at('link'), 'first.yaml'));
    },
  ],
  [
    'a zip that unfolds to 100 MB',
    ['lint', 'bomb.zip'],
    'zip-too-large',
    () => zip('bomb.zip', { 'pack.yaml': blank(1e8) }),
  ],
  [
    'a zip of many files',
    ['simulate', 'many.zip'],
    'zip-too-large',
    () => zip('many.zip', Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`f${i}.yaml`, blank(2e6)]))),
  ],
  [
    'a zip that is 100 MB itself',
    ['play', 'huge.zip'],
    'zip-too-large',
    () => writeFileSync(at('huge.zip'), new Uint8Array(1e8)),
  ],
  [
    'a zip with a file where it has a folder',
    ['unpack', 'both.zip', '--to', 'slipped'],
    'zip-name',
    () => zip('both.zip', { 'pack.yaml': strToU8('a'), 'a.md': strToU8('b'), 'a.md/b.md': strToU8('c') }),
  ],
  [
    'a zip that writes elsewhere',
    ['unpack', 'slip.zip', '--to', 'slipped'],
    'zip-name',
    () => zip('slip.zip', { 'pack.yaml': strToU8('a'), '../out.yaml': strToU8('b') }),
  ],
  [
    'a record of nothing but brackets',
    ['score', 'deep.json'],
    'too-deep',
    () => writeFileSync(at('deep.json'), '['.repeat(4.9e6)),
  ],
  [
    'a runbook of lines without end',
    ['runbook check', 'lines.md'],
    'too-long',
    () => writeFileSync(at('lines.md'), 'a\n'.repeat(1_700_000)),
  ],
  [
    'a runbook of levels without end',
    ['runbook check', 'levels.md'],
    'too-long',
    () => writeFileSync(at('levels.md'), `| Level | Response |\n|---|---|\n${'| P1 | 15 min |\n'.repeat(230_000)}`),
  ],
  [
    'a record of fields without end',
    ['score', 'fields.json'],
    'too-many-values',
    () => writeFileSync(at('fields.json'), `{${Array.from({ length: 350_000 }, (_, i) => `"k${i}":1`)}}`),
  ],
  [
    'a record of backslashes',
    ['score', 'slashes.json'],
    'not-json',
    () => writeFileSync(at('slashes.json'), `"${'\\'.repeat(4.9e6)}`),
  ],
  [
    'a record of 100 MB',
    ['replay', 'long.json'],
    'too-large',
    () => writeFileSync(at('long.json'), new Uint8Array(1e8).fill(34)),
  ],
];

describe('the command line refuses', () => {
  let usual: Took;
  beforeAll(async () => {
    await create('pack', { id: 'sound', name: 'Sound', pack: at('sound'), json: true });
    usual = run('lint', at('sound'));
    expect(usual).toMatchObject({ code: 0, err: '' });
    // What is measured is what a process takes.
    expect([usual.cpuMs > 50, usual.memoryMb > 40]).toEqual([true, true]);
  });

  it.each(BAD)('%s', async (_what, [command = '', file = '', ...more], code, make) => {
    await make();
    const words = more.map((word) => (word.startsWith('--') ? word : at(word)));
    const { code: exit, out, err, cpuMs, memoryMb } = run(...command.split(' '), at(file), ...words);
    expect(exit).toBe(1);
    // Which stream it is on is the command's own affair: lint's problems are its result.
    expect(out + err).toMatch(new RegExp(`${file}[^:]*:\\d+:\\d+: error: .+ \\[${code}\\]\\n`));
    expect(cpuMs - usual.cpuMs).toBeLessThan(MOST_MS);
    expect(memoryMb).toBeLessThan(Math.max(MOST_MB, usual.memoryMb * 1.3));
    rmSync(at(file), { recursive: true });
    expect([existsSync(at('out.yaml')), existsSync(at('slipped'))]).toEqual([false, false]);
  });
});
