/** A debrief explains a scorecard: rules that can be filtered, moments to jump to, a record to keep and to check. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { goHome, openRecord } from './support/home.ts';
import { fileOf, played, SEEDS, thePlan } from './support/records.ts';
import { expect, test } from './support/test.ts';

const playhead = (page: Page) => page.getByRole('slider', { name: 'Move through the drill' });
const score = (page: Page) => page.getByRole('region', { name: /of 100/ });

/** Every row of the rules table as one line of text. */
const rows = (page: Page) => page.getByRole('table').locator('tbody tr').allTextContents();

test('shows the score and every rule that applied with its points, reason and source, and filters them', async ({
  page,
}, info) => {
  const record = await played(SEEDS.provider, 'silent');
  await openRecord(page, fileOf(info, 'silent.json', record));

  await expect(score(page)).toContainText(String(record.scorecard.total));
  // A penalty or a cap that took nothing is not shown.
  const applied = record.scorecard.rules.filter(
    (rule) => rule.outcome !== 'not-applicable' && !(rule.outcome === 'penalty' && rule.points === 0),
  );
  // Nearly every source lies in the runbook: it goes without the title.
  const title = `${(await thePlan()).rulebook.title.en}: `;
  const all = await rows(page);
  expect(all).toHaveLength(applied.length);
  for (const rule of applied) {
    const row = all.find((text) => text.includes(rule.id));
    expect(row).toContain(rule.why.en);
    expect(row?.toLowerCase()).toContain(rule.source.en.replace(title, '').toLowerCase());
  }

  const filter = page.getByRole('group', { name: 'Rules that fired' });
  await filter.getByRole('radio', { name: /^Missed/ }).check();
  const missed = await rows(page);
  await filter.getByRole('radio', { name: /^Kept/ }).check();
  const kept = await rows(page);
  expect(missed.length).toBeGreaterThan(0);
  expect([...missed, ...kept].sort()).toEqual([...all].sort());
  for (const row of missed) expect(row).toMatch(/^−/);
  for (const row of kept) expect(row).toMatch(/^\+/);
});

test('its timeline is moved by a rule’s moment and by keyboard; a replay gives the same bits', async ({
  page,
}, info) => {
  const record = await played(SEEDS.application);
  await openRecord(page, fileOf(info, 'expert.json', record));
  const slider = playhead(page);
  await expect(slider).toHaveAttribute('aria-valuetext', '0:00');

  await test.step('a rule’s moment', async () => {
    const rule = record.scorecard.rules.findLast((one) => one.at !== null && one.evidence.length > 0);
    if (!rule) throw new Error('no rule of this record has a moment');
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: rule.id, exact: true }) });
    const moment = row.getByRole('button', { name: /^\d/ });
    await moment.click();
    await expect(moment).toHaveAttribute('aria-pressed', 'true');
    const at = (await moment.textContent()) ?? '';
    await expect(slider).toHaveAttribute('aria-valuetext', at);
    await expect(page.locator('li[aria-current=step]')).toContainText(at);
  });

  await test.step('seconds, by arrow keys', async () => {
    await slider.focus();
    await page.keyboard.press('Home');
    const start = Number(await slider.inputValue());
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    expect(Number(await slider.inputValue())).toBe(start + 1000);
  });

  await test.step('moments, by Enter', async () => {
    await page.getByRole('button', { name: 'Next moment' }).focus();
    await page.keyboard.press('Enter');
    const next = Number(await slider.inputValue());
    await page.keyboard.press('Enter');
    expect(Number(await slider.inputValue())).toBeGreaterThan(next);
    await page.getByRole('button', { name: 'Previous moment' }).focus();
    await page.keyboard.press('Enter');
    expect(Number(await slider.inputValue())).toBe(next);
    await slider.focus();
    await page.keyboard.press('End');
    await expect(page.getByRole('button', { name: 'Next moment' })).toBeDisabled();
  });

  await page.getByRole('button', { name: 'Replay and verify' }).click();
  await expect(page.getByText(/^Replayed: /)).toHaveText('Replayed: the same state, events and score');
});

