/** Two decisions of a whole incident that are not mending: leaving a mild one to the morning, and giving the second one away. */
import { mouse } from './support/hands.ts';
import { thePlan } from './support/records.ts';
import { expect, test } from './support/test.ts';
import { trainee } from './support/trainee.ts';

/** What somebody gets who does what was right, without reading everything first. */
const SENSIBLE = 75;

// A drill is many steps, and consoles take the time that they take.
test.describe.configure({ timeout: 150_000 });

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' });

  test('a mild incident at twenty to midnight is looked at, and left to the morning', async ({ page }) => {
    const t = trainee({ page, hands: mouse(page), lang: 'fr', plan: await thePlan('inc-004-late-shift') });
    await t.start('1');
    await t.acknowledge();
    await t.openError('no glyph');
    await t.declare(
      { users: 'Quelques appels de la commande', impact: 'no glyph' },
      { users: 'few', impact: 'medium' },
    );
    const dock = page.getByRole('navigation', { name: 'Actions' });
    const file = page.getByRole('complementary');
    await expect(file).toContainText(/avant jeu\. 16 avr\. 23:3\d/);
    await expect(dock.getByRole('button', { name: 'Communiquer' })).toContainText('rien à envoyer');
    await t.leaveToMorning();

    const rate = page.getByRole('region', { name: /sur 100/ });
    expect(Number.parseFloat((await rate.innerText()).replace(',', '.'))).toBeGreaterThanOrEqual(SENSIBLE);
    const rules = page.getByRole('table');
    await expect(rules.getByRole('row').filter({ hasText: 'ACK-2' })).toContainText('laissé aux heures ouvrées');
    // Nobody had to be told, and nothing had to be mended: neither is held against them.
    await expect(page.getByText('jamais', { exact: true })).toHaveCount(0);
  });
});

test('a second incident turns up while time is skipped: it is opened, and given to somebody', async ({ page }) => {
  const plan = await thePlan('inc-003-ten-o-clock');
  const t = trainee({ page, hands: mouse(page), lang: 'en', plan });
  await t.start('2');
  await t.acknowledge();
  await t.read('slow-share');
  await t.declare('Sessions with a page', { users: 'many', impact: 'medium' });
  await t.assign('ic');
  await t.waitUntilMinute(28);
  await t.escalate('thomas', 'browse');
  await t.readMail('Order 48733');
  await t.split('Confirmations do not go out', 'Order 48733');
  await t.handSecondTo('thomas');
  await t.waitFor(page.getByRole('complementary').getByText('Thomas has the second incident'));
  await t.endHere();

  const rules = page.getByRole('table').getByRole('row');
  await expect(rules.filter({ hasText: 'TWO-1' })).toContainText('opened as a second incident');
  await expect(rules.filter({ hasText: 'TWO-2' })).toContainText('Handed to Thomas');
});
