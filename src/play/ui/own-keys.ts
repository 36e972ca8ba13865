/** The keys that act alone and may be moved: what each does, where it lies at first, and where a person has put it. */
import type { Text } from '../../runbook/text.ts';

/** Dock digits lie where they are printed, and G opens consoles: neither can be moved. */
export const SINGLE_KEYS = {
  pause: { keys: 'space', label: { en: 'Pause or resume', fr: 'Pause ou reprise' } },
  jump: { keys: 'w', label: { en: 'Wait until…', fr: 'Attendre jusqu’à…' } },
  room: { keys: 'r', label: { en: 'Room: full, slim, off', fr: 'Salle : entière, mince, masquée' } },
  file: { keys: 'f', label: { en: 'Incident file', fr: 'Dossier d’incident' } },
  summary: { keys: 's', label: { en: 'Say how things stand', fr: 'Dire où on en est' } },
  hints: { keys: 'h', label: { en: 'Hints', fr: 'Indices' } },
  swap: { keys: 'x', label: { en: 'Swap the panes', fr: 'Échanger les volets' } },
  pin: { keys: 'p', label: { en: 'Pin what I read last', fr: 'Épingler ce que j’ai lu en dernier' } },
  filter: { keys: '/', label: { en: 'Filter the console', fr: 'Filtrer la console' } },
  keys: { keys: '?', label: { en: 'These keys', fr: 'Ces touches' } },
} as const satisfies Record<string, { keys: string; label: Text }>;

export type SingleKey = keyof typeof SINGLE_KEYS;

export const SINGLE_KEY_IDS = Object.keys(SINGLE_KEYS) as SingleKey[];

/** Where each key lies. */
export type KeyMap = Readonly<Record<SingleKey, string>>;

const KEPT_AS = 'tocsin/keys/1';

const FIRST = Object.fromEntries(SINGLE_KEY_IDS.map((id) => [id, SINGLE_KEYS[id].keys])) as KeyMap;

/** The keys as they are now: a person's own, where this browser keeps some that can work together. */
export function ownKeys(): KeyMap {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return FIRST;
    const map = { ...FIRST };
    for (const id of SINGLE_KEY_IDS) {
      const key: unknown = (kept as Record<string, unknown>)[id];
      if (typeof key === 'string' && canBe(key)) map[id] = key;
    }
    // Two works on one key: nobody could tell which is meant.
    return new Set(Object.values(map)).size === SINGLE_KEY_IDS.length ? map : FIRST;
  } catch {
    return FIRST;
  }
}

/** What came of moving a key: `taken` names who has it, `unfit` that it cannot act alone. */
export type Moved = { ok: true } | { ok: false; why: 'unfit' } | { ok: false; why: 'taken'; by: SingleKey };

/** Puts one work on another key and keeps that, unless the key is another's or cannot act alone. */
export function moveKey(id: SingleKey, key: string): Moved {
  if (!canBe(key)) return { ok: false, why: 'unfit' };
  const map = ownKeys();
  const by = SINGLE_KEY_IDS.find((one) => one !== id && map[one] === key);
  if (by) return { ok: false, why: 'taken', by };
  keep(JSON.stringify({ ...map, [id]: key }));
  return { ok: true };
}

/** Puts every key back to where it lay at first. */
export const resetKeys = (): void => keep(null);

/** A key's name as shortcuts write it, from what the browser calls it. */
export const keyOf = (pressed: string): string => (pressed === ' ' ? 'space' : pressed.toLowerCase());

/** One letter but G, or one sign: not a digit, nor a key with a work of its own. */
const canBe = (key: string): boolean => key === 'space' || /^(?![g+])[\p{Ll}\p{P}\p{S}]$/u.test(key);

function keep(text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(KEPT_AS);
    else localStorage.setItem(KEPT_AS, text);
  } catch {
    // Storage is full or blocked: the keys stay where they were.
  }
}
