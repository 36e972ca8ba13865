/** What a team's own runbook leaves behind: coverage by its procedures, and copies that go with the drills that need them. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { choose, goHome } from './support/home.ts';
import { kept } from './support/kept.ts';
import { fileOf } from './support/records.ts';
import { expect, test } from './support/test.ts';

const HARBOUR = `${readFileSync(new URL('runbooks/five-levels.en.md', import.meta.url), 'utf8')}
## Procedures

### INC-001: The quay is closed (SEV1)

- page is blank

1. Look at the logs

### INC-007: Rats in the hold (SEV3)

- squeaks

1. Send the cat
`;
const SCENARIO = 'Two minutes past two';

const coverage = (page: Page) => page.getByRole('region', { name: 'Coverage this quarter' });
const copies = async (page: Page) => (await kept(page))['tocsin-runbooks/rulebooks']?.length ?? 0;

async function drillOnce(page: Page): Promise<void> {
  await page.getByLabel('Scenario').selectOption(SCENARIO);
  await page.getByRole('button', { name: 'Ring the bell' }).click();
  await expect(page.getByRole('navigation', { name: 'Actions' })).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('button', { name: 'End and see the debrief' }).click();
  await expect(page).toHaveURL(/#\/debrief\//);
  await goHome(page);
}

async function deleteRecord(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: `Delete ${SCENARIO}` })
    .first()
    .click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
}

test('coverage is that of the chosen runbook, in its words; its copies go with the last drill that needs them', async ({
  page,
}, info) => {
  test.setTimeout(120_000);
  await goHome(page);
  const shipped = await coverage(page).getByRole('listitem').count();
  await page.goto('/#/runbooks');
  await choose(page, fileOf(info, 'harbour.md', HARBOUR));
  await expect(page.getByText('Ready to drill by')).toBeVisible();
  await page.getByRole('button', { name: 'Drill by it' }).click();
  await page.getByRole('link', { name: 'Chosen: start a drill' }).click();

  await expect(coverage(page)).toContainText('harbour');
  await expect(coverage(page).getByRole('listitem')).toHaveCount(2);
  await expect(coverage(page)).toContainText('0 of 2\u00a0procedures drilled');
  await drillOnce(page);
  const row = coverage(page).getByRole('listitem').filter({ hasText: 'The quay is closed' });
  await expect(row).toContainText('Drilled');
  await expect(coverage(page)).toContainText('1 of 2\u00a0procedures drilled');
  // What was played by it is no drill of the pack's own procedures, and the other way round.
  await page.getByLabel('Runbook').selectOption({ label: 'The pack’s own' });
  await expect(coverage(page).getByRole('listitem')).toHaveCount(shipped);
  await expect(coverage(page)).toContainText(`0 of ${shipped}`);

  // A second drill by the same runbook needs the same copy.
  await page.getByLabel('Runbook').selectOption({ label: 'harbour' });
  await drillOnce(page);
  expect(await copies(page)).toBe(1);
  await page.goto('/#/settings');
  await expect(page.getByText(/Of that, \d+\s[kM]B is a copy of packs and runbooks of your own/)).toBeVisible();
  await goHome(page);
  await deleteRecord(page);
  await expect(page.getByRole('link', { name: /^Debrief of/ })).toHaveCount(1);
  expect(await copies(page)).toBe(1);
  await deleteRecord(page);
  await expect(page.getByRole('link', { name: /^Debrief of/ })).toHaveCount(0);
  await expect.poll(() => copies(page)).toBe(0);
  await page.goto('/#/settings');
  await expect(page.getByText('No copy of a pack or runbook of your own is kept for a drill.')).toBeVisible();
});

test('copies that drills still need can be deleted at once, by one who is asked first', async ({ page }, info) => {
  await page.goto('/#/runbooks');
  await choose(page, fileOf(info, 'harbour.md', HARBOUR));
  await page.getByRole('button', { name: 'Drill by it' }).click();
  await page.getByRole('link', { name: 'Chosen: start a drill' }).click();
  await drillOnce(page);
  await page.goto('/#/settings');
  await page.getByRole('button', { name: 'Delete the copies' }).click();
  await expect(page.getByRole('alert')).toContainText('Download those you need first');
  await page.getByRole('button', { name: 'Keep' }).click();
  expect(await copies(page)).toBe(1);
  await page.getByRole('button', { name: 'Delete the copies' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('No copy of a pack')).toBeVisible();
  expect(await copies(page)).toBe(0);
  // The record stays, and is read by the pack's own runbook.
  await goHome(page);
  await page.getByRole('link', { name: `Debrief of ${SCENARIO}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SCENARIO);
});

test('where there is no room for a copy, those that nobody needs make room', async ({ page }, info) => {
  await page.goto('/#/runbooks');
  await choose(page, fileOf(info, 'harbour.md', HARBOUR));
  await page.getByRole('button', { name: 'Drill by it' }).click();
  await page.getByRole('link', { name: 'Chosen: start a drill' }).click();
  // A copy that no drill needs, in a table that is full with it.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('tocsin-runbooks');
        request.onsuccess = () => {
          const database = request.result;
          const write = database.transaction('rulebooks', 'readwrite');
          write.objectStore('rulebooks').put({ digest: 'left-behind', rulebook: {}, runbook: '' });
          write.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
  );
  await page.evaluate(() => {
    const { put, delete: remove } = IDBObjectStore.prototype;
    let full = true;
    IDBObjectStore.prototype.put = function (...given) {
      if (full && this.name === 'rulebooks') throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, given);
    };
    IDBObjectStore.prototype.delete = function (...given) {
      if (this.name === 'rulebooks') full = false;
      return remove.apply(this, given);
    };
  });
  await page.getByLabel('Scenario').selectOption(SCENARIO);
  await page.getByRole('button', { name: 'Ring the bell' }).click();
  await expect(page.getByRole('navigation', { name: 'Actions' })).toBeVisible({ timeout: 20_000 });
  const rows = (await kept(page))['tocsin-runbooks/rulebooks'] as { digest: string }[];
  expect(rows).toHaveLength(1);
  expect(rows[0]?.digest).not.toBe('left-behind');
});
