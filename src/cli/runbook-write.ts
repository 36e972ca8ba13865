/** `runbook write`: a rulebook as the runbook a team keeps. */
import type { Rulebook } from '../runbook/rulebook.ts';
import type { Lang } from '../runbook/text.ts';
import { type Beside, besideOf } from '../runbook/write/beside.ts';
import { writeRunbook } from '../runbook/write/write.ts';
import { loadRulebook } from '../scenario/load.ts';
import { JSON_FLAG, type Spec } from './command.ts';
import { ProblemsFound } from './files.ts';
import { complain, langOf, print, printJson, writeOut } from './output.ts';
import { playableIn, textIn } from './runbook.ts';

export const WRITE: Spec = {
  name: 'write',
  means: {
    en: 'write a runbook anew, in the layout that every part of is understood',
    fr: 'récrire un runbook dans la forme dont chaque partie est comprise',
  },
  takes: [
    {
      name: { en: 'file', fr: 'fichier' },
      means: {
        en: 'a runbook in Markdown, or a rulebook in JSON or YAML',
        fr: 'un runbook en Markdown, ou ses règles en JSON ou en YAML',
      },
      takes: 'one',
    },
  ],
  flags: [
    {
      flag: '--out',
      value: { en: 'file', fr: 'fichier' },
      means: {
        en: 'write to this file instead of standard output',
        fr: 'écrire dans ce fichier plutôt que sur la sortie standard',
      },
    },
    JSON_FLAG,
  ],
  run: writeFile,
};

interface Options {
  lang: string;
  out?: string;
  json?: boolean;
}

/** Prints the runbook, or writes it to a file. Throws UsageError for a runbook nobody can play by. */
function writeFile(path: string, options: Options): void {
  const lang = langOf(options.lang);
  const { rulebook, beside } = rulesIn(path, lang);
  const text = writeRunbook(rulebook, lang, beside);
  if (options.out !== undefined) writeOut(options.out, text);
  if (options.json) return printJson(options.out === undefined ? { markdown: text } : { file: options.out });
  if (options.out === undefined) print(text.trimEnd());
  else complain({ en: `Written: ${options.out}`, fr: `Écrit : ${options.out}` }, lang);
}

/** The rulebook in a file of data, or the one a runbook in Markdown makes. Throws ProblemsFound for data that is no rulebook. */
function rulesIn(path: string, lang: Lang): { rulebook: Rulebook; beside: Beside } {
  if (!/\.(?:json|ya?ml)$/i.test(path)) {
    const { rulebook, reading } = playableIn(path, lang);
    return { rulebook, beside: besideOf(reading) };
  }
  const loaded = loadRulebook({ name: path, text: textIn(path, lang) });
  if (!loaded.ok) throw new ProblemsFound(loaded.problems);
  return { rulebook: loaded.value, beside: {} };
}
