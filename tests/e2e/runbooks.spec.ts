/** A person who has only the game brings a runbook, sees what is wrong in it, mends it, and drills by it. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { sourcesOf } from '../../src/cli/packs.ts';
import { digestOf } from '../../src/record/digest.ts';
import { rulebookIn } from '../../src/record/export.ts';
import type { DrillRecord } from '../../src/record/format.ts';
import { verify } from '../../src/record/verify.ts';
import { loadPlan } from '../../src/scenario/load.ts';
import { keyboard, mouse } from './support/hands.ts';
import { choose, goHome } from './support/home.ts';
import { fileOf } from './support/records.ts';
import { tasksDuring } from './support/tasks.ts';
import { expect, test } from './support/test.ts';

const FIVE = readFileSync(new URL('runbooks/five-levels.en.md', import.meta.url), 'utf8');
const LOCALES = { en: 'en-GB', fr: 'fr-FR' } as const;

const editor = (page: Page): Locator => page.getByRole('textbox', { name: /^(Text of the runbook|Texte du runbook)$/ });
const pane = (page: Page, name: RegExp): Promise<void> => page.getByRole('radio', { name }).check({ force: true });
const UNDERSTOOD = /^(Understood|Compris)/;
const LOOK = /^(To look at|À revoir)/;
const FILL = /^(Fill in|Compléter)/;

async function openRunbooks(page: Page): Promise<void> {
  await goHome(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Runbooks' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Runbooks' })).toBeVisible();
}

/** Drops a file on the page, as from the desktop. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, words]) => {
      const data = new DataTransfer();
      data.items.add(new File([words ?? ''], file ?? '', { type: 'text/markdown' }));
      return data;
    },
    [name, text],
  );
  const place = page.getByText(/^(Drop a Markdown file here|Déposez un fichier Markdown ici)$/);
  for (const type of ['dragover', 'drop']) await place.dispatchEvent(type, { dataTransfer: transfer });
}

/** The words of the line that is selected in the editor. */
const selected = (page: Page): Promise<string> =>
  editor(page).evaluate((field) => {
    const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
    return value.slice(selectionStart, selectionEnd);
  });

test('a five-level runbook without a matrix is dropped, mended, saved, chosen and played; its record opens elsewhere', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(120_000);
  await openRunbooks(page);
  await drop(page, 'harbour.md', FIVE);

  // What was understood, with its lines.
  await expect(page.getByText('Ready to drill by')).toBeVisible();
  const panel = page.locator('main section').nth(1);
  await expect(panel).toContainText('Inferno');
  await expect(panel).toContainText('Missing: decision matrix.');
  await panel.getByRole('listitem').filter({ hasText: 'Blaze' }).getByRole('button').first().click();
  expect(await selected(page)).toContain('SEV2 | Blaze');

  // What is wrong, with its lines.
  await pane(page, LOOK);
  const placeholder = panel.getByRole('listitem').filter({ hasText: '[YOUR_NUMBER]' });
  await placeholder.getByRole('button').click();
  expect(await selected(page)).toContain('Bo Lind');
  await page.keyboard.press('Escape');
  await expect(placeholder.getByRole('button')).toBeFocused();

  // Filled in beside the text.
  await pane(page, FILL);
  const limits = panel.getByRole('textbox', { name: 'Resolution within' });
  await limits.last().fill('nonsense');
  await expect(panel.getByText('Write a length of time')).toBeVisible();
  await limits.last().fill('2 weeks');
  await limits.last().blur();
  await expect(limits.last()).toHaveValue('14 days');
  await panel.getByLabel('One, Low').selectOption('SEV4');
  await panel.getByRole('button', { name: 'Confirm this mapping' }).click();
  await expect(panel.getByText('Confirmed by you')).toBeVisible();
  await panel.getByRole('button', { name: 'Take Lead dev out' }).click();
  await expect(panel.getByRole('button', { name: 'Take Lead dev out' })).toHaveCount(0);
  await panel.getByRole('button', { name: 'Put it back: contacts.lead-dev' }).click();
  await expect(panel.getByRole('button', { name: 'Take Lead dev out' })).toBeVisible();
  await pane(page, UNDERSTOOD);
  await expect(panel).not.toContainText('Missing: decision matrix.');
  await expect(editor(page)).toHaveValue(FIVE);

  // Saved under a name, and chosen.
  await page.getByRole('textbox', { name: 'Name of this runbook' }).fill('Harbour');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Drill by it' }).click();
  await page.getByRole('link', { name: 'Chosen: start a drill' }).click();
  await expect(page.getByLabel('Runbook')).toHaveValue(/.+/);
  await expect(page.getByLabel('Runbook').locator('option:checked')).toHaveText('Harbour');

  // A drill speaks its words.
  await page.getByLabel('Scenario').selectOption('Two minutes past two');
  await page.getByRole('button', { name: 'Ring the bell' }).click();
  // Its plan is compiled here, and the room opens: both take their time on a busy machine.
  await expect(page.getByRole('navigation', { name: 'Actions' })).toBeVisible({ timeout: 20_000 });
  await mouse(page).dock(2);
  const sheet = page.getByRole('dialog');
  for (const name of ['Inferno', 'Blaze', 'Smoke', 'Ember']) await expect(sheet.getByText(name).first()).toBeVisible();
  await sheet.getByRole('radio', { name: 'Many, High: SEV1' }).click();
  await expect(sheet.getByRole('button', { name: /^Declare SEV1/ })).toBeEnabled();
  await page.keyboard.press('Escape');

  // The record brings its runbook along.
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('button', { name: 'End and see the debrief' }).click();
  await expect(page).toHaveURL(/#\/debrief\//);
  await goHome(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download Two minutes past two' }).click(),
  ]);
  const path = info.outputPath('record.json');
  await download.saveAs(path);
  const record: DrillRecord = JSON.parse(readFileSync(path, 'utf8'));
  const brought = rulebookIn(record);
  expect(brought?.runbook).toBe(FIVE);
  expect(brought?.rulebook.matrix?.cells.one?.low).toBe('SEV4');

  // Elsewhere it replays to the same, and opens with the team's words.
  if (!brought) throw new Error('the record brings no rulebook');
  const sources = await sourcesOf('scenarios/artisanat-dupont/inc-001-site-down.yaml');
  const loaded = loadPlan({
    ...sources,
    rulebook: brought.rulebook,
    own: sources.rulebook,
    digests: { ...sources.digests, rulebook: digestOf(brought.rulebook) },
  });
  expect(loaded.ok && verify(loaded.value, record)).toMatchObject({ ok: true });
  const elsewhere = await browser.newContext({ baseURL: page.url().split('#')[0] ?? '', locale: 'en-GB' });
  const there = await elsewhere.newPage();
  await goHome(there);
  await choose(there, path);
  await expect(there).toHaveURL(/#\/debrief\//);
  await expect(there.getByRole('heading', { level: 1 })).toHaveText('Two minutes past two');
  await elsewhere.close();
});

