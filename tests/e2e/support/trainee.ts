/** A sensible trainee: plays a drill as the runbook asks, on the screen alone, in either language, with any hands. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Lang } from '../../../src/runbook/text.ts';
import type { Plan } from '../../../src/scenario/plan.ts';
import type { Hands } from './hands.ts';
import { goHome } from './home.ts';

interface Actor {
  page: Page;
  hands: Hands;
  lang: Lang;
  plan: Plan;
}

export interface Trainee {
  start(seed: string): Promise<void>;
  /** Waits for the page, and acknowledges it. */
  acknowledge(): Promise<void>;
  /** Asks for these pages' status in the terminal. */
  curl(...paths: string[]): Promise<void>;
  /** Reads these series in the metrics. */
  read(...series: string[]): Promise<void>;
  /** Opens an error group by a part of its title. */
  openError(title: string): Promise<void>;
  /** Judges the incident on the matrix with what was read as evidence, and declares it; in the gravest square unless told. */
  declare(
    evidence: string | { users: string; impact: string },
    square?: { users: string; impact: string },
  ): Promise<void>;
  assign(role: string): Promise<void>;
  /** Sends a message; a value that begins with + is a quick fill, such as '+15 min'. */
  tell(template: string, slots: Record<string, string>): Promise<void>;
  /** Sends one of the runbook's messages in words of one's own. */
  write(template: string, text: string): Promise<void>;
  begin(action: string): Promise<void>;
  /** Begins an action and lets time pass until it is done. */
  act(action: string): Promise<void>;
  escalate(person: string, impact: string): Promise<void>;
  /** Lets time pass until something is in sight, or until so many minutes after the page. */
  waitFor(sign: Locator): Promise<void>;
  waitUntilMinute(minute: number): Promise<void>;
  openPostmortem(cause: string, minutes: number): Promise<void>;
  /** Waits for a mail, named by a part of its subject, and reads it. */
  readMail(subject: string): Promise<void>;
  /** Opens a second incident, shown by one thing that was read, and offers it to somebody. */
  split(title: string, shownBy: string): Promise<void>;
  handSecondTo(person: string): Promise<void>;
  /** Leaves a mild incident to the next working morning, with a ticket and the trainee as its owner, and closes it. */
  leaveToMorning(): Promise<void>;
  close(): Promise<void>;
  /** Ends the drill as it stands. */
  endHere(): Promise<void>;
  /** Waits until the pager says that the alert is over. */
  calm(): Promise<void>;
  /** Reads a series again and again until it is seen to be back. */
  recovered(series: string): Promise<void>;
  /** Minutes since the page, as the incident file shows them. */
  minute(): Promise<number>;
}

/** Fast enough that consoles load at once, slow enough to keep every deadline. */
const PACE = 'x4';

