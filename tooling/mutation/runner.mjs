// @ts-check
/**
 * A test runner for Stryker that stays in its process: the tests are bundled once, and the bundle is evaluated anew for each
 * mutant, so that nothing goes from one to the next. That takes some hundredths of a second; a worker of vitest's, half a
 * second. The assertions are vitest's own. Of its ways to write a test it knows `describe`, `it` and `it.each`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';

import { build } from 'vite';
import { expect } from 'vitest';

const FOLDER = 'tests/scoring';
const ENTRY = 'virtual:tests';

/** What Stryker's instrumented code reads and writes. */
const live = Object.assign(globalThis, { __stryker__: /** @type {Record<string, any>} */ ({}) }).__stryker__;

/** Tests that load whole packs from the disk and play them take seconds: too long to be repeated for each mutant. */
const takesLong = (/** @type {string} */ name) =>
  readFileSync(join(FOLDER, name), 'utf8').includes('/src/cli/packs.ts');

/** An entry that loads a test file when asked, and no sooner. */
function entry() {
  const files = readdirSync(FOLDER, { encoding: 'utf8', recursive: true }).filter(
    (name) => name.endsWith('.test.ts') && !takesLong(name),
  );
  const loads = files.map((name) => `'${name}': () => import('${resolve(FOLDER, name)}'),`);
  return `import '${resolve('tests/support/fresh.ts')}';\nexport const files = {\n${loads.join('\n')}\n};`;
}

/** @type {import('vite').Plugin} */
const entries = {
  name: 'tests-of-a-mutation-run',
  resolveId: (id) => (id === ENTRY ? `\0${id}` : undefined),
  load: (id) => (id === `\0${ENTRY}` ? entry() : undefined),
  // A test that reads a file beside it looks for it from its own place, not from the bundle's.
  transform: (code, id) => code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
};

/** Bundles the tests with what they test. Gives a function that evaluates all of it anew. */
async function bundled() {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [entries],
    ssr: { target: 'node' },
    build: {
      ssr: true,
      write: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { input: ENTRY, output: { format: 'cjs', codeSplitting: false } },
    },
  });
  const [chunk] = /** @type {import('vite').Rolldown.RolldownOutput} */ (built).output;
  /** @type {Record<string, unknown>} */
  const packages = {};
  for (const name of chunk.imports) packages[name] = await import(name);
  const evaluate = compileFunction(chunk.code, ['require', 'exports', 'module']);
  /** @param {object} vitest */
  return (vitest) => {
    /** @type {{ files: Record<string, () => Promise<unknown>> }} */
    const exports = { files: {} };
    evaluate((/** @type {string} */ name) => (name === 'vitest' ? vitest : packages[name]), exports, { exports });
    return exports.files;
  };
}

/**
 * The tests of a fresh evaluation: by file, suite and name. A file is loaded when the first of its tests is asked for.
 * @param {Awaited<ReturnType<typeof bundled>>} evaluate
 */
function suite(evaluate) {
  /** @type {Map<string, () => unknown>} */
  const tests = new Map();
  /** @type {string[]} */
  const within = [];
  /** @param {string} name @param {() => unknown} body */
  const it = (name, body) => {
    const full = [...within, name].join(' > ');
    let id = full;
    for (let n = 2; tests.has(id); n += 1) id = `${full} #${n}`;
    tests.set(id, body);
  };
  /** @param {readonly unknown[]} table */
  it.each = (table) => (/** @type {string} */ name, /** @type {(...row: unknown[]) => unknown} */ body) => {
    for (const [i, row] of table.entries()) it(`${name} [${i}]`, () => body(...(Array.isArray(row) ? row : [row])));
  };
  /** @param {string} name @param {() => void} body */
  const describe = (name, body) => {
    within.push(name);
    body();
    within.pop();
  };
  const files = evaluate({ describe, it, expect });
  const loaded = new Set();
  /** @param {string} file */
  const load = async (file) => {
    if (loaded.has(file)) return;
    loaded.add(file);
    within.push(file);
    await files[file]?.();
    within.pop();
  };
  return {
    all: async () => {
      for (const file of Object.keys(files)) await load(file);
      return tests;
    },
    /** @param {string} id */
    run: async (id) => {
      await load(fileOf(id));
      await tests.get(id)?.();
    },
  };
}

const fileOf = (/** @type {string} */ id) => id.slice(0, id.indexOf(' > '));

const SUCCESS = 0;
const FAILED = 1;

class InProcess {
  /** @type {Awaited<ReturnType<typeof bundled>> | undefined} */
  #evaluate;

  /** How long each test took at first, ms. @type {Map<string, number>} */
  #took = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#evaluate = await bundled();
  }

  async dryRun() {
    if (!this.#evaluate) throw new Error('not bundled yet');
    live.activeMutant = undefined;
    const tests = await suite(this.#evaluate).all();
    const results = [];
    for (const [id, body] of tests) {
      live.currentTestId = id;
      const began = performance.now();
      const told = { id, name: id, fileName: resolve(FOLDER, fileOf(id)) };
      try {
        await body();
        results.push({ ...told, status: SUCCESS, timeSpentMs: performance.now() - began });
      } catch (error) {
        results.push({ ...told, status: FAILED, timeSpentMs: performance.now() - began, failureMessage: `${error}` });
      }
      live.currentTestId = undefined;
      this.#took.set(id, performance.now() - began);
    }
    return { status: 'complete', tests: results, mutantCoverage: live.mutantCoverage };
  }

  /** @param {{ activeMutant: { id: string }, sandboxFileName: string, testFilter?: string[], hitLimit?: number }} options */
  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit }) {
    if (!this.#evaluate) throw new Error('not bundled yet');
    Object.assign(live, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    let nrOfTests = 0;
    let id = '';
    try {
      const { all, run } = suite(this.#evaluate);
      const ids = testFilter ?? (this.#took.size > 0 ? this.#took.keys() : (await all()).keys());
      for (id of this.#inOrder([...ids], basename(sandboxFileName, '.ts'))) {
        nrOfTests += 1;
        await run(id);
      }
      return { status: 'survived', nrOfTests };
    } catch (error) {
      if (hitLimit !== undefined && live.hitCount > hitLimit) return { status: 'timeout', reason: 'it runs on and on' };
      return { status: 'killed', failureMessage: `${error}`, killedBy: id ? [id] : [], nrOfTests };
    }
  }

  /**
   * The first test that fails ends a run: those of the file that is changed come first, those that take long last.
   * @param {string[]} ids
   * @param {string} changed
   */
  #inOrder(ids, changed) {
    const rank = (/** @type {string} */ id) =>
      (this.#took.get(id) ?? 0) + (basename(fileOf(id), '.test.ts') === changed ? 0 : 60_000);
    return ids.sort((a, b) => rank(a) - rank(b));
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcess }];