test.describe('in French', () => {
  test.use({ locale: LOCALES.fr, permissions: ['clipboard-read', 'clipboard-write'] });

  test('with the keyboard alone: pasted, mended, saved, renamed, chosen and deleted', async ({ page }) => {
    const hands = keyboard(page);
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
    await goHome(page);
    await page.evaluate((text) => navigator.clipboard.writeText(text), FIVE);
    await hands.press(page.getByRole('link', { name: 'Runbooks' }));
    await hands.press(button('Coller ou écrire'));
    await expect(editor(page)).toBeFocused();
    await page.keyboard.press('ControlOrMeta+v');
    await expect(editor(page)).toHaveValue(FIVE);
    await expect(page.getByText('Prêt pour les exercices')).toBeVisible();

    // To a line and back.
    await hands.press(button(/^ligne 8, dit en toutes lettres$/).first());
    await expect(editor(page)).toBeFocused();
    expect(await selected(page)).toContain('Blaze');
    await page.keyboard.press('Escape');
    await expect(button(/^ligne 8/).first()).toBeFocused();

    await hands.switchTo(page.getByRole('radio', { name: FILL }));
    await hands.press(button('Confirmer cette correspondance'));
    await expect(page.getByText('Confirmée par vous')).toBeVisible();
    await hands.write(page.getByRole('textbox', { name: 'Nom de ce runbook' }), 'Le port');
    await hands.press(button('Enregistrer'));
    await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();

    await hands.press(page.getByRole('link', { name: 'Runbooks' }).last());
    await hands.press(button('Renommer Le port'));
    await hands.write(page.getByRole('textbox', { name: 'Nouveau nom' }), 'Le phare');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: 'Ouvrir Le phare' })).toBeVisible();
    await page.getByRole('radio', { name: 'Le phare' }).focus();
    await page.keyboard.press('Space');
    await expect(page.getByRole('radio', { name: 'Le phare' })).toBeChecked();
    await goHome(page);
    await expect(page.getByLabel('Runbook').locator('option:checked')).toHaveText('Le phare');
    await hands.choose(page.getByLabel('Runbook'), 'Celui du pack');
    await hands.press(page.getByRole('link', { name: 'Runbooks' }));
    await expect(page.getByRole('radio', { name: /Le runbook du pack/ })).toBeChecked();
    await hands.press(button('Supprimer Le phare'));
    await hands.press(button('Supprimer'));
    await expect(page.getByText('Pas encore de runbook à vous')).toBeVisible();
  });
});

