/** A team before one screen: the score stays hidden until its notes are in, and what it agrees stays with the record. */
import { faults } from './support/axe.ts';
import { fileOf, played, SEEDS } from './support/records.ts';
import { expect, test } from './support/test.ts';

test('notes first, then the score, two rules and owned actions, kept with the record', async ({ page }, info) => {
  const record = await played(SEEDS.deployment, 'silent');
  const own = { ...record, header: { ...record.header, id: 'team-drill', origin: 'person' as const } };
  await page.goto('/');
  await page.locator('input[type=file]').setInputFiles(fileOf(info, 'own.json', own));
  await page.getByRole('button', { name: 'We are a team: hot wash' }).click();

  await expect(page.getByRole('heading', { name: 'Silent notes' })).toBeFocused();
  await expect(page.getByText('of 100')).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Commander' }).fill('Nobody knew who leads.');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'All notes are in: show the score' }).click();
  await expect(page.getByText('0 of 100')).toBeVisible();

  await page.getByRole('textbox', { name: 'Facts' }).fill('Down for over an hour.');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('Nobody knew who leads.')).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  const rules = page.getByRole('checkbox');
  await rules.nth(0).check();
  await rules.nth(1).check();
  await expect(rules.nth(2)).toBeDisabled();
  await page.getByRole('button', { name: 'Next' }).click();

  const finish = page.getByRole('button', { name: 'Keep with the record' });
  await page.getByRole('textbox', { name: 'Action' }).first().fill('Name a commander first');
  await expect(finish).toBeDisabled();
  await page.getByRole('textbox', { name: 'Owner' }).first().fill('Antoine');
  await page.getByLabel('By', { exact: true }).first().fill('2026-12-01');
  await finish.click();

  await expect(page.getByRole('heading', { name: 'Agreed in the hot wash' })).toBeVisible();
  await expect(page.getByText('Name a commander first')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Name a commander first')).toBeVisible();
});
