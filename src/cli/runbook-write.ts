/** `runbook write`: a rulebook as the runbook a team keeps. */
import { writeFileSync } from 'node:fs';
import type { Rulebook } from '../runbook/rulebook.ts';
import { type Beside, besideOf } from '../runbook/write/beside.ts';
import { writeRunbook } from '../runbook/write/write.ts';
import { loadRulebook } from '../scenario/load.ts';
import { complain, print, UsageError } from './output.ts';
import { ProblemsFound } from './packs.ts';
import { langOf, playableIn, textIn } from './runbook.ts';

interface Options {
  lang: string;
  out?: string;
}

/** Prints the runbook, or writes it to a file. Throws UsageError for a runbook nobody can play by. */
export function writeFile(path: string, options: Options): void {
  const lang = langOf(options.lang);
  const { rulebook, beside } = rulesIn(path);
  const text = writeRunbook(rulebook, lang, beside);
  if (options.out === undefined) return print(text.trimEnd());
  try {
    writeFileSync(options.out, text);
  } catch {
    throw new UsageError(`${options.out} cannot be written.`);
  }
  complain(`Written: ${options.out}`);
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