test('its record, downloaded and opened elsewhere, gives the same debrief', async ({
  page,
  browser,
  baseURL,
}, info) => {
  await openRecord(page, fileOf(info, 'expert.json', await played(SEEDS.provider)));
  const total = await score(page).textContent();
  const rules = await rows(page);

  await page.getByText('Take away').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download the record/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^tocsin-[a-z0-9-]+-\d{4}-\d\d-\d\d.*\.json$/);
  const path = info.outputPath('downloaded.json');
  await download.saveAs(path);
  expect(readFileSync(path).length).toBeLessThan(1_000_000);

  const elsewhere = await browser.newContext({ ...(baseURL && { baseURL }), locale: 'en-GB' });
  const other = await elsewhere.newPage();
  await openRecord(other, path);
  await expect(score(other)).toHaveText(total ?? '');
  expect(await rows(other)).toEqual(rules);
  await goHome(other);
  await expect(other.getByRole('link', { name: /^Debrief of/ })).toBeVisible();
  await elsewhere.close();
});

test('a link carries the whole drill: the same debrief on a clean browser', async ({
  page,
  browser,
  baseURL,
}, info) => {
  await openRecord(page, fileOf(info, 'expert.json', await played(SEEDS.application)));
  const total = await score(page).textContent();
  const rules = await rows(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Share link' }).click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#\/open\/[A-Za-z0-9_-]+$/);
  expect(link.length).toBeLessThan(8000);

  const elsewhere = await browser.newContext({ ...(baseURL && { baseURL }), locale: 'en-GB' });
  const other = await elsewhere.newPage();
  await other.goto(link);
  await expect(other).toHaveURL(/#\/debrief\//);
  await expect(score(other)).toHaveText(total ?? '');
  expect(await rows(other)).toEqual(rules);

  await test.step('one that was cut off says so', async () => {
    await other.goto(link.slice(0, -20));
    await expect(other.getByRole('heading', { name: 'This link is damaged or cut off.' })).toBeVisible();
  });
  await elsewhere.close();
});

test('debrief and post-mortem are taken away as documents, and printed', async ({ page }, info) => {
  const record = await played(SEEDS.deployment);
  await openRecord(page, fileOf(info, 'expert.json', record));

  await test.step('on paper: who, when, which record and rules, whole, over numbered pages', async () => {
    await page.evaluate(() => {
      window.addEventListener('beforeprint', () => {
        document.title = document.querySelector('article')?.textContent ?? '';
      });
    });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThanOrEqual(2);
    const paper = await page.title();
    for (const part of [
      'Debrief: Two minutes past two',
      record.digests.events.slice(0, 16),
      `Rubric ${record.scorecard.rubric}`,
    ])
      expect(paper).toContain(part);
    for (const rule of record.scorecard.rules.filter((r) => r.max > 0)) expect(paper).toContain(rule.why.en);
    // Every message by the words that were written into it, with what held.
    const bare = (text: string) => text.replaceAll(/\s+/g, ' ');
    const sent = record.events.filter((event) => event.type === 'message.sent');
    expect(sent.length).toBeGreaterThan(2);
    for (const { slots } of sent)
      for (const { text } of Object.values(slots)) expect(bare(paper)).toContain(bare(text.trim()));
    expect(paper).toContain('to the client');
    expect(paper).toMatch(/✓ true: \w+/);
    await expect(page.locator('article')).toHaveCount(0);
  });

  await page.getByText('Take away').click();
  for (const [name, file, holds] of [
    ['Debrief (Markdown)', /^debrief-.*\.md$/, '# Debrief: '],
    ['Post-mortem draft (Markdown)', /^post-mortem-.*\.md$/, '| Time (UTC) | Event | Evidence |'],
  ] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    expect(download.suggestedFilename()).toMatch(file);
    const path = info.outputPath(download.suggestedFilename());
    await download.saveAs(path);
    expect(readFileSync(path, 'utf8')).toContain(holds);
  }
});
