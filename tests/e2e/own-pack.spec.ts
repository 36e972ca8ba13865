/** A trainer who has only the game and a folder brings a pack: what is wrong is said with its lines, what is sound is played. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Locator, Page, TestInfo } from '@playwright/test';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { packIn } from '../../src/record/export.ts';
import type { DrillRecord } from '../../src/record/format.ts';
import { zipOf } from '../../src/scenario/zip.ts';
import { tocsin } from '../cli/run.ts';
import { faults } from './support/axe.ts';
import { keyboard, mouse } from './support/hands.ts';
import { choose, goHome, seeScore } from './support/home.ts';
import { expect, test } from './support/test.ts';

const MARKUP = '<img src=x onerror="window.ran=1">';
const TITLE = 'An ordinary day';

let made: Record<string, string> | null = null;

/** A new pack's folder, as the command line writes it. */
function bakery(info: TestInfo): string {
  const folder = info.outputPath('bakery');
  if (!made) {
    expect(tocsin('new', 'pack', '--pack', folder, '--id', 'bakery', '--name', 'The bakery').code).toBe(0);
    made = textsIn(folder);
  } else write(folder, made);
  return folder;
}

function write(folder: string, texts: Record<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(texts)) writeFileSync(`${folder}/${name}`, text);
}

const textsIn = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]));

/** The same with a change, as another folder. */
function changed(folder: string, to: string, file: string, change: (text: string) => string): string {
  const texts = textsIn(folder);
  write(to, { ...texts, ...(texts[file] !== undefined && { [file]: change(texts[file]) }) });
  return to;
}

const folders = (page: Page): Locator => page.getByLabel(/^(Choose a folder…|Choisir un dossier…)$/);
const zips = (page: Page): Locator => page.getByLabel(/^(Choose a zip…|Choisir un zip…)$/);
const outcome = (page: Page): Locator => page.getByRole('region', { name: /plays?( yet)?$|se joue( pas encore)?$/ });
const plays = (page: Page): Locator => outcome(page).getByRole('heading', { level: 2, name: /plays$|se joue$/ });
const refusal = (page: Page): Locator => page.getByRole('alert').filter({ hasText: 'was not read' });
/** Checking a pack takes its time on a busy machine. */
const PATIENT = { timeout: 20_000 };

async function openPacks(page: Page): Promise<void> {
  await goHome(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Packs' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Packs' })).toBeVisible();
}

