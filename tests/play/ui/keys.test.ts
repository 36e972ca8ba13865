import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

// The kit reads the browser when it is loaded: enough of one for keys.
const page = vi.hoisted(() => {
  class Element {
    readonly tag: string;
    readonly type: string;
    constructor(tag: string, type = '') {
      this.tag = tag;
      this.type = type;
    }
    closest(selector: string): Element | null {
      return selector.split(',').some((part) => part.trim() === this.tag) ? this : null;
    }
  }
  class HTMLInputElement extends Element {}
  Object.assign(globalThis, {
    Element,
    HTMLInputElement,
    document: { documentElement: { lang: '', dataset: {} } },
    localStorage: { getItem: () => null, setItem: () => {} },
  });
  return { Element, HTMLInputElement };
});

import { addShortcuts, allShortcuts, handleKey, keyNames } from '../../../src/play/ui/keys.ts';
import { setPreferences } from '../../../src/play/ui/preferences.ts';

const label = { en: 'x', fr: 'x' };
let ran: string[] = [];
let clock = 0;
let stop = () => {};

const shortcut = (id: string, keys: string) => ({ id, keys, label, group: label, run: () => ran.push(id) });

function press(key: string, more: Partial<KeyboardEvent> = {}): boolean {
  clock += 100;
  return handleKey({
    key,
    code: '',
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    shiftKey: false,
    defaultPrevented: false,
    isComposing: false,
    target: null,
    timeStamp: clock,
    ...more,
  } as KeyboardEvent);
}

const inField = new page.HTMLInputElement('input', 'text') as unknown as EventTarget;
const onButton = new page.Element('button') as unknown as EventTarget;

beforeEach(() => {
  ran = [];
  setPreferences({ singleKeys: true });
  stop = addShortcuts([
    shortcut('dock', '1'),
    shortcut('pin', 'p'),
    shortcut('pause', 'space'),
    shortcut('palette', 'ctrl+k'),
    shortcut('region', 'f6'),
    shortcut('filter', '/'),
    shortcut('logs', 'g l'),
    shortcut('logs-right', 'g shift+l'),
  ]);
});
afterEach(() => stop());

describe('keys', () => {
  it('finds digits by the place of the key, whatever it prints', () => {
    press('&', { code: 'Digit1' });
    press('1', { code: 'Digit1', shiftKey: true });
    expect(ran).toEqual(['dock', 'dock']);
  });

  it('lets a digit act while typing only with Alt', () => {
    expect(press('1', { code: 'Digit1', target: inField })).toBe(false);
    press('¡', { code: 'Digit1', altKey: true, target: inField });
    expect(ran).toEqual(['dock']);
  });

  it('leaves single keys to fields, and Ctrl and F keys to the page', () => {
    press('p', { target: inField });
    press('k', { ctrlKey: true, target: inField });
    press('F6', { target: inField });
    expect(ran).toEqual(['palette', 'region']);
  });

  it('leaves the space bar to the control that has the focus', () => {
    press(' ', { target: onButton });
    expect(ran).toEqual([]);
    press(' ');
    expect(ran).toEqual(['pause']);
  });

  it('understands chords, with Shift on the second key, and forgets a late one', () => {
    press('g');
    press('l');
    press('g');
    press('L', { shiftKey: true });
    press('g');
    clock += 5000;
    press('l');
    expect(ran).toEqual(['logs', 'logs-right']);
  });

  it('takes signs with Shift or without', () => {
    press('/', { shiftKey: true });
    expect(ran).toEqual(['filter']);
  });

  it('does not act on single keys when they are switched off', () => {
    setPreferences({ singleKeys: false });
    press('p');
    press('&', { code: 'Digit1' });
    press('g');
    press('l');
    expect(ran).toEqual([]);
    press('k', { ctrlKey: true });
    press('&', { code: 'Digit1', altKey: true });
    expect(ran).toEqual(['palette', 'dock']);
  });

  it('lists what works now, and no more after it is taken away', () => {
    const away = addShortcuts([shortcut('file', 'f')]);
    expect(allShortcuts().map((one) => one.id)).toContain('file');
    away();
    expect(allShortcuts().map((one) => one.id)).not.toContain('file');
  });

  it('names keys as they stand on the keyboard', () => {
    expect(keyNames('ctrl+k')).toEqual(['Ctrl K']);
    expect(keyNames('g l')).toEqual(['G', 'L']);
  });
});
