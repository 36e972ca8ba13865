/** Reads a message that a person typed back into the slots of its template. Pure; it never says whether anything is true. */
import type { Rulebook, Slot, Template } from '../rulebook.ts';
import type { Lang } from '../text.ts';
import { announcedIn } from './announce.ts';
import { type Claim, claimsOf } from './claims.ts';
import { cuesOf } from './cues.ts';
import { guessed, leftover, type Piece } from './leftover.ts';
import { isShort, shapeEnd } from './shapes.ts';
import { verbatim } from './verbatim.ts';
import { type Word, wordsOf } from './words-of.ts';

/** The most characters of a message that is typed by hand. */
export const LONGEST_MESSAGE = 8000;
/** The most characters that are kept of one slot. */
const LONGEST_VALUE = 1000;

/** A stretch of the text: what it says for a slot, or (with null) words that belong to none and are not the template's. */
export interface Span {
  slot: string | null;
  start: number;
  end: number;
}

export interface ReadMessage {
  /** What each slot says, by its id; slots that nothing was found for are not there. */
  slots: Record<string, string>;
  /** Slots that nothing was found for, in the template's order. */
  missing: string[];
  /** In the order of the text; they do not overlap. */
  spans: Span[];
}

/** The head that stands over every formal message. */
const HEAD = /^\s*\W{0,8}EXERCI[SC]E\W{0,8}(?:\n\s*|$)/i;

/**
 * What a text says in each slot of a template, whatever the order, marks and language it is written in. `lang` is tried first.
 * Expects composed characters (NFC). What lies beyond the longest message is not read.
 */
export function readMessage(rulebook: Rulebook, template: Template, typed: string, lang: Lang): ReadMessage {
  const text = typed.slice(0, LONGEST_MESSAGE);
  const from = HEAD.exec(text)?.[0].length ?? 0;
  const bare = text.trimEnd();
  for (const one of [lang, lang === 'en' ? 'fr' : 'en'] as const) {
    const exact = bare.length > from ? verbatim(template, one, bare, from) : null;
    if (exact?.every((s) => isPlausible(rulebook, s.slot, text.slice(s.start, s.end))))
      return result(
        template,
        text,
        exact.map((s) => ({ ...s, rank: 3, quoted: false })),
        [],
      );
  }
  return loosely(rulebook, template, text, from);
}

/** Not where a value of a certain shape only comes after other words: the text then has more in it than the template. */
function isPlausible(rulebook: Rulebook, { kind }: Slot, value: string): boolean {
  const { clean, words } = wordsOf(value);
  const shaped = ({ start }: Word): boolean => shapeEnd(rulebook, kind, clean, start) >= 0;
  const [first, ...others] = words;
  return !isShort(kind) || !first || shaped(first) || !others.some(shaped);
}

function loosely(rulebook: Rulebook, template: Template, text: string, from: number): ReadMessage {
  // The head is blanked out, so that every offset stays.
  const read = wordsOf(text.slice(0, from).replace(/[^\n]/g, ' ') + text.slice(from));
  if (read.lines.every((l) => l.quoted || l.said === '')) read.lines = read.lines.map((l) => ({ ...l, quoted: false }));
  const cues = cuesOf(template);
  const announced = announcedIn(rulebook, read, cues);
  const claims = claimsOf({ rulebook, template, text: read, cues }, announced);
  const kept = best(claims);
  const missing = template.slots.filter((slot) => !kept.some((c) => c.slot === slot));
  const left = leftover(read, cues, announced, claims);
  const { claims: more, rest } = guessed(rulebook, template, read, missing, left);
  return result(template, text, [...kept, ...more], rest);
}

/** For each slot what was announced most plainly, the writer's own words before those that are quoted. */
function best(claims: readonly Claim[]): Claim[] {
  const standing = ({ quoted, rank }: Claim): number => (quoted ? 0 : 10) + rank;
  const most = new Map<Slot, number>();
  for (const claim of claims) most.set(claim.slot, Math.max(most.get(claim.slot) ?? 0, standing(claim)));
  return claims.filter((claim) => standing(claim) === most.get(claim.slot));
}

function result(template: Template, text: string, claims: readonly Claim[], rest: readonly Piece[]): ReadMessage {
  const found = template.slots.flatMap((slot): [string, string][] => {
    const own = claims.filter((c) => c.slot === slot).toSorted((a, b) => a.start - b.start);
    const said = own
      .map((c) => wording(text.slice(c.start, Math.min(c.end, c.start + 2 * LONGEST_VALUE))))
      .filter((words) => words !== '');
    // Said twice in the same words it was said once; said differently, both stand, and contradict each other.
    const different = said.filter((words, i) => said.findIndex((w) => same(w, words)) === i);
    const joint = slot.kind === 'news' ? '\n' : ', ';
    return different.length > 0 ? [[slot.id, different.join(joint).slice(0, LONGEST_VALUE).trim()]] : [];
  });
  const slots: Record<string, string> = Object.fromEntries(found);
  const spans = [
    ...claims.map((c): Span => ({ slot: c.slot.id, start: c.start, end: c.end })),
    ...rest.map((p): Span => ({ slot: null, ...p })),
  ].toSorted((a, b) => a.start - b.start || a.end - b.end);
  return {
    slots,
    missing: template.slots.filter((s) => !Object.hasOwn(slots, s.id)).map((s) => s.id),
    spans: apart(spans),
  };
}

function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const EDGE =
  /^(?:[\s*_`~|]|\p{Extended_Pictographic}|\u200d|\ufe0f)+|(?:[\s*_`~|]|\p{Extended_Pictographic}|\u200d|\ufe0f)+$/gu;
const LINE_LEAD = /^(?:[ \t\u00a0\u202f>•◦‣▪●○]|[-+*] |#+ )+(?:\d{1,2}[.)] )?|^\d{1,2}[.)] /;
const SHORTCODES = /^(?::[a-z][a-z0-9_+-]{1,30}: ?)+|(?: :[a-z][a-z0-9_+-]{1,30}:)+$/g;

/** A stretch as a slot's text: without bold, quote marks and bullets, with plain spaces. */
const wording = (stretch: string): string =>
  stretch
    .split('\n')
    .map((line) =>
      line
        .replace(LINE_LEAD, '')
        .replace(/\*\*|__/g, '')
        .replace(/[\u00a0\u202f]/g, ' ')
        .trim()
        .replace(SHORTCODES, '')
        .replace(EDGE, ''),
    )
    .join('\n')
    .trim();