/** Drops a file on the page, as from the desktop. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ file, content }) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], file));
      return data;
    },
    { file: name, content: [...bytes] },
  );
  for (const type of ['dragover', 'drop'])
    await page.getByRole('heading', { level: 1 }).dispatchEvent(type, { dataTransfer: transfer });
}

async function endDrill(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('button', { name: 'End and see the debrief' }).click();
  await expect(page).toHaveURL(/#\/debrief\//);
}

test('a zip is dropped on the first screen and refused with its lines; mended it is kept and played, and its record opens elsewhere', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(120_000);
  const folder = bakery(info);
  const broken = changed(folder, info.outputPath('broken'), 'first.yaml', (text) =>
    text.replace(/^procedure: .*$/m, `procedure: '${MARKUP}'`),
  );
  const lines = readFileSync(`${broken}/first.yaml`, 'utf8').split('\n');
  const line = lines.findIndex((one) => one.includes(MARKUP)) + 1;

  await goHome(page);
  await drop(page, 'broken.zip', zipOf(textsIn(broken)));
  await expect(page).toHaveURL(/#\/packs$/);
  await expect(outcome(page)).toContainText('broken does not play yet', PATIENT);
  await expect(outcome(page)).toContainText(`line ${line}, column 1`);
  await expect(outcome(page).locator('pre')).toHaveText(`procedure: '${MARKUP}'`);
  await expect(page.getByText('No pack of your own yet')).toBeVisible();
  await expect(page.locator('img[src=x]')).toHaveCount(0);

  // Mended, and kept beyond a reload. What machines and people are called may be anything: it stays text.
  writeFileSync(
    `${folder}/pack.yaml`,
    readFileSync(`${folder}/pack.yaml`, 'utf8').replace(/fullName: .*$/gm, `fullName: '${MARKUP}'`),
  );
  await folders(page).setInputFiles(folder);
  await expect(plays(page)).toHaveText('The bakery plays', PATIENT);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Delete The bakery' })).toBeVisible();

  // Played from the first screen, beside those that ship.
  await page.getByRole('button', { name: `Play “${TITLE}”` }).click();
  const scenario = page.getByLabel('Scenario');
  await expect(scenario).toHaveValue('bakery/first');
  await expect(scenario.locator('optgroup')).toHaveCount(2);
  await page.getByRole('button', { name: 'Ring the bell' }).click();
  await expect(page.getByRole('navigation', { name: 'Actions' })).toBeVisible(PATIENT);
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Actions' })).toBeVisible(PATIENT);
  await mouse(page).console('Phone book', 'b');
  await expect(page.getByText(MARKUP).first()).toBeVisible(PATIENT);
  await expect(page.locator('img[src=x]')).toHaveCount(0);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  await endDrill(page);

  // Gone from here, its drill stays what it was.
  await openPacks(page);
  await page.getByRole('button', { name: 'Delete The bakery' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('No pack of your own yet')).toBeVisible();
  await goHome(page);
  await expect(page.getByLabel('Scenario').locator('option', { hasText: TITLE })).toHaveCount(0);
  await page.getByRole('link', { name: `Debrief of ${TITLE}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await goHome(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Download ${TITLE}` }).click(),
  ]);
  const path = info.outputPath('record.json');
  await download.saveAs(path);
  const record: DrillRecord = JSON.parse(readFileSync(path, 'utf8'));
  expect(packIn(record)?.scenario).toBe(readFileSync(`${folder}/first.yaml`, 'utf8'));

  // Elsewhere, where nobody has the pack, the file alone is enough.
  const elsewhere = await browser.newContext({ baseURL: page.url().split('#')[0] ?? '', locale: 'en-GB' });
  const there = await elsewhere.newPage();
  await goHome(there);
  await choose(there, path);
  await expect(there).toHaveURL(/#\/debrief\//, PATIENT);
  await expect(there.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await seeScore(there);
  await there.getByRole('button', { name: 'Replay and verify' }).click();
  await expect(there.getByText('Replayed: the same state, events and score')).toBeVisible();
  // One whose pack is not the one it was played on is refused.
  const forged = { ...record, sources: { ...record.sources, 'scenario.yaml': 'format: tocsin/scenario/1' } };
  forged.header = { ...record.header, id: 'forged', digests: { ...record.header.digests, pack: '0'.repeat(64) } };
  const forgedPath = info.outputPath('forged.json');
  writeFileSync(forgedPath, JSON.stringify(forged));
  const stranger = await elsewhere.browser()?.newContext({ baseURL: page.url().split('#')[0] ?? '', locale: 'en-GB' });
  const alone = await stranger?.newPage();
  if (!alone) throw new Error('no page');
  await goHome(alone);
  await choose(alone, forgedPath);
  await expect(alone.getByRole('alert')).toContainText('bakery/first, which is not here');
  await stranger?.close();
  await elsewhere.close();
});

test('a pack takes the place of its earlier self, and can give it back', async ({ page }, info) => {
  const folder = bakery(info);
  const later = changed(folder, info.outputPath('later'), 'first.yaml', (text) =>
    text.replace(/^title: .*$/m, 'title: { en: Flour and water, fr: Farine et eau }'),
  );
  await openPacks(page);
  await zips(page).setInputFiles({
    name: 'bakery.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zipOf(textsIn(folder))),
  });
  await expect(outcome(page)).toContainText('The bakery is here, with 1\u00a0scenario.', PATIENT);
  await folders(page).setInputFiles(later);
  await expect(outcome(page)).toContainText('took the place of the one that was here', PATIENT);
  await expect(page.getByRole('button', { name: 'Play “Flour and water”' })).toHaveCount(2);
  await folders(page).setInputFiles(later);
  await expect(outcome(page)).toContainText('is here already, word for word', PATIENT);
  await folders(page).setInputFiles(folder);
  await expect(outcome(page)).toContainText('took the place', PATIENT);
  await page.getByRole('button', { name: 'Put the earlier one back' }).click();
  await expect(page.getByRole('button', { name: 'Play “Flour and water”' })).toHaveCount(1);
});

test('hostile zips and folders are refused with the reason, and nothing is kept or run', async ({ page }, info) => {
  const folder = bakery(info);
  const texts = textsIn(folder);
  const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
  const zip = (more: Zippable) => zipSync({ ...files, ...more });
  const hostile: { what: string; bytes: Uint8Array; says: string }[] = [
    { what: 'slip', bytes: zip({ '../../out.yaml': strToU8('a') }), says: 'cannot be the name of a file in a pack' },
    { what: 'proto', bytes: zip({ '__proto__.yaml': strToU8('a') }), says: 'cannot be the name of a file in a pack' },
    { what: 'script', bytes: zip({ 'run.js': strToU8('window.ran = 1') }), says: 'cannot be the name of a file' },
    {
      what: 'link',
      bytes: zip({ 'link.yaml': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] }),
      says: 'is a symbolic link',
    },
    {
      what: 'bomb',
      bytes: zip({ 'bomb.yaml': [new Uint8Array(30_000_000), { level: 9 }] }),
      says: 'more than 4000000',
    },
    { what: 'torn', bytes: zip({}).slice(0, 200), says: 'It is no zip file' },
    {
      what: 'tag',
      bytes: zipOf({ ...texts, 'first.yaml': `${texts['first.yaml']}\nran: !!js/function 'window.ran = 1'\n` }),
      says: 'tag',
    },
    {
      what: 'keys',
      bytes: zipOf({ ...texts, 'first.yaml': `${texts['first.yaml']}\n__proto__: { ran: true }\n` }),
      says: '__proto__ cannot be a key',
    },
    {
      what: 'shipped',
      bytes: zipOf({ ...texts, 'pack.yaml': (texts['pack.yaml'] ?? '').replace(/^id: .*$/m, 'id: artisanat-dupont') }),
      says: 'The pack that comes with Tocsin is called artisanat-dupont too',
    },
  ];
  await openPacks(page);
  for (const { what, bytes, says } of hostile) {
    await test.step(what, async () => {
      const buffer = Buffer.from(bytes);
      await zips(page).setInputFiles({ name: `${what}.zip`, mimeType: 'application/zip', buffer });
      await expect(outcome(page)).toContainText(`${what} does not play yet`, PATIENT);
      await expect(outcome(page)).toContainText(says);
    });
  }

  await test.step('by size, before it is read', async () => {
    const buffer = Buffer.alloc(10_000_001);
    await zips(page).setInputFiles({ name: 'huge.zip', mimeType: 'application/zip', buffer });
    await expect(refusal(page)).toContainText('huge.zip was not read');
    await expect(refusal(page)).toContainText('the most is 10 MB');
  });
  await test.step('a folder without a pack', async () => {
    const empty = info.outputPath('empty');
    mkdirSync(empty);
    writeFileSync(`${empty}/notes.md`, '# Notes');
    await folders(page).setInputFiles(empty);
    await expect(refusal(page)).toContainText('There is no pack.yaml in it.');
  });
  await test.step('a folder with a name that is none', async () => {
    const odd = changed(folder, info.outputPath('odd'), '', (text) => text);
    writeFileSync(`${odd}/pa ck.yaml`, 'a');
    await folders(page).setInputFiles(odd);
    await expect(refusal(page)).toContainText('pa ck.yaml');
  });
  await test.step('a folder with more than a pack ever has', async () => {
    const vast = changed(folder, info.outputPath('vast'), '', (text) => text);
    for (let i = 0; i < 1000; i++) writeFileSync(`${vast}/note-${i}.txt`, '');
    await folders(page).setInputFiles(vast);
    await expect(refusal(page)).toContainText('more than 1,000 files');
  });

  await expect(page.getByText('No pack of your own yet')).toBeVisible();
  expect(await page.evaluate(() => 'ran' in window || 'ran' in {})).toBe(false);
});

for (const [why, says] of [
  ['SecurityError', 'this browser keeps nothing'],
  ['QuotaExceededError', 'this browser has no room left'],
] as const) {
  test(`where nothing can be kept (${why}), that is said, and the pack plays all the same`, async ({ page }, info) => {
    await page.addInitScript((name) => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no', name);
      };
    }, why);
    const folder = bakery(info);
    await openPacks(page);
    await folders(page).setInputFiles(folder);
    await expect(outcome(page)).toContainText(says, PATIENT);
    await outcome(page)
      .getByRole('button', { name: `Play “${TITLE}”` })
      .click();
    await page.getByRole('button', { name: 'Ring the bell' }).click();
    await expect(page.getByRole('navigation', { name: 'Actions' })).toBeVisible(PATIENT);
    await endDrill(page);
  });
}

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test.describe(`in French at ${viewport.width}`, () => {
    test.use({ locale: 'fr-FR', viewport });

    test('with the keyboard alone: chosen, looked at, chosen again, played, deleted', async ({ page }, info) => {
      const hands = keyboard(page);
      const folder = bakery(info);
      const broken = changed(folder, info.outputPath('broken'), 'pack.yaml', (text) =>
        text.replace(/^timeZone: .*$/m, 'timeZone: 7'),
      );
      const bring = async (path: string) => {
        const chooser = page.waitForEvent('filechooser');
        await hands.press(folders(page));
        await (await chooser).setFiles(path);
      };
      await goHome(page);
      await hands.press(page.getByRole('link', { name: 'Apporter votre propre pack' }));
      await expect(page.getByRole('heading', { level: 1, name: 'Packs' })).toBeVisible();
      expect(await faults(page), 'empty').toEqual([]);
      await bring(broken);
      await expect(outcome(page)).toContainText('broken ne se joue pas encore', PATIENT);
      await expect(outcome(page)).toContainText('ligne ');
      expect(await faults(page), 'refused').toEqual([]);
      await bring(folder);
      await expect(plays(page)).toBeVisible(PATIENT);
      expect(await faults(page), 'kept').toEqual([]);
      await hands.press(outcome(page).getByRole('button', { name: /^Jouer/ }));
      await expect(page.getByLabel('Scénario')).toHaveValue('bakery/first');
      expect(await faults(page), 'home').toEqual([]);
      // On a desk all of the first screen is in sight, however much there is to cover.
      if (viewport.width > 1180)
        expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(viewport.height);
      await hands.press(page.getByRole('link', { name: 'Packs', exact: true }));
      await hands.press(page.getByRole('button', { name: 'Supprimer The bakery' }));
      await hands.press(page.getByRole('button', { name: 'Supprimer', exact: true }));
      await expect(page.getByText('Pas encore de pack à vous')).toBeVisible();
    });
  });
}
