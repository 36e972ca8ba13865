import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { npm, root } from './run.mjs';

/** What the built page is made from. */
const sources = [
  'assets',
  'index.html',
  'package-lock.json',
  'scenarios',
  'scripts/security-policy.mjs',
  'src',
  'tooling',
  'vite.config.ts',
];

/** Builds the page into dist, unless it is newer than everything it is made from. Exits when the build fails. */
export function ensureBuilt() {
  if (newest(join(root, 'dist/index.html')) > Math.max(...sources.map((path) => newest(join(root, path))))) return;
  console.log('Building the page …');
  if (npm(['run', '--silent', 'build']) === 0) return;
  console.error('The build failed: see above.');
  process.exit(1);
}

/**
 * The latest change under a path, folders included (they change when a file is removed); 0 when there is nothing.
 * @type {(path: string) => number}
 */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}
