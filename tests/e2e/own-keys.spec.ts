/** A person moves a key in the settings: it acts from there, the help says so, and all can be put back. */
import { faults } from './support/axe.ts';
import { ring } from './support/home.ts';
import { SEEDS } from './support/records.ts';
import { expect, test } from './support/test.ts';

test('a key is moved, kept, shown and put back, by keyboard', async ({ page }) => {
  await page.goto('/#/settings');
  const show = page.getByText('Which key does what');
  await show.click();
  const change = (work: string) => page.getByRole('button', { name: `Change the key: ${work}`, exact: true });
  const said = page.getByRole('region', { name: 'Move keys' }).getByRole('status');

  await change('Wait until…').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('p');
  await expect(said).toHaveText('P is taken: Pin what I read last. Move that one first, or choose another key.');
  await change('Wait until…').press('Enter');
  await page.keyboard.press('4');
  await expect(said).toContainText('4 cannot be chosen');
  await change('Wait until…').press('Enter');
  await page.keyboard.press('k');
  await expect(said).toHaveText('Wait until…: now K.');
  await change('Wait until…').press('Enter');
  await page.keyboard.press('Escape');
  await expect(change('Wait until…')).toBeVisible();
  expect(await faults(page, 'main')).toEqual([]);

  await page.reload();
  await ring(page, SEEDS.deployment);
  await page.keyboard.press('w');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys' });
  await expect(help.locator('dl > div').filter({ hasText: 'Wait until…' }).locator('kbd')).toHaveText('K');
  await page.keyboard.press('Escape');
  await page.keyboard.press('k');
  await expect(page.getByRole('dialog')).toContainText('Wait until');

  await page.goto('/#/settings');
  await show.click();
  await page.getByRole('button', { name: 'Put all keys back' }).click();
  await expect(said).toHaveText('All keys are back where they were.');
  await expect(page.getByRole('listitem').filter({ hasText: 'Wait until…' }).locator('kbd')).toHaveText('W');
});
