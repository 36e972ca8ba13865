/** Two ways to work the screen: with a mouse, or with the keyboard alone. The same drill can be played with either. */
import { expect, type Locator, type Page } from '@playwright/test';

export interface Hands {
  /** Presses a button, link, tab or disclosure. */
  press(what: Locator): Promise<void>;
  /** Replaces what a field holds. */
  write(field: Locator, text: string): Promise<void>;
  /** Chooses an option of a list by its label. */
  choose(list: Locator, label: string): Promise<void>;
  /** Ticks a box that is not ticked. */
  tick(box: Locator): Promise<void>;
  /** Switches a group of radio buttons to this one. */
  switchTo(radio: Locator): Promise<void>;
  /** Picks a square of a matrix of radio buttons. */
  pick(square: Locator): Promise<void>;
  /** Presses a key of the dock, by its number. */
  dock(number: number): Promise<void>;
  /** Opens a console in the left pane. */
  console(name: string, letter: string): Promise<void>;
  /** Opens the window for waiting. */
  waiting(name: string): Promise<void>;
  /** Leaves what is open in the right pane, or the field that has the focus. */
  leave(): Promise<void>;
}

const dockKey = (page: Page, number: number): Locator =>
  page.getByRole('navigation', { name: 'Actions' }).getByRole('button', { name: new RegExp(`^${number}`) });

export function mouse(page: Page): Hands {
  return {
    press: (what) => what.click(),
    write: (field, text) => field.fill(text),
    async choose(list, label) {
      await list.selectOption({ label });
    },
    tick: (box) => box.check(),
    switchTo: (radio) => radio.check(),
    pick: (square) => square.click(),
    dock: (number) => dockKey(page, number).click(),
    console: (name) =>
      page
        .getByRole('navigation', { name: 'Consoles' })
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .click(),
    async waiting(name) {
      await page.getByRole('button', { name: /Ctrl K$/ }).click();
      await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
    },
    async leave() {
      await page
        .locator('main')
        .getByRole('button', { name: /^(Close|Fermer)$/ })
        .first()
        .click();
    },
  };
}

/** More stops than any way on the screen has. */
const MOST_STOPS = 250;

/** Nothing but keys: every control is reached by F6 and Tab, and must show up under the focus before it is used. */
export function keyboard(page: Page): Hands {
  const { keyboard: keys } = page;

  /** Which way the focus must go to get there: to another region of the screen, on, back, or nowhere. */
  const way = (what: Locator): Promise<'here' | 'region' | 'on' | 'back'> =>
    what.evaluate((target) => {
      const from = document.activeElement;
      if (from === target) return 'here';
      const region = target.closest('[data-region]');
      if (region && !target.closest('[data-modal]') && !region.contains(from)) return 'region';
      if (!from || from === document.body) return 'on';
      return from.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING ? 'back' : 'on';
    });

  async function reach(what: Locator): Promise<void> {
    await expect(what).toBeVisible();
    await expect(what).toBeEnabled();
    const stroke = { region: 'F6', on: 'Tab', back: 'Shift+Tab' } as const;
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      const next = await way(what);
      if (next === 'here') break;
      await keys.press(stroke[next]);
    }
    await expect(what).toBeFocused();
  }

  /** Arrow keys from the option that is chosen to the one that is wanted. */
  async function arrows(from: number, to: number): Promise<void> {
    for (let at = from; at < to; at++) await keys.press('ArrowDown');
    for (let at = from; at > to; at--) await keys.press('ArrowUp');
  }

  return {
    async press(what) {
      await reach(what);
      await keys.press('Enter');
    },
    async write(field, text) {
      await reach(field);
      await keys.press('ControlOrMeta+a');
      await keys.type(text);
      await expect(field).toHaveValue(text);
    },
    async choose(list, label) {
      await reach(list);
      const { from, to } = await list.evaluate((select, wanted) => {
        const { options, selectedIndex } = select as HTMLSelectElement;
        return { from: selectedIndex, to: [...options].findIndex((option) => option.label === wanted) };
      }, label);
      expect(to, `“${label}” is among the options`).toBeGreaterThanOrEqual(0);
      await arrows(from, to);
      await expect(list.locator('option:checked')).toHaveText(label);
    },
    async tick(box) {
      if (await box.isChecked()) return;
      await reach(box);
      await keys.press('Space');
      await expect(box).toBeChecked();
    },
    async switchTo(radio) {
      // The group is one Tab stop, at the button that is chosen; arrows move and choose.
      const group = radio.locator('xpath=ancestor::fieldset[1]');
      await reach(group.getByRole('radio', { checked: true }));
      const most = await group.getByRole('radio').count();
      for (let moves = 0; moves < most && !(await radio.isChecked()); moves++) await keys.press('ArrowRight');
      await expect(radio).toBeChecked();
    },
    async pick(square) {
      // One square of the group is a Tab stop; from there arrows move both ways.
      const group = square.locator('xpath=ancestor::*[@role="radiogroup"]');
      const squares = group.getByRole('radio');
      const columns = Math.round(Math.sqrt(await squares.count()));
      const indexOf = (cell: Locator) =>
        cell.evaluate((one) =>
          [...(one.closest('[role=radiogroup]')?.querySelectorAll('[role=radio]') ?? [])].indexOf(one),
        );
      const stop = group.locator('[role=radio][tabindex="0"]');
      await reach(stop);
      const from = await indexOf(stop);
      const to = await indexOf(square);
      for (let row = Math.floor(from / columns); row < Math.floor(to / columns); row++) await keys.press('ArrowDown');
      for (let row = Math.floor(from / columns); row > Math.floor(to / columns); row--) await keys.press('ArrowUp');
      for (let column = from % columns; column < to % columns; column++) await keys.press('ArrowRight');
      for (let column = from % columns; column > to % columns; column--) await keys.press('ArrowLeft');
      await expect(square).toBeFocused();
      await keys.press('Enter');
      await expect(square).toBeChecked();
    },
    dock: (number) => keys.press(String(number)),
    async console(_name, letter) {
      await keys.press('g');
      await keys.press(letter);
    },
    waiting: () => keys.press('w'),
    leave: () => keys.press('Escape'),
  };
}
