/** A finished drill can be watched again: the room and the consoles as they were, by pointer and by keyboard. */
import { faults } from './support/axe.ts';
import { openRecord } from './support/home.ts';
import { fileOf, played, SEEDS } from './support/records.ts';
import { expect, test } from './support/test.ts';

test('room and consoles show any moment; it plays, and nothing can be done in it', async ({ page }, info) => {
  await openRecord(page, fileOf(info, 'expert.json', await played(SEEDS.deployment)));
  await page.getByRole('button', { name: 'Look back' }).click();
  const back = page.getByRole('region', { name: 'Looking back' });
  await expect(back).toBeFocused();
  const slider = back.getByRole('slider', { name: 'Move through the drill' });

  await test.step('before the page nothing rings; after it the pager has it', async () => {
    await slider.focus();
    await page.keyboard.press('Home');
    await expect(slider).toHaveAttribute('aria-valuetext', /^−/);
    const pager = back.getByRole('region', { name: /: Pager$/ });
    await expect(pager).toBeVisible();
    await expect(pager.getByText('Shop checks from outside fail')).toHaveCount(0);
    await page.keyboard.press('End');
    await expect(pager.getByText('Shop checks from outside fail').first()).toBeVisible();
  });

  await test.step('it plays from the start and can be stopped', async () => {
    await slider.focus();
    await page.keyboard.press('Home');
    await back.getByRole('radio', { name: 'x16' }).check();
    await back.getByRole('button', { name: 'Play', exact: true }).press('Enter');
    await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(20_000);
    await back.getByRole('button', { name: 'Pause', exact: true }).press('Enter');
    await expect(back.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  });

  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
});
