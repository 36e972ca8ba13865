/** `new`: a pack or a scenario to start from, that lints clean and can be played at once. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { stderr, stdin } from 'node:process';
import { createInterface } from 'node:readline/promises';
import type { Rulebook } from '../runbook/rulebook.ts';
import { idSchema, type Lang, say, type Text, textSchema } from '../runbook/text.ts';
import type { Pack } from '../scenario/format/pack.ts';
import { loadPack } from '../scenario/load.ts';
import { JSON_FLAG, type Spec } from './command.ts';
import { ProblemsFound, readSource } from './files.ts';
import { complain, langOf, print, printJson, UsageError, writeOut } from './output.ts';
import { rulebookIn } from './packs.ts';
import { ROOT } from './root.ts';

const SCHEMAS = join(ROOT, 'schema');

export const NEW: Spec = {
  name: 'new',
  means: {
    en: 'write a pack or a scenario to start from; asks for what no option says',
    fr: 'écrire un pack ou un scénario pour commencer ; demande ce qu’aucune option ne dit',
  },
  takes: [
    {
      name: { en: 'what', fr: 'quoi' },
      means: { en: 'pack or scenario; asked when left out', fr: 'pack ou scenario ; demandé si rien n’est dit' },
      takes: 'at most one',
    },
  ],
  flags: [
    {
      flag: '--pack',
      value: { en: 'folder', fr: 'dossier' },
      means: { en: 'the folder of the pack', fr: 'le dossier du pack' },
    },
    {
      flag: '--id',
      value: { en: 'id', fr: 'id' },
      means: {
        en: 'the name of the pack, or of the scenario’s file without .yaml',
        fr: 'le nom du pack, ou celui du fichier du scénario sans .yaml',
      },
    },
    {
      flag: '--name',
      value: { en: 'name', fr: 'nom' },
      means: { en: 'what the company is called (pack)', fr: 'le nom de l’entreprise (pack)' },
    },
    {
      flag: '--procedure',
      value: { en: 'id', fr: 'id' },
      means: {
        en: 'the runbook’s procedure; the first one when left out (scenario)',
        fr: 'la procédure du runbook ; sans cette option, la première (scénario)',
      },
    },
    {
      flag: '--title-en',
      value: { en: 'title', fr: 'titre' },
      means: { en: 'the title in English (scenario)', fr: 'le titre en anglais (scénario)' },
    },
    {
      flag: '--title-fr',
      value: { en: 'title', fr: 'titre' },
      means: { en: 'the title in French (scenario)', fr: 'le titre en français (scénario)' },
    },
    JSON_FLAG,
  ],
  run: create,
};

interface Options {
  pack?: string;
  id?: string;
  name?: string;
  procedure?: string;
  titleEn?: string;
  titleFr?: string;
  json?: boolean;
  lang?: string;
}

/** Writes a pack with a first scenario, or a scenario into a pack; asks for what no flag says. Throws UsageError when something is in the way. */
export async function create(thing: string | undefined, options: Options): Promise<void> {
  const lang = langOf(options.lang ?? 'en');
  const asking = stdin.isTTY ? startAsking(lang) : null;
  /** What a flag says, else what is answered, until `check` takes it; where nobody can be asked, what is usual. */
  const ask = async (
    given: string | undefined,
    { question, flag, usual, check = (said) => said }: Question,
  ): Promise<string> => {
    if (given !== undefined) return check(given);
    if (asking) return asking.ask(question, usual, check);
    if (usual !== undefined) return check(usual);
    const { en, fr } = typeof flag === 'string' ? { en: flag, fr: flag } : flag;
    throw new UsageError({
      en: `${question.en} Say it with ${en}: see npx tocsin new --help.`,
      fr: `${question.fr} Dites-le avec ${fr} : voir npx tocsin new --help.`,
    });
  };
  try {
    const what = await ask(thing, {
      question: {
        en: 'What shall it be, a pack or a scenario?',
        fr: 'Que faut-il écrire, un pack ou un scénario (pack, scenario) ?',
      },
      flag: {
        en: 'npx tocsin new pack, or npx tocsin new scenario',
        fr: 'npx tocsin new pack, ou npx tocsin new scenario',
      },
      check: (said) => {
        if (said === 'pack' || said === 'scenario') return said;
        throw new UsageError({
          en: `There is no new ${said}. Say pack, or scenario.`,
          fr: `On ne peut pas créer ${said}. Dites pack, ou scenario.`,
        });
      },
    });
    if (what === 'pack') {
      const id = await ask(options.id, {
        question: { en: 'What is the folder of the pack called?', fr: 'Comment s’appelle le dossier du pack ?' },
        flag: '--id',
        check: (said) => freeIn(options.pack ?? idOf(said), 'pack.yaml') && idOf(said),
      });
      const name = await ask(options.name, {
        question: { en: 'What is the company called?', fr: 'Comment s’appelle l’entreprise ?' },
        flag: '--name',
        usual: id,
        check: wordsIn,
      });
      told(await newPack(resolve(options.pack ?? id), id, name), options);
    } else {
      const folder = await ask(options.pack, {
        question: { en: 'In which pack’s folder?', fr: 'Dans le dossier de quel pack ?' },
        flag: '--pack',
        ...(existsSync('pack.yaml') && { usual: '.' }),
        check: (said) => {
          if (existsSync(join(said, 'pack.yaml'))) return said;
          throw new UsageError({
            en: `There is no pack.yaml in ${said}.`,
            fr: `Il n’y a pas de pack.yaml dans ${said}.`,
          });
        },
      });
      const id = await ask(options.id, {
        question: {
          en: 'What is the scenario’s file called, without .yaml?',
          fr: 'Comment s’appelle le fichier du scénario, sans .yaml ?',
        },
        flag: '--id',
        check: (said) => freeIn(folder, `${idOf(said)}.yaml`) && said,
      });
      const titleEn = await ask(options.titleEn, {
        question: {
          en: 'Its title in English, which gives nothing away?',
          fr: 'Son titre en anglais, qui ne révèle rien ?',
        },
        flag: '--title-en',
        usual: 'An ordinary day',
        check: wordsIn,
      });
      const titleFr = await ask(options.titleFr, {
        question: { en: 'Its title in French?', fr: 'Son titre en français ?' },
        flag: '--title-fr',
        usual: 'Une journée ordinaire',
        check: wordsIn,
      });
      told([await newScenario(resolve(folder), { ...options, id, titleEn, titleFr })], options);
    }
  } finally {
    asking?.close();
  }
}

