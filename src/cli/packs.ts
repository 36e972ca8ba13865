/** Finds packs and scenarios on disk, reads them, and compiles them: by path, or by id in the packs that ship. */
import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf, digestOfText } from '../record/digest.ts';
import type { Rulebook } from '../runbook/rulebook.ts';
import { loadPlan, loadRulebook, type PlanSources } from '../scenario/load.ts';
import { loadRunbook, RUNBOOK_FILES } from '../scenario/load-runbook.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Problem } from '../scenario/problem.ts';
import type { SourceFile } from '../scenario/read-yaml.ts';
import { UsageError } from './output.ts';

/** The packs that ship. */
export const SHIPPED = fileURLToPath(new URL('../../scenarios', import.meta.url));
/** Nothing larger is even read; the reader's own limit is lower and names the characters. */
const MAX_FILE_BYTES = 4_000_000;

export class ProblemsFound extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problem${problems.length === 1 ? '' : 's'} found`);
    this.problems = problems;
  }
}

/**
 * A plan from a scenario's path or id, played by its pack's rulebook or by another. Throws UsageError when there is none,
 * ProblemsFound when it does not load.
 */
export async function planOf(scenario: string, rulebook?: Rulebook): Promise<{ plan: Plan; folder: string }> {
  const path = scenarioPath(scenario);
  const own = await sourcesOf(path);
  const loaded = loadPlan(
    rulebook ? { ...own, rulebook, own: own.rulebook, digests: { ...own.digests, rulebook: digestOf(rulebook) } } : own,
  );
  if (!loaded.ok) throw new ProblemsFound(loaded.problems);
  return { plan: loaded.value, folder: dirname(path) };
}

/** What a scenario file is compiled from: itself, and the pack and the rulebook beside it. */
export async function sourcesOf(path: string): Promise<PlanSources> {
  const folder = dirname(path);
  const pack = readSource(join(folder, 'pack.yaml'));
  const scenario = readSource(path);
  const rulebook = rulebookIn(folder);
  return {
    pack,
    scenario,
    rulebook,
    digests: { pack: digestOfText(pack.text), rulebook: digestOf(rulebook), scenario: digestOfText(scenario.text) },
  };
}

/** The rulebook of a pack's folder: its runbook in Markdown, or `rulebook.yaml`. Throws ProblemsFound. */
export function rulebookIn(folder: string): Rulebook {
  const path = (name: string) => join(folder, name);
  const read = (name: string) => (existsSync(path(name)) ? readSource(path(name)) : null);
  const data = read('rulebook.yaml');
  const loaded = data ? loadRulebook(data) : loadRunbook(read);
  if (!loaded)
    throw new ProblemsFound([
      wholeFile(
        path(RUNBOOK_FILES.en),
        'no-runbook',
        'The pack has no runbook.',
        `Put a ${RUNBOOK_FILES.en} and a ${RUNBOOK_FILES.fr} beside its pack.yaml, or one ${RUNBOOK_FILES.both}.`,
      ),
    ]);
  if (!loaded.ok) throw new ProblemsFound(loaded.problems);
  return loaded.value;
}

/** A file's text under its path from here. Throws ProblemsFound when it is missing, too large, or no text. */
export function readSource(path: string): SourceFile {
  if (!existsSync(path))
    throw new ProblemsFound([wholeFile(path, 'no-file', 'There is no such file.', 'A pack needs it: add it.')]);
  const { size, isFile } = plainly(path);
  if (!isFile)
    throw new ProblemsFound([
      wholeFile(path, 'not-a-file', 'It is a link, a folder or a device.', 'Put the file itself there.'),
    ]);
  if (size > MAX_FILE_BYTES)
    throw new ProblemsFound([
      wholeFile(path, 'file-too-large', `The file has ${size} bytes.`, 'Split it, or remove what is not needed.'),
    ]);
  try {
    return { name: shown(path), text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) };
  } catch {
    throw new ProblemsFound([wholeFile(path, 'not-text', 'The file is not text in UTF-8.', 'Save it as UTF-8.')]);
  }
}

/** What lies at a path itself: a link is not followed. */
function plainly(path: string): { size: number; isFile: boolean } {
  const found = lstatSync(path);
  return { size: found.size, isFile: found.isFile() };
}

/** The path as a person here would write it. */
const shown = (path: string): string => relative('.', path) || path;

const wholeFile = (path: string, code: string, message: string, suggestion: string): Problem => ({
  file: shown(path),
  line: 1,
  column: 1,
  level: 'error',
  code,
  message,
  suggestion,
});

/** A pack's folder and those of its scenario files that are meant. */
export interface PackFiles {
  folder: string;
  scenarios: string[];
}

/**
 * The packs and scenarios that paths name: a scenario's file or id, a pack's folder or `pack.yaml`, a folder of packs.
 * Throws UsageError for a path that is none of these.
 */
export function packsAt(paths: readonly string[]): PackFiles[] {
  const found = new Map<string, Set<string>>();
  const add = (folder: string, scenarios: readonly string[]) => {
    const known = found.get(folder) ?? new Set();
    for (const path of scenarios) known.add(path);
    found.set(folder, known);
  };
  for (const path of paths) {
    if (existsSync(path) && statSync(path).isDirectory()) {
      const folders = existsSync(join(path, 'pack.yaml'))
        ? [resolve(path)]
        : subfolders(path).filter((folder) => existsSync(join(folder, 'pack.yaml')));
      if (folders.length === 0)
        throw new UsageError(`${path} has no pack.yaml, and no folder in it has one: it is no pack.`);
      for (const folder of folders) add(folder, scenarioFiles(folder));
    } else if (basename(path) === 'pack.yaml' && existsSync(path)) add(resolve(dirname(path)), []);
    else {
      const file = scenarioPath(path);
      add(dirname(file), [file]);
    }
  }
  return [...found].map(([folder, scenarios]) => ({ folder, scenarios: [...scenarios] }));
}

const subfolders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => resolve(path, entry.name))
    .toSorted();

/** The YAML files of a pack that are neither the pack itself nor its rulebook. */
const scenarioFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .filter((entry) => entry.name !== 'pack.yaml' && entry.name !== 'rulebook.yaml')
    .map((entry) => join(folder, entry.name))
    .toSorted();

function scenarioPath(scenario: string): string {
  if (existsSync(scenario) && /\.ya?ml$/.test(scenario)) return resolve(scenario);
  const shipped = existsSync(SHIPPED) ? readdirSync(SHIPPED) : [];
  const paths = shipped.map((pack) => join(SHIPPED, pack, `${scenario}.yaml`));
  const path = /^[\w.-]+$/.test(scenario) ? paths.find((p) => existsSync(p)) : undefined;
  if (path !== undefined) return path;
  throw new UsageError(`There is no scenario ${scenario}. Give a path to a .yaml file, or the id of one that ships.`);
}
