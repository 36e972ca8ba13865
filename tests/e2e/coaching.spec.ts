/** What helps in practice and is no part of the record: the tour before a first drill, a ghost, and the runbook's reasons. */
import type { Page } from '@playwright/test';
import { faults } from './support/axe.ts';
import { keyboard } from './support/hands.ts';
import { goHome, ring, ringHere, seeScore } from './support/home.ts';
import { CARD, fileOf, played, SEEDS } from './support/records.ts';
import { expect, test } from './support/test.ts';

const ringBell = (page: Page) => page.getByRole('button', { name: /Ring the bell|Sonner la cloche/ }).click();
const dialog = (page: Page) => page.getByRole('dialog');
const line = (page: Page) => page.getByRole('banner').getByRole('img', { name: /^Ghost/ });

/** The part of the screen that the tour lights, or what is wrong with where its card lies. */
async function pointsAt(page: Page, part: string): Promise<void> {
  const lit = page.locator(`[data-tour="${part}"]:visible`).first();
  const [target, card] = await Promise.all([lit.boundingBox(), dialog(page).boundingBox()]);
  const window = page.viewportSize();
  if (!target || !card || !window) throw new Error(`${part} or its card is not on the screen`);
  expect(card.x).toBeGreaterThanOrEqual(0);
  expect(card.y).toBeGreaterThanOrEqual(0);
  expect(card.x + card.width).toBeLessThanOrEqual(window.width);
  expect(card.y + card.height).toBeLessThanOrEqual(window.height);
}

test.describe('a browser’s first drill', () => {
  test.use({ toured: false });

  for (const [lang, locale, width, height] of [
    ['en', 'en-GB', 1440, 900],
    ['fr', 'fr-FR', 390, 844],
  ] as const) {
    test.describe(lang, () => {
      test.use({ locale, viewport: { width, height } });

      test('is shown around with the clock still, by keyboard alone, and only once', async ({ page }) => {
        await goHome(page);
        await ringBell(page);
        await expect(dialog(page)).toBeVisible();
        expect(await faults(page), 'the tour').toEqual([]);
        const clock = page.locator('time').first();
        const stood = await clock.innerText();
        for (const part of ['pager', 'consoles', 'file', 'dock', 'composer']) {
          await pointsAt(page, part);
          await expect(page.getByRole('button', { name: /^(Next|Suivant)$/ })).toBeFocused();
          await page.keyboard.press('Enter');
        }
        await pointsAt(page, 'debrief');
        expect(await clock.innerText(), 'time stands still').toBe(stood);
        await page.keyboard.press('Enter');
        await expect(dialog(page)).toHaveCount(0);
        await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
        await expect(clock).not.toHaveText(stood);

        await page.reload();
        await expect(page.getByRole('navigation', { name: 'Actions' })).toBeVisible();
        await expect(dialog(page)).toHaveCount(0);
      });
    });
  }

  test('can do without: Escape skips, the help brings it back', async ({ page }) => {
    await goHome(page);
    await ringBell(page);
    await expect(dialog(page)).toContainText('1 of 6');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'Show the tour' }).press('Enter');
    await expect(dialog(page)).toContainText('1 of 6');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  });

  test('in evidence mode comes without tour, hints or ghost', async ({ page }) => {
    await goHome(page);
    await page.getByLabel('Ghost').selectOption('expert');
    await page.getByRole('radio', { name: 'Evidence' }).check();
    await expect(page.getByLabel('Ghost')).toBeDisabled();
    await expect(page.getByLabel('Ghost')).toHaveValue('');
    await ringBell(page);
    await expect(page.getByRole('navigation', { name: 'Actions' })).toBeVisible();
    await expect(dialog(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Hints' })).toHaveCount(0);
    await page.keyboard.press('?');
    await expect(dialog(page)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Show the tour' })).toHaveCount(0);
  });
});

test('the expert’s ghost passes under the clock, says what it does and gives nothing away', async ({ page }) => {
  await goHome(page);
  await page.getByLabel('Ghost').selectOption('expert');
  await ringHere(page, SEEDS.deployment, 10);
  await expect(line(page)).toHaveAttribute('aria-label', /declared at \d+:\d\d$/, { timeout: 30_000 });
  await expect(page.getByRole('status').filter({ hasText: /Ghost: / })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /Ghost: .*\bP[1-4]\b/ })).toHaveCount(0);
  expect(await faults(page, 'header'), 'top bar').toEqual([]);
  await page.reload();
  await expect(line(page)).toBeVisible();

  await page.getByRole('button', { name: 'Leave' }).click();
  await dialog(page).getByRole('button', { name: 'End and see the debrief' }).click();
  await seeScore(page);
  await page.getByRole('button', { name: 'Compare the two' }).click();
  await expect(page.getByText(/^You: [\d.]+, The expert: 100 of 100$/)).toBeVisible();
});

test('a record from a file, or one’s best run, can be played against', async ({ page }, info) => {
  await goHome(page);
  const ghost = page.getByLabel('Ghost');
  await expect(ghost.getByRole('option', { name: 'My best run (none yet)' })).toBeDisabled();
  const record = await played(SEEDS.deployment);
  const mine = { ...record, header: { ...record.header, id: 'mine', origin: 'person' as const } };
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Play against a record/ }).click();
  await (await chooser).setFiles(fileOf(info, 'mine.json', mine));
  await expect(ghost).toHaveValue('record/mine');
  await expect(page.getByLabel('Scenario')).toHaveValue(CARD);
  await ghost.selectOption('best');
  await ringHere(page, SEEDS.provider, 10);
  await expect(line(page)).toBeVisible({ timeout: 30_000 });

  await goHome(page);
  const broken = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Play against a record/ }).click();
  await (await broken).setFiles(fileOf(info, 'no.json', '{}'));
  await expect(page.getByRole('region', { name: 'Quick drill' }).getByRole('alert')).toContainText('no.json');
});

test('hints can be left out of a drill', async ({ page }) => {
  await goHome(page);
  const more = page.getByText(/^More time/);
  await more.click();
  await page.getByRole('group', { name: 'Hints' }).getByRole('radio', { name: 'Off' }).check();
  await more.click();
  await ringHere(page, SEEDS.deployment, 1);
  await expect(page.getByRole('button', { name: 'Hints' })).toHaveCount(0);
  await page.keyboard.press('h');
  await expect(dialog(page)).toContainText('switched off');
});

test('a deadline says why, in the runbook’s words, by keyboard', async ({ page }) => {
  const hands = keyboard(page);
  await ring(page, SEEDS.deployment, 10);
  const file = page.getByRole('complementary');
  const why = (name: string) => file.locator('summary').filter({ hasText: `Why? ${name}` });
  await expect(why('Response')).toBeVisible({ timeout: 30_000 });
  await hands.press(why('Response'));
  await expect(file.getByText('Counted as if P1: somebody responds within 15 min of the page.')).toBeVisible();
  expect(await faults(page, 'aside'), 'incident file').toEqual([]);
  await hands.dock(1);
  await hands.press(why('First message'));
  await expect(file.getByText(/as if P1: the team is told within 15.min of the page/)).toBeVisible();
});