const WORDS = {
  en: {
    more: 'More time, hints, a chosen seed',
    scenario: 'Scenario',
    ring: 'Ring the bell',
    pager: 'Pager',
    metrics: 'Metrics',
    errors: 'Errors',
    terminal: 'Terminal',
    read: 'Read',
    wait: 'Wait until…',
    waitMinutes: (n: number) => `${n} min`,
    declare: 'Declare',
    why: 'Why this square?',
    users: 'Users hit',
    impact: 'Impact on the business',
    template: 'Template',
    send: 'Send',
    byHand: 'Write it yourself',
    ownMessage: 'Your message',
    begin: 'Begin',
    acting: /Under way|Done|Failed/,
    done: 'Done',
    assign: 'Assign',
    person: 'Person',
    broken: 'What is hit',
    ask: 'What you ask',
    join: 'join',
    reason: 'Why now',
    rung: 'the ladder says so',
    tried: 'What was tried',
    message: 'Message',
    escalate: 'Escalate',
    owner: 'Owner',
    cause: 'Cause',
    impactFigures: 'Impact, in figures',
    minutesDown: 'Minutes of impact',
    ticket: 'Open the ticket',
    you: '(you)',
    standDown: /^Stand down \d/,
    closeNow: 'Close the incident',
    debrief: 'See the debrief',
    leave: 'Leave',
    endNow: 'End and see the debrief',
    skip: 'Skip, show the score',
    over: /over at/,
    answer: 'Answer',
    hangUp: 'Hang up',
    paged: 'Press 1 to acknowledge',
    mail: 'Mail',
    two: 'Two incidents?',
    twoName: 'What else is wrong',
    twoOpen: 'Open a second incident',
    who: 'Who?',
    handOver: 'Hand over',
    morning: 'Leave it for working hours',
    ticketFirst: 'Open a ticket',
    defer: 'Defer',
  },
  fr: {
    more: 'Plus de temps, indices, tirage choisi',
    scenario: 'Scénario',
    ring: 'Sonner la cloche',
    pager: 'Astreinte',
    metrics: 'Métriques',
    errors: 'Erreurs',
    terminal: 'Terminal',
    read: 'Lire',
    wait: 'Attendre jusqu’à…',
    waitMinutes: (n: number) => `${n} min`,
    declare: 'Déclarer',
    why: 'Pourquoi cette case ?',
    users: 'Utilisateurs touchés',
    impact: 'Impact métier',
    template: 'Modèle',
    send: 'Envoyer',
    byHand: 'L’écrire soi-même',
    ownMessage: 'Votre message',
    begin: 'Lancer',
    acting: /En cours|Terminé|Échec/,
    done: 'Terminé',
    assign: 'Attribuer',
    person: 'Personne',
    broken: 'Ce qui est touché',
    ask: 'Votre demande',
    join: 'venir',
    reason: 'Pourquoi maintenant',
    rung: 'l’échelle le demande',
    tried: 'Ce qui a été essayé',
    message: 'Message',
    escalate: 'Escalader',
    owner: 'Responsable',
    cause: 'Cause',
    impactFigures: 'Impact chiffré',
    minutesDown: 'Minutes d’impact',
    ticket: 'Ouvrir le ticket',
    you: '(vous)',
    standDown: /^Libérer \d/,
    closeNow: 'Clore l’incident',
    debrief: 'Voir le débriefing',
    leave: 'Quitter',
    endNow: 'Terminer et voir le débriefing',
    skip: 'Passer, voir la note',
    over: /terminée à/,
    answer: 'Répondre',
    hangUp: 'Raccrocher',
    paged: 'Touche 1 pour acquitter',
    mail: 'Courriel',
    two: 'Deux incidents ?',
    twoName: 'Ce qui ne va pas par ailleurs',
    twoOpen: 'Ouvrir un second incident',
    who: 'Qui ?',
    handOver: 'Passer la main',
    morning: 'Reporter aux heures ouvrées',
    ticketFirst: 'Ouvrir un ticket',
    defer: 'Reporter',
  },
} as const;

