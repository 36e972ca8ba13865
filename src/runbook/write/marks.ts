/** Markdown around plain words, and the words out of it again: `unmarked(marked(words))` is `words` for every tidy line. */
import { HIDDEN, type Lang, type Text } from '../text.ts';

/** What stands where nothing is said. The word "-" itself is written `\-`. */
export const NOTHING = '-';

/** What a text of white space alone becomes: a rulebook's texts are never empty. */
const EMPTY = '…';

const ALWAYS = /[\\`*[\]~|]/;
/** The beginnings of lists, quotes, headings and rules. */
const AT_START = /^(?:[-+](?=[-+ ]|$)|>|#{1,6}(?= |$)|\d{1,9}(?=[.)](?: |$)))/;

/** One line of words as Markdown that shows just these words. */
export function marked(words: string): string {
  // The mark of a numbered list is the point behind the number.
  const [start = ''] = AT_START.exec(words) ?? [];
  const mark = /^\d/.test(start) ? start.length : start === '' ? -1 : 0;
  let made = '';
  for (let at = 0; at < words.length; at++) {
    const char = words[at] as string;
    const after = words[at + 1];
    const needed =
      at === mark ||
      ALWAYS.test(char) ||
      (char === '#' && /^#+$/.test(words.slice(at))) ||
      (char === '_' && !(isLetter(words[at - 1]) && isLetter(after))) ||
      (char === '<' && after !== undefined && /[a-z!/?]/i.test(after)) ||
      (char === '&' && after !== undefined && /[a-z#]/i.test(after));
    made += needed ? `\\${char}` : char;
  }
  return made;
}

const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** The words that a line of Markdown shows; bold, code and struck marks are left out. */
export const unmarked = (markdown: string): string =>
  tidy(markdown.replace(/\\([!-/:-@[-`{-~])|\*\*|~~|`/g, (_, escaped: string | undefined) => escaped ?? ''));

/** One line without invisible characters; spaces and line ends are single spaces, no-break ones stay. */
export const tidy = (words: string): string =>
  words
    .replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(HIDDEN, '')
    .replace(/ {2,}/g, ' ')
    .trim();

/** Lines without invisible characters, blank ones at the edges cut. */
export const tidyLines = (words: string): string =>
  words
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(HIDDEN, '')
    .trim();

/** A text in one language, as a rulebook may hold it: the same tidy words in both, none that could be read as a tag. */
export function sameWords(words: string): Text {
  const said = words.replace(/<(?=[a-z!/?])/gi, '‹') || EMPTY;
  return { en: said, fr: said };
}

/** A code block; its fence is longer than any in it. */
export function fence(lines: readonly string[], info = ''): string {
  const longest = Math.max(
    2,
    ...(lines
      .join('\n')
      .match(/`+/g)
      ?.map((run) => run.length) ?? []),
  );
  const mark = '`'.repeat(longest + 1);
  return [`${mark}${info}`, ...lines, mark].join('\n');
}

/** A table of Markdown cells. */
export const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** An id in plain sight. */
export const ref = (id: string): string => `\`${id}\``;

/** Words and the id they go by: "Many (`many`)". */
export const withRef = (words: string, id: string): string => `${marked(words)} (${ref(id)})`;

/** A colon as each language spaces it. */
export const colon = (lang: Lang): string => (lang === 'fr' ? '\u202f:' : ':');

/** Many in a cell, with semicolons between; those in their words are escaped. */
export const many = (cells: readonly string[], lang: Lang): string =>
  cells.map((cell) => cell.replaceAll(';', '\\;')).join(lang === 'fr' ? '\u202f; ' : '; ') || NOTHING;

/** The parts of such a cell. */
export const partsOf = (cell: string): string[] => cell.match(/(?:\\[\s\S]|[^;\\])+/g) ?? [];

/** A section of a chapter: its heading and what stands below it. */
export const section = (title: string, ...parts: readonly string[]): string => [`### ${title}`, ...parts].join('\n\n');
