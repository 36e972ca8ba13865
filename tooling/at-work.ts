/** Packs that somebody is at work on: the last sound state of each of their scenarios, and what is wrong with the present one. */
import { basename, dirname, join, relative, resolve } from 'node:path';

import { ProblemsFound, readSource, shown } from '../src/cli/files.ts';
import { type PackFiles, packsAt, rulebookIn, sourcesOf } from '../src/cli/packs.ts';
import type { Pack } from '../src/scenario/format/pack.ts';
import type { Scenario } from '../src/scenario/format/scenario.ts';
import { lintPack, lintScenario } from '../src/scenario/lint/lint.ts';
import { loadWithSheets, type PlanSources } from '../src/scenario/load.ts';
import type { Plan } from '../src/scenario/plan.ts';
import { type Problem, problemOfFile } from '../src/scenario/problem.ts';

/** A scenario that can be played, with all that it was compiled from. */
export interface Sound {
  pack: Pack;
  scenario: Scenario;
  sources: PlanSources;
  plan: Plan;
}

/** What the page is told of a file that has errors. */
export interface Unsound {
  /** Inside the folder of packs, with `/`. */
  file: string;
  /** Whether something that needs the file plays on as it was before. */
  plays: boolean;
  /** With the line each stands in. */
  problems: (Problem & { excerpt: string })[];
}

export interface AtWork {
  /** Looks at the folder again and gives all problems, warnings too, each once. */
  check(): Promise<Problem[]>;
  /** What can be played, as of the last check. */
  sound(): Sound[];
  /** The files with errors, as of the last check. */
  unsound(): Unsound[];
}

const isError = ({ level }: Problem): boolean => level === 'error';

/** Follows the packs in a folder. A scenario with errors stays in the state in which it last had none. */
export function atWork(root: string): AtWork {
  /** By the path of their file. What was found in one holds until a text changes that it is made of. */
  const seen = new Map<string, { of: string; problems: Problem[] }>();
  const sound = new Map<string, Sound>();
  let found = new Map<string, Problem>();
  const add = (problems: readonly Problem[]) => {
    for (const p of problems) found.set(`${p.file}:${p.line}:${p.column}:${p.code}:${p.message.en}`, p);
  };

  async function look(path: string): Promise<readonly Problem[]> {
    const sources = await sourcesOf(path);
    const of = Object.values(sources.digests).join(' ');
    const known = seen.get(path);
    if (known?.of === of) return known.problems;
    const problems = lintScenario(sources);
    seen.set(path, { of, problems });
    const loaded = problems.some(isError) ? null : loadWithSheets(sources);
    if (loaded?.ok) {
      const { pack, scenario, plan } = loaded.value;
      sound.set(path, { pack: pack.value, scenario: scenario.value, sources, plan });
    }
    return problems;
  }

  const packsHere = (): PackFiles[] => {
    try {
      return packsAt([root]);
    } catch {
      // The last pack went away while we looked.
      return [];
    }
  };

  return {
    async check() {
      found = new Map();
      const packs = packsHere();
      const here = packs.flatMap(({ scenarios }) => scenarios);
      for (const path of [...sound.keys()]) if (!here.includes(path)) sound.delete(path);
      for (const { folder, scenarios } of packs) {
        add(await problemsOf(async () => lintPack(readSource(join(folder, 'pack.yaml')), rulebookIn(folder))));
        for (const path of scenarios) add(await problemsOf(() => look(path)));
      }
      add(taken(sound));
      return [...found.values()];
    },
    sound: () => [...byId(sound).values()].map(([, one]) => one),
    unsound() {
      const files = new Map<string, Unsound>();
      for (const problem of [...found.values()].filter(isError)) {
        const path = resolve(problem.file);
        const file = relative(root, path).replaceAll('\\', '/');
        const plays =
          sound.has(path) || [...sound.keys()].some((one) => isOfAll(path) && dirname(one) === dirname(path));
        const one = files.get(file) ?? { file, plays, problems: [] };
        one.problems.push({ ...problem, excerpt: lineOf(problem) });
        files.set(file, one);
      }
      return [...files.values()];
    },
  };
}

/** Whether all scenarios beside a file are made of it too. */
const isOfAll = (path: string): boolean => /^(?:pack\.yaml|rulebook\.yaml|runbook\..*)$/.test(basename(path));

async function problemsOf(look: () => Promise<readonly Problem[]>): Promise<readonly Problem[]> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof ProblemsFound)) throw error;
    return error.problems;
  }
}

/** By the ids under which they are played: of two scenarios with the same the first one, as their paths are ordered. */
function byId(sound: ReadonlyMap<string, Sound>): Map<string, [path: string, Sound]> {
  const all = new Map<string, [string, Sound]>();
  for (const [path, one] of [...sound].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const id = `${one.pack.id}/${one.scenario.id}`;
    if (!all.has(id)) all.set(id, [path, one]);
  }
  return all;
}

/** A copy that still has the id of what it was copied from would never be seen. */
function taken(sound: ReadonlyMap<string, Sound>): Problem[] {
  const first = byId(sound);
  return [...sound].flatMap(([path, { pack, scenario }]) => {
    const [other = path] = first.get(`${pack.id}/${scenario.id}`) ?? [];
    if (other === path) return [];
    return problemOfFile(shown(path), 'duplicate-id', {
      message: {
        en: `The scenario ${scenario.id} is defined twice: in ${shown(other)} as well.`,
        fr: `Le scénario ${scenario.id} est défini deux fois : dans ${shown(other)} aussi.`,
      },
      suggestion: { en: 'Give one of them another id.', fr: 'Donnez un autre id à l’un des deux.' },
    });
  });
}

/** The line a problem stands in, as far as it is worth showing. */
function lineOf({ file, line }: Problem): string {
  try {
    return (readSource(file).text.split('\n')[line - 1] ?? '').trim().slice(0, 160);
  } catch {
    return '';
  }
}