interface Question {
  question: Text;
  /** What says it on the command line. */
  flag: Text | string;
  usual?: string;
  /** Gives the answer back, or throws UsageError. */
  check?(said: string): string;
}

/** Questions to whoever sits at the terminal: on standard error, so that results stay alone on standard output. */
function startAsking(lang: Lang) {
  const lines = createInterface({ input: stdin, output: stderr });
  const gone = new AbortController();
  lines.once('close', () => gone.abort());
  return {
    async ask(question: Text, usual: string | undefined, check: (said: string) => string): Promise<string> {
      for (;;) {
        const said = await lines
          .question(`${say(question, lang)}${usual === undefined ? '' : ` [${usual}]`} `, { signal: gone.signal })
          .catch(() => {
            throw new UsageError({ en: '\nStopped: nothing was written.', fr: '\nArrêté : rien n’a été écrit.' });
          });
        try {
          const answer = said.trim() || usual;
          if (answer !== undefined) return check(answer);
        } catch (error) {
          if (!(error instanceof UsageError)) throw error;
          complain(error.said, lang);
        }
      }
    },
    close: () => lines.close(),
  };
}

/** True when a folder has no such file yet. Throws UsageError when it has. */
function freeIn(folder: string, file: string): true {
  if (existsSync(join(folder, file)))
    throw new UsageError({
      en: `${relative('.', join(folder, file))} is there already. Choose another name.`,
      fr: `${relative('.', join(folder, file))} existe déjà. Choisissez un autre nom.`,
    });
  return true;
}

/** Names the files that were written. */
function told(paths: readonly string[], { json }: Options): void {
  const files = paths.map((path) => relative('.', path));
  if (json) printJson({ files });
  else print(files.join('\n'));
}

const idOf = (id: string): string => {
  if (/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/.test(id) && idSchema.safeParse(id).success) return id;
  throw new UsageError({
    en: `${id} cannot be an id: take 1 to 40 letters, digits, dots and dashes, a letter or digit first.`,
    fr: `${id} ne peut pas servir de nom : prenez 1 à 40 lettres, chiffres, points et tirets, en commençant par une lettre ou un chiffre.`,
  });
};

/** A name or a title that a file may hold, on one line. Throws UsageError for another. */
const wordsIn = (said: string): string => {
  if (!/[\r\n]/.test(said) && textSchema.safeParse({ en: said, fr: said }).success) return said;
  throw new UsageError({
    en: 'A name or a title is one line of words, without HTML or invisible characters.',
    fr: 'Un nom ou un titre tient sur une ligne, avec des mots, sans HTML ni caractères invisibles.',
  });
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
  { id, titleEn, titleFr, procedure }: { id: string; titleEn: string; titleFr: string; procedure?: string },
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
    throw new UsageError(
      asked === undefined
        ? {
            en: 'The rulebook has no procedure: it needs one.',
            fr: 'Le runbook n’a aucune procédure : il lui en faut une.',
          }
        : { en: `The rulebook has no procedure ${asked}.`, fr: `Le runbook n’a pas de procédure ${asked}.` },
    );
  if (!rule || !series || !grave)
    throw new UsageError({
      en: 'The pack has no alert rule that pages: it needs one.',
      fr: 'Le pack n’a aucune règle d’alerte qui sonne : il lui en faut une.',
    });
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

/** One of the texts in the folder `new` with its marks filled in. */
function filled(file: string, values: Readonly<Record<string, string>>): string {
  const text = readFileSync(join(ROOT, 'src/cli/new', file), 'utf8');
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
