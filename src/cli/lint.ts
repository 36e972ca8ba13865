/** `lint`: what is wrong with packs and scenarios, with the line and a way out. */
import { join } from 'node:path';
import { type Lang, say } from '../runbook/text.ts';
import { lintPack, lintScenario } from '../scenario/lint/lint.ts';
import type { Problem } from '../scenario/problem.ts';
import { JSON_FLAG, SCENARIOS, type Spec } from './command.ts';
import { ProblemsFound, readSource, shown } from './files.ts';
import { counted, langOf, print, printJson, problemJson, problemText, tell } from './output.ts';
import { type PackFiles, packsAt, rulebookIn, sourcesOf } from './packs.ts';

export const LINT: Spec = {
  name: 'lint',
  means: {
    en: 'say what is wrong with scenarios and packs, with the line and a way out',
    fr: 'dire ce qui ne va pas dans des scénarios et des packs, à quelle ligne et comment y remédier',
  },
  takes: [SCENARIOS],
  flags: [JSON_FLAG],
  run: lint,
};

/** Prints all problems; exit 1 when one of them is an error. */
async function lint(paths: readonly string[], options: { json?: boolean; lang: string }): Promise<void> {
  const lang = langOf(options.lang);
  const packs = packsAt(paths);
  const problems = await lintPacks(packs);
  const errors = problems.filter((p) => p.level === 'error').length;
  if (errors > 0) process.exitCode = 1;
  if (options.json) return printJson({ ok: errors === 0, problems: problems.map((p) => problemJson(p, lang)) });
  for (const problem of problems) tell(problemText(problem), lang);
  const files = packs.flatMap(({ folder, scenarios }) => [join(folder, 'pack.yaml'), ...scenarios]);
  print(summary(errors, problems.length - errors, files.map(shown).join(', '), lang));
}

function summary(errors: number, warnings: number, files: string, lang: Lang): string {
  if (errors + warnings === 0)
    return say({ en: `Nothing wrong in ${files}.`, fr: `Rien à redire sur ${files}.` }, lang);
  const both = [
    counted(errors, { en: 'error', fr: 'erreur' }, { en: 'errors', fr: 'erreurs' }, lang),
    counted(warnings, { en: 'warning', fr: 'avertissement' }, { en: 'warnings', fr: 'avertissements' }, lang),
  ].join(', ');
  return say({ en: `${both} in ${files}.`, fr: `${both} dans ${files}.` }, lang);
}

/** Every problem of these packs and scenarios, each said once. */
export async function lintPacks(packs: readonly PackFiles[]): Promise<Problem[]> {
  const found = new Map<string, Problem>();
  const collect = async (read: () => Promise<readonly Problem[]>) => {
    let problems: readonly Problem[];
    try {
      problems = await read();
    } catch (error) {
      if (!(error instanceof ProblemsFound)) throw error;
      problems = error.problems;
    }
    for (const p of problems) found.set(`${p.file}:${p.line}:${p.column}:${p.code}:${p.message.en}`, p);
  };
  for (const { folder, scenarios } of packs) {
    await collect(async () => lintPack(readSource(join(folder, 'pack.yaml')), rulebookIn(folder)));
    for (const path of scenarios) await collect(async () => lintScenario(await sourcesOf(path)));
  }
  return [...found.values()];
}
