import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of all recorded drills of the packs that ship. */
export const goldenFiles = (): string[] =>
  readdirSync('scenarios').flatMap((pack) => {
    const folder = join('scenarios', pack, 'goldens');
    return existsSync(folder) ? readdirSync(folder).map((file) => join(folder, file)) : [];
  });
