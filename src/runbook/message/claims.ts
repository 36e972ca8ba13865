/** From announcements to values: how far each reaches, and which slot gets which part. */
import type { Rulebook, Slot, Template } from '../rulebook.ts';
import { type Announced, shapeNear } from './announce.ts';
import type { Cues } from './cues.ts';
import { isLong, isShort, shapeEnd } from './shapes.ts';
import type { TypedText } from './words-of.ts';

/** A stretch of the text that says what a slot says. */
export interface Claim {
  slot: Slot;
  start: number;
  end: number;
  rank: 0 | 1 | 2 | 3;
  quoted: boolean;
}

const SENTENCE_END = /[.;!?](?= |$)|\n/;
const PART_END = /[,;|(]|\.(?= |$)|\n/;
const BETWEEN = /[ :|–—→=-]*/y;

interface Reading {
  rulebook: Rulebook;
  template: Template;
  text: TypedText;
  cues: Cues;
}

/** Every value that was announced. */
export function claimsOf(reading: Reading, announced: readonly Announced[]): Claim[] {
  const { text } = reading;
  const starts = new Set(announced.filter((a) => isFirst(text, a)).map((a) => a.line));
  return announced.flatMap((one, i) => {
    const quoted = text.lines[one.line]?.quoted ?? false;
    const claim = (slot: Slot, start: number, end: number): Claim[] => {
      const tight = trimmed(text, start, end, endsWithStop(reading.template, slot));
      return tight ? [{ slot, ...tight, rank: one.rank, quoted }] : [];
    };
    const [slot] = one.cue.slots;
    if (!slot) return [];
    if (one.to !== null) return claim(slot, one.from, one.to);
    return shared(reading, one, one.from, reach(reading, one, announced[i + 1], starts), claim);
  });
}

const isFirst = ({ lines, clean }: TypedText, { line, start, from, to }: Announced): boolean =>
  clean.slice(lines[line]?.start ?? 0, to === null ? start : from).trim() === '';

/** Whether the template itself writes a full stop behind the slot. */
const endsWithStop = (template: Template, slot: Slot): boolean =>
  template.body.en.includes(`{${slot.id}}.`) || template.body.fr.includes(`{${slot.id}}.`);

/** Where the value of an announcement can reach at most. */
function reach(reading: Reading, one: Announced, next: Announced | undefined, starts: ReadonlySet<number>): number {
  const { text, cues } = reading;
  const { clean, lines } = text;
  const lineEnd = lines[one.line]?.end ?? clean.length;
  const nextStart = next ? (next.to === null ? next.start : next.from) : clean.length;
  let end = Math.min(lineEnd, nextStart);
  const until = one.cue.until;
  if (until.length > 0) {
    for (let i = one.behind; (text.words[i]?.start ?? end) < end; i++)
      if (until.every((word, k) => text.words[i + k]?.word === word)) end = text.words[i]?.start ?? end;
  }
  if (one.passing) {
    const stop = clean.slice(one.from, end).search(SENTENCE_END);
    if (stop >= 0) end = one.from + stop;
  }
  const last = one.cue.slots.at(-1);
  if (end < lineEnd || one.passing || !last) return end;
  const empty = clean.slice(one.from, lineEnd).trim() === '';
  if (!empty && !isLong(last.kind)) return end;
  // On the lines below: one for most kinds, for long ones all up to what begins something else.
  let taken = !empty;
  for (let l = one.line + 1; l < lines.length; l++) {
    const line = lines[l];
    if (!line || starts.has(l) || line.start >= nextStart) break;
    const words = clean.slice(line.start, Math.min(line.end, nextStart)).trim();
    if (words === '' && (!isLong(last.kind) || !empty)) {
      if (taken) break;
      continue;
    }
    if (cues.literals.has(line.said)) break;
    end = Math.min(line.end, nextStart);
    if (words !== '') taken = true;
    if (!isLong(last.kind) && taken) break;
  }
  return end;
}

/** Gives each slot of a chain its part of a region. */
function shared(
  { rulebook, text }: Reading,
  { cue }: Announced,
  from: number,
  to: number,
  claim: (slot: Slot, start: number, end: number) => Claim[],
): Claim[] {
  const { clean } = text;
  let at = from;
  return cue.slots.flatMap((slot, i) => {
    if (at >= to) return [];
    const isLast = i === cue.slots.length - 1;
    if (!isShort(slot.kind)) {
      const stop = isLast ? -1 : clean.slice(at, to).search(/[:|–—]| - /);
      const start = at;
      const end = stop < 0 ? to : at + stop;
      at = end;
      return claim(slot, start, end);
    }
    BETWEEN.lastIndex = at;
    BETWEEN.test(clean);
    const begin = shapeNear(rulebook, slot, clean, BETWEEN.lastIndex);
    const shaped = begin >= 0 ? shapeEnd(rulebook, slot.kind, clean, begin) : -1;
    if (begin >= 0 && shaped <= to) {
      at = shaped;
      if (slot.kind === 'severity' || !isLast) return claim(slot, begin, shaped);
      const stop = clean.slice(shaped, to).search(PART_END);
      at = stop < 0 ? to : shaped + stop;
      return claim(slot, begin, at);
    }
    if (!isLast) return [];
    const stop = slot.kind === 'severity' ? -1 : clean.slice(at, to).search(PART_END);
    const start = at;
    at = stop <= 0 ? to : at + stop;
    return claim(slot, start, at);
  });
}

/** Without spaces, cell walls and commas at the ends; null when nothing is left. */
export function trimmed(
  { clean }: TypedText,
  start: number,
  end: number,
  stops: boolean,
): { start: number; end: number } | null {
  let from = start;
  let to = end;
  const loose = stops ? /[\s|,;.]/ : /[\s|,;]/;
  while (from < to && /[\s|,;.:=→–—]/.test(clean[from] ?? '')) from++;
  while (to > from && loose.test(clean[to - 1] ?? '')) to--;
  if (/^ ?- $/.test(clean.slice(from, from + 2))) from += 2;
  while (to > from && / [-–—]$/.test(clean.slice(to - 2, to))) to = clean.slice(0, to - 2).trimEnd().length;
  return to > from ? { start: from, end: to } : null;
}
