/** Looking back at x16 in the built page: whether any task holds up the picture. */
import type { Browser, Page } from '@playwright/test';
import { planOf } from '../../src/cli/packs.ts';
import { botRecord } from '../../src/cli/simulate.ts';
import { exportRecord } from '../../src/record/export.ts';
import { tasksWhile } from './trace.ts';

/** Drill time that passes, s: the outage at its busiest, from the page on. */
const PASSING_S = 320;

/** A drill of full length is looked back at, with the log in sight. `page` is closed at the end. */
export async function lookBackFigures(
  browser: Browser,
  page: Page,
  address: string,
): Promise<{ lookBackLongTasks: number; lookBackWorkMs: number }> {
  const { plan } = await planOf('inc-001-site-down');
  const text = exportRecord(botRecord(plan, 'slow', '1'));
  await page.goto(address);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'slow.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Look back' }).click();
  const back = page.getByRole('region', { name: 'Looking back' });
  await back.locator('canvas').first().waitFor();
  await back.getByRole('button', { name: /^Logs/ }).first().click();
  await back.getByRole('radio', { name: 'x16' }).check({ force: true });
  const slider = back.getByRole('slider', { name: 'Move through the drill' });
  await back.getByText('live', { exact: true }).waitFor();
  const from = Number(await slider.inputValue());
  const { long, longestWorkMs } = await tasksWhile(browser, page, async () => {
    await back.getByRole('button', { name: 'Play', exact: true }).click();
    await page.waitForFunction(
      (until) => Number(document.querySelector<HTMLInputElement>('footer input[type=range]')?.value) >= until,
      from + PASSING_S * 1000,
      { timeout: 120_000, polling: 1000 },
    );
  });
  await page.close();
  return { lookBackLongTasks: long, lookBackWorkMs: longestWorkMs };
}
