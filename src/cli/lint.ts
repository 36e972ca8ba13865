/** `lint`: what is wrong with packs and scenarios, with the line and a way out. */
import { join, relative } from 'node:path';
import { lintPack, lintScenario } from '../scenario/lint/lint.ts';
import type { Problem } from '../scenario/problem.ts';
import { print, printJson, problemLine } from './output.ts';
import { type PackFiles, ProblemsFound, packsAt, readSource, rulebookIn, sourcesOf } from './packs.ts';

/** Prints all problems; exit 1 when one of them is an error. */
export async function lint(paths: readonly string[], options: { json?: boolean }): Promise<void> {
  const packs = packsAt(paths);
  const problems = await lintPacks(packs);
  const errors = problems.filter((p) => p.level === 'error').length;
  if (errors > 0) process.exitCode = 1;
  if (options.json) return printJson({ ok: errors === 0, problems });
  for (const problem of problems) print(problemLine(problem));
  const files = packs.flatMap(({ folder, scenarios }) => [join(folder, 'pack.yaml'), ...scenarios]);
  const names = files.map((f) => relative('.', f)).join(', ');
  print(
    problems.length === 0
      ? `Nothing wrong in ${names}.`
      : `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')} in ${names}.`,
  );
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

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
    for (const p of problems) found.set(`${p.file}:${p.line}:${p.column}:${p.code}:${p.message}`, p);
  };
  for (const { folder, scenarios } of packs) {
    await collect(async () => lintPack(readSource(join(folder, 'pack.yaml')), await rulebookIn(folder)));
    for (const path of scenarios) await collect(async () => lintScenario(await sourcesOf(path)));
  }
  return [...found.values()];
}
