/** What holds for every command: both languages, JSON alone on standard output, the exit codes. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Spec } from '../../src/cli/command.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { run } from '../../src/cli/run.ts';
import { type Ran, tocsin, tocsinWith } from './run.ts';

// Drills of bots, on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'tocsin-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

/** A call in this process, which starts no Node for each. */
async function call(words: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const said = { out: '', err: '' };
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.out += text;
    return true;
  });
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.err += text;
    return true;
  });
  process.exitCode = 0;
  try {
    await run(words, env);
    return { code: Number(process.exitCode), ...said };
  } finally {
    process.exitCode = undefined;
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

const SPECS = new Map<string, Spec>(
  COMMANDS.flatMap((one): [string, Spec][] =>
    'commands' in one ? one.commands.map((spec) => [`${one.name} ${spec.name}`, spec]) : [[one.name, one]],
  ),
);

const RECORD = 'scenarios/artisanat-dupont/goldens/inc-001-expert-deployment.json';
const SAMPLES = 'tests/runbook/samples';

/** Of each command a call that goes well, one that finds problems, and one that is wrong; null where there is none of the kind. */
interface Calls {
  fine: string[] | null;
  problems: string[] | null;
  wrong: string[];
}

const CALLS: Readonly<Record<string, Calls>> = {
  new: {
    fine: ['pack', '--id', 'made', '--name', 'Made', '--pack', at('made')],
    problems: ['scenario', '--pack', at('broken-pack'), '--id', 'x', '--title-en', 'A', '--title-fr', 'B'],
    wrong: ['pack', '--id', '../out'],
  },
  lint: { fine: [at('sound')], problems: [at('bad')], wrong: ['nowhere'] },
  schema: { fine: ['pack'], problems: null, wrong: ['poem'] },
  simulate: {
    fine: [at('sound'), '--bot', 'silent', '--seeds', '1'],
    problems: [at('bad')],
    wrong: [at('sound'), '--bot', 'cheater'],
  },
  cheat: {
    fine: [at('sound'), '--budget', '50'],
    problems: [at('bad'), '--budget', '50'],
    wrong: [],
  },
  play: { fine: null, problems: [at('bad')], wrong: [at('sound'), '--variant', 'none'] },
  serve: { fine: null, problems: null, wrong: [at('nowhere')] },
  pack: { fine: [at('sound'), '--out', at('sound.zip')], problems: [at('bad')], wrong: [at('nowhere')] },
  unpack: {
    fine: [at('sound-too.zip'), '--to', at('unpacked')],
    problems: [at('no.zip'), '--to', at('never')],
    wrong: [at('nowhere.zip')],
  },
  score: { fine: [RECORD], problems: [at('no-record.json')], wrong: [at('nowhere.json')] },
  replay: { fine: [RECORD], problems: [at('changed.json')], wrong: [at('nowhere.json')] },
  debrief: { fine: [RECORD], problems: [at('no-record.json')], wrong: [at('nowhere.json')] },
  'runbook check': {
    fine: [`${SAMPLES}/reference-like.fr.md`],
    problems: [`${SAMPLES}/no-severities.en.md`],
    wrong: [at('nowhere.md')],
  },
  'runbook write': {
    fine: [`${SAMPLES}/reference-like.fr.md`],
    problems: [at('no-record.json')],
    wrong: [`${SAMPLES}/no-severities.en.md`],
  },
};

beforeAll(async () => {
  for (const name of ['sound', 'bad', 'broken-pack'])
    await call(['new', 'pack', '--id', name, '--name', name, '--pack', at(name)]);
  const first = readFileSync(at('bad/first.yaml'), 'utf8');
  writeFileSync(at('bad/first.yaml'), first.replace('onset: release-fails', 'onset: release-fials'));
  writeFileSync(at('broken-pack/pack.yaml'), 'format: tocsin/pack/1\n');
  await call(['pack', at('sound'), '--out', at('sound-too.zip')]);
  writeFileSync(at('no.zip'), 'no zip');
  writeFileSync(at('no-record.json'), '{}');
  writeFileSync(at('changed.json'), readFileSync(RECORD, 'utf8').replace('"severity":"P1"', '"severity":"P2"'));
  mkdirSync(at('records'));
  copyFileSync(RECORD, at('records/one.json'));
});

const callOf = (name: string, words: readonly string[]) => [...name.split(' '), ...words];

it('is tried here', () => {
  expect(Object.keys(CALLS).toSorted()).toEqual([...SPECS.keys()].toSorted());
});

const kind = (what: 'fine' | 'problems') =>
  Object.entries(CALLS).flatMap(([name, calls]) => (calls[what] ? [[name, calls[what]] as const] : []));

describe('a command asked for JSON', () => {
  it.each(kind('fine'))('%s gives JSON and nothing else, exit 0', async (name, words) => {
    const { code, out, err } = await call(callOf(name, [...words, '--json']));
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toBeTypeOf('object');
  });

  it.each(kind('problems'))('%s gives JSON when it finds problems too, exit 1', async (name, words) => {
    const { code, out } = await call(callOf(name, [...words, '--json']));
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false });
  });

  it.each(Object.entries(CALLS))('%s prints nothing of it when it is used wrongly, exit 2', async (name, { wrong }) => {
    const { code, out, err } = await call(callOf(name, [...wrong, '--json']));
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toBe('');
  });
});

