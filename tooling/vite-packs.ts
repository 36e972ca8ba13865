import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

import type { Plugin } from 'vite';
import { parse } from 'yaml';

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
    load(id) {
      const json = (value: unknown) => `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
      if (id === RESOLVED[PACKS]) return json(readPacks(root));
      return id === RESOLVED[CARDS] ? json(cardsOf(readPacks(root))) : undefined;
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
