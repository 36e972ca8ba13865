/** Recorded drills replay in Chromium to the bits they gave in Node. */
import { basename } from 'node:path';
import { goldenFiles } from '../support/goldens.ts';
import { openRecord } from './support/home.ts';
import { expect, test } from './support/test.ts';

const goldens = goldenFiles();

test('there are recorded drills to replay', () => {
  expect(goldens.length).toBeGreaterThan(0);
});

test('they replay to the same state, events and score', async ({ page }) => {
  test.setTimeout(20_000 + goldens.length * 10_000);
  for (const path of goldens) {
    await test.step(basename(path), async () => {
      await openRecord(page, path);
      await page.getByRole('button', { name: 'Replay and verify' }).click();
      await expect(page.getByText(/^Replayed: /)).toHaveText('Replayed: the same state, events and score');
    });
  }
});
