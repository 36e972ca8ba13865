/** Figures of `tocsin simulate`: the command as a trainer gives it, timed from its start to its end. */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import type { Report } from '../../src/cli/simulate/report.ts';

/** With three or two variants each of five scenarios, a little more than a thousand drills. */
const SEEDS_ON_TWO = 72;
const SEEDS_ON_ONE = 24;

/** Whole drills a second, played by the expert on every variant that ships and scored, on one thread and on two. */
export const simulateFigures = (): { simulatedOnOne: number; simulatedOnTwo: number } => ({
  simulatedOnOne: drillsPerSecond(1, SEEDS_ON_ONE),
  simulatedOnTwo: drillsPerSecond(2, SEEDS_ON_TWO),
});

/** Starting, loading and reporting count: they are part of the wait. Throws when the command fails. */
function drillsPerSecond(workers: number, seeds: number): number {
  const command = ['bin/tocsin.mjs', 'simulate', 'scenarios', '--bot', 'expert', '--variant', 'all', '--json'];
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...command, '--seeds', String(seeds), '--workers', String(workers)],
    { encoding: 'utf8', maxBuffer: 100_000_000 },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`simulate ended with ${status}: ${stderr}`);
  const { scenarios }: { scenarios: Report[] } = JSON.parse(stdout);
  return scenarios.reduce((drills, { runs }) => drills + runs.length, 0) / seconds;
}