test('files that are no runbook are refused with a reason, and nothing is lost', async ({ page }, info) => {
  await openRunbooks(page);
  const refused = page.getByRole('alert');
  await choose(page, fileOf(info, 'huge.md', 'x'.repeat(50_000_000)));
  await expect(refused).toContainText('huge.md was not read');
  await expect(refused).toContainText('the most is 5 MB');
  await choose(page, fileOf(info, 'picture.md', '\u0000PNG\u0001\u0002'));
  await expect(refused).toContainText('It is not a text');

  await choose(page, fileOf(info, 'mine.md', FIVE));
  await expect(editor(page)).toHaveValue(FIVE);
  await editor(page).focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('\nAnd one more line.');
  const typed = `${FIVE}\nAnd one more line.`;
  await expect(page.getByText('Draft kept, not saved')).toBeVisible();
  await page.reload();
  await expect(editor(page)).toHaveValue(typed);

  const hostile =
    '# <img src=x onerror="window.ran=1">\n\n<script>window.ran=1</script>\n\n- [x](javascript:window.ran=1)';
  await editor(page).fill(hostile);
  await expect(page.getByText(/Not ready/)).toBeVisible();
  for (const name of [UNDERSTOOD, LOOK, FILL]) await pane(page, name);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  await expect(page.locator('img[src=x]')).toHaveCount(0);
});

test('broken accents are recognised and mended on request, and that can be undone', async ({ page }, info) => {
  const broken = '# Gravit\u00c3\u00a9\n\n| Niveau | Nom |\n|---|---|\n| P1 | \u00c3\u2030lev\u00c3\u00a9 |\n';
  await openRunbooks(page);
  await choose(page, fileOf(info, 'accents.md', broken));
  await page.getByRole('button', { name: 'Mend the accents' }).click();
  await expect(editor(page)).toHaveValue(/# Gravité[\s\S]*Élevé/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(editor(page)).toHaveValue(broken);
});

test('a browser that keeps nothing says so, and the runbook can be played by all the same', async ({ page }, info) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });
  await openRunbooks(page);
  await choose(page, fileOf(info, 'mine.md', FIVE));
  await expect(page.getByRole('alert')).toContainText('this browser keeps nothing');
  await expect(editor(page)).toHaveValue(FIVE);
  await page.getByRole('button', { name: 'Drill by it' }).click();
  await page.getByRole('link', { name: 'Chosen: start a drill' }).click();
  await expect(page.getByLabel('Runbook').locator('option:checked')).toHaveText('mine');
});

test('an example can be started from, and written anew with what was filled in', async ({ page }) => {
  await openRunbooks(page);
  await page.getByRole('button', { name: 'Start from an example' }).click();
  await expect(page.getByText('Ready to drill by')).toBeVisible();
  await pane(page, FILL);
  await page.getByRole('textbox', { name: 'Response within' }).first().fill('7 min');
  await page.getByRole('button', { name: 'Write it in the reference layout' }).click();
  await expect(editor(page)).toHaveValue(/\| 7 min \|/);
  await expect(page.getByText('The text is now in the reference layout.')).toBeVisible();
});

for (const [lang, viewport] of [
  ['en', { width: 1440, height: 900 }],
  ['fr', { width: 390, height: 844 }],
] as const)
  test.describe(`${lang}, ${viewport.width}`, () => {
    test.use({ locale: LOCALES[lang], viewport });

    test('axe has nothing to say of the list and of each pane of the workbench', async ({ page }, info) => {
      const faults = async () => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        return violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
      };
      await openRunbooks(page);
      expect(await faults(), 'empty list').toEqual([]);
      await choose(page, fileOf(info, 'five.md', FIVE));
      for (const name of [UNDERSTOOD, LOOK, FILL]) {
        await pane(page, name);
        await expect(page.locator('main section').nth(1)).toContainText(/SEV1|YOUR_NUMBER/);
        expect(await faults(), String(name)).toEqual([]);
      }
      await page.getByRole('button', { name: /^(Save|Enregistrer)$/ }).click();
      await expect(page.getByText(/^(Saved|Enregistré)$/)).toBeVisible();
      await page.getByRole('main').getByRole('link', { name: 'Runbooks' }).click();
      await expect(page.getByRole('link', { name: /five/ })).toBeVisible();
      expect(await faults(), 'list').toEqual([]);
    });
  });

