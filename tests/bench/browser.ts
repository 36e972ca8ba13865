/** Figures of the built page in Chromium, from Playwright and the browser's own trace. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page, type Route } from '@playwright/test';
import { ensureBuilt } from '../../scripts/build.mjs';
import { findChromium } from '../../scripts/chromium.mjs';
import { root } from '../../scripts/run.mjs';
import { serve } from '../../scripts/serve.mjs';
import { BUSIEST } from './headless.ts';
import { lookBackFigures } from './look-back.ts';
import { tasksWhile } from './trace.ts';

export interface BrowserFigures {
  /** All script that the page loads until its first screen rests, gzip, in units of 1000 bytes. */
  firstScreenGzipKb: number;
  /** From the click that rings the bell until the dock can be used; what consoles then take to load is the drill's own time. */
  drillOpenMs: number;
  /** Tasks over 50 ms on the page's thread while 200 s of a drill pass at x10, after opening. */
  longTasks: number;
  /** The longest task of that time. */
  longestTaskMs: number;
  /** The most that a task of that time truly worked: on a machine that others use too, the rest of the longest is waiting. */
  longestWorkMs: number;
  /** How fast drill time truly went meanwhile: a pushed message slows it to x1 for 20 s. */
  pace: number;
  /** The same two while a debrief looks back at x16: room and consoles drawn, the log in sight. */
  lookBackLongTasks: number;
  lookBackWorkMs: number;
}

/** A drill whose fault makes the log run fastest: every request fails, with a line of its own. */
export const SCENARIO = 'inc-001-site-down';
export const SEED = '1';
const LOOK = { viewport: { width: 1440, height: 900 }, locale: 'en-GB' };
const DRILL_S = 200;

export async function browserFigures(): Promise<BrowserFigures> {
  ensureBuilt();
  const { server, address } = await serve(join(root, 'dist'), 0);
  const executablePath = await findChromium();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    const own = await visit(browser);
    const opening = { firstScreenGzipKb: await firstScreen(own, address), drillOpenMs: await open(own) };
    await own.close();
    // Another visit: its script is changed on the way, which would make the opening slower.
    const page = await visit(browser);
    await page.route(`**/assets/${SCENARIO}-*.js`, makeDenser);
    await page.goto(address);
    await page.getByLabel('Scenario').selectOption(`artisanat-dupont/${SCENARIO}`);
    await page.getByText('More time, hints, a chosen seed').click();
    await page.getByRole('textbox').fill(SEED);
    await open(page);
    const drill = await longTasks(browser, page);
    await page.close();
    return { ...opening, ...drill, ...(await lookBackFigures(browser, await visit(browser), address)) };
  } finally {
    await browser.close();
    server.close();
  }
}

/** A browser that has seen the tour, which would stand still before the drill. */
async function visit(browser: Browser): Promise<Page> {
  const page = await browser.newPage(LOOK);
  await page.addInitScript(() => localStorage.setItem('tocsin/tour/1', 'seen'));
  return page;
}

/** Opens the first screen, and weighs what it fetched: what index.html names and what the screen asks for by itself. */
async function firstScreen(page: Page, address: string): Promise<number> {
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Ring the bell' }).waitFor();
  const bodies = await Promise.all(scripts);
  if (bodies.length === 0) throw new Error('The page loads no script.');
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000;
}

async function makeDenser(route: Route): Promise<void> {
  const script = await (await route.fetch()).text();
  const own = `"everyMs":${BUSIEST.everyMs}`;
  if (script.split(own).length !== 2) throw new Error(`The plan in the page does not say “${own}” once.`);
  await route.fulfill({
    body: script.replace(own, `"everyMs":${BUSIEST.denserMs}`),
    contentType: 'text/javascript',
  });
}

async function open(page: Page): Promise<number> {
  const start = performance.now();
  await page.getByRole('button', { name: 'Ring the bell' }).click();
  await page.getByRole('button', { name: /^1/ }).waitFor();
  return performance.now() - start;
}

/**
 * The log in sight and following at x10, with the room drawn, from the page on. The scenario's own log gives some 90 lines
 * a second at x10; for the 200 that the bound speaks of, its busiest stream is made denser in the script that the page
 * loads (`logLinesPerSecond` says how many there are).
 */
async function longTasks(
  browser: Browser,
  page: Page,
): Promise<Pick<BrowserFigures, 'longTasks' | 'longestTaskMs' | 'longestWorkMs' | 'pace'>> {
  await page.locator('canvas').first().waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await page.getByText('live', { exact: true }).waitFor();
  await page.getByRole('radio', { name: 'x10' }).check();
  await page.getByRole('alert').filter({ hasText: 'Press 1' }).waitFor({ state: 'attached' });
  await page.keyboard.press('1');
  let pace = 0;
  const work = await tasksWhile(browser, page, async () => {
    const start = performance.now();
    const from = await clock(page);
    await page.waitForFunction(
      (until) => {
        const [h = 0, m = 0, s = 0] = (document.querySelector('header time')?.textContent ?? '')
          .replace(/[^\d:]/g, '')
          .split(':')
          .map(Number);
        return h * 3600 + m * 60 + s >= until;
      },
      from + DRILL_S,
      { timeout: 300_000, polling: 1000 },
    );
    const seconds = (performance.now() - start) / 1000;
    pace = ((await clock(page)) - from) / seconds;
  });
  return { longTasks: work.long, longestTaskMs: work.longestMs, longestWorkMs: work.longestWorkMs, pace };
}

/** The clock of the drill, in seconds of its day. */
async function clock(page: Page): Promise<number> {
  const text = (await page.locator('header time').textContent()) ?? '';
  const [h = 0, m = 0, s = 0] = text
    .replace(/[^\d:]/g, '')
    .split(':')
    .map(Number);
  return h * 3600 + m * 60 + s;
}
