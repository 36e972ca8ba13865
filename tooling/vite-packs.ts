import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

import type { Plugin } from 'vite';
import { parse } from 'yaml';

import type { z } from 'zod';

import { ProblemsFound, readSource } from '../src/cli/files.ts';
import { planOf, rulebookIn } from '../src/cli/packs.ts';
import type { PlayedSources } from '../src/record/export.ts';
import type { Rulebook } from '../src/runbook/rulebook.ts';
import { packSchema } from '../src/scenario/format/pack.ts';
import { scenarioSchema } from '../src/scenario/format/scenario.ts';
import { loadPack } from '../src/scenario/load.ts';
import type { Plan } from '../src/scenario/plan.ts';
import type { Problem } from '../src/scenario/problem.ts';
import { type AtWork, atWork, type Sound, type Unsound } from './at-work.ts';

const CARDS = 'virtual:scenario-cards';
const PLANS = 'virtual:plans';
const RULEBOOKS = 'virtual:rulebooks';
const AT_WORK = 'virtual:at-work';
/** One module for each scenario, `virtual:plan/<pack>/<scenario>`, so that a drill loads its own and no other; so with its sources. */
const PLAN = 'virtual:plan/';
const SOURCES = 'virtual:sources/';

const isOurs = (id: string): boolean =>
  [CARDS, PLANS, RULEBOOKS, AT_WORK].includes(id) || id.startsWith(PLAN) || id.startsWith(SOURCES);
const resolved = (id: string): string => `\0${id}`;

/** After a save, until the packs are checked again: an editor saves in several steps. */
const SETTLED_MS = 200;

/** The raw text of every file of every pack, by pack id then by path inside the pack (with `/`). */
export type PackTexts = Record<string, Record<string, string>>;

/** A pack's source is what a trainer writes: YAML and Markdown, but not the recorded drills kept beside them. */
function isSource(path: string): boolean {
  return /\.(ya?ml|md)$/.test(path) && !path.split(sep).includes('goldens');
}

/** Reads every pack under `folder`. A folder that does not exist holds no packs. */
export function readPacks(folder: string): PackTexts {
  const packTexts: PackTexts = {};
  for (const file of filesUnder(folder)) {
    const path = relative(folder, file);
    const [packId, ...rest] = path.split(sep);
    if (!packId || rest.length === 0 || !isSource(path)) continue;
    packTexts[packId] ??= {};
    packTexts[packId][rest.join('/')] = readFileSync(file, 'utf8');
  }
  return packTexts;
}

/** What the first screen says of each procedure of a rulebook: its coverage, without the rulebook itself. */
const proceduresOf = (packId: string, { procedures, severities }: Rulebook): unknown[] =>
  procedures.map(({ id, name, severity }) => ({
    packId,
    id,
    name,
    severity: { label: severity, rank: severities.findIndex((level) => level.id === severity) + 1 },
  }));

const packHead = packSchema.pick({ id: true, name: true });
const scenarioHead = scenarioSchema.pick({
  id: true,
  title: true,
  briefing: true,
  difficulty: true,
  minutes: true,
  procedure: true,
});

/** The fields of a head that a text of YAML has, null where one is missing or wrong: somebody is still writing it. */
function headOf<T>(text: string | undefined, schema: z.ZodType<T>): T | null {
  const read = schema.safeParse(parse(text ?? '', { logLevel: 'silent' }));
  return read.success ? read.data : null;
}

/** Whether a file says that it is a scenario: reading YAML to find out would take its time. */
const isScenario = (name: string, text: string): boolean =>
  name.endsWith('.yaml') && /^format: *tocsin\/scenario\/1\s*$/m.test(text);

interface Head {
  /** The file without `.yaml`. */
  file: string;
  packId: string;
  scenario: z.infer<typeof scenarioHead>;
}

/** The heads read last, by pack and file: most files are as they were when another is saved. */
const heads = new Map<string, { text: string; head: Head['scenario'] | null }>();

