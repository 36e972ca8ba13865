/** `npm run bench`: measures, prints a table, or only JSON with `-- --json`. Bounds are shown beside each figure; nothing here fails a build. */
import { planOf } from '../../src/cli/packs.ts';
import { browserFigures, SCENARIO, SEED } from './browser.ts';
import { debriefFigures } from './debrief.ts';
import { drillsPerSecond, logFigures, logLinesPerSecond, stateGrowthBytes } from './headless.ts';
import { simulateFigures } from './simulate.ts';

const json = process.argv.includes('--json');
const { plan } = await planOf(SCENARIO);

const figures = {
  drillsPerSecond: drillsPerSecond(plan),
  ...simulateFigures(),
  ...logFigures(plan),
  stateGrowthBytes: stateGrowthBytes(plan),
  logLinesPerSecond: logLinesPerSecond(plan, SEED),
  ...debriefFigures(plan),
  ...(await browserFigures()),
};

const ROWS = [
  ['drillsPerSecond', 'whole 75-minute drills replayed and scored a second, one core', 'at least 200'],
  ['simulatedOnOne', 'drills that tocsin simulate plays with the expert a second, one thread, start and all', ''],
  ['simulatedOnTwo', 'the same on two threads, a thousand drills', 'at least 100'],
  ['logWindowP95Ms', '200 log lines at a random moment of a million, p95', 'at most 2 ms'],
  ['logFirstHitMs', 'first hit of a search through them', 'at most 100 ms'],
  ['logSearchMs', 'counting all of them', ''],
  ['stateGrowthBytes', 'growth of the state over an hour in which nothing is due', '0'],
  ['scoreMs', 'scoring a running drill after a command, p95', 'at most 5 ms'],
  ['seekMs', 'seeking anywhere in a finished drill, p95', 'at most 16 ms'],
  ['proposalsMs', 'trying every change to a drill in which nothing was done', 'at most 2000 ms'],
  ['firstScreenGzipKb', 'script of the first screen, gzip', 'at most 130 kB'],
  ['drillOpenMs', 'from the click to the drill’s screen', 'at most 1500 ms'],
  ['longTasks', 'tasks over 50 ms on the page’s thread while 200 s of a drill pass at x10', '0'],
  ['longestTaskMs', 'the longest of them', ''],
  ['longestWorkMs', 'what a task worked at the most', ''],
  ['pace', 'how fast drill time truly went meanwhile', ''],
  ['lookBackLongTasks', 'tasks over 50 ms while 320 s of a drill are looked back at, at x16', '0'],
  ['lookBackWorkMs', 'what a task of that worked at the most', 'at most 50 ms'],
  ['logLinesPerSecond', 'log lines a second at x10 meanwhile', 'at least 200'],
] as const;

if (json) {
  const rounded = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Math.round(value * 1000) / 1000]),
  );
  console.log(JSON.stringify(rounded, null, 2));
} else {
  for (const [name, what, bound] of ROWS) {
    console.log(
      `${name.padEnd(18)}${figures[name].toFixed(name.endsWith('Ms') ? 2 : 0).padStart(10)}  ${what}${bound && ` (${bound})`}`,
    );
  }
}
