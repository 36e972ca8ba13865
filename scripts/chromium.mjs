import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { run } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chromium that starts: the one CHROMIUM names, else one of the machine, else the one Playwright has
 * downloaded, else undefined. Needs the packages installed.
 */
export async function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const { chromium } = await import('@playwright/test');
  const paths = [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...elsewhere,
    chromium.executablePath(),
  ];
  return paths.find((path) => existsSync(path) && starts(path));
}

/**
 * Some systems put a script there that only says how to install the real one.
 * @type {(path: string) => boolean}
 */
function starts(path) {
  // On Windows, chrome.exe answers --version by opening a window.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** As findChromium, but installs one when there is none. Exits when that fails too. */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  console.log('No Chromium found: downloading the one of Playwright …');
  const playwright = join('node_modules', '@playwright', 'test', 'cli.js');
  run(process.execPath, [playwright, 'install', 'chromium']);
  let installed = await findChromium();
  if (!installed && process.platform === 'linux' && process.getuid?.() === 0) {
    console.log('That did not help: installing the one of the system …');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', 'chromium'], { DEBIAN_FRONTEND: 'noninteractive' });
    installed = await findChromium();
  }
  if (installed) return installed;
  console.error('The end-to-end tests need Chromium. Install it, or name one: CHROMIUM=/path/to/chromium npm test');
  process.exit(1);
}
