/** Finds packs and scenarios on disk, reads them, and compiles them: by path, in a folder or a zip, or by id in the packs that ship. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { digestOf, digestOfText } from '../record/digest.ts';
import { type PlayedSources, packSources } from '../record/export.ts';
import type { Rulebook } from '../runbook/rulebook.ts';
import { loadPlan, loadRulebook, type PlanSources } from '../scenario/load.ts';
import { loadRunbook, NO_RUNBOOK, RUNBOOK_FILES } from '../scenario/load-runbook.ts';
import type { Plan } from '../scenario/plan.ts';
import { problemOfFile, type Words } from '../scenario/problem.ts';
import { foldersIn, isHolder, isThere, isZip, namesIn, ProblemsFound, readSource, shown } from './files.ts';
import { noScenarioIn, UsageError } from './output.ts';
import { ROOT } from './root.ts';

/** The packs that ship. */
export const SHIPPED = join(ROOT, 'scenarios');

/** A scenario ready to be played. */
export interface PlannedFile {
  plan: Plan;
  /** The folder or zip of its pack. */
  folder: string;
  /** What a record takes along so that it opens anywhere; null where the scenario ships with Tocsin. */
  sources: Record<string, string> | null;
}

/**
 * A plan from a scenario's path or id, or from the path of a pack that holds just one; played by its pack's rulebook or by
 * another. Throws UsageError when there is none, ProblemsFound when it does not load.
 */
export async function planOf(scenario: string, rulebook?: Rulebook): Promise<PlannedFile> {
  const path = isHolder(scenario) ? onlyScenarioIn(scenario) : scenarioPath(scenario);
  return planned(sourcesOf(path), path, rulebook);
}

/** The same of many scenario files: what is beside several of them is read once. */
export function plansOf(paths: readonly string[], rulebook?: Rulebook): PlannedFile[] {
  const besides = new Map<string, Beside>();
  return paths.map((path) => {
    const folder = dirname(path);
    const beside = besides.get(folder) ?? besideIn(folder);
    besides.set(folder, beside);
    return planned(sourcesOf(path, beside), path, rulebook);
  });
}

function planned({ pack, scenario, rulebook: own }: PlanSources, path: string, rulebook?: Rulebook): PlannedFile {
  const played: PlayedSources = {
    pack: pack.text,
    scenario: scenario.text,
    rulebook: rulebook ?? own,
    own: rulebook ? own : null,
  };
  const ships = dirname(dirname(path)) === resolve(SHIPPED);
  return {
    plan: planFromFiles({ pack, scenario }, played),
    folder: dirname(path),
    sources: ships ? null : packSources(played),
  };
}

/** The plan of texts that are at hand, and the names by which problems speak of them. Throws ProblemsFound. */
export const planFrom = (played: PlayedSources, names: { pack: string; scenario: string }): Plan =>
  planFromFiles(
    { pack: { name: names.pack, text: played.pack }, scenario: { name: names.scenario, text: played.scenario } },
    played,
  );

function planFromFiles(
  { pack, scenario }: Pick<PlanSources, 'pack' | 'scenario'>,
  { rulebook, own }: Pick<PlayedSources, 'rulebook' | 'own'>,
): Plan {
  const digests = {
    pack: digestOfText(pack.text),
    rulebook: digestOf(rulebook),
    scenario: digestOfText(scenario.text),
  };
  const loaded = loadPlan({ pack, scenario, rulebook, ...(own && { own }), digests });
  if (!loaded.ok) throw new ProblemsFound(loaded.problems);
  return loaded.value;
}

/** What all scenarios of a folder are compiled with. */
type Beside = Pick<PlanSources, 'pack' | 'rulebook'>;

const besideIn = (folder: string): Beside => ({
  pack: readSource(join(folder, 'pack.yaml')),
  rulebook: rulebookIn(folder),
});

/** What a scenario file is compiled from: itself, and the pack and the rulebook beside it. */
export function sourcesOf(path: string, { pack, rulebook } = besideIn(dirname(path))): PlanSources {
  // A zip and the game take this one spelling only: what is played here is to be played there.
  if (!path.endsWith('.yaml')) throw new ProblemsFound([problemOfFile(shown(path), 'file-name', otherEnding(path))]);
  const scenario = readSource(path);
  return {
    pack,
    scenario,
    rulebook,
    digests: { pack: digestOfText(pack.text), rulebook: digestOf(rulebook), scenario: digestOfText(scenario.text) },
  };
}

function otherEnding(path: string): Words {
  const named = `${basename(path).replace(/\.ya?ml$/i, '')}.yaml`;
  return {
    message: {
      en: 'The name of a YAML file in a pack ends in .yaml.',
      fr: 'Le nom d’un fichier YAML de pack se termine par .yaml.',
    },
    suggestion: { en: `Rename it ${named}.`, fr: `Renommez-le en ${named}.` },
  };
}

