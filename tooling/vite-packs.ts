import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

import { type Plugin, runnerImport } from 'vite';
import { parse } from 'yaml';

import type { Rulebook } from '../src/runbook/rulebook.ts';

const PACKS = 'virtual:packs';
const CARDS = 'virtual:scenario-cards';
const RESOLVED: Record<string, string> = { [PACKS]: `\0${PACKS}`, [CARDS]: `\0${CARDS}` };

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

/** What the first screen says of each procedure of a pack's rulebook: its coverage, without the rulebook itself. */
async function proceduresOf(folder: string, packIds: readonly string[]): Promise<unknown[]> {
  const perPack = packIds.map(async (packId) => {
    const { module } = await runnerImport<{ default: Rulebook }>(join(folder, packId, 'rulebook.ts'));
    const { procedures, severities } = module.default;
    return procedures.map(({ id, name, severity }) => ({
      packId,
      id,
      name,
      severity: { label: severity, rank: severities.findIndex((level) => level.id === severity) + 1 },
    }));
  });
  return (await Promise.all(perPack)).flat();
}

/** What the first screen says of each scenario, so that it need not read YAML: nothing that tells the answer. */
export function cardsOf(packTexts: PackTexts): unknown[] {
  return Object.entries(packTexts).flatMap(([packId, files]) =>
    Object.values(files).flatMap((text) => {
      const file = parse(text, { logLevel: 'silent' });
      if (file?.format !== 'tocsin/scenario/1') return [];
      const { id, title, briefing, difficulty, minutes, procedure } = file;
      return [{ packId, id, title, brief: briefing, difficulty, minutes, procedure }];
    }),
  );
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

/** Gives `virtual:packs` and `virtual:scenario-cards` to the page, and reloads it when a file of a pack is saved, added or removed. */
export function packs(folder = 'scenarios'): Plugin {
  const root = resolve(folder);
  return {
    name: 'tocsin-packs',
    resolveId(id) {
      return RESOLVED[id];
    },
    async load(id) {
      const json = (value: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
      if (id === RESOLVED[PACKS]) return `export default ${json(readPacks(root))};`;
      if (id !== RESOLVED[CARDS]) return undefined;
      const texts = readPacks(root);
      const procedures = await proceduresOf(root, Object.keys(texts));
      return `export const cards = ${json(cardsOf(texts))};\nexport const procedures = ${json(procedures)};`;
    },
    configureServer(server) {
      server.watcher.add(root);
      server.watcher.on('all', (_change, file) => {
        if (!file.startsWith(root + sep) || !isSource(relative(root, file))) return;
        for (const id of Object.values(RESOLVED)) {
          const module = server.moduleGraph.getModuleById(id);
          if (module) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
