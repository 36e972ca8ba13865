/** A debrief teaches: rate yourself, see what would have gained most, try your own, contest, play on. */
import type { Page } from '@playwright/test';
import { faults } from './support/axe.ts';
import { openRecord, seeScore } from './support/home.ts';
import { fileOf, played, SEEDS } from './support/records.ts';
import { expect, test } from './support/test.ts';

test('proposes what would have gained most; each can be opened and seen beside the drill', async ({ page }, info) => {
  await openRecord(page, fileOf(info, 'silent.json', await played(SEEDS.deployment, 'silent')));
  const panel = page.getByRole('region', { name: 'What if' });
  const proposals = panel.getByRole('list').first().getByRole('button', { name: /^\+/ });
  await expect(proposals).toHaveCount(3);
  await expect(proposals.first()).toContainText(/^\+\d+ Declare P1 with evidence for it at 14:0\d$/);

  await proposals.first().click();
  await expect(panel.getByText(/^\d+ of 100$/)).toBeVisible();
  await expect(panel.getByText('SEV-1', { exact: true })).toBeVisible();
  const both = panel.getByRole('button', { name: 'Show both timelines' });
  await both.click();
  await expect(page.getByRole('heading', { name: 'Forked: as it would have been' })).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Move through the drill' })).toHaveCount(2);
  expect(await faults(page)).toEqual([]);
  await both.click();
  await expect(page.getByRole('slider', { name: 'Move through the drill' })).toHaveCount(1);
});

test('beside the expert: milestones, rules from both sides and both timelines', async ({ page }, info) => {
  await openRecord(page, fileOf(info, 'silent.json', await played(SEEDS.deployment, 'silent')));
  await page.getByRole('radio', { name: 'Compare' }).check();
  const panel = page.getByRole('region', { name: 'Compare' });
  await panel.getByRole('combobox', { name: 'Compare with' }).selectOption('expert');
  await expect(panel.getByText(/^You: \d+, The expert: 100 of 100$/)).toBeVisible();
  await expect(panel.getByRole('row', { name: /^Acknowledged not done \d:\d\d$/ })).toBeVisible();
  await expect(panel.getByRole('heading', { name: /ESC-1$/ })).toBeVisible();
  await expect(panel.getByText('Declared P1').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The expert’s run' })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Show both timelines' }).press('Enter');
  await expect(page.getByRole('slider', { name: 'Move through the drill' })).toHaveCount(1);
});

test('by keyboard: any change at any moment, its curve, and playing on from there', async ({ page }, info) => {
  await openRecord(page, fileOf(info, 'silent.json', await played(SEEDS.deployment, 'silent')));
  const panel = page.getByRole('region', { name: 'What if' });
  await panel.getByText('Try your own').focus();
  await page.keyboard.press('Enter');
  const had = panel.getByRole('combobox', { name: 'What if you had…' });
  await had.selectOption({ label: 'acknowledged' });
  await expect(panel.getByText(/^\d+ of 100$/)).toHaveText('6 of 100');
  const when = panel.getByRole('slider', { name: 'Minute after the first page' });
  await when.focus();
  await page.keyboard.press('End');
  await expect(panel.getByText(/^\d+ of 100$/)).not.toHaveText('6 of 100');
  await page.keyboard.press('Home');
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowRight');
  await expect(when).toHaveAttribute('aria-valuetext', '2:00');
  const curve = panel.getByRole('img', { name: /^The total by the minute/ });
  await expect(curve).toBeVisible();

  await test.step('by pointer: the moment is dragged on the curve, and on the timeline', async () => {
    await curve.click({ position: { x: 150, y: 40 } });
    await expect(when).not.toHaveAttribute('aria-valuetext', '2:00');
    await when.fill(String(Number(await when.getAttribute('min')) + 120_000));
    const lanes = page.getByRole('img', { name: 'Timeline' });
    await lanes.scrollIntoViewIfNeeded();
    const box = await lanes.boundingBox();
    if (!box) throw new Error('the timeline is not on the screen');
    const marker = await lanes.locator('circle').last().boundingBox();
    if (!marker) throw new Error('the moment is not on the timeline');
    await page.mouse.move(marker.x + marker.width / 2, marker.y + marker.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, marker.y);
    await page.mouse.up();
    await expect(when).toHaveAttribute('aria-valuetext', /^[3-9]\d:\d\d$/);
    await when.fill(String(Number(await when.getAttribute('min')) + 120_000));
  });
  await panel.getByRole('button', { name: 'Play on from 2:00' }).click();
  await expect(page).toHaveURL(/#\/drill\//);
  await expect(page.getByRole('navigation', { name: 'Actions' })).toBeVisible();
  await expect(page.locator('header time')).toContainText(/14:0[45]/);
});

/** Makes every write of records wait until it is let go. */
async function busyStorage(page: Page): Promise<() => Promise<void>> {
  const handle = await page.evaluateHandle(
    () =>
      new Promise<{ done: boolean }>((resolve, reject) => {
        const opening = indexedDB.open('tocsin');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const state = { done: false };
          const table = opening.result.transaction('records', 'readwrite').objectStore('records');
          const stay = () => {
            if (state.done) opening.result.close();
            else table.count().onsuccess = stay;
          };
          stay();
          resolve(state);
        };
      }),
  );
  return () =>
    handle.evaluate((state) => {
      state.done = true;
    });
}

