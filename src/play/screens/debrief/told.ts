import { type Lang, say, type Text } from '../../../runbook/text.ts';

/** A text of the core in the reader's language, its French with the spaces that keep a sign or an hour on its line. */
export const told = (text: Text, lang: Lang): string =>
  lang === 'fr'
    ? say(text, lang)
        .replaceAll(/ ([?!;:»])/g, '\u202f$1')
        .replaceAll('« ', '«\u202f')
        .replaceAll(/(\d) h (\d\d)/g, '$1\u00a0h\u00a0$2')
    : say(text, lang);
