/** `runbook check`: what a runbook says, and whether a drill can be played by it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AsOf } from '../runbook/check/acceptance.ts';
import { type Check, checkRunbook } from '../runbook/check/check.ts';
import { joinRunbooks, type RunbookFile } from '../runbook/join.ts';
import { mergeRunbooks } from '../runbook/merge.ts';
import type { Reading } from '../runbook/read/reading.ts';
import type { Rulebook } from '../runbook/rulebook.ts';
import type { Lang } from '../runbook/text.ts';
import { JSON_FLAG, type Spec } from './command.ts';
import { cannotBeRead, complain, langOf, printJson, UsageError } from './output.ts';
import { asJson, type Report, report } from './runbook-report.ts';

/** Files larger than this are not even opened; the reader's own bound is smaller. */
const MAX_BYTES = 50_000_000;

export const CHECK: Spec = {
  name: 'check',
  means: {
    en: 'say what a runbook holds, what is wrong in it, and whether a drill can be played by it',
    fr: 'dire ce que contient un runbook, ce qui ne va pas, et si l’on peut s’exercer avec lui',
  },
  takes: [
    {
      name: { en: 'files', fr: 'fichiers' },
      means: {
        en: 'a Markdown file, its two files in English and French, or files or a folder that make up one runbook',
        fr: 'un fichier Markdown, ses deux fichiers en anglais et en français, ou les fichiers ou le dossier qui forment un seul runbook',
      },
      takes: 'many',
    },
  ],
  flags: [
    {
      flag: '--today',
      value: { en: 'day', fr: 'jour' },
      means: { en: 'the day to hold its dates against', fr: 'le jour par rapport auquel juger ses dates' },
      usual: new Date().toISOString().slice(0, 10),
    },
    {
      flag: '--drilled',
      value: { en: 'procedure=day', fr: 'procédure=jour' },
      means: {
        en: 'when a procedure was last drilled; can be given again',
        fr: 'le jour du dernier exercice sur une procédure ; l’option peut être répétée',
      },
      again: true,
    },
    JSON_FLAG,
  ],
  run: checkFiles,
};

interface Options {
  json?: boolean;
  lang: string;
  today: string;
  drilled?: string[];
}

/**
 * Prints the check of a runbook: one file, the two of a runbook kept in English and French, or many that make up one. Exit 1
 * when it is not usable. Throws UsageError for a file that cannot be read.
 */
export function checkFiles(paths: readonly string[], options: Options): void {
  const lang = langOf(options.lang);
  const asOf = asOfIn(options);
  const files = paths.flatMap(markdownAt).map((name) => ({ name, text: textIn(name, lang) }));
  const checked = reportOf(files, asOf);
  if (!checked.ok) process.exitCode = 1;
  if (options.json) printJson(asJson(checked, lang));
  else report(checked, lang);
}

/** The file, or the Markdown files of a folder by name. Throws UsageError for a folder without any. */
function markdownAt(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
  } catch {
    throw new UsageError(cannotBeRead(path));
  }
  const inside = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|markdown)$/i.test(name))
    .toSorted();
  if (inside.length === 0)
    throw new UsageError({
      en: `${path} holds no Markdown file.`,
      fr: `Il n’y a aucun fichier Markdown dans ${path}.`,
    });
  return inside.map((name) => join(path, name));
}

function reportOf(files: readonly RunbookFile[], asOf: AsOf): Report {
  const [en, fr] = ['en', 'fr'].map((lang) => files.find(({ name }) => name.toLowerCase().endsWith(`.${lang}.md`)));
  if (en && fr && files.length === 2) return twoLanguages(en, fr, asOf);
  const joined = joinRunbooks(files);
  const alone = files.length === 1 && files[0];
  // A file alone is read as it is: its mistakes are its own.
  const check = checkRunbook(alone ? alone.text : joined.text, {}, asOf);
  const at = (line: number) => (alone ? { file: alone.name, line } : joined.at(line));
  return {
    ...check,
    problems: check.problems.map((p) => ({ ...p, ...at(p.line) })),
    unexplained: check.reading.unexplained.map(at),
  };
}

function twoLanguages(en: RunbookFile, fr: RunbookFile, asOf: AsOf): Report {
  const [english, french] = [en, fr].map(({ text }) => checkRunbook(text, {}, asOf)) as [Check, Check];
  const merged = mergeRunbooks(english, french);
  const apart = merged.problems.map(({ lang, ...p }) => ({ ...p, file: lang === 'en' ? en.name : fr.name }));
  const own = [
    ...english.problems.map((p) => ({ ...p, file: en.name })),
    ...french.problems.map((p) => ({ ...p, file: fr.name })),
  ];
  return {
    ...english,
    ok: english.ok && french.ok && apart.length === 0,
    rulebook: merged.rulebook,
    problems: [...own, ...apart],
    unexplained: [
      ...english.reading.unexplained.map((line) => ({ file: en.name, line })),
      ...french.reading.unexplained.map((line) => ({ file: fr.name, line })),
    ],
  };
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** What day it is and what was drilled when. Throws UsageError for a day that is none. */
function asOfIn({ today, drilled }: Options): AsOf {
  if (!DAY.test(today))
    throw new UsageError({
      en: `--today is a day such as 2026-03-02, not ${today}.`,
      fr: `--today est un jour comme 2026-03-02, et non ${today}.`,
    });
  const days = drilled?.map((said) => said.split('='));
  const wrong = days?.find(([procedure, day]) => !procedure || !DAY.test(day ?? ''));
  if (wrong)
    throw new UsageError({
      en: `--drilled is procedure=day, such as INC-001=2026-03-02, not ${wrong.join('=')}.`,
      fr: `--drilled s’écrit procédure=jour, comme INC-001=2026-03-02, et non ${wrong.join('=')}.`,
    });
  return { today, ...(days && { drilled: Object.fromEntries(days) }) };
}

/** The rulebook of a runbook file, to play by. Throws UsageError when it cannot be read, or nobody can play by it. */
export const rulebookIn = (path: string, lang: Lang): Rulebook => playableIn(path, lang).rulebook;

/** The same with its reading. */
export function playableIn(path: string, lang: Lang): { rulebook: Rulebook; reading: Reading } {
  const { rulebook, reading } = checkRunbook(textIn(path, lang));
  if (!rulebook)
    throw new UsageError({
      en: `Nobody can play by ${path} yet: npx tocsin runbook check ${path} says why.`,
      fr: `On ne peut pas encore s’exercer avec ${path} : npx tocsin runbook check ${path} dit pourquoi.`,
    });
  return { rulebook, reading };
}

/** UTF-8, else Windows-1252: old editors write that, and it has a character for nearly every byte. */
function decoded(path: string, bytes: Uint8Array, lang: Lang): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    complain(
      {
        en: `${path} is not in UTF-8: it is read as Windows-1252. Save it as UTF-8.`,
        fr: `${path} n’est pas en UTF-8 : il est lu comme du Windows-1252. Enregistrez-le en UTF-8.`,
      },
      lang,
    );
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A file's text; what is odd about its bytes is said in this language. Throws UsageError for one that cannot be read. */
export function textIn(path: string, lang: Lang): string {
  try {
    if (statSync(path).size > MAX_BYTES)
      throw new UsageError({ en: `${path} is larger than 50 MB.`, fr: `${path} dépasse 50 Mo.` });
    return decoded(path, readFileSync(path), lang);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(cannotBeRead(path));
  }
}
