/**
 * The command line as plain files: a few in place of some hundred sources, so that it starts and runs quicker. They are made
 * again when a source has changed since, and kept by what they were made from.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SOURCES = join(ROOT, 'src');
const KEPT = join(ROOT, '.cache', 'cli');
/** Nobody runs files older than this that are not today's. */
const STALE_MS = 24 * 3_600_000;

/**
 * The address of the file to import, made first when it is missing.
 * @returns {Promise<string | null>} null where nothing can be written
 */
export async function bundled() {
  const folder = join(KEPT, sourcesNow());
  if (!existsSync(folder) && !(await make(folder))) return null;
  return pathToFileURL(join(folder, 'main.mjs')).href;
}

/** A name for the sources as they are now. */
function sourcesNow() {
  const hash = createHash('sha256');
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  for (const path of [...files.sort().map((file) => join(SOURCES, file)), fileURLToPath(import.meta.url)]) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 20);
}

/**
 * Made beside its place and then moved there, as others may want it at the same moment.
 * @param {string} folder
 */
async function make(folder) {
  try {
    mkdirSync(KEPT, { recursive: true });
    forgetStale();
    const draft = mkdtempSync(join(KEPT, 'draft-'));
    const { build } = await import('esbuild');
    await build({
      absWorkingDir: ROOT,
      // A thread is started from the file beside the one that starts it, as in the sources.
      entryPoints: [
        { in: 'src/cli/main.ts', out: 'main' },
        { in: 'src/cli/simulate/worker.ts', out: 'start-worker' },
      ],
      outdir: draft,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'silent',
    });
    if (existsSync(folder)) rmSync(draft, { recursive: true });
    else renameSync(draft, folder);
    return true;
  } catch {
    return existsSync(folder);
  }
}

function forgetStale() {
  for (const name of readdirSync(KEPT)) {
    const path = join(KEPT, basename(name));
    if (Date.now() - statSync(path).mtimeMs > STALE_MS) rmSync(path, { recursive: true, force: true });
  }
}
