/** Whole drills, from the bell to the debrief: every variant, in both languages, by mouse and by keyboard alone. */
import type { Page } from '@playwright/test';
import type { Lang } from '../../src/runbook/text.ts';
import { type Hands, keyboard, mouse } from './support/hands.ts';
import { SEEDS, thePlan } from './support/records.ts';
import { expect, test } from './support/test.ts';
import { type Trainee, trainee } from './support/trainee.ts';

/** What somebody gets who does all of this, in this order, without reading everything first. */
const SENSIBLE = 75;

/** The time of day so many minutes after the page, as the templates want it: the page comes at 13:02 UTC. */
const utc = (minutes: number): string => {
  const at = 13 * 60 + 2 + minutes;
  return `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')} UTC`;
};

async function play(
  page: Page,
  { hands, lang, seed, story }: { hands: Hands; lang: Lang; seed: string; story(t: Trainee): Promise<void> },
): Promise<number> {
  const t = trainee({ page, hands, lang, plan: await thePlan() });
  await t.start(seed);
  await t.acknowledge();
  await story(t);
  await t.close();
  const rate = page.getByRole('region', { name: lang === 'en' ? /of 100/ : /sur 100/ });
  await expect(rate).toBeVisible();
  return Number.parseInt((await rate.innerText()).trim(), 10);
}

// A whole drill is many steps, and consoles take the time that they take.
test.describe.configure({ timeout: 240_000 });

/** A drill that somebody here can mend: what tells the one from the other, and whose hands play it. */
const MENDED = [
  {
    what: 'a bad release, by mouse, in English',
    by: mouse,
    seed: SEEDS.deployment,
    read: ['orders', 'error-ratio'],
    error: 'Missing setting',
    news: 'All pages fail since the release of 14:01, going back to the one before',
    action: 'rollback',
    cause: 'missing-setting',
    inWords: 'a release that lacked a production setting',
    resolution: 'Back to the release before',
  },
  {
    what: 'an entry that breaks the pages, by keyboard alone, in English',
    by: keyboard,
    seed: SEEDS.application,
    read: ['orders'],
    error: 'Cannot read properties of null',
    news: 'All pages fail since an entry was published, taking it back',
    action: 'unpublish-entry',
    cause: 'content-entry',
    inWords: 'a published announcement that the pages could not display',
    resolution: 'The entry was taken back',
  },
] as const;

for (const { what, by, seed, read, error, news, action, cause, inWords, resolution } of MENDED) {
  test(what, async ({ page }) => {
    const total = await play(page, {
      hands: by(page),
      lang: 'en',
      seed,
      async story(t) {
        await t.curl('/', '/panier');
        await t.read(...read);
        await t.declare('Orders');
        await t.assign('ic');
        await t.openError(error);
        await t.tell('incident-opened', {
          title: 'Shop answers with errors',
          start: '13:02 UTC',
          impact: 'the whole shop',
          news,
          next: '+15 min',
        });
        await t.act(action);
        await t.calm();
        await t.recovered('payments');
        const minutes = Math.round(await t.minute());
        await t.openPostmortem(cause, minutes);
        await t.tell('incident-resolved', {
          title: 'Shop answers with errors',
          duration: `${minutes} minutes`,
          cause: inWords,
          resolution,
          'post-mortem': 'Post-mortem ticket of today',
        });
        await t.tell('client-email', {
          service: 'artisanat-dupont.fr',
          affected: 'All pages of the shop',
          start: '13:02 UTC',
          detected: '13:02 UTC',
          resolved: utc(minutes),
          impact: 'the whole shop',
        });
      },
    });
    expect(total).toBeGreaterThanOrEqual(SENSIBLE);
  });
}

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' });

  test('a database that its provider lost, by mouse: nobody here can mend it', async ({ page }) => {
    const total = await play(page, {
      hands: mouse(page),
      lang: 'fr',
      seed: SEEDS.provider,
      async story(t) {
        const update = (news: string) => t.tell('incident-update', { phase: 'Cause trouvée', news, next: '+15 min' });
        await t.curl('/panier', '/api/health');
        await t.read('orders', 'error-ratio');
        await t.declare('Commandes');
        await t.assign('ic');
        await t.tell('incident-opened', {
          title: 'Commandes impossibles',
          start: '13:02 UTC',
          impact: 'passer commande',
          news: 'La base ne répond pas, la boutique passe en lecture seule',
          next: '+15 min',
        });
        await t.act('degraded-mode');
        await t.act('ticket-neon');
        await t.act('status-post');
        await t.waitUntilMinute(13);
        await t.escalate('thomas', 'order');
        await update('Lecture seule en place, ticket ouvert chez le fournisseur, message publié');
        await t.waitUntilMinute(26);
        await update('Pas de nouvelle du fournisseur, le catalogue reste en ligne');
        await t.waitUntilMinute(29);
        await t.escalate('jean-pierre', 'order');
        await t.waitUntilMinute(39);
        await update('Le fournisseur annonce un retour progressif');
        await t.calm();
        await t.recovered('payments');
        const minutes = Math.round(await t.minute());
        await t.openPostmortem('database-provider', minutes);
        await t.tell('incident-resolved', {
          title: 'Commandes impossibles',
          duration: `${minutes} minutes`,
          cause: 'une panne chez le fournisseur de la base de données',
          resolution: 'Lecture seule, puis retour de la base',
          'post-mortem': 'Ticket de post-mortem du jour',
        });
        await t.tell('client-email', {
          service: 'artisanat-dupont.fr',
          affected: 'Les commandes',
          start: '13:02 UTC',
          detected: '13:02 UTC',
          resolved: utc(minutes),
          impact: 'passer commande',
        });
      },
    });
    expect(total).toBeGreaterThanOrEqual(SENSIBLE);
  });
});
