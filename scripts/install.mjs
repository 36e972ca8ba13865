import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { npm, root } from './run.mjs';

/**
 * True when node_modules holds what package-lock.json asks for, by npm's own note of what it installed.
 * Versions are compared, not dates: a fresh clone and an unpacked archive have dates that mean nothing.
 */
function isInstalled() {
  const wanted = readLock('package-lock.json');
  const found = readLock('node_modules/.package-lock.json');
  if (!wanted || !found) return false;
  return Object.entries(wanted.packages).every(
    ([path, { version, optional }]) => path === '' || optional || found.packages[path]?.version === version,
  );
}

/** @type {(path: string) => { packages: Record<string, { version?: string, optional?: boolean }> } | undefined} */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Installs the exact packages of package-lock.json if they are not there. Exits when npm fails. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing packages (npm ci) …');
  // A terminal with NODE_ENV=production would leave out what the build and the tests need.
  const status = npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (status === 0) return;
  console.error('npm ci failed: see above. The network is needed once, for the first installation.');
  process.exit(1);
}
