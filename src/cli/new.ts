/** `new`: a pack or a scenario to start from, that lints clean and can be played at once. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { stderr, stdin } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import type { Rulebook } from '../runbook/rulebook.ts';
import type { Pack } from '../scenario/format/pack.ts';
import { loadPack } from '../scenario/load.ts';
import { ProblemsFound, readSource } from './files.ts';
import { complain, print, printJson, UsageError, writeOut } from './output.ts';
import { rulebookIn } from './packs.ts';

const SCHEMAS = join(dirname(fileURLToPath(import.meta.url)), '../../schema');

interface Options {
  pack?: string;
  id?: string;
  name?: string;
  procedure?: string;
  titleEn?: string;
  titleFr?: string;
  json?: boolean;
}

/** Writes a pack with a first scenario, or a scenario into a pack; asks for what no flag says. Throws UsageError when something is in the way. */
export async function create(thing: string | undefined, options: Options): Promise<void> {
  const asking = stdin.isTTY ? startAsking() : null;
  /** What a flag says, else what is answered, until `check` takes it; where nobody can be asked, what is usual. */
  const ask = async (
    given: string | undefined,
    { question, flag, usual, check = (said) => said }: Question,
  ): Promise<string> => {
    if (given !== undefined) return check(given);
    if (asking) return asking.ask(question, usual, check);
    if (usual !== undefined) return check(usual);
    throw new UsageError(`${question} Say it with ${flag}: see npx tocsin new --help.`);
  };
  try {
    const what = await ask(thing, {
      question: 'What shall it be, a pack or a scenario?',
      flag: 'npx tocsin new pack, or npx tocsin new scenario',
      check: (said) => {
        if (said === 'pack' || said === 'scenario') return said;
        throw new UsageError(`There is no new ${said}. Say pack, or scenario.`);
      },
    });
    if (what === 'pack') {
      const id = await ask(options.id, {
        question: 'What is the folder of the pack called?',
        flag: '--id',
        check: (said) => freeIn(options.pack ?? idOf(said), 'pack.yaml') && said,
      });
      const name = await ask(options.name, { question: 'What is the company called?', flag: '--name', usual: id });
      told(await newPack(resolve(options.pack ?? id), id, name), options);
    } else {
      const folder = await ask(options.pack, {
        question: 'In which pack’s folder?',
        flag: '--pack',
        ...(existsSync('pack.yaml') && { usual: '.' }),
        check: (said) => {
          if (existsSync(join(said, 'pack.yaml'))) return said;
          throw new UsageError(`There is no pack.yaml in ${said}.`);
        },
      });
      const id = await ask(options.id, {
        question: 'What is the scenario’s file called, without .yaml?',
        flag: '--id',
        check: (said) => freeIn(folder, `${idOf(said)}.yaml`) && said,
      });
      const titleEn = await ask(options.titleEn, {
        question: 'Its title in English, which gives nothing away?',
        flag: '--title-en',
        usual: 'An ordinary day',
      });
      const titleFr = await ask(options.titleFr, {
        question: 'Its title in French?',
        flag: '--title-fr',
        usual: 'Une journée ordinaire',
      });
      told([await newScenario(resolve(folder), { ...options, id, titleEn, titleFr })], options);
    }
  } finally {
    asking?.close();
  }
}

interface Question {
  question: string;
  /** What says it on the command line. */
  flag: string;
  usual?: string;
  /** Gives the answer back, or throws UsageError. */
  check?(said: string): string;
}

/** Questions to whoever sits at the terminal: on standard error, so that results stay alone on standard output. */
function startAsking() {
  const lines = createInterface({ input: stdin, output: stderr });
  const gone = new AbortController();
  lines.once('close', () => gone.abort());
  return {
    async ask(question: string, usual: string | undefined, check: (said: string) => string): Promise<string> {
      for (;;) {
        const said = await lines
          .question(`${question}${usual === undefined ? '' : ` [${usual}]`} `, { signal: gone.signal })
          .catch(() => {
            throw new UsageError('\nStopped: nothing was written.');
          });
        try {
          const answer = said.trim() || usual;
          if (answer !== undefined) return check(answer);
        } catch (error) {
          if (!(error instanceof UsageError)) throw error;
          complain(error.message);
        }
      }
    },
    close: () => lines.close(),
  };
}

