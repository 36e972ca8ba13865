/** Finds scenarios on disk and compiles them: by path, or by id in the packs that ship. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { digestOf, digestOfText } from '../record/digest.ts';
import type { Rulebook } from '../runbook/rulebook.ts';
import { loadPlan } from '../scenario/load.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Problem } from '../scenario/problem.ts';
import { UsageError } from './output.ts';

const SHIPPED = fileURLToPath(new URL('../../scenarios', import.meta.url));

export interface LoadedPlan {
  plan: Plan;
  /** The folder of the pack. */
  folder: string;
}

export class ProblemsFound extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problem${problems.length === 1 ? '' : 's'} found`);
    this.problems = problems;
  }
}

/** A plan from a scenario's path or id. Throws UsageError when there is none, ProblemsFound when it does not load. */
export async function planOf(scenario: string): Promise<LoadedPlan> {
  const path = scenarioPath(scenario);
  const folder = dirname(path);
  const packPath = join(folder, 'pack.yaml');
  if (!existsSync(packPath))
    throw new UsageError(`${relative('.', folder) || '.'} has no pack.yaml beside ${basename(path)}`);
  const { default: rulebook } = (await import(pathToFileURL(join(folder, 'rulebook.ts')).href)) as {
    default: Rulebook;
  };
  const pack = source(packPath);
  const file = source(path);
  const loaded = loadPlan({
    pack,
    scenario: file,
    rulebook,
    digests: { pack: digestOfText(pack.text), rulebook: digestOf(rulebook), scenario: digestOfText(file.text) },
  });
  if (!loaded.ok) throw new ProblemsFound(loaded.problems);
  return { plan: loaded.value, folder };
}

const source = (path: string) => ({ name: relative('.', path) || path, text: readFileSync(path, 'utf8') });

function scenarioPath(scenario: string): string {
  if (existsSync(scenario) && scenario.endsWith('.yaml')) return resolve(scenario);
  for (const pack of existsSync(SHIPPED) ? readdirSync(SHIPPED) : []) {
    const path = join(SHIPPED, pack, `${scenario}.yaml`);
    if (existsSync(path)) return path;
  }
  throw new UsageError(`There is no scenario ${scenario}. Give a path to a .yaml file, or the id of one that ships.`);
}
