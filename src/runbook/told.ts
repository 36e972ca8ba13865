/** How a text is set for its reader: the spaces that French puts before its signs, and keeps on one line with them. */
// Types alone: the first screen sets its words by this, and must not load the schemas beside them.
import type { Lang, Text } from './text.ts';

/** A text in the reader's language, its French with the spaces that keep a sign or an hour on its line. */
export const told = (text: Text, lang: Lang): string =>
  lang === 'fr'
    ? text[lang]
        .replaceAll(/ ([?!;:»])/g, '\u202f$1')
        .replaceAll('« ', '«\u202f')
        .replaceAll(/(\d) h (\d\d)/g, '$1\u00a0h\u00a0$2')
    : text[lang];

/** 'Rubric: 2' or 'Barème : 2', with the space that French puts before a colon. */
export const labelled = (label: string, text: string, lang: Lang): string =>
  `${label}${lang === 'fr' ? '\u202f:' : ':'} ${text}`;
