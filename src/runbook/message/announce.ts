/** Finding in a text what announces a slot, and telling it from the same words in passing. */
import type { Rulebook, Slot } from '../rulebook.ts';
import type { Cue, Cues } from './cues.ts';
import { isLong, isShort, shapeEnd } from './shapes.ts';
import type { TypedText, Word } from './words-of.ts';

/** An announcement that holds. */
export interface Announced {
  cue: Cue;
  /** 3 by the template's own words, 2 by others or without a colon, 1 in passing. */
  rank: 1 | 2 | 3;
  line: number;
  /** Where the announcing words stand. */
  start: number;
  end: number;
  /** Index of the word behind them. */
  behind: number;
  /** Where the value may begin, or (with `to`) where it stands, before the words. */
  from: number;
  to: number | null;
  /** Said in running words: the value ends with its sentence. */
  passing: boolean;
}

const SEPARATOR = /["'»)\]]* *(?:[:=|→–—]+|-+>?(?= ))(?: |[:=|>→–—])*/y;
const SEGMENT = /[|,;.()·–—•/!?:→]| -+ /;
const LINKING =
  /(?: *(?:is|are|was|were|est|sont|etait|at|a|vers|around|about|by|since|depuis|from|the|le|la|les|on|for|pour|now|expected|due|prevue?|attendue?)(?![\p{L}\p{N}@]))+ */uy;
const COPULA = / *(?:is|are|was|est|sont|etait)(?![\p{L}\p{N}]) */uy;

const sticky = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

const pastSpaces = (text: string, at: number): number => {
  let to = at;
  while (text[to] === ' ') to++;
  return to;
};

/** Where a short kind's value begins at or shortly behind an offset, linking words left out; -1 for none. */
export function shapeNear(rulebook: Rulebook, slot: Slot, clean: string, at: number): number {
  const from = pastSpaces(clean, at);
  if (shapeEnd(rulebook, slot.kind, clean, from) >= 0) return from;
  const linked = sticky(LINKING, clean, at);
  return linked >= 0 && shapeEnd(rulebook, slot.kind, clean, linked) >= 0 ? linked : -1;
}

/** Every announcement in the text, in order; where words could announce more than one thing, the longest counts. */
export function announcedIn(rulebook: Rulebook, text: TypedText, cues: Cues): Announced[] {
  const found: Announced[] = [];
  const met = new Set<Slot>();
  for (let at = 0; at < text.words.length; ) {
    const here = announcedAt(rulebook, text, cues, at, found.at(-1) ?? null, met);
    found.push(...here);
    for (const { cue } of here) for (const slot of cue.slots) met.add(slot);
    at += here[0]?.cue.words.length ?? 1;
  }
  return found;
}

/** What the words from here on announce: one thing, or one before them and one behind. */
function announcedAt(
  rulebook: Rulebook,
  text: TypedText,
  { byWord }: Cues,
  at: number,
  before: Announced | null,
  met: ReadonlySet<Slot>,
): Announced[] {
  const { words } = text;
  const first = words[at] as Word;
  const holding = (byWord.get(first.word) ?? []).flatMap((cue) => {
    const fits = cue.words.every((word, i) => words[at + i]?.word === word && words[at + i]?.line === first.line);
    const last = words[at + cue.words.length - 1] as Word;
    return (fits && judged(rulebook, text, cue, { at, first, last }, before)) || [];
  });
  // Two fields of one name stand in the template's order.
  const best = holding.find(({ cue }) => !cue.slots.every((slot) => met.has(slot))) ?? holding[0];
  if (!best) return [];
  const other = holding.find(
    ({ cue }) =>
      cue.words.length === best.cue.words.length && cue.side !== best.cue.side && cue.rank === 3 && best.cue.rank === 3,
  );
  const both = other ? [best, other] : [best];
  return both.toSorted((a, b) => a.from - b.from);
}

interface Place {
  at: number;
  first: Word;
  last: Word;
}

function judged(
  rulebook: Rulebook,
  text: TypedText,
  cue: Cue,
  { at, first, last }: Place,
  before: Announced | null,
): Announced | null {
  const { clean, words, lines } = text;
  const slot = cue.slots[0];
  const line = lines[first.line];
  if (!slot || !line) return null;
  const previous = words[at - 1]?.line === first.line ? (words[at - 1] as Word) : null;
  const gap = previous ? clean.slice(previous.end, first.start) : '';
  const atLine = previous === null;
  const atSegment = atLine || SEGMENT.test(gap);
  const whole = { cue, line: first.line, start: first.start, end: last.end, behind: at + cue.words.length };
  const valueFirst = (): Announced | null => {
    const from = Math.max(line.start, before?.line === first.line ? before.end : 0);
    const value = valueBefore(rulebook, text, slot, from, at);
    return value ? { ...whole, ...value, rank: cue.rank, passing: false } : null;
  };
  if (cue.side === 'after') return valueFirst();

  const separated = sticky(SEPARATOR, clean, last.end);
  const from = separated >= 0 ? Math.min(separated, line.end) : last.end;
  const empty = !(words[at + cue.words.length]?.line === first.line) && clean.slice(from, line.end).trim() === '';
  const here = (rank: Announced['rank'], start: number, passing = false): Announced => ({
    ...whole,
    rank,
    from: start,
    to: null,
    passing,
  });
  if (empty) {
    const earlier = isShort(slot.kind) ? valueFirst() : null;
    if (earlier) return earlier;
    return atLine && (separated >= 0 || cue.rank === 3) ? here(cue.rank, from) : null;
  }
  if (isShort(slot.kind)) {
    const value = shapeNear(rulebook, slot, clean, from);
    if (separated >= 0) return here(cue.rank, value >= 0 && value <= line.end ? value : from);
    if (value >= 0 && value < line.end) return atSegment ? here(cue.rank, value) : here(1, value, true);
    if (slot.kind === 'person' && atSegment) {
      const name = sticky(LINKING, clean, from);
      const begin = name >= 0 ? name : pastSpaces(clean, from);
      const rest = clean.slice(begin, line.end).split(/[,;.|(]/)[0] ?? '';
      if (rest.trim() !== '' && rest.trim().split(/ +/).length <= 2) return here(cue.rank, begin);
    }
    return valueFirst();
  }
  if (separated >= 0) return here(cue.rank, from);
  const copula = sticky(COPULA, clean, from);
  const explains = slot.kind === 'cause' || slot.kind === 'impact' || slot.kind === 'resolution';
  if (copula >= 0 && explains) return here(1, copula, true);
  const several = cue.words.length > 1;
  if (atLine && (several || cue.rank === 3)) return here(2, from);
  if (cue.rank === 3 && cue.words.length > 2) return here(3, from);
  return explains && several ? here(1, from, true) : null;
}

/** The value that stands right before a word, from an offset on: of the slot's shape where its kind has one. */
function valueBefore(
  rulebook: Rulebook,
  { clean, words }: TypedText,
  slot: Slot,
  from: number,
  at: number,
): { from: number; to: number } | null {
  const cue = words[at] as Word;
  if (!isShort(slot.kind)) {
    const value = clean.slice(from, cue.start).trim();
    return value === '' || isLong(slot.kind) ? null : { from, to: cue.start };
  }
  for (let i = at - 1; i >= 0 && i > at - 8; i--) {
    const word = words[i] as Word;
    if (word.start < from) break;
    const end = shapeEnd(rulebook, slot.kind, clean, word.start);
    // The longest that begins at a word and reaches up to the cue.
    const longer = words[i - 1];
    const longerEnd = longer && longer.start >= from ? shapeEnd(rulebook, slot.kind, clean, longer.start) : -1;
    if (longerEnd >= end && longerEnd > 0) continue;
    if (end > 0 && end <= cue.start && !/[\p{L}\p{N}]/u.test(clean.slice(end, cue.start)))
      return { from: word.start, to: end };
  }
  return null;
}
