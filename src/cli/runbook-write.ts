/** `runbook write`: a rulebook as the runbook a team keeps. */
import { writeFileSync } from 'node:fs';
import type { Rulebook } from '../runbook/rulebook.ts';
import { writeRunbook } from '../runbook/write/write.ts';
import { loadRulebook } from '../scenario/load.ts';
import { complain, print, UsageError } from './output.ts';
import { ProblemsFound } from './packs.ts';
import { langOf, rulebookIn, textIn } from './runbook.ts';

interface Options {
  lang: string;
  out?: string;
}

/** Prints the runbook, or writes it to a file. Throws UsageError for a runbook nobody can play by. */
export function writeFile(path: string, options: Options): void {
  const lang = langOf(options.lang);
  const text = writeRunbook(rulesIn(path), lang);
  if (options.out === undefined) return print(text.trimEnd());
  try {
    writeFileSync(options.out, text);
  } catch {
    throw new UsageError(`${options.out} cannot be written.`);
  }
  complain(`Written: ${options.out}`);
}

/** The rulebook in a file of data, or the one a runbook in Markdown makes. Throws ProblemsFound for data that is no rulebook. */
function rulesIn(path: string): Rulebook {
  if (!/\.(?:json|ya?ml)$/i.test(path)) return rulebookIn(path);
  const loaded = loadRulebook({ name: path, text: textIn(path) });
  if (!loaded.ok) throw new ProblemsFound(loaded.problems);
  return loaded.value;
}
