// `npm test`: installs what is missing, Chromium included, and runs every check in order, stopping at the first failure.
// The last line always says how many tests passed and failed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { npm, root } from './run.mjs';

const unitReports = ['test-results/house.json', 'test-results/unit.json'];
const pageReport = 'test-results/e2e.json';

/** @type {(report: string | undefined) => string[]} */
const reportTo = (report) => ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];

/** @type {{ title: string, args: string[], env?: Record<string, string> }[]} */
const steps = [
  { title: 'Format and lint', args: ['lint'] },
  { title: 'Types', args: ['types'] },
  { title: 'Import rules and the rest of the house', args: ['imports', ...reportTo(unitReports[0])] },
  { title: 'Dead code', args: ['unused'] },
  {
    title: 'Unit and property tests, recorded drills',
    args: ['unit', ...reportTo(unitReports[1]), '--exclude=tests/house/**'],
  },
  { title: 'Build', args: ['build'] },
  {
    title: 'End-to-end tests',
    args: ['e2e', '--', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: pageReport },
  },
];

// In a log file, colours are noise.
/** @type {Record<string, string>} */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };

const totals = { passed: 0, failed: 0 };

ensureInstalled();
const chromium = await ensureChromium();
rmSync(join(root, 'test-results'), { recursive: true, force: true });
mkdirSync(join(root, 'test-results'));

const failedStep = steps.find((step, index) => !passes(step, index));
countReports();
if (failedStep) {
  console.log(`\nStopped at: ${failedStep.title}`);
  totals.failed = Math.max(totals.failed, 1);
}
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;

/** @type {(step: typeof steps[number], index: number) => boolean} */
function passes({ title, args, env }, index) {
  console.log(`\n== ${index + 1}/${steps.length} ${title}`);
  const start = performance.now();
  const status = npm(['run', '--silent', ...args], { CHROMIUM: chromium, ...plain, ...env });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`-- ${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  return status === 0;
}

/** Adds up what the test runners reported; one that did not get to its report counts for nothing. */
function countReports() {
  for (const unit of unitReports.map(readReport)) {
    totals.passed += unit?.numPassedTests ?? 0;
    totals.failed += unit?.numFailedTests ?? 0;
  }
  const page = readReport(pageReport)?.stats;
  totals.passed += page?.expected ?? 0;
  totals.failed += (page?.unexpected ?? 0) + (page?.flaky ?? 0);
}

/** @type {(path: string) => any} */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return undefined;
  }
}
