import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

import type { Plugin } from 'vite';

const MODULE = 'virtual:packs';
const RESOLVED = `\0${MODULE}`;

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

/** Gives `virtual:packs` to the page, and reloads it when a file of a pack is saved, added or removed. */
export function packs(folder = 'scenarios'): Plugin {
  const root = resolve(folder);
  return {
    name: 'tocsin-packs',
    resolveId(id) {
      return id === MODULE ? RESOLVED : undefined;
    },
    load(id) {
      if (id !== RESOLVED) return undefined;
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(readPacks(root)))});`;
    },
    configureServer(server) {
      server.watcher.add(root);
      server.watcher.on('all', (_change, file) => {
        if (!file.startsWith(root + sep) || !isSource(relative(root, file))) return;
        const module = server.moduleGraph.getModuleById(RESOLVED);
        if (module) server.moduleGraph.invalidateModule(module);
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
