/** What nobody announced: the words between the values. Some of it plainly is what a slot still lacks. */
import type { Rulebook, Slot, SlotKind, Template } from '../rulebook.ts';
import type { Announced } from './announce.ts';
import { type Claim, trimmed } from './claims.ts';
import type { Cues } from './cues.ts';
import { shapeEnd } from './shapes.ts';
import type { TypedText } from './words-of.ts';

export interface Piece {
  start: number;
  end: number;
}

/** A title is no longer than this. */
const TITLE = 140;
/** Who is hit, or what no longer works for them. */
const HIT =
  /(?<![\p{L}])(?:customers?|clients?|users?|shoppers?|visitors?|utilisateurs?|visiteurs?|acheteurs?|nobody|no one|personne ne|plus personne|on ne peut (?:plus|pas)|impossible d|can(?:not|'t| not| no longer))(?![\p{L}])/u;

/** The stretches of unquoted lines that are neither value nor announcement nor the template's own words. */
export function leftover(
  text: TypedText,
  { literals }: Cues,
  announced: readonly Announced[],
  claims: readonly Piece[],
): Piece[] {
  const taken = [...announced.map(({ start, end }) => ({ start, end })), ...claims].toSorted(
    (a, b) => a.start - b.start,
  );
  const pieces: Piece[] = [];
  let next = 0;
  for (const line of text.lines) {
    if (line.quoted || literals.has(line.said)) continue;
    let at = line.start;
    const keep = (to: number) => {
      const piece = to > at ? trimmed(text, at, to, false) : null;
      if (piece && /[\p{L}\p{N}]/u.test(text.clean.slice(piece.start, piece.end))) pieces.push(piece);
    };
    while (next < taken.length && (taken[next] as Piece).end <= line.start) next++;
    for (let i = next; i < taken.length && (taken[i] as Piece).start < line.end; i++) {
      const { start, end } = taken[i] as Piece;
      keep(Math.min(start, line.end));
      at = Math.max(at, end);
    }
    keep(line.end);
  }
  return pieces.filter((p) => !literals.has(saidIn(text, p)) && !IDLE.test(text.clean.slice(p.start, p.end)));
}

/** Words that only joined two values. */
const IDLE =
  /^[^\p{L}\p{N}]*(?:and|et|at|a|is|est|the|le|la|by|par|on|for|pour|in|dans|with|avec|our|notre)?[^\p{L}\p{N}]*$/u;

const saidIn = ({ clean }: TypedText, { start, end }: Piece): string =>
  (clean.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Gives what is left to slots that have nothing yet, where its shape or place leaves no doubt; the rest comes back. */
export function guessed(
  rulebook: Rulebook,
  template: Template,
  text: TypedText,
  missing: readonly Slot[],
  pieces: readonly Piece[],
): { claims: Claim[]; rest: Piece[] } {
  const { clean } = text;
  const claims: Claim[] = [];
  let rest = [...pieces];
  const lacking = (kind: SlotKind): Slot | undefined => {
    const of = template.slots.filter((s) => s.kind === kind);
    return of.length === 1 ? of.find((s) => missing.includes(s)) : undefined;
  };
  const claim = (slot: Slot, start: number, end: number) => claims.push({ slot, start, end, rank: 0, quoted: false });
  const cut = (piece: Piece, start: number, end: number) => {
    rest = rest.flatMap((p) =>
      p === piece
        ? [trimmed(text, p.start, start, false), trimmed(text, end, p.end, false)].flatMap((one) => one ?? [])
        : [p],
    );
  };
  for (const kind of ['severity', 'person', 'phase'] as const) {
    const slot = lacking(kind);
    if (!slot) continue;
    const found = firstShape(rulebook, kind, clean, rest);
    if (!found) continue;
    claim(slot, found.start, found.end);
    cut(found.piece, found.start, found.end);
  }
  const title = lacking('title');
  const head = rest[0];
  if (title && head && head.end - head.start <= TITLE) {
    const clause = clean.slice(head.start, head.end).search(/[,;.]( |$)/);
    const end = clause > 0 ? head.start + clause : head.end;
    claim(title, head.start, end);
    cut(head, head.start, end);
  }
  const impact = lacking('impact');
  const hit = impact && rest.find((p) => HIT.test(clean.slice(p.start, p.end)));
  if (impact && hit) {
    claim(impact, hit.start, hit.end);
    cut(hit, hit.start, hit.end);
  }
  const news = lacking('news');
  if (news) {
    for (const p of rest) claim(news, p.start, p.end);
    rest = [];
  }
  return { claims, rest };
}

/** The first thing of a kind's shape: a level or a handle anywhere, a phase only where a stretch begins. */
function firstShape(
  rulebook: Rulebook,
  kind: SlotKind,
  clean: string,
  pieces: readonly Piece[],
): { piece: Piece; start: number; end: number } | null {
  for (const piece of pieces) {
    const starts = kind === 'phase' ? [piece.start] : wordStarts(clean, piece);
    for (const start of starts) {
      const end = shapeEnd(rulebook, kind, clean, start);
      if (end > 0 && end <= piece.end) return { piece, start, end };
    }
  }
  return null;
}

const wordStarts = (clean: string, { start, end }: Piece): number[] =>
  [...clean.slice(start, end).matchAll(/(?<![\p{L}\p{N}_-])[@[]?[\p{L}\p{N}]/gu)].map((m) => start + m.index);