/** English words that stand in no French sentence and in no name. */
const ENGLISH = /\b(the|there|is|are|takes|cannot|with|which|when|what|found|wrong|drills?|nothing|of|and|it)\b/;
/** A colon, semicolon, question or exclamation mark that no narrow no-break space stands before. */
const UNSPACED = /[^\u202f\s\d][;!?](?:\s|$)|[^\u202fA-Z]:(?:\s|$)| [:;!?](?:\s|$)/;

describe('in French', () => {
  const fr = { LANG: 'fr_FR.UTF-8' };

  it.each(Object.entries(CALLS))('%s says what is wrong with a call', async (name, { wrong }) => {
    const [inFrench, inEnglish] = [await call(callOf(name, wrong), fr), await call(callOf(name, wrong))];
    expect(inFrench.code).toBe(2);
    expect(inFrench.err).not.toBe(inEnglish.err);
    expect(inFrench.err).not.toMatch(ENGLISH);
  });

  it.each(kind('fine').filter(([name]) => !['schema', 'new', 'debrief', 'runbook write'].includes(name)))(
    '%s reports in French, and in English where that is asked for',
    async (name, words) => {
      rmSync(at('unpacked'), { recursive: true, force: true });
      const inFrench = await call(callOf(name, words), fr);
      rmSync(at('unpacked'), { recursive: true, force: true });
      const inEnglish = await call(callOf(name, [...words, '--lang', 'en']), fr);
      expect([inFrench.code, inFrench.err]).toEqual([0, '']);
      expect(inFrench.out).not.toBe(inEnglish.out);
      expect(inFrench.out).not.toMatch(/\b(there|takes|cannot|which|found|nothing|files)\b/);
    },
  );

  it.each([[''], ...[...SPECS.keys()].map((name) => [name])])(
    'the help of %j has no English sentence in it',
    async (name) => {
      const words = name === '' ? ['--help'] : [...name.split(' '), '--help'];
      const [inFrench, inEnglish] = [await call(words, fr), await call(words)];
      expect([inFrench.code, inFrench.err, inEnglish.code]).toEqual([0, '', 0]);
      expect(inFrench.out).toMatch(/^Usage\u202f: tocsin/);
      expect(inFrench.out).not.toMatch(ENGLISH);
      expect(inEnglish.out).toMatch(/^Usage: tocsin/);
      expect(inFrench.out.split('\n').filter((line) => UNSPACED.test(line))).toEqual([]);
    },
  );

  it.each([
    [
      'no such command',
      ['lnit'],
      'erreur\u202f: commande inconnue «\u202flnit\u202f»\n(Vouliez-vous dire lint\u202f?)\n',
    ],
    [
      'no such option',
      ['lint', 'x', '--jsom'],
      'erreur\u202f: option inconnue «\u202f--jsom\u202f»\n(Vouliez-vous dire --json\u202f?)\n',
    ],
    ['an argument missing', ['lint'], 'erreur\u202f: il manque l’argument «\u202fchemin\u202f»\n'],
    [
      'an option without its value',
      ['simulate', 'x', '--bot'],
      'erreur\u202f: il manque une valeur à l’option «\u202f--bot <noms>\u202f»\n',
    ],
    [
      'too many arguments',
      ['score', 'a', 'b'],
      'erreur\u202f: trop d’arguments pour «\u202fscore\u202f» (1 au plus, 2 reçus).\n',
    ],
  ])('%s is refused with exit 2', async (_what, words, said) => {
    const { code, out, err } = await call(words, fr);
    expect([code, out]).toEqual([2, '']);
    expect(err.startsWith(`${said}\nUsage\u202f: tocsin`)).toBe(true);
    expect(err).not.toMatch(/\berror\b/);
  });
});

describe('the language', () => {
  it.each([
    [{}, [], 'en'],
    [{ LANG: 'fr_CA.UTF-8' }, [], 'fr'],
    [{ LANG: 'fr' }, [], 'fr'],
    [{ LANG: 'de_DE.UTF-8' }, [], 'en'],
    [{ LC_ALL: 'C', LANG: 'fr_FR' }, [], 'en'],
    [{ LC_ALL: '', LC_MESSAGES: 'fr_FR', LANG: 'en_GB' }, [], 'fr'],
    [{ LANG: 'fr_FR' }, ['--lang', 'en'], 'en'],
    [{ LANG: 'en_GB' }, ['--lang=fr'], 'fr'],
  ])('of %j with %j is %s', async (env, words, lang) => {
    const { err } = await call(['lint', ...words], env);
    expect(err.startsWith('erreur')).toBe(lang === 'fr');
  });

  it('is one of two', async () => {
    expect(await call(['lint', at('sound'), '--lang', 'de'], { LANG: 'fr' })).toEqual({
      code: 2,
      out: '',
      err: '--lang attend en ou fr, et non de.\n',
    });
  });
});

it('holds in a process of its own', () => {
  expect(tocsinWith({ env: { LC_ALL: 'fr_FR.UTF-8' } }, 'lint').err).toMatch(/^erreur/);
  const ran = tocsin('lint', at('bad'), '--json');
  expect(ran).toMatchObject({ code: 1, err: '' });
  expect(JSON.parse(ran.out).problems).toMatchObject([{ suggestion: 'Did you mean release-fails?' }]);
});
