import { useSyncExternalStore } from 'react';

import type { Lang } from '../../runbook/text.ts';

/** What a person may set once for every drill; kept in this browser. */
export interface Preferences {
  readonly lang: Lang;
  readonly sound: boolean;
  /** 'system' follows what the operating system asks for. */
  readonly motion: 'system' | 'reduced' | 'full';
  /** Whether one key alone may act. Keys with Ctrl or Alt, F6 and Escape always do. */
  readonly singleKeys: boolean;
}

const KEPT_AS = 'tocsin/preferences/1';
// Not the rulebook's list: its module brings the schema library, which the first screen does without.
const LANGS: readonly Lang[] = ['en', 'fr'];
const MOTIONS = ['system', 'reduced', 'full'] as const;

const listeners = new Set<() => void>();
let current = read();

/** The preferences now. */
export const preferences = (): Preferences => current;

/** Changes some preferences, keeps them where the browser lets us, and tells the screens. */
export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify(current));
  } catch {
    // Storage is full or blocked: the choice holds until the page closes.
  }
  applyToPage();
  for (const changed of listeners) changed();
}

/** Calls `changed` after every change; gives how to stop. */
function onPreferences(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** The preferences, kept up to date in a component. */
export const usePreferences = (): Preferences => useSyncExternalStore(onPreferences, preferences);

/** Whether to keep still: the person's choice, or else the system's. */
export function reducedMotion(): boolean {
  return current.motion === 'system'
    ? matchMedia('(prefers-reduced-motion: reduce)').matches
    : current.motion === 'reduced';
}

/** Writes the language and the motion choice on the page's root element, for CSS and screen readers. */
export function applyToPage(): void {
  const root = document.documentElement;
  root.lang = current.lang;
  if (current.motion === 'system') delete root.dataset.motion;
  else root.dataset.motion = current.motion;
}

function read(): Preferences {
  const first: Preferences = {
    lang: (globalThis.navigator?.language ?? '').toLowerCase().startsWith('fr') ? 'fr' : 'en',
    sound: false,
    motion: 'system',
    singleKeys: true,
  };
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return first;
    const known = kept as Partial<Record<keyof Preferences, unknown>>;
    return {
      lang: LANGS.find((lang) => lang === known.lang) ?? first.lang,
      sound: known.sound === true,
      motion: MOTIONS.find((motion) => motion === known.motion) ?? first.motion,
      singleKeys: known.singleKeys !== false,
    };
  } catch {
    return first;
  }
}
