/** A typed text as words with their places. Marks, emoji and bullets become spaces, one for one, so that every offset stays. */

/** A word in lower case without accents, and where it stands in the text. */
export interface Word {
  word: string;
  start: number;
  end: number;
  /** Index into the lines. */
  line: number;
}

export interface Line {
  start: number;
  /** Where the line break stands. */
  end: number;
  /** Written behind a `>`. */
  quoted: boolean;
  /** Its words, joined by spaces. */
  said: string;
}

export interface TypedText {
  raw: string;
  /** As long as `raw`: without marks, in lower case, without accents. */
  clean: string;
  words: Word[];
  lines: Line[];
}

const EMOJI =
  /\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}]|[\u{1F3FB}-\u{1F3FF}]|[\u200b-\u200d\u2060]|\ufe0e|\ufe0f|\u20e3/gu;
const SHORTCODE = /(?<![\p{L}\p{N}:]):[a-z][a-z0-9_+-]{1,30}:(?![\p{L}\p{N}])/gu;
const MARKS = /\*+|`+|~~+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;
const ODD_SPACE = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
/** What may stand before a line's own words: quote marks, bullets, boxes, numbers, headings. */
const LEAD = /^[ >#•◦‣▪●○–—+-]*(?:\d{1,2}[.)] +|\[[ xX]?\] +)?/;
const BEYOND_ASCII = /[^ -~\n]/;
const WORD = /@?[\p{L}\p{N}]+/gu;

const spaces = (found: string): string => ' '.repeat(found.length);

/** Lower case without accents: for comparing only. */
export const foldWord = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/gi, 'oe').toLowerCase();

/** The same fold, one character for one: a longer or shorter result is cut or filled with spaces. */
const foldInPlace = (text: string): string =>
  BEYOND_ASCII.test(text)
    ? text.replace(/[A-Z]|[^ -~\n]/gu, (c) => foldWord(c).slice(0, c.length).padEnd(c.length))
    : text.toLowerCase();

/** Reads a text (composed: NFC) into lines and words. Time grows with the length of the text. */
export function wordsOf(raw: string): TypedText {
  const unmarked = raw.replace(EMOJI, spaces).replace(SHORTCODE, spaces).replace(ODD_SPACE, ' ').replace(MARKS, spaces);
  const lines: Line[] = [];
  const kept: string[] = [];
  let at = 0;
  for (const line of unmarked.split('\n')) {
    const lead = LEAD.exec(line)?.[0] ?? '';
    lines.push({ start: at, end: at + line.length, quoted: lead.includes('>'), said: '' });
    kept.push(spaces(lead) + line.slice(lead.length).replace('\r', ' '));
    at += line.length + 1;
  }
  const clean = foldInPlace(kept.join('\n'));
  const words: Word[] = [];
  const said: string[][] = lines.map(() => []);
  let line = 0;
  for (const { 0: word, index } of clean.matchAll(WORD)) {
    while (index > (lines[line]?.end ?? 0)) line++;
    words.push({ word, start: index, end: index + word.length, line });
    said[line]?.push(word);
  }
  return { raw, clean, words, lines: lines.map((l, i) => ({ ...l, said: said[i]?.join(' ') ?? '' })) };
}

/** The comparable words of a text, without their places. */
export const bareWords = (text: string): string[] => wordsOf(text).words.map((w) => w.word);
