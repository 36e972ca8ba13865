/** Nothing overflows or is cut off at three sizes in both languages, and every screen of a drill says that it is one. */
import type { Page } from '@playwright/test';
import type { Lang } from '../../src/runbook/text.ts';
import { mouse } from './support/hands.ts';
import { goHome, openRecord, ring } from './support/home.ts';
import { fileOf, played, SEEDS } from './support/records.ts';
import { expect, test } from './support/test.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;
const LOCALES = { en: 'en-GB', fr: 'fr-FR' } as const satisfies Record<Lang, string>;

/** Parts that must show all they hold: bars, the dock, tabs, and every button and label in them. */
const WHOLE = ['header', 'nav', '[role=tablist]', 'fieldset', 'button', 'a', 'label', 'dt', 'dd', 'th'].join(', ');

/** What is wider than its box and cut off, and what makes the page scroll sideways. */
async function cutOff(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate((parts) => {
    const root = document.documentElement;
    const faults: string[] = [];
    if (root.scrollWidth > root.clientWidth)
      faults.push(`the page is ${root.scrollWidth} wide, not ${root.clientWidth}`);
    for (const element of document.querySelectorAll<HTMLElement>(parts)) {
      if (element.offsetParent === null || element.closest('.unseen') || element.clientWidth === 0) continue;
      const { overflowX, textOverflow } = getComputedStyle(element);
      // A part that scrolls by itself on purpose is whole; one that hides what does not fit is not.
      if (overflowX === 'auto' || overflowX === 'scroll' || textOverflow === 'ellipsis') continue;
      if (element.querySelector('.unseen') && element.tagName === 'FIELDSET') continue;
      if (element.scrollWidth > element.clientWidth + 1)
        faults.push(
          `${element.tagName} “${element.innerText.trim().slice(0, 40)}”: ${element.scrollWidth} in ${element.clientWidth}`,
        );
    }
    return faults;
  }, WHOLE);
}

const plate = (page: Page) => page.getByText(/^(Exercise|Exercice)$/).first();

for (const lang of ['en', 'fr'] as const) {
  for (const viewport of SIZES) {
    test.describe(`${viewport.width} x ${viewport.height}, ${lang}`, () => {
      test.use({ viewport, locale: LOCALES[lang] });

      test('home, settings and debrief fit', async ({ page }, info) => {
        await goHome(page);
        expect(await cutOff(page)).toEqual([]);
        await expect(plate(page)).toBeVisible();
        if (viewport.width === 1440) {
          // A desk shows the whole of it, however much the scenario has to tell.
          const scenario = page.getByLabel(/^Sc[eé]nario$/);
          for (const label of await scenario.locator('option').allTextContents()) {
            await scenario.selectOption({ label });
            expect(await page.evaluate(() => document.documentElement.scrollHeight), label).toBe(viewport.height);
          }
        }
        await page.goto('/#/settings');
        await expect(page.getByRole('heading', { level: 1, name: /Settings|Réglages/ })).toBeVisible();
        expect(await cutOff(page)).toEqual([]);
        await openRecord(page, fileOf(info, 'expert.json', await played(SEEDS.provider)));
        expect(await cutOff(page)).toEqual([]);
        await expect(plate(page)).toBeVisible();
      });

      test('runbooks fit, with each pane of the workbench open', async ({ page }) => {
        await page.goto('/#/runbooks');
        await expect(page.getByRole('heading', { level: 1, name: 'Runbooks' })).toBeVisible();
        expect(await cutOff(page)).toEqual([]);
        await page.locator('input[type=file]').setInputFiles('tests/e2e/runbooks/five-levels.en.md');
        for (const name of [/^(Understood|Compris)/, /^(To look at|À revoir)/, /^(Fill in|Compléter)/]) {
          await page.getByRole('radio', { name }).check({ force: true });
          await expect(page.locator('main section').nth(1)).toContainText(/SEV5/);
          expect(await cutOff(page), String(name)).toEqual([]);
        }
        await expect(plate(page)).toBeVisible();
      });

      test('a drill fits, with each of its works open, and says that it is an exercise', async ({ page }) => {
        await ring(page, SEEDS.deployment);
        expect(await cutOff(page)).toEqual([]);
        await expect(plate(page)).toBeVisible();
        for (const work of [2, 3, 4, 5, 6, 7]) {
          await test.step(`work ${work}`, async () => {
            await mouse(page).dock(work);
            await expect(page.getByRole('heading', { level: 2 }).last()).toBeVisible();
            expect(await cutOff(page)).toEqual([]);
            await expect(plate(page)).toBeVisible();
            await page.keyboard.press('Escape');
          });
        }
      });
    });
  }
}