/** The rulebook of a pack's folder: its runbook in Markdown, or `rulebook.yaml`. Throws ProblemsFound. */
export function rulebookIn(folder: string): Rulebook {
  const read = (name: string) => (isThere(join(folder, name)) ? readSource(join(folder, name)) : null);
  const data = read('rulebook.yaml');
  const loaded = data ? loadRulebook(data) : loadRunbook(read);
  if (!loaded)
    throw new ProblemsFound([problemOfFile(shown(join(folder, RUNBOOK_FILES.en)), 'no-runbook', NO_RUNBOOK)]);
  if (!loaded.ok) throw new ProblemsFound(loaded.problems);
  return loaded.value;
}

/** A pack's folder or zip, and those of its scenario files that are meant. */
export interface PackFiles {
  folder: string;
  scenarios: string[];
}

/**
 * The packs and scenarios that paths name: a scenario's file or id, a pack's folder, zip or `pack.yaml`, a folder of packs.
 * Throws UsageError for a path that is none of these, ProblemsFound for a zip that is refused.
 */
export function packsAt(paths: readonly string[]): PackFiles[] {
  const found = new Map<string, Set<string>>();
  const add = (folder: string, scenarios: readonly string[]) => {
    const known = found.get(folder) ?? new Set();
    for (const path of scenarios) known.add(path);
    found.set(folder, known);
  };
  for (const path of paths) {
    if (isHolder(path)) for (const pack of packsIn(path)) add(pack, scenariosIn(pack));
    else if (basename(path) === 'pack.yaml' && isThere(path)) add(resolve(dirname(path)), []);
    else {
      const file = scenarioPath(path);
      add(dirname(file), [file]);
    }
  }
  return [...found].map(([folder, scenarios]) => ({ folder, scenarios: [...scenarios] }));
}

/** The pack that a folder or zip is, or those that a folder holds. */
function packsIn(path: string): string[] {
  if (isThere(join(path, 'pack.yaml'))) return [resolve(path)];
  const packs = isZip(path) ? [] : foldersIn(path).filter((folder) => isThere(join(folder, 'pack.yaml')));
  if (packs.length > 0) return packs;
  throw new UsageError(
    isZip(path)
      ? {
          en: `${path} has no pack.yaml: it is no pack.`,
          fr: `${path} ne contient pas de pack.yaml : ce n’est pas un pack.`,
        }
      : {
          en: `${path} has no pack.yaml, and no folder in it has one: it is no pack.`,
          fr: `${path} ne contient pas de pack.yaml, ni aucun de ses dossiers : ce n’est pas un pack.`,
        },
  );
}

/** The YAML files of a pack that are neither the pack itself nor its rulebook; those with another ending than .yaml too, to be refused when they are read. */
const scenariosIn = (pack: string): string[] =>
  namesIn(pack)
    .filter((name) => /\.ya?ml$/i.test(name) && name !== 'pack.yaml' && name !== 'rulebook.yaml')
    .map((name) => join(pack, name));

function onlyScenarioIn(path: string): string {
  const scenarios = packsIn(path).flatMap(scenariosIn);
  const [only] = scenarios;
  if (only && scenarios.length === 1) return only;
  const named = scenarios.map(shown).join(', ');
  throw new UsageError(
    only
      ? {
          en: `${path} holds ${scenarios.length} scenarios. Name one: ${named}.`,
          fr: `${path} contient ${scenarios.length} scénarios. Nommez-en un : ${named}.`,
        }
      : noScenarioIn([path]),
  );
}

/** Whether a scenario of this id comes with Tocsin. */
export const isShipped = (id: string): boolean => shippedPath(id) !== null;

function shippedPath(id: string): string | null {
  if (!/^[\w.-]+$/.test(id)) return null;
  const shipped = existsSync(SHIPPED) ? readdirSync(SHIPPED) : [];
  const paths = shipped.map((pack) => join(SHIPPED, pack, `${id}.yaml`));
  return paths.find((path) => existsSync(path)) ?? null;
}

function scenarioPath(scenario: string): string {
  if (/\.ya?ml$/i.test(scenario) && isThere(scenario)) return resolve(scenario);
  const path = shippedPath(scenario);
  if (path !== null) return path;
  throw new UsageError({
    en: `There is no scenario ${scenario}. Give a path to a .yaml file, a pack’s folder or zip, or the id of one that ships.`,
    fr: `Il n’y a pas de scénario ${scenario}. Donnez le chemin d’un fichier .yaml, le dossier ou le zip d’un pack, ou l’identifiant d’un scénario livré.`,
  });
}