/** True when a folder has no such file yet. Throws UsageError when it has. */
function freeIn(folder: string, file: string): true {
  if (existsSync(join(folder, file)))
    throw new UsageError(`${relative('.', join(folder, file))} is there already. Choose another name.`);
  return true;
}

/** Names the files that were written. */
function told(paths: readonly string[], { json }: Options): void {
  const files = paths.map((path) => relative('.', path));
  if (json) printJson({ files });
  else print(files.join('\n'));
}

const idOf = (id: string): string => {
  if (/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/.test(id)) return id;
  throw new UsageError(
    `${id} cannot be an id: take 1 to 40 letters, digits, dots and dashes, a letter or digit first.`,
  );
};

/** Writes a pack's folder with its rulebook and a first scenario; gives the files. */
async function newPack(folder: string, id: string, name: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const values = { id, name: quoted(name), schema: schemaFrom(folder) };
  const files = ['pack.yaml', 'rulebook.yaml'].map((file) => write(join(folder, file), filled(file, values)));
  return [
    ...files,
    await newScenario(folder, { id: 'first', titleEn: 'An ordinary day', titleFr: 'Une journée ordinaire' }),
  ];
}

/** Writes a scenario that fits the pack in a folder; gives its path. Throws ProblemsFound when the pack is not sound. */
async function newScenario(
  folder: string,
  { id, titleEn, titleFr, procedure }: Options & { id: string; titleEn: string; titleFr: string },
): Promise<string> {
  const rulebook = await rulebookIn(folder);
  const pack = loadPack(readSource(join(folder, 'pack.yaml')), rulebook);
  if (!pack.ok) throw new ProblemsFound(pack.problems);
  const subject = subjectOf(pack.value.value, rulebook, procedure);
  const values = {
    ...subject,
    id,
    'title-en': quoted(titleEn),
    'title-fr': quoted(titleFr),
    schema: schemaFrom(folder),
  };
  return write(join(folder, `${id}.yaml`), filled('scenario.yaml', values));
}

/** What of a pack a first scenario can be about: the rule that pages, what it watches, and what users lose by it. */
function subjectOf(pack: Pack, rulebook: Rulebook, asked: string | undefined): Record<string, string> {
  const procedure = asked === undefined ? rulebook.procedures[0] : rulebook.procedures.find((p) => p.id === asked);
  const rule = pack.alerts.find((a) => a.pages);
  const [grave] = pack.capabilities.toSorted((a, b) => GRAVITY.indexOf(a.down) - GRAVITY.indexOf(b.down));
  const series = pack.series.find((s) => s.id === rule?.series);
  if (!procedure)
    throw new UsageError(`The rulebook has no procedure${asked === undefined ? '' : ` ${asked}`}: it needs one.`);
  if (!rule || !series || !grave) throw new UsageError('The pack has no alert rule that pages: it needs one.');
  const branches = procedure.branches.map((b) => b.id);
  return {
    procedure: procedure.id,
    'branch-a': branches[0] ?? '',
    'branch-b': branches[1] ?? branches[0] ?? '',
    system: rule.system,
    series: rule.series,
    broken: String(brokenValue(rule, series)),
    capability: grave.id,
    impact: grave.down,
  };
}

const GRAVITY = ['high', 'medium', 'low'];

/** A value far beyond what the rule tolerates, within what the series can show. */
function brokenValue({ above, below }: Pack['alerts'][number], { min, max }: Pack['series'][number]): number {
  if (above !== undefined) return Math.min(max ?? Number.POSITIVE_INFINITY, above * 8 + 1);
  return Math.max(min ?? Number.NEGATIVE_INFINITY, (below ?? 0) / 8 - 1);
}

/** One of the texts beside this file with its marks filled in. */
function filled(file: string, values: Readonly<Record<string, string>>): string {
  const text = readFileSync(new URL(`./new/${file}`, import.meta.url), 'utf8');
  return text.replace(/\{\{([\w-]+)\}\}/g, (_mark, name: string) => values[name] ?? '');
}

function write(path: string, text: string): string {
  freeIn(dirname(path), basename(path));
  writeOut(path, text);
  return path;
}

const schemaFrom = (folder: string): string => relative(folder, SCHEMAS).replaceAll('\\', '/');

/** As YAML takes it, whatever is in it. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
