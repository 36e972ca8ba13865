/**
 * Every shortcut of the page, in one list that help and palette read.
 *
 * Keys are written as words: '1', 'p', '/', 'space', 'escape', 'f6', 'ctrl+k', 'g l' (G, then L), 'g shift+l'.
 * Digits go by the place of the key, since AZERTY keyboards give them only with Shift; letters and signs by what they print.
 * A digit also works with Alt, and then while typing too.
 */
import { useEffect, useRef } from 'react';

import type { Text } from '../../runbook/text.ts';
import { preferences } from './preferences.ts';

export interface Shortcut {
  /** Stable, kebab-case. */
  readonly id: string;
  readonly keys: string;
  readonly label: Text;
  /** The heading it stands under in the help. */
  readonly group: Text;
  readonly run: () => void;
  /** Whether it may act while the cursor is in a field. Ctrl keys, F keys and Alt+digit always may. */
  readonly whileTyping?: boolean;
}

interface Stroke {
  key: string;
  ctrl: boolean;
  alt: boolean;
  shift: boolean;
}

/** A chord's second key must come within this time. */
const CHORD_MS = 1500;

const registered = new Map<string, Shortcut>();
let chord: { first: string; at: number } | null = null;

/** Adds shortcuts (a same id replaces); gives how to take them away again. */
export function addShortcuts(list: readonly Shortcut[]): () => void {
  for (const shortcut of list) registered.set(shortcut.id, shortcut);
  return () => {
    for (const shortcut of list) if (registered.get(shortcut.id) === shortcut) registered.delete(shortcut.id);
  };
}

/** All shortcuts that work now, in the order they were added. */
export const allShortcuts = (): Shortcut[] => [...registered.values()];

/** Keeps a component's shortcuts while it is shown. Their `run` may change at every render. */
export function useShortcuts(list: readonly Shortcut[]): void {
  const latest = useRef(list);
  latest.current = list;
  const identity = list.map((shortcut) => `${shortcut.id}=${shortcut.keys}`).join(';');
  // biome-ignore lint/correctness/useExhaustiveDependencies: registered again only when ids or keys change; `run` is read late
  useEffect(
    () =>
      addShortcuts(
        latest.current.map((shortcut) => ({
          ...shortcut,
          run: () => latest.current.find((now) => now.id === shortcut.id)?.run(),
        })),
      ),
    [identity],
  );
}

/** Listens to the page's keyboard; gives how to stop. */
export function listenToKeys(target: Document = document): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (handleKey(event)) event.preventDefault();
  };
  target.addEventListener('keydown', onKey);
  return () => target.removeEventListener('keydown', onKey);
}

/** Runs the shortcut a key press stands for. Gives whether there was one. */
export function handleKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || MODIFIERS.has(event.key)) return false;
  const stroke = strokeOf(event);
  const before = chord && event.timeStamp - chord.at <= CHORD_MS ? chord.first : null;
  chord = null;
  const all = allShortcuts();
  if (before !== null) {
    const second = all.find((shortcut) => {
      const [first, then] = shortcut.keys.split(' ');
      return first === before && then !== undefined && isStroke(then, stroke);
    });
    if (second) return runIfAllowed(second, stroke, event);
  }
  const direct = all.find((shortcut) => !shortcut.keys.includes(' ') && isStroke(shortcut.keys, stroke));
  if (direct) return runIfAllowed(direct, stroke, event);
  const opening = all.find(
    (shortcut) => shortcut.keys.includes(' ') && isStroke(shortcut.keys.split(' ')[0] ?? '', stroke),
  );
  if (opening && singleKeyAllowed(stroke, event.target)) {
    chord = { first: opening.keys.split(' ')[0] ?? '', at: event.timeStamp };
    return true;
  }
  return false;
}

/** The keys as they are named on the keyboard, for <Kbd>: 'ctrl+k' gives ['Ctrl K'], 'g l' gives ['G', 'L']. */
export const keyNames = (keys: string): string[] =>
  keys.split(' ').map((stroke) =>
    stroke
      .split('+')
      .map((part) => NAMES[part] ?? part.toUpperCase())
      .join(' '),
  );

const NAMES: Record<string, string> = {
  ctrl: /mac/i.test(globalThis.navigator?.userAgent ?? '') ? '⌘' : 'Ctrl',
  alt: 'Alt',
  shift: '⇧',
  space: '␣',
  enter: '↵',
  escape: 'Esc',
  tab: 'Tab',
};

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead']);

function strokeOf(event: KeyboardEvent): Stroke {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  // A digit key counts by its place, with Shift or without, so long as it does not print a letter or a sign we use.
  const key = digit ?? (event.key === ' ' ? 'space' : event.key.toLowerCase());
  return { key, ctrl: event.ctrlKey || event.metaKey, alt: event.altKey, shift: event.shiftKey };
}

function isStroke(keys: string, stroke: Stroke): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const ctrl = parts.includes('ctrl');
  const alt = parts.includes('alt');
  if (key !== stroke.key || ctrl !== stroke.ctrl) return false;
  if (isDigit(key)) return alt ? stroke.alt : true;
  // Signs such as '/' and '?' need Shift on some keyboards and not on others.
  const shiftMatters = /^[a-z]$/.test(key) || key.length > 1;
  return alt === stroke.alt && (!shiftMatters || parts.includes('shift') === stroke.shift);
}

const isDigit = (key: string): boolean => /^\d$/.test(key);

function runIfAllowed(shortcut: Shortcut, stroke: Stroke, event: KeyboardEvent): boolean {
  const allowed = shortcut.whileTyping
    ? !inModal(event.target)
    : isPlain(stroke)
      ? singleKeyAllowed(stroke, event.target)
      : !inModal(event.target);
  if (allowed) shortcut.run();
  return allowed;
}

/** A key that would print or act by itself: neither Ctrl, Alt, an F key nor Escape. */
const isPlain = (stroke: Stroke): boolean => !stroke.ctrl && !stroke.alt && !/^(f\d+|escape)$/.test(stroke.key);

function singleKeyAllowed(stroke: Stroke, target: EventTarget | null): boolean {
  if (!preferences().singleKeys && isPlain(stroke)) return false;
  if (!(target instanceof Element)) return true;
  if (inModal(target) || isTyping(target)) return false;
  // Space and Enter belong to whatever control has the focus.
  return (
    !(stroke.key === 'space' || stroke.key === 'enter') ||
    !target.closest('button, a, summary, label, [role]:not(main, section)')
  );
}

const inModal = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[aria-modal="true"], [data-modal]') !== null;

const isTyping = (target: Element): boolean =>
  target.closest('textarea, select, [contenteditable="true"], [role="textbox"], [role="combobox"]') !== null ||
  (target instanceof HTMLInputElement && !/^(button|checkbox|radio|range|submit|file)$/.test(target.type));
