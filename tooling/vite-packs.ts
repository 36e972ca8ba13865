import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

import type { Plugin } from 'vite';
import { parse } from 'yaml';

import type { z } from 'zod';

import { ProblemsFound, readSource } from '../src/cli/files.ts';
import { planOf, rulebookIn } from '../src/cli/packs.ts';
import type { Planned } from '../src/play/shell/planned.ts';
import type { Rulebook } from '../src/runbook/rulebook.ts';
import { packSchema } from '../src/scenario/format/pack.ts';
import { scenarioSchema } from '../src/scenario/format/scenario.ts';
import { loadPack } from '../src/scenario/load.ts';

const CARDS = 'virtual:scenario-cards';
const PACKS = 'virtual:packs';
const PLANS = 'virtual:plans';
const RULEBOOKS = 'virtual:rulebooks';
/** One module for each scenario, `virtual:plan/<pack>/<scenario>`, so that a drill loads its own and no other. */
const PLAN = 'virtual:plan/';

const isOurs = (id: string): boolean => [CARDS, PACKS, PLANS, RULEBOOKS].includes(id) || id.startsWith(PLAN);
const resolved = (id: string): string => `\0${id}`;

/** The raw text of every file of every pack, by pack id then by path inside the pack (with `/`). */
export type PackTexts = Record<string, Record<string, string>>;

/** A pack's source is what a trainer writes: YAML and Markdown, but not the recorded drills kept beside them. */
function isSource(path: string): boolean {
  return /\.(yaml|md)$/.test(path) && !path.split(sep).includes('goldens');
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
    scenariosIn(packId, files).map(({ scenario: { id, title, briefing, difficulty, minutes, procedure } }) => ({
      packId,
      id,
      title,
      brief: briefing,
      difficulty,
      minutes,
      procedure,
    })),
  );
}

/** A pack that can be offered, by the id it gives itself: that is what records name. */
interface SoundPack {
  id: string;
  name: z.infer<typeof packHead>['name'];
  folder: string;
  files: Record<string, string>;
  rulebook: Rulebook;
}

/** The packs in a folder. Throws ProblemsFound for one without a runbook that can be played by, unless those are left out. */
function packsIn(root: string, leaveOut: boolean): SoundPack[] {
  return Object.entries(readPacks(root)).flatMap(([folder, files]) => {
    try {
      const rulebook = rulebookIn(join(root, folder));
      const head = headOf(files['pack.yaml'], packHead.loose());
      if (head) return [{ ...head, folder, files, rulebook }];
      const read = loadPack(readSource(join(root, folder, 'pack.yaml')), rulebook);
      throw new ProblemsFound(read.ok ? [] : read.problems);
    } catch (error) {
      if (leaveOut && error instanceof ProblemsFound) return [];
      throw error;
    }
  });
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

/** A scenario's plan; its problems instead, for the page to show, where `told` says so. Else throws ProblemsFound. */
async function planned(file: string, told: boolean): Promise<Planned> {
  try {
    return { ok: true, plan: (await planOf(file)).plan };
  } catch (error) {
    if (told && error instanceof ProblemsFound) return { ok: false, problems: error.problems };
    throw error;
  }
}

/**
 * The text of one of our modules, made the way the command line does it. Throws ProblemsFound for what does not load; packs
 * that do not are left out of the lists where `leaveOut` says so.
 */
async function moduleText(root: string, id: string, leaveOut: boolean): Promise<string> {
  const json = (value: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
  if (id.startsWith(PLAN)) {
    return `export default ${json(await planned(join(root, `${id.slice(PLAN.length)}.yaml`), leaveOut))};`;
  }
  const packs = packsIn(root, leaveOut);
  const texts = Object.fromEntries(packs.map((pack) => [pack.id, pack.files]));
  if (id === PACKS) {
    // Scenarios by their ids, whatever their files are called.
    const named = packs.map(({ id: packId, files }) => {
      const scenarios = scenariosIn(packId, files).map(({ file, scenario }) => [
        `${scenario.id}.yaml`,
        files[`${file}.yaml`],
      ]);
      return [packId, { ...files, ...Object.fromEntries(scenarios) }];
    });
    return `export default ${json(Object.fromEntries(named))};`;
  }
  if (id === PLANS) {
    const plans = packs.flatMap(({ id: packId, folder, files }) =>
      scenariosIn(packId, files).map(
        ({ file, scenario }) => `'${packId}/${scenario.id}': () => import('${PLAN}${folder}/${file}'),`,
      ),
    );
    return `export default {\n${plans.join('\n')}\n};`;
  }
  if (id === RULEBOOKS)
    return `export default ${json(Object.fromEntries(packs.map((pack) => [pack.id, pack.rulebook])))};`;
  return [
    `export const cards = ${json(cardsOf(texts))};`,
    `export const packs = ${json(packs.map(({ id: packId, name }) => ({ id: packId, name })))};`,
    `export const procedures = ${json(packs.flatMap((pack) => proceduresOf(pack.id, pack.rulebook)))};`,
  ].join('\n');
}

/**
 * Gives the page the packs as it needs them: cards and procedures for the first screen, each scenario's plan, the rulebooks,
 * and the sources. Reloads it when a file of a pack is saved, added or removed; then a pack that does not load is left out
 * until it does.
 */
export function packs(folder = 'scenarios'): Plugin {
  const root = resolve(folder);
  let serving = false;
  return {
    name: 'tocsin-packs',
    configResolved({ command }) {
      serving = command === 'serve';
    },
    resolveId(id) {
      return isOurs(id) ? resolved(id) : undefined;
    },
    async load(id) {
      if (!id.startsWith('\0') || !isOurs(id.slice(1))) return undefined;
      try {
        return await moduleText(root, id.slice(1), serving);
      } catch (error) {
        if (!(error instanceof ProblemsFound)) throw error;
        return this.error(error.problems.map((p) => `${p.file}:${p.line}:${p.column}: ${p.message.en}`).join('\n'));
      }
    },
    configureServer(server) {
      server.watcher.add(root);
      server.watcher.on('all', (_change, file) => {
        if (!file.startsWith(root + sep) || !isSource(relative(root, file))) return;
        for (const [id, module] of server.moduleGraph.idToModuleMap) {
          if (id.startsWith('\0') && isOurs(id.slice(1))) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
