/** `runbook write`: a rulebook as the runbook a team keeps. */
import type { Rulebook } from '../runbook/rulebook.ts';
import { type Beside, besideOf } from '../runbook/write/beside.ts';
import { writeRunbook } from '../runbook/write/write.ts';
import { loadRulebook } from '../scenario/load.ts';
import { ProblemsFound } from './files.ts';
import { complain, langOf, print, printJson, writeOut } from './output.ts';
import { playableIn, textIn } from './runbook.ts';

interface Options {
  lang: string;
  out?: string;
  json?: boolean;
}

/** Prints the runbook, or writes it to a file. Throws UsageError for a runbook nobody can play by. */
export function writeFile(path: string, options: Options): void {
  const lang = langOf(options.lang);
  const { rulebook, beside } = rulesIn(path);
  const text = writeRunbook(rulebook, lang, beside);
  if (options.out !== undefined) writeOut(options.out, text);
  if (options.json) return printJson(options.out === undefined ? { markdown: text } : { file: options.out });
  if (options.out === undefined) print(text.trimEnd());
  else complain(`Written: ${options.out}`);
}

/** The rulebook in a file of data, or the one a runbook in Markdown makes. Throws ProblemsFound for data that is no rulebook. */
function rulesIn(path: string): { rulebook: Rulebook; beside: Beside } {
  if (!/\.(?:json|ya?ml)$/i.test(path)) {
    const { rulebook, reading } = playableIn(path);
    return { rulebook, beside: besideOf(reading) };
  }
  const loaded = loadRulebook({ name: path, text: textIn(path) });
  if (!loaded.ok) throw new ProblemsFound(loaded.problems);
  return { rulebook: loaded.value, beside: {} };
}
