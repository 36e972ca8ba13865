/** Figures of the built page in Chromium, from Playwright and the browser's own trace. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import { ensureBuilt } from '../../scripts/build.mjs';
import { findChromium } from '../../scripts/chromium.mjs';
import { root } from '../../scripts/run.mjs';
import { serve } from '../../scripts/serve.mjs';

export interface BrowserFigures {
  firstScreenGzipKb: number;
  drillOpenMs: number;
  longTasks: number;
}

/** All script that the first screen loads by itself. */
function firstScreenGzipKb(dist: string): number {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const files = [...page.matchAll(/(?:src|href)="\.?\/?([^"]+\.js)"/g)].map(([, path]) => path ?? '');
  if (files.length === 0) throw new Error('The page loads no script.');
  return files.reduce((sum, path) => sum + gzipSync(readFileSync(join(dist, path))).length, 0) / 1024;
}

export async function browserFigures(): Promise<BrowserFigures> {
  ensureBuilt();
  const dist = join(root, 'dist');
  const server = await serve(dist, 0);
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
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    await page.goto(server.address);
    const drillOpenMs = await open(page);
    return { firstScreenGzipKb: firstScreenGzipKb(dist), drillOpenMs, longTasks: await longTasks(browser, page) };
  } finally {
    await browser.close();
    server.server.close();
  }
}

/** From the click that rings the bell until the consoles' tabs can be used. */
async function open(page: Page): Promise<number> {
  const bell = page.getByRole('button', { name: 'Ring the bell' });
  await bell.waitFor();
  const start = performance.now();
  await bell.click();
  await page.getByRole('tab', { name: /Logs/ }).waitFor();
  return performance.now() - start;
}

/** Tasks over 50 ms on the page's thread in 20 s at x10 with the log in sight and moving, after opening. */
async function longTasks(browser: Browser, page: Page): Promise<number> {
  await page.getByRole('tab', { name: /Logs/ }).click();
  await page.getByRole('button', { name: 'Acknowledge' }).first().waitFor();
  await page.getByRole('radio', { name: 'x10' }).check({ force: true });
  await page.locator('canvas').first().waitFor();
  await browser.startTracing(page, { categories: ['devtools.timeline', 'toplevel'] });
  await page.waitForFunction(
    (until) => performance.now() > until,
    (await page.evaluate(() => performance.now())) + 20_000,
  );
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const main = trace.traceEvents.find((e) => e.name === 'thread_name' && e.args?.name === 'CrRendererMain');
  return trace.traceEvents.filter(
    (e) => e.tid === main?.tid && e.pid === main?.pid && e.name === 'RunTask' && (e.dur ?? 0) > 50_000,
  ).length;
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  dur?: number;
  args?: { name?: string };
}