function scenarioIn(packId: string, name: string, text: string): Head['scenario'] | null {
  if (!isScenario(name, text)) return null;
  const key = `${packId}/${name}`;
  const known = heads.get(key);
  if (known?.text === text) return known.head;
  const head = headOf(text, scenarioHead.loose());
  heads.set(key, { text, head });
  return head;
}

/** The scenarios of a pack whose first fields are all there. */
const scenariosIn = (packId: string, files: Readonly<Record<string, string>>): Head[] =>
  Object.entries(files).flatMap(([name, text]) => {
    const scenario = scenarioIn(packId, name, text);
    return scenario ? [{ file: name.slice(0, -'.yaml'.length), packId, scenario }] : [];
  });

/** What the first screen says of each scenario, so that it need not read YAML: nothing that tells the answer. */
export function cardsOf(packTexts: PackTexts): unknown[] {
  return Object.entries(packTexts).flatMap(([packId, files]) =>
    scenariosIn(packId, files).map(({ scenario }) => cardOf(packId, scenario)),
  );
}

const cardOf = (
  packId: string,
  { id, title, briefing, difficulty, minutes, procedure }: Head['scenario'],
): unknown => ({ packId, id, title, brief: briefing, difficulty, minutes, procedure });

/** A pack that can be offered, by the id it gives itself: that is what records name. */
interface OfferedPack {
  id: string;
  name: z.infer<typeof packHead>['name'];
  rulebook: Rulebook;
}

interface OfferedScenario {
  packId: string;
  scenario: Head['scenario'];
  sources: Pick<PlayedSources, 'pack' | 'scenario' | 'rulebook'>;
  plan(): Promise<Plan>;
}

interface Offer {
  packs: OfferedPack[];
  scenarios: OfferedScenario[];
}

/** The packs in a folder. Throws ProblemsFound for one without a runbook that can be played by. */
function offerIn(root: string): Offer {
  const packs: OfferedPack[] = [];
  const scenarios: OfferedScenario[] = [];
  for (const [folder, files] of Object.entries(readPacks(root))) {
    const rulebook = rulebookIn(join(root, folder));
    const pack = files['pack.yaml'] ?? '';
    const head = headOf(pack, packHead.loose());
    if (!head) {
      const read = loadPack(readSource(join(root, folder, 'pack.yaml')), rulebook);
      throw new ProblemsFound(read.ok ? [] : read.problems);
    }
    packs.push({ id: head.id, name: head.name, rulebook });
    for (const { file, scenario } of scenariosIn(head.id, files))
      scenarios.push({
        packId: head.id,
        scenario,
        sources: { pack, scenario: files[`${file}.yaml`] ?? '', rulebook },
        plan: async () => (await planOf(join(root, folder, `${file}.yaml`))).plan,
      });
  }
  return { packs, scenarios };
}

/** What can be played of packs that somebody is at work on. */
function offerOf(sound: readonly Sound[]): Offer {
  const packs = new Map(
    sound.map(({ pack, sources: { rulebook } }) => [pack.id, { id: pack.id, name: pack.name, rulebook }]),
  );
  const scenarios = sound.map(({ pack, scenario, sources, plan }) => ({
    packId: pack.id,
    scenario,
    sources: { pack: sources.pack.text, scenario: sources.scenario.text, rulebook: sources.rulebook },
    plan: async () => plan,
  }));
  return { packs: [...packs.values()], scenarios };
}

