import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

import type { Plugin } from 'vite';
import { parse } from 'yaml';

import { ProblemsFound } from '../src/cli/files.ts';
import { planOf, rulebookIn } from '../src/cli/packs.ts';
import type { Rulebook } from '../src/runbook/rulebook.ts';

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

/** Whether a file says that it is a scenario: reading YAML to find out would take its time. */
const isScenario = (name: string, text: string): boolean =>
  name.endsWith('.yaml') && /^format: *tocsin\/scenario\/1\s*$/m.test(text);

/** What the first screen says of each scenario, so that it need not read YAML: nothing that tells the answer. */
export function cardsOf(packTexts: PackTexts): unknown[] {
  return Object.entries(packTexts).flatMap(([packId, files]) =>
    Object.entries(files).flatMap(([name, text]) => {
      if (!isScenario(name, text)) return [];
      const { id, title, briefing, difficulty, minutes, procedure } = parse(text, { logLevel: 'silent' });
      return [{ packId, id, title, brief: briefing, difficulty, minutes, procedure }];
    }),
  );
}

/** What each pack is called. */
const packNamesOf = (packTexts: PackTexts): unknown[] =>
  Object.entries(packTexts).flatMap(([id, files]) => {
    const text = files['pack.yaml'];
    return text === undefined ? [] : [{ id, name: parse(text, { logLevel: 'silent' }).name }];
  });

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

/** The text of one of our modules, made the way the command line does it. Throws ProblemsFound for a pack that does not load. */
async function moduleText(root: string, id: string): Promise<string> {
  const json = (value: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
  if (id.startsWith(PLAN)) {
    const { plan } = await planOf(join(root, `${id.slice(PLAN.length)}.yaml`));
    return `export default ${json(plan)};`;
  }
  const texts = readPacks(root);
  if (id === PACKS) return `export default ${json(texts)};`;
  if (id === PLANS) {
    const keys = Object.entries(texts).flatMap(([packId, files]) =>
      Object.entries(files).flatMap(([name, text]) =>
        isScenario(name, text) ? [`${packId}/${name.slice(0, -5)}`] : [],
      ),
    );
    return `export default {\n${keys.map((key) => `'${key}': () => import('${PLAN}${key}'),`).join('\n')}\n};`;
  }
  const rulebooks = Object.keys(texts).map((packId) => [packId, rulebookIn(join(root, packId))] as const);
  if (id === RULEBOOKS) return `export default ${json(Object.fromEntries(rulebooks))};`;
  const procedures = rulebooks.flatMap((rulebook) => proceduresOf(...rulebook));
  return [
    `export const cards = ${json(cardsOf(texts))};`,
    `export const packs = ${json(packNamesOf(texts))};`,
    `export const procedures = ${json(procedures)};`,
  ].join('\n');
}

/**
 * Gives the page the packs as it needs them: cards and procedures for the first screen, each scenario's plan, the rulebooks,
 * and the sources. Reloads it when a file of a pack is saved, added or removed.
 */
export function packs(folder = 'scenarios'): Plugin {
  const root = resolve(folder);
  return {
    name: 'tocsin-packs',
    resolveId(id) {
      return isOurs(id) ? resolved(id) : undefined;
    },
    async load(id) {
      if (!id.startsWith('\0') || !isOurs(id.slice(1))) return undefined;
      try {
        return await moduleText(root, id.slice(1));
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
