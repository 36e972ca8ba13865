/** What the parts of the form share: the draft with its mends, and how to change them. */
import { useContext } from 'react';
import type { Mends } from '../../../runbook/mend.ts';
import type { Draft } from '../../../runbook/read/reading.ts';
import type { Lang, Text } from '../../../runbook/text.ts';
import { PlacesContext } from './line-link.tsx';

export interface Mending {
  draft: Draft;
  mends: Mends;
  onMends(mends: Mends): void;
}

/** Ways to work on the mends of a draft. */
export function useMending({ mends, onMends }: Mending) {
  const { provenance } = useContext(PlacesContext);
  const isOf = (path: string) => (key: string) => key === path || key.startsWith(`${path}.`);
  return {
    set: (path: string, value: unknown) => onMends({ ...mends, [path]: value }),
    /** Takes back every mend at a path and below it. */
    undo: (path: string) => onMends(Object.fromEntries(Object.entries(mends).filter(([key]) => !isOf(path)(key)))),
    isMended: (path: string) => Object.keys(mends).some(isOf(path)),
    /** The mend of a path, else what the draft says: the field follows the keys without waiting for the reader. */
    now: <T>(path: string, otherwise: T): T => (Object.hasOwn(mends, path) ? (mends[path] as T) : otherwise),
    lineOf: (path: string) => (Object.hasOwn(provenance, path) ? provenance[path]?.line : undefined),
  };
}

/** A name that is not taken: `contact-3`. */
export function freshId(base: string, taken: readonly { id: string }[]): string {
  for (let n = taken.length + 1; ; n++) if (!taken.some(({ id }) => id === `${base}-${n}`)) return `${base}-${n}`;
}

/** What stands for "nothing yet": no rulebook holds an empty text. */
const NOTHING = '-';

/** A text in both languages, as a person types it in one. */
export const both = (words: string): Text => ({ en: words || NOTHING, fr: words || NOTHING });

/** The same for a field. */
export const wordsOf = (text: Text | null | undefined, lang: Lang): string =>
  !text || text[lang] === NOTHING ? '' : text[lang];
