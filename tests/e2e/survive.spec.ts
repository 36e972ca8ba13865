/** A drill survives a reload, a browser that keeps nothing, and a tab that is put aside. */
import { readFileSync } from 'node:fs';
import type { Page, TestInfo } from '@playwright/test';
import type { DrillRecord } from '../../src/record/format.ts';
import { mouse } from './support/hands.ts';
import { ring, seeScore } from './support/home.ts';
import { SEEDS, thePlan } from './support/records.ts';
import { expect, test } from './support/test.ts';
import { trainee } from './support/trainee.ts';

/** What a reload may cost, by the clock on the screen. */
const MOST_LOST_S = 5;

const file = (page: Page) => page.getByRole('complementary', { name: 'Incident file' });

/** The clock on the wall, in seconds of the day. */
async function clock(page: Page): Promise<number> {
  const [hours = 0, minutes = 0, seconds = 0] = (await page.locator('header time').innerText())
    .replace(/[^\d:]/g, '')
    .split(':')
    .map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

async function paged(page: Page) {
  const t = trainee({ page, hands: mouse(page), lang: 'en', plan: await thePlan() });
  await t.start(SEEDS.deployment);
  await t.acknowledge();
  return t;
}

/** Ends the drill, downloads its record and reads it. */
async function recordOf(page: Page, info: TestInfo): Promise<DrillRecord> {
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('button', { name: 'End and see the debrief' }).click();
  await seeScore(page);
  await page.getByText('Take away').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download the record/ }).click(),
  ]);
  const path = info.outputPath('record.json');
  await download.saveAs(path);
  return JSON.parse(readFileSync(path, 'utf8'));
}

test('after a reload the drill goes on as it was, and no earlier than the last command', async ({ page }) => {
  const t = await paged(page);
  await t.read('orders');
  await page.getByRole('button', { name: 'Pin as evidence' }).first().click();
  await page.getByRole('button', { name: 'Pin as evidence' }).first().click();
  await t.declare('Orders');
  await expect(file(page)).toContainText('P1 critical, declared at');
  const pins = await file(page).getByRole('region', { name: 'Pinned' }).getByRole('listitem').allTextContents();
  expect(pins).toHaveLength(1);
  const before = await clock(page);

  await page.goto('/');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Interrupted drill' })).toBeVisible();
  await page.getByRole('button', { name: 'Go back in' }).click();

  await expect(file(page)).toContainText('P1 critical, declared at');
  expect(await clock(page)).toBeGreaterThanOrEqual(before - MOST_LOST_S);
  await expect(page.getByRole('button', { name: /^1 ?Acknowledge/ })).toContainText('done in');
  const back = await file(page).getByRole('region', { name: 'Pinned' }).getByRole('listitem').allTextContents();
  expect(back).toEqual(pins);
  await expect(file(page).getByText(/^Declared P1/)).toBeVisible();
});

test('a reload in the drill itself goes on with it at once', async ({ page }) => {
  await paged(page);
  const before = await clock(page);
  await page.reload();
  await expect(page.getByRole('button', { name: /^1 ?Acknowledge/ })).toContainText('done in');
  expect(await clock(page)).toBeGreaterThanOrEqual(before - MOST_LOST_S);
});

test('a drill that is not here says so, with the way back', async ({ page }) => {
  await page.goto('/#/drill/nowhere');
  await expect(page.getByText('This drill cannot be opened')).toBeVisible();
  await page.getByRole('button', { name: 'Go to the start' }).click();
  await expect(page.getByRole('button', { name: 'Ring the bell' })).toBeVisible();
});

test('storage blocked: the drill goes on and says so', async ({ page }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('The user denied permission to access the database.', 'SecurityError');
    };
  });
  await paged(page);
  await expect(page.getByText('This browser blocks storage: the drill goes on')).toBeVisible();
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('button', { name: 'End and see the debrief' }).click();
  await seeScore(page);
  await expect(page.getByRole('table')).toBeVisible();
});

test('storage full: the drill goes on and says so, and its record can still be downloaded', async ({ page }, info) => {
  await page.addInitScript(() => {
    const full = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = full;
    IDBObjectStore.prototype.add = full;
  });
  await paged(page);
  await expect(page.getByText('Storage is full: this drill goes on')).toBeVisible();
  const record = await recordOf(page, info);
  expect(record.commands.map(({ command }) => command.type)).toContain('acknowledge');
});

test('a tab that is put aside stops a practice drill, and that is on record', async ({ page }, info) => {
  await ring(page, SEEDS.deployment);
  const put = (aside: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: hidden ? 'hidden' : 'visible' });
      document.dispatchEvent(new Event('visibilitychange'));
    }, aside);
  await put(true);
  await expect(page.getByRole('status').filter({ hasText: 'Paused' })).toBeVisible();
  const stopped = await clock(page);
  await put(false);
  await expect(page.getByRole('status').filter({ hasText: 'Paused' })).toBeHidden();
  expect(await clock(page)).toBeLessThanOrEqual(stopped + 2);

  const { commands } = await recordOf(page, info);
  const stops = commands.filter(({ command }) => command.type === 'pause' || command.type === 'resume');
  expect(stops.map(({ command }) => command)).toEqual([
    { type: 'pause', why: 'hidden' },
    { type: 'resume', why: 'hidden' },
  ]);
});
