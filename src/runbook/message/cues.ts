/** What in a text announces a slot: the template's own words around it, its label, and what people call its kind. In both languages. */
import type { Slot, Template } from '../rulebook.ts';
import type { Lang } from '../text.ts';
import { SYNONYMS } from './synonyms.ts';
import { bareWords } from './words-of.ts';

/** How sure a cue is: the template's own words and labels, then other words for the same. */
export type Rank = 2 | 3;

export interface Cue {
  words: readonly string[];
  /** The slots that stand there, one behind the other, with no word between them. */
  slots: readonly Slot[];
  side: 'before' | 'after';
  rank: Rank;
  /** The template's words behind the slots on their line, where the value ends; none for most. */
  until: readonly string[];
}

export interface Cues {
  /** By their first word, the longest first. */
  byWord: ReadonlyMap<string, readonly Cue[]>;
  /** Runs of the template's own words, joined by spaces: they say nothing by themselves. */
  literals: ReadonlySet<string>;
}

/** Longer announcements are told by their nearest words. */
const MOST_WORDS = 8;
/** More announcements than this begin with the same word in no template that means well. */
const MOST_ALIKE = 24;

type Part = { slot: Slot } | { text: string };

/** A body line as text and slots by turns. */
export function partsOf(template: Template, line: string): Part[] {
  return line.split(/(\{[A-Za-z0-9._-]+\})/).flatMap((piece): Part[] => {
    const slot = piece.startsWith('{') ? template.slots.find((s) => `{${s.id}}` === piece) : undefined;
    return slot ? [{ slot }] : piece === '' ? [] : [{ text: piece }];
  });
}

/** The literal's pieces between full stops, colons and cells. */
export const segments = (text: string): string[] => text.split(/[.:|!?\]]/).filter((s) => bareWords(s).length > 0);

function cuesInLine(parts: readonly Part[], above: string | null): Cue[] {
  const cues: Cue[] = [];
  for (let i = 0; i < parts.length; ) {
    if (!('slot' in (parts[i] as Part))) {
      i++;
      continue;
    }
    const slots: Slot[] = [];
    let end = i;
    for (; end < parts.length; end++) {
      const part = parts[end] as Part;
      if ('slot' in part) slots.push(part.slot);
      else if (bareWords(part.text).length > 0) break;
    }
    const textAt = (at: number): string => {
      const part = parts[at];
      return part && 'text' in part ? part.text : '';
    };
    const before = textAt(i - 1);
    const after = textAt(end);
    const add = (words: readonly string[], side: Cue['side'], rank: Rank) => {
      const until = side === 'before' ? bareWords(segments(after)[0] ?? '').slice(0, MOST_WORDS) : [];
      if (words.length > 0) cues.push({ words, slots, side, rank, until });
    };
    if (bareWords(before).length > 0) {
      const pieces = segments(before);
      add(bareWords(before).slice(-MOST_WORDS), 'before', 3);
      add(bareWords(pieces.at(-1) ?? '').slice(-MOST_WORDS), 'before', 3);
      if (i === 1 && pieces.length > 1) add(bareWords(pieces[0] ?? '').slice(0, MOST_WORDS), 'before', 2);
    } else if (bareWords(after).length > 0) {
      add(bareWords(segments(after)[0] ?? '').slice(0, MOST_WORDS), 'after', 3);
    } else if (above !== null) {
      add(bareWords(above).slice(-MOST_WORDS), 'before', 3);
    }
    i = end;
  }
  return cues;
}

function cuesInBody(template: Template, lang: Lang): Cue[] {
  let above: string | null = null;
  return template.body[lang].split('\n').flatMap((line) => {
    const parts = partsOf(template, line);
    const cues = cuesInLine(parts, above);
    if (line.trim() !== '') above = parts.some((p) => 'slot' in p) ? null : line;
    return cues;
  });
}

function literalsOf(template: Template): Set<string> {
  const runs = (['en', 'fr'] as const).flatMap((lang) =>
    template.body[lang].split('\n').flatMap((line) => {
      const texts = partsOf(template, line).flatMap((p) => ('text' in p ? [p.text] : []));
      return [...texts, ...texts.flatMap(segments)];
    }),
  );
  return new Set(runs.map((run) => bareWords(run).join(' ')).filter((run) => run !== ''));
}

const known = new WeakMap<Template, Cues>();

/** Everything that announces a slot of this template. */
export function cuesOf(template: Template): Cues {
  const made = known.get(template);
  if (made) return made;
  const { slots } = template;
  const labels = slots.flatMap((slot): Cue[] =>
    [slot.label.en, slot.label.fr].map((label) => ({
      words: bareWords(label).slice(0, MOST_WORDS),
      slots: [slot],
      side: 'before',
      rank: 3,
      until: [],
    })),
  );
  const own = [...cuesInBody(template, 'en'), ...cuesInBody(template, 'fr'), ...labels];
  const taken = new Set(own.map((c) => c.words.join(' ')));
  const others = slots
    .filter((slot) => slots.filter((s) => s.kind === slot.kind).length === 1)
    .flatMap((slot): Cue[] =>
      SYNONYMS[slot.kind]
        .filter((phrase) => !taken.has(phrase))
        .map((phrase) => ({ words: phrase.split(' '), slots: [slot], side: 'before', rank: 2, until: [] })),
    );
  const byWord = new Map<string, Cue[]>();
  for (const cue of [...own, ...others]) {
    const [first] = cue.words;
    if (first === undefined) continue;
    const alike = byWord.get(first) ?? [];
    if (alike.length < MOST_ALIKE) alike.push(cue);
    byWord.set(first, alike);
  }
  for (const alike of byWord.values()) alike.sort((a, b) => b.words.length - a.words.length || b.rank - a.rank);
  const cues = { byWord, literals: literalsOf(template) };
  known.set(template, cues);
  return cues;
}