function filesUnder(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** The text of one of our modules. Throws ProblemsFound for a scenario that does not load. */
async function moduleText(id: string, { packs, scenarios }: Offer, unsound: readonly Unsound[]): Promise<string> {
  const json = (value: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
  const one = (prefix: string) =>
    scenarios.find(({ packId, scenario }) => `${packId}/${scenario.id}` === id.slice(prefix.length));
  if (id.startsWith(PLAN)) return `export default ${json(await one(PLAN)?.plan())};`;
  if (id.startsWith(SOURCES)) return `export default ${json(one(SOURCES)?.sources)};`;
  if (id === AT_WORK) return `export default ${json(unsound)};`;
  if (id === PLANS) {
    const parts = scenarios.map(({ packId, scenario }) => {
      const key = `${packId}/${scenario.id}`;
      return `'${key}': { plan: () => import('${PLAN}${key}'), sources: () => import('${SOURCES}${key}') },`;
    });
    return `export default {\n${parts.join('\n')}\n};`;
  }
  if (id === RULEBOOKS)
    return `export default ${json(Object.fromEntries(packs.map((pack) => [pack.id, pack.rulebook])))};`;
  return [
    `export const cards = ${json(scenarios.map(({ packId, scenario }) => cardOf(packId, scenario)))};`,
    `export const packs = ${json(packs.map(({ id: packId, name }) => ({ id: packId, name })))};`,
    `export const procedures = ${json(packs.flatMap((pack) => proceduresOf(pack.id, pack.rulebook)))};`,
  ].join('\n');
}

/** What the command line asks of the plugin while it serves. */
interface ServedPacks {
  /** All problems of the packs, warnings too. */
  problems(): Promise<readonly Problem[]>;
  /** Calls back after each save, with the files that changed and all problems that there are then. */
  onSaved(told: (files: readonly string[], problems: readonly Problem[]) => void): void;
}

/**
 * Gives the page the packs as it needs them: cards and procedures for the first screen, each scenario's plan and sources, and
 * the rulebooks. While it serves, each save is checked as `tocsin lint` does and the page reloaded; a scenario with errors
 * plays on as it was before, and the page says what is wrong with it.
 */
export function packs(folder = 'scenarios'): Plugin<ServedPacks> {
  const root = resolve(folder);
  let work: AtWork | null = null;
  let built: Offer | null = null;
  let checked: Promise<Problem[]> | null = null;
  let told: Parameters<ServedPacks['onSaved']>[0] = () => undefined;

  async function offer(): Promise<[Offer, readonly Unsound[]]> {
    if (!work) {
      built ??= offerIn(root);
      return [built, []];
    }
    checked ??= work.check();
    await checked;
    return [offerOf(work.sound()), work.unsound()];
  }

  return {
    // By this name `serve` finds it again.
    name: 'tocsin-packs',
    api: {
      problems: () => {
        checked ??= work?.check() ?? Promise.resolve([]);
        return checked;
      },
      onSaved: (listener) => {
        told = listener;
      },
    },
    configResolved({ command, mode }) {
      if (command === 'serve' && mode !== 'test') work = atWork(root);
    },
    resolveId(id) {
      return isOurs(id) ? resolved(id) : undefined;
    },
    async load(id) {
      if (!id.startsWith('\0') || !isOurs(id.slice(1))) return undefined;
      try {
        return await moduleText(id.slice(1), ...(await offer()));
      } catch (error) {
        if (!(error instanceof ProblemsFound)) throw error;
        return this.error(error.problems.map((p) => `${p.file}:${p.line}:${p.column}: ${p.message.en}`).join('\n'));
      }
    },
    configureServer(server) {
      if (!work) return;
      const { check } = work;
      const saved = new Set<string>();
      let settled: NodeJS.Timeout | undefined;
      const look = async () => {
        const files = [...saved].sort();
        saved.clear();
        const problems = await check();
        checked = Promise.resolve(problems);
        told(files, problems);
        for (const [id, module] of server.moduleGraph.idToModuleMap) {
          if (id.startsWith('\0') && isOurs(id.slice(1))) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      };
      server.watcher.add(root);
      server.watcher.on('all', (_change, file) => {
        if (!file.startsWith(root + sep) || !isSource(relative(root, file))) return;
        saved.add(file);
        clearTimeout(settled);
        // A file that goes away while it is read is told of once more.
        settled = setTimeout(() => void look().catch(() => undefined), SETTLED_MS);
      });
    },
  };
}
