/** Every screen passes axe, keeps still when asked to, and gives no answer away before the trainee has judged. */
import type { Page } from '@playwright/test';
import type { Lang } from '../../src/runbook/text.ts';
import { faults } from './support/axe.ts';
import { mouse } from './support/hands.ts';
import { goHome, openRecord, ring } from './support/home.ts';
import { fileOf, played, SEEDS, thePlan } from './support/records.ts';
import { expect, test } from './support/test.ts';
import { trainee } from './support/trainee.ts';

const LOCALES = { en: 'en-GB', fr: 'fr-FR' } as const satisfies Record<Lang, string>;
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };
const CONSOLES = 'pclmkedbystxrh';
/** A console takes some seconds of the drill to load. */
const PATIENT = { timeout: 15_000 };

/** In French only where words are the longest: roles, names and colours are the same. */
const SIZES = { en: [WIDE, NARROW], fr: [NARROW] } as const;

for (const lang of ['en', 'fr'] as const) {
  test.describe(`axe, ${lang}`, () => {
    test.use({ locale: LOCALES[lang] });

    for (const viewport of SIZES[lang]) {
      test(`home, settings and debrief at ${viewport.width}`, async ({ page }, info) => {
        await page.setViewportSize(viewport);
        await goHome(page);
        expect(await faults(page), 'home').toEqual([]);
        await page.goto('/#/settings');
        await expect(page.getByRole('heading', { level: 1, name: /Settings|Réglages/ })).toBeVisible();
        expect(await faults(page), 'settings').toEqual([]);
        await openRecord(page, fileOf(info, 'expert.json', await played(SEEDS.provider)));
        expect(await faults(page), 'debrief').toEqual([]);
      });

      test(`a drill, calm and paged, with each of its works open, at ${viewport.width}`, async ({ page }) => {
        await page.setViewportSize(viewport);
        await ring(page, SEEDS.deployment);
        expect(await faults(page), 'calm').toEqual([]);
        const t = trainee({ page, hands: mouse(page), lang, plan: await thePlan() });
        if (viewport === WIDE) {
          await t.acknowledge();
          expect(await faults(page), 'paged').toEqual([]);
        }
        for (const work of [2, 3, 4, 5, 6, 7]) {
          await mouse(page).dock(work);
          await expect(page.getByRole('heading', { level: 2 }).last()).toBeVisible();
          expect(await faults(page, work === 2 ? '[role=dialog]' : 'main'), `work ${work}`).toEqual([]);
          if (work === 5) {
            await page.getByRole('radio', { name: lang === 'en' ? 'Write it yourself' : 'L’écrire soi-même' }).check();
            expect(await faults(page, 'main'), 'a message by hand').toEqual([]);
          }
          await page.keyboard.press('Escape');
        }
      });
    }
  });
}

test('axe, every console', async ({ page }) => {
  // Fourteen consoles, and axe reads each of them.
  test.setTimeout(180_000);
  await ring(page, SEEDS.deployment, 10);
  const pane = page.locator('main > section').first();
  for (const letter of CONSOLES) {
    await page.keyboard.press('g');
    await page.keyboard.press(letter);
    await expect(pane.getByText('Loading…', { exact: true })).toHaveCount(0, PATIENT);
    expect(await faults(page, 'main > section:first-of-type'), `console ${letter}`).toEqual([]);
  }
});

test('nothing moves when the system asks for stillness', async ({ page }) => {
  await ring(page, SEEDS.deployment);
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter((animation) => {
        const { duration, iterations } = animation.effect?.getComputedTiming() ?? {};
        return animation.playState === 'running' && (Number(duration) > 50 || iterations === Infinity);
      })
      .map((animation) => (animation.effect as KeyframeEffect | null)?.target?.className ?? ''),
  );
  expect(moving).toEqual([]);
});

/** All words in sight: text, and what fields hold. */
const inSight = (page: Page) =>
  page.evaluate(() => {
    // The matrix and the pager's ladder name every level alike, the coverage on the first screen every procedure.
    const everyLevel = '[role=radiogroup], [aria-label$=": Pager"] table, [aria-labelledby=coverage]';
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const part of copy.querySelectorAll(everyLevel)) part.remove();
    return copy.textContent ?? '';
  });

// One cause stands for all: what a scenario's own texts say is the linter's to hold.
test('before it is judged, no screen gives the answer away', async ({ page }) => {
  const [variant, seed] = ['application', SEEDS.application];
  const plan = await thePlan();
  const { cause } = plan.variants.find((one) => one.id === variant) ?? {};
  const name = plan.scenario.causes.find((one) => one.id === cause)?.name.en ?? '';
  const t = trainee({ page, hands: mouse(page), lang: 'en', plan });
  const silent = async (where: string) => {
    const text = await inSight(page);
    expect(text, where).not.toContain(plan.scenario.procedure);
    expect(text, where).not.toContain(name);
    expect(text.match(/(?<!\bif (?:this is )?(?:a )?)\bP[1-4]\b/g) ?? [], where).toEqual([]);
  };
  await goHome(page);
  await silent('home');
  await t.start(seed);
  await silent('calm');
  await t.acknowledge();
  await silent('paged');
  for (const letter of CONSOLES.replace('r', '')) {
    await page.keyboard.press('g');
    await page.keyboard.press(letter);
    await expect(page.locator('main > section').first().getByText('Loading…', { exact: true })).toHaveCount(0, PATIENT);
    await silent(`console ${letter}`);
  }
});
