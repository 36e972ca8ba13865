/** Files that are no records, or not ours: refused with the place and the way out; nothing changes and nothing runs. */
import type { Page } from '@playwright/test';
import { choose, goHome, openRecord } from './support/home.ts';
import { kept } from './support/kept.ts';
import { fileOf, played, SEEDS } from './support/records.ts';
import { expect, test } from './support/test.ts';

const refusal = (page: Page) => page.getByRole('alert').filter({ hasText: 'was not opened' });

test('what cannot be opened is refused with the place and the way out', async ({ page }, info) => {
  const record = await played(SEEDS.deployment);
  const withHeader = (change: Record<string, unknown>, indent?: number) =>
    JSON.stringify({ ...record, header: { ...record.header, ...change } }, null, indent);
  const files: { what: string; name: string; text: string; says: (string | RegExp)[] }[] = [
    {
      what: 'no JSON: the line and column where reading stopped',
      name: 'torn.json',
      text: '{\n  "header": {\n    "format": "tocsin/record/1",,\n',
      says: [/torn\.json:3:\d+/, 'This is not JSON', 'Download the record again'],
    },
    {
      what: 'JSON, but no record',
      name: 'list.json',
      text: '[1, 2, 3]',
      says: ['list.json:1:1', 'Open a file that Tocsin has written'],
    },
    {
      what: 'a field of the wrong kind',
      name: 'seat.json',
      text: withHeader({ seat: 'admin' }, 1),
      says: [/seat\.json:\d+:\d+/, 'header.seat'],
    },
    {
      what: 'another version of the format',
      name: 'later.json',
      text: withHeader({ format: 'tocsin/record/9' }),
      says: ['tocsin/record/9', 'reads tocsin/record/1', 'header.engine'],
    },
    {
      what: 'a scenario that is not here',
      name: 'elsewhere.json',
      text: withHeader({ scenario: 'inc-404-nowhere' }),
      says: ['inc-404-nowhere', 'Open it where that scenario is'],
    },
    {
      what: 'a name that would reach into every object',
      name: 'reserved.json',
      text: '{"header": {"__proto__": {"ran": true}}}',
      says: ['reserved.json:1:', '__proto__'],
    },
    {
      what: 'too large, by its size, before it is read',
      name: 'huge.json',
      text: `{"header": "${'x'.repeat(6_000_000)}"}`,
      says: ['the most is 5000000'],
    },
    {
      what: 'too deep',
      name: 'deep.json',
      text: `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      says: ['too deep'],
    },
    {
      what: 'a file name that is markup is text',
      name: '<img src=x onerror="window.ran=1">.json',
      text: 'no',
      says: ['<img src=x onerror="window.ran=1">.json'],
    },
  ];

  // One record is there already, and must stay as it is.
  await openRecord(page, fileOf(info, 'good.json', record));
  await goHome(page);
  const records = page.getByRole('link', { name: /^Debrief of/ });
  await expect(records).toHaveCount(1);
  const before = await kept(page);

  for (const { what, name, text, says } of files) {
    await test.step(what, async () => {
      await choose(page, fileOf(info, name, text));
      await expect(refusal(page)).toContainText(`${name} was not opened`);
      for (const word of says) await expect(refusal(page)).toContainText(word);
      await expect(page).toHaveURL(/\/(#\/)?$/);
    });
  }

  expect(await kept(page)).toEqual(before);
  await expect(records).toHaveCount(1);
  await expect(page.locator('img[src=x]')).toHaveCount(0);
  expect(await page.evaluate(() => 'ran' in window || 'ran' in {})).toBe(false);
});

test('a record that carries script in its texts opens, and its script stays text', async ({ page }, info) => {
  const record = await played(SEEDS.deployment);
  const markup = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
  const rules = record.scorecard.rules.map((rule) => ({ ...rule, why: { en: markup, fr: markup } }));
  const path = fileOf(info, 'markup.json', { ...record, scorecard: { ...record.scorecard, rules } });

  await openRecord(page, path);

  await expect(page.getByRole('cell', { name: markup }).first()).toBeVisible();
  await expect(page.locator('img[src=x]')).toHaveCount(0);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  await page.getByRole('button', { name: 'Replay and verify' }).click();
  await expect(page.getByText('Replayed: something differs')).toBeVisible();
});
