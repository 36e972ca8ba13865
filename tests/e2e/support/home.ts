/** What a person does on the first screen. */
import { expect, type Page } from '@playwright/test';
import { CARD } from './records.ts';

/** Opens the first screen. */
export async function goHome(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Chooses a record's file, as the file dialog would hand it over. */
export async function choose(page: Page, path: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(path);
}

/** Opens a record from its file and waits for its debrief. */
export async function openRecord(page: Page, path: string): Promise<void> {
  await goHome(page);
  await choose(page, path);
  await expect(page).toHaveURL(/#\/debrief\//);
  await expect(page.getByRole('table')).toBeVisible();
}

/** Rings the bell for the drill of a seed, at a pace, and waits for the drill's screen. */
export async function ring(page: Page, seed: string, pace = 1): Promise<void> {
  await goHome(page);
  await ringHere(page, seed, pace);
}

/** The same from the first screen as it stands, with what else was chosen on it. */
export async function ringHere(page: Page, seed: string, pace = 1): Promise<void> {
  await page.getByLabel(/^Sc[eé]nario$/).selectOption(CARD);
  await page
    .getByRole('radio', { name: `x${pace}`, exact: true })
    .first()
    .check();
  await page.getByText(/More time|Plus de temps/).click();
  await page.getByRole('textbox', { name: /^(Seed|Tirage)/ }).fill(seed);
  await page.getByRole('button', { name: /Ring the bell|Sonner la cloche/ }).click();
  await expect(page.getByRole('navigation', { name: 'Actions' })).toBeVisible();
}

/** Passes the self-rating that comes before the score of one's own drill. */
export async function seeScore(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Skip, show the score|Passer, voir la note)$/ }).click();
  await expect(page.getByRole('region', { name: /of 100|sur 100/ })).toBeVisible();
}
