/** A debrief holds a drill against another run that is kept here: one's best, or a colleague's that came as a file. */
import type { Page, TestInfo } from '@playwright/test';
import { faults } from './support/axe.ts';
import { choose, goHome, openRecord, ringHere, seeScore } from './support/home.ts';
import { fileOf, played, SEEDS } from './support/records.ts';
import { expect, test } from './support/test.ts';

/** Brings the expert's run of a seed in as a person's record, from a file. */
async function bring(page: Page, info: TestInfo, id: string, seed: string): Promise<void> {
  const record = await played(seed);
  await goHome(page);
  await choose(page, fileOf(info, `${id}.json`, { ...record, header: { ...record.header, id, origin: 'person' } }));
  await expect(page).toHaveURL(new RegExp(`#/debrief/${id}`));
}

const panel = (page: Page) => page.getByRole('region', { name: 'Compare' });
const otherCause = 'It had another cause behind it: compare the way of working, not the times.';

test('a drill beside a colleague’s record of the same incident, and beside one with another cause', async ({
  page,
}, info) => {
  await bring(page, info, 'colleague', SEEDS.deployment);
  await bring(page, info, 'other-cause', SEEDS.provider);
  const own = await played(SEEDS.deployment, 'silent');
  await openRecord(page, fileOf(info, 'silent.json', own));
  await page.getByRole('radio', { name: 'Compare' }).check();
  const runs = panel(page).getByRole('combobox', { name: 'Compare with' });

  await runs.selectOption('record/colleague');
  await expect(panel(page).getByText(`You: ${own.scorecard.total}, The other: 100 of 100`)).toBeVisible();
  await expect(panel(page).getByRole('row', { name: /^Acknowledged not done \d:\d\d$/ })).toBeVisible();
  await expect(panel(page).getByRole('heading', { name: /SEV-1$/ })).toBeVisible();
  await expect(panel(page).getByText(otherCause)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'The other run' })).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Move through the drill' })).toHaveCount(2);
  expect(await faults(page)).toEqual([]);

  await runs.selectOption('record/other-cause');
  await expect(panel(page).getByText(otherCause)).toBeVisible();
});

test('a drill played against one’s best run, beside it once it is over', async ({ page }, info) => {
  await bring(page, info, 'mine', SEEDS.deployment);
  await goHome(page);
  await page.getByLabel('Ghost').selectOption('best');
  await ringHere(page, SEEDS.deployment, 10);
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End and see the debrief' }).click();
  await seeScore(page);
  await page.getByRole('button', { name: 'Compare the two' }).click();
  await expect(panel(page).getByRole('combobox')).toHaveValue('record/mine');
  await expect(panel(page).getByText(/^You: [\d.]+, The other: 100 of 100$/)).toBeVisible();
  await expect(panel(page).getByRole('row', { name: /^Closed not done \d:\d\d$/ })).toBeVisible();
});
