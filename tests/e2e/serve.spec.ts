/** A trainer writes a pack with `tocsin serve` running: what is saved is what plays, and a drill under way goes on as it began. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { tocsin } from '../cli/run.ts';
import { type Served, save, startServe } from '../support/served.ts';
import { test as base, expect } from './support/test.ts';

/** The page comes module by module. */
const PATIENT = { timeout: 40_000 };

const test = base.extend<{ pack: string; served: Served }>({
  // Not in the results' folder: the server does not look into that one.
  // biome-ignore lint/correctness/noEmptyPattern: it says which others it needs.
  pack: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'tocsin-'));
    const pack = join(folder, 'bakery');
    expect(tocsin('new', 'pack', '--pack', pack, '--id', 'bakery', '--name', 'The bakery').code).toBe(0);
    await use(pack);
    rmSync(folder, { recursive: true });
  },
  served: async ({ pack }, use) => {
    const served = await startServe(join(pack, '..'));
    await use(served);
    await served.stop();
  },
  baseURL: async ({ served }, use) => use(served.url),
});
// One after the other: two servers that start at once get in each other's way while packages are made ready.
test.describe.configure({ mode: 'default', timeout: 180_000 });

const dock = (page: Page): Locator => page.getByRole('navigation', { name: 'Actions' });
const titles = (page: Page): Locator => page.getByLabel(/^Sc[eé]nario$/).locator('option');

/** Saves a file and waits for the page that follows. */
async function saved(page: Page, path: string, change: (text: string) => string): Promise<void> {
  const follows = page.waitForEvent('load', PATIENT);
  save(path, change);
  await follows;
}

const retitled = (text: string): string =>
  text.replace(/^title: .*$/m, 'title: { en: Flour and water, fr: Farine et eau }');

test('a scenario that is saved while it is played: the drill goes on as it began, or is begun anew', async ({
  page,
  pack,
}) => {
  await page.goto('/');
  await page.getByLabel('Scenario').selectOption('bakery/first');
  await page.getByRole('button', { name: 'Ring the bell' }).click();
  await expect(dock(page)).toBeVisible(PATIENT);
  await expect(page.getByText('This scenario was changed since')).toBeHidden();
  const first = page.url();

  await saved(page, join(pack, 'first.yaml'), retitled);
  await expect(dock(page)).toBeVisible(PATIENT);
  await expect(page.getByText('This scenario was changed since; the drill goes on as it began.')).toBeVisible(PATIENT);

  // Home offers what works.
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(titles(page).filter({ hasText: 'Flour and water' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Go back in' }).click();
  await expect(page).toHaveURL(first);
  await expect(dock(page)).toBeVisible(PATIENT);

  // Who wants to go on has the note out of the way, until the next time the drill is opened.
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
  await expect(page.getByText('This scenario was changed since')).toBeHidden();
  await page.reload();

  // Begun anew on what was saved, the first one has its record, with all it was played from.
  await page.getByRole('button', { name: 'End it and start anew' }).click();
  await expect(page).not.toHaveURL(first, PATIENT);
  await expect(dock(page)).toBeVisible(PATIENT);
  await expect(page.getByText('This scenario was changed since')).toBeHidden();
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('button', { name: 'Later' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download Flour and water' }).click(),
  ]);
  const { sources } = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(sources['scenario.yaml']).not.toContain('Flour and water');
  await page.getByRole('link', { name: 'Debrief of Flour and water' }).click();
  await page.getByRole('button', { name: 'Skip, show the score' }).click();
  await page.getByRole('button', { name: 'Replay and verify' }).click();
  await expect(page.getByText('Replayed: the same state, events and score')).toBeVisible(PATIENT);
});

test('a drill that cannot go on is not offered, but may be begun anew', async ({ page, pack }) => {
  await page.goto('/');
  await page.getByLabel('Scenario').selectOption('bakery/first');
  await page.getByRole('button', { name: 'Ring the bell' }).click();
  await expect(dock(page)).toBeVisible(PATIENT);
  const first = page.url();
  // As where the browser had no room for what it is played from.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('tocsin-packs');
        request.onsuccess = () => {
          const write = request.result.transaction('played', 'readwrite');
          write.objectStore('played').clear();
          write.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );
  await saved(page, join(pack, 'first.yaml'), retitled);
  await expect(page.getByText('This drill cannot be opened')).toBeVisible(PATIENT);
  await page.getByRole('button', { name: 'Go to the start' }).click();
  await expect(page.getByText('has changed since it began')).toBeVisible(PATIENT);
  await expect(page.getByRole('button', { name: 'Go back in' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Start anew' }).click();
  await expect(dock(page)).toBeVisible(PATIENT);
  await expect(page).not.toHaveURL(first);
});

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' });

  test('what is saved with errors is told with its lines, and plays as it was until it is mended', async ({
    page,
    pack,
    served,
  }) => {
    const scenario = join(pack, 'first.yaml');
    const sound = readFileSync(scenario, 'utf8');
    await page.goto('/');
    await expect(titles(page).filter({ hasText: 'Une journée ordinaire' })).toHaveCount(1);
    await saved(page, scenario, (text) => retitled(text).replace('onset: release-fails', 'onset: nothing'));
    await served.said(/first\.yaml:\d+:\d+: error: There is no fault nothing/);
    const note = page.locator('details').filter({ hasText: 'erreur' });
    await expect(note).toContainText('1\u00a0erreur dans bakery/first.yaml.', PATIENT);
    await expect(note).toContainText('La version d’avant se joue');
    await note.locator('summary').click();
    await expect(note).toContainText(/ligne \d+, colonne \d+/);
    await expect(note.locator('pre')).toContainText('onset: nothing');
    await expect(titles(page).filter({ hasText: 'Une journée ordinaire' })).toHaveCount(1);
    await page.getByLabel('Scénario').selectOption('bakery/first');
    await page.getByRole('button', { name: 'Sonner la cloche' }).click();
    await expect(dock(page)).toBeVisible(PATIENT);
    await expect(note).toBeVisible();

    await saved(page, scenario, () => retitled(sound));
    await expect(page.getByText('Ce scénario a changé depuis')).toBeVisible(PATIENT);
    await expect(note).toBeHidden();
    await page.goto('/');
    await expect(titles(page).filter({ hasText: 'Farine et eau' })).toHaveCount(1);
  });
});