test('a team’s two files are joined: what differs is said, drills speak both, and they can be parted', async ({
  page,
}) => {
  const [english, french] = ['en', 'fr'].map((lang) =>
    readFileSync(`scenarios/artisanat-dupont/runbook.${lang}.md`, 'utf8'),
  ) as [string, string];
  const file = (name: string, text: string) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) });
  const notice = page.getByRole('status').filter({ hasText: /Joined with|looks like this runbook/ });

  // Together, the French one with another limit.
  await openRunbooks(page);
  await page
    .locator('input[type=file]')
    .setInputFiles([file('team.en.md', english), file('team.fr.md', french.replace('15 min', '25 min'))]);
  await expect(editor(page)).toHaveValue(english);
  await expect(notice).toContainText('“team.fr” looks like this runbook in the other language', { timeout: 20_000 });
  await notice.getByRole('button', { name: 'Join the two' }).click();
  await expect(notice).toContainText(/Joined with the text in French.* differ/);
  await pane(page, LOOK);
  await expect(page.getByRole('heading', { name: /^Between the two languages/ })).toBeVisible();
  await expect(page.locator('main section').nth(1)).toContainText('the French one “25 min”');

  // Either text can be shown and mended.
  await notice.getByRole('button', { name: 'Show it' }).click();
  await expect(editor(page)).toHaveValue(french.replace('15 min', '25 min'));
  await editor(page).fill(french);
  await expect(notice).toContainText('Joined with the text in English: drills speak both. The two say the same.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(notice).toContainText('The two say the same.');
  await page.getByRole('main').getByRole('link', { name: 'Runbooks' }).click();
  await expect(page.getByText('Begun and not saved')).toHaveCount(0);

  // One after the other: dropped where the first is open.
  await page.locator('input[type=file]').setInputFiles([file('again.en.md', english)]);
  await expect(editor(page)).toHaveValue(english);
  await page.getByRole('button', { name: 'Take them apart' }).waitFor({ state: 'detached' });
  const transfer = await page.evaluateHandle((words) => {
    const data = new DataTransfer();
    data.items.add(new File([words], 'again.fr.md', { type: 'text/markdown' }));
    return data;
  }, french);
  for (const type of ['dragover', 'drop']) await editor(page).dispatchEvent(type, { dataTransfer: transfer });
  await expect(notice).toContainText('“again.fr.md” looks like this runbook', { timeout: 20_000 });
  await notice.getByRole('button', { name: 'Join the two' }).click();
  await expect(notice).toContainText('The two say the same.');
  await notice.getByRole('button', { name: 'Take them apart' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Runbooks' }).click();
  await expect(page.getByRole('link', { name: 'Open again.en FR' })).toBeVisible();
});

test('no keystroke in a text of 5,000 lines keeps the page busy for 50 ms', async ({ page }, info) => {
  const chapter = (n: number) =>
    `### Case ${n} (SEV2)\n\n- page is blank\n\n1. Look at the logs\n2. \`curl -I https://x.example/${n}\`\n\nIf it was deployed lately:\n- roll back\n\n[YOUR_NUMBER]\n`;
  const text = `${FIVE}\n## Procedures\n\n${Array.from({ length: 455 }, (_, n) => chapter(n)).join('')}`;
  expect(text.split('\n').length).toBeGreaterThan(5000);
  await openRunbooks(page);
  await choose(page, fileOf(info, 'long.md', text));
  await expect(page.getByText('Ready to drill by')).toBeVisible();
  await editor(page).evaluate((field) => {
    const area = field as HTMLTextAreaElement;
    const at = area.value.indexOf('\n', area.value.length / 2);
    area.focus();
    area.setSelectionRange(at, at);
  });
  const tasks = await tasksDuring(page, async () => {
    await page.keyboard.type('twenty more characters');
    await expect(page.getByText('Reading…')).toHaveCount(0);
  });
  expect(Math.max(...tasks)).toBeLessThan(50);
  await expect(editor(page)).toHaveValue(/twenty more characters/);
});

test('a drill opens by a team’s runbook without keeping the page busy for 50 ms', async ({ page }, info) => {
  await openRunbooks(page);
  await choose(page, fileOf(info, 'mine.md', FIVE));
  await expect(page.getByText('Ready to drill by')).toBeVisible();
  await page.getByRole('button', { name: 'Drill by it' }).click();
  await expect(page.getByRole('link', { name: 'Chosen: start a drill' })).toBeVisible();
  const compiled = page.waitForEvent('worker', (worker) => worker.url().includes('pack-worker'));
  const tasks = await tasksDuring(page, async () => {
    await page.getByRole('link', { name: 'Chosen: start a drill' }).click();
    await page.getByLabel('Scenario').selectOption('Two minutes past two');
    await page.getByRole('button', { name: 'Ring the bell' }).click();
    await expect(page.getByRole('navigation', { name: 'Actions' })).toBeVisible({ timeout: 20_000 });
    await expect(page.locator('canvas').first()).toBeVisible({ timeout: 20_000 });
  });
  await compiled;
  expect(Math.max(...tasks)).toBeLessThan(50);
});