export function trainee({ page, hands, lang, plan }: Actor): Trainee {
  const t = WORDS[lang];
  const button = (name: string | RegExp, within: Page | Locator = page) => within.getByRole('button', { name });
  const pane = page.locator('main > section').first();
  const slip = page.locator('main > section').last();
  const named = <T extends { id: string }>(list: readonly T[], id: string): T => {
    const found = list.find((one) => one.id === id);
    if (!found) throw new Error(`the plan has no ${id}`);
    return found;
  };

  const series = (id: string): string => {
    const found = plan.series[id];
    if (!found) throw new Error(`the plan has no series ${id}`);
    return found.name[lang];
  };

  /** A series in the metrics. */
  const cardOf = (id: string): Locator =>
    pane.getByRole('article').filter({ has: page.getByRole('heading', { name: series(id), exact: true }) });

  /** What reading a series says once it is back. */
  const recovery = (id: string): string => {
    const found = plan.evidence.find((one) => one.item === `series:${id}` && one.observation === 'recovered');
    if (!found) throw new Error(`the plan does not say how ${id} looks once it is back`);
    return found.text[lang];
  };

  /** Somebody calls: take it, hear it, hang up. */
  async function answerCalls(): Promise<void> {
    const answer = button(t.answer);
    if (!(await answer.isVisible())) return;
    await hands.press(answer);
    await hands.press(button(t.hangUp));
  }

  async function wait(minutes: number): Promise<void> {
    await answerCalls();
    await hands.waiting(t.wait);
    const dialog = page.getByRole('dialog');
    await hands.press(button(t.waitMinutes(minutes), dialog).first());
    await expect(dialog).toBeHidden();
  }

  /** The incident file says for how long it has been running: '4:07', or '1:02:09'. */
  async function minute(): Promise<number> {
    const running = await page.getByRole('complementary').locator('dl dd').nth(1).innerText();
    return running.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) / 60;
  }

  const self: Trainee = {
    minute,

    async start(seed) {
      await goHome(page);
      await hands.choose(page.getByLabel(t.scenario, { exact: true }), plan.scenario.title[lang]);
      await hands.press(page.getByText(t.more));
      await hands.write(page.getByRole('textbox'), seed);
      await hands.switchTo(page.getByRole('radio', { name: PACE, exact: true }));
      await hands.press(button(t.ring));
      await expect(page.getByRole('navigation', { name: 'Actions' })).toBeVisible();
    },

    async acknowledge() {
      const paged = page.getByRole('alert').filter({ hasText: t.paged });
      for (let i = 0; i < 10 && (await paged.count()) === 0; i++) await wait(10);
      await expect(paged).toHaveCount(1);
      await hands.dock(1);
      await expect(paged).toHaveCount(0);
    },

    async curl(...paths) {
      await hands.console(t.terminal, 'x');
      for (const [i, path] of paths.entries()) {
        await hands.press(button(path, pane).and(page.locator('button')).first());
        await expect(pane.locator('pre')).toHaveCount(i + 1);
      }
    },

    async read(...ids) {
      await hands.console(t.metrics, 'k');
      for (const id of ids) {
        const card = cardOf(id);
        await hands.press(button(t.read, card));
        await expect(card.getByRole('status')).not.toBeEmpty();
      }
    },

    async openError(title) {
      await hands.console(t.errors, 'e');
      const group = button(new RegExp(title), pane);
      await hands.press(group);
      await expect(pane.locator('pre')).toBeVisible();
    },

    async declare(evidence, square) {
      const matrix = plan.rulebook.matrix;
      if (!matrix) throw new Error('the rulebook has no matrix');
      const users = square ? named(matrix.users, square.users) : matrix.users[0];
      const impact = square ? named(matrix.impact, square.impact) : matrix.impact[0];
      if (!users || !impact) throw new Error('the matrix is empty');
      await hands.dock(2);
      const sheet = page.getByRole('dialog');
      await hands.pick(sheet.getByRole('radio', { name: `${users.name[lang]}, ${impact.name[lang]}` }));
      await hands.write(sheet.getByLabel(t.why), '500');
      // One thing may show both sides of the square, or each side its own.
      for (const axis of ['users', 'impact'] as const) {
        const shownBy = typeof evidence === 'string' ? evidence : evidence[axis];
        const proof = sheet.getByRole('listitem').filter({ hasText: shownBy });
        // What was pinned is attached already.
        const attach = proof.getByRole('button', { pressed: false });
        if (await attach.isVisible()) await hands.press(attach);
        await hands.choose(proof.getByLabel(t[axis]), (axis === 'users' ? users : impact).name[lang]);
      }
      await hands.press(button(new RegExp(`^${t.declare} `), sheet));
      await expect(sheet).toBeHidden();
    },

    async assign(role) {
      await hands.dock(3);
      const name = named(plan.rulebook.roles, role).name[lang];
      const row = slip.getByRole('listitem').filter({ has: page.getByRole('combobox', { name, exact: true }) });
      const list = row.getByRole('combobox');
      await hands.choose(list, await youIn(list));
      await hands.press(button(t.assign, row));
      await hands.leave();
    },

    async tell(template, slots) {
      await hands.dock(5);
      const wanted = named(plan.rulebook.templates, template);
      const templates = slip.getByLabel(t.template);
      if ((await templates.inputValue()) !== template) await hands.choose(templates, wanted.name[lang]);
      for (const [slot, value] of Object.entries(slots)) {
        const field = slip.locator(`[data-slot="${slot}"]`);
        if (value.startsWith('+')) {
          await hands.press(button(value, slip));
          continue;
        }
        const isList = await field.evaluate((element) => element instanceof HTMLSelectElement);
        await (isList ? hands.choose(field, value) : hands.write(field, value));
      }
      await hands.press(button(new RegExp(`^${t.send}`), slip));
      await expect(slip.locator('[data-slot]')).toHaveCount(0);
      // What goes out says above all that it is not real; the chat beside shows it.
      if (wanted.audience === 'team')
        await expect(slip.getByText(/^exerci[sc]e$/i).last()).toBeVisible({ timeout: 15_000 });
    },

    async write(template, text) {
      await hands.dock(5);
      const wanted = named(plan.rulebook.templates, template);
      const templates = slip.getByLabel(t.template);
      if ((await templates.inputValue()) !== template) await hands.choose(templates, wanted.name[lang]);
      await hands.switchTo(slip.getByRole('radio', { name: t.byHand }));
      await hands.write(slip.getByRole('textbox', { name: t.ownMessage }), text);
      await hands.press(button(new RegExp(`^${t.send}`), slip));
      await expect(templates).toHaveCount(0);
    },

    async begin(action) {
      await begun(action);
      await hands.leave();
    },

    async act(action) {
      const row = await begun(action);
      await self.waitFor(row.getByText(t.done, { exact: true }));
      await hands.leave();
    },

    async escalate(person, impact) {
      await hands.dock(4);
      const who = slip.getByLabel(t.person);
      const label = await who.locator(`option[value="${person}"]`).innerText();
      if ((await who.inputValue()) !== person) await hands.choose(who, label);
      await hands.choose(slip.getByLabel(t.broken), named(plan.pack.capabilities, impact).name[lang]);
      await hands.choose(slip.getByLabel(t.ask), t.join);
      await hands.choose(slip.getByLabel(t.reason), t.rung);
      await hands.write(
        slip.getByLabel(t.tried),
        plan.actions
          .slice(0, 1)
          .map((a) => a.name[lang])
          .join(', '),
      );
      await hands.write(slip.getByRole('textbox', { name: t.message }), '503');
      await hands.press(button(t.escalate, slip));
      await expect(who).toHaveValue('');
      await hands.leave();
    },

    async waitFor(sign) {
      for (let i = 0; i < 30 && !(await sign.isVisible()); i++) await wait(1);
      await expect(sign).toBeVisible();
    },

    async waitUntilMinute(wanted) {
      for (let i = 0; i < 80; i++) {
        const left = wanted - (await minute());
        if (left <= 0) return;
        await wait([30, 10, 5].find((step) => step <= left) ?? 1);
      }
    },

    async calm() {
      await hands.console(t.pager, 'p');
      await self.waitFor(pane.getByText(t.over).first());
    },

    async recovered(id) {
      await hands.console(t.metrics, 'k');
      const card = cardOf(id);
      const back = card.getByText(recovery(id));
      const read = button(t.read, card);
      // What was read a moment ago cannot be read again yet.
      for (let i = 0; i < 15 && !(await back.isVisible()); i++) {
        await wait(1);
        if (!(await read.isVisible())) continue;
        await hands.press(read);
        await expect(read).toHaveCount(0);
      }
      await expect(back).toBeVisible();
    },

    async openPostmortem(cause, minutes) {
      await hands.dock(7);
      const owner = slip.getByLabel(t.owner, { exact: true }).first();
      await hands.choose(owner, await youIn(owner));
      await hands.choose(slip.getByLabel(t.cause, { exact: true }), named(plan.scenario.causes, cause).name[lang]);
      await hands.write(slip.getByLabel(t.minutesDown), String(minutes));
      await hands.write(slip.getByLabel(t.impactFigures), `97 %, ${minutes} min`);
      await hands.press(button(t.ticket, slip));
      await expect(button(t.ticket, slip)).toBeHidden();
      await hands.leave();
    },

    async readMail(subject) {
      await hands.console(t.mail, 'm');
      const mail = button(new RegExp(subject), pane);
      await self.waitFor(mail);
      await hands.press(mail);
    },

    async split(title, shownBy) {
      await hands.dock(3);
      const part = slip.getByRole('region', { name: t.two });
      await hands.write(part.getByLabel(t.twoName), title);
      await hands.tick(part.getByRole('checkbox', { name: shownBy }));
      await hands.press(button(t.twoOpen, part));
      await expect(part.getByText(title)).toBeVisible();
      await hands.leave();
    },

    async handSecondTo(person) {
      await hands.dock(3);
      const part = slip.getByRole('region', { name: t.two });
      const who = part.getByLabel(t.who, { exact: true });
      await hands.choose(who, await who.locator(`option[value="${person}"]`).innerText());
      await hands.press(button(t.handOver, part));
      await expect(who).toBeHidden();
      await hands.leave();
    },

    async leaveToMorning() {
      await hands.dock(7);
      await hands.press(button(t.ticketFirst, slip));
      await hands.press(button(t.defer, slip));
      await expect(button(t.defer, slip)).toBeHidden();
      await hands.press(button(t.closeNow, slip));
      await seeDebrief(button(t.debrief));
    },

    async close() {
      await hands.dock(7);
      const boxes = slip.getByRole('checkbox');
      for (let i = 0; i < plan.rulebook.checklist.length; i++) await hands.tick(boxes.nth(i));
      const standDown = button(t.standDown, slip);
      if (await standDown.isVisible()) await hands.press(standDown);
      await hands.press(button(t.closeNow, slip));
      await seeDebrief(button(t.debrief));
    },

    async endHere() {
      await hands.press(button(t.leave));
      await seeDebrief(button(t.endNow, page.getByRole('dialog')));
    },
  };

  /** The row of an action that was just begun. */
  async function begun(action: string): Promise<Locator> {
    const { name, production } = named(plan.actions, action);
    await hands.dock(6);
    const row = slip.getByRole('listitem').filter({ has: page.getByText(name[lang], { exact: true }) });
    await hands.press(button(t.begin, row));
    // A change to production asks once more, and is announced first.
    if (production) await hands.press(button(t.begin, row));
    await expect(row).toContainText(t.acting);
    return row;
  }

  async function seeDebrief(way: Locator): Promise<void> {
    await hands.press(way);
    await expect(page).toHaveURL(/#\/debrief\//);
    await hands.press(button(t.skip));
    await expect(page.getByRole('table')).toBeVisible();
  }

  /** The option that is the trainee. */
  async function youIn(list: Locator): Promise<string> {
    return list.locator('option', { hasText: t.you }).innerText();
  }

  return self;
}