test('one’s own drill asks for a rating before it shows the score, and shows the gap; a contest stays in the record', async ({
  page,
}, info) => {
  const record = await played(SEEDS.deployment, 'silent');
  const own = { ...record, header: { ...record.header, id: 'own-drill', origin: 'person' as const } };
  await page.goto('/');
  await page.locator('input[type=file]').setInputFiles(fileOf(info, 'own.json', own));
  await expect(page.getByRole('heading', { name: 'Before you see the score' })).toBeVisible();
  await expect(page.getByRole('region', { name: /of 100/ })).toHaveCount(0);
  const groups = page.getByRole('region', { name: 'Before you see the score' }).getByRole('group');
  const count = await groups.count();
  for (let i = 0; i < count; i++)
    await groups
      .nth(i)
      .getByRole('radio', { name: i === 0 ? 'U' : 'S' })
      .check();
  await page.getByRole('button', { name: 'Show the score', exact: true }).click();
  await expect(page.getByText('you rated yourself the same')).toHaveCount(1);
  await expect(page.getByText('you rated yourself 2 steps higher')).toHaveCount(count - 1);

  await page.getByRole('button', { name: 'Contest SEV-1' }).click();
  await page.getByRole('textbox', { name: 'Your reason' }).fill('The phone was dead.');
  const letGo = await busyStorage(page);
  await page.getByRole('button', { name: 'Keep it in the record' }).click();
  await expect(page.getByRole('button', { name: 'Keep it in the record' })).toBeDisabled();
  await expect(page.getByText('Contested: The phone was dead.'), 'not before it is kept').toHaveCount(0);
  await letGo();
  await expect(page.getByText('Contested: The phone was dead.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Contested: The phone was dead.')).toBeVisible();
  await expect(page.getByText('you rated yourself the same')).toBeVisible();
});

test('messages stand beside their template, levels in the matrix', async ({ page }, info) => {
  await openRecord(page, fileOf(info, 'expert.json', await played(SEEDS.deployment)));
  await page.getByRole('radio', { name: 'Messages' }).check();
  await expect(page.getByRole('heading', { name: 'Incident opened' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'As it could have read' }).first()).toBeVisible();
  await page.getByRole('radio', { name: 'Levels called' }).check();
  await expect(page.getByRole('button', { name: /your call/ })).toHaveCount(1);
  expect(await faults(page)).toEqual([]);
});

test('in French too, and skipping the rating is allowed', async ({ browser, baseURL }, info) => {
  const context = await browser.newContext({ ...(baseURL && { baseURL }), locale: 'fr-FR' });
  const page = await context.newPage();
  const record = await played(SEEDS.deployment, 'silent');
  const own = { ...record, header: { ...record.header, id: 'own-french', origin: 'person' as const } };
  await page.goto('/');
  await page.locator('input[type=file]').setInputFiles(fileOf(info, 'own.json', own));
  await seeScore(page);
  await expect(
    page
      .getByRole('region', { name: 'Et si' })
      .getByRole('button', { name: /^\+24 Déclarer P1, éléments à l’appui à 14 h 0\d$/ }),
  ).toBeVisible();
  await expect(page.getByText('Ce qui aurait le plus rapporté')).toBeVisible();
  await context.close();
});
