/** A runbook in the layout we write: its sections by name and its tables by column, in either language. */
import { idSchema, type Text } from '../../text.ts';
import { NOTHING, sameWords, unmarked } from '../../write/marks.ts';
import { CHAPTERS, COLUMNS, type Column, SECTIONS } from '../../write/words.ts';
import type { Table } from '../block.ts';
import { type Desk, explain, take } from '../desk.ts';
import { readDuration } from '../durations.ts';
import type { Section } from '../sections.ts';
import { fold, freeId, slug } from '../words.ts';

/** True when the words are those, in either language. */
export const means = (words: string, text: Text): boolean => {
  const folded = fold(words).replace(/\s*:$/, '');
  return folded === fold(text.en) || folded === fold(text.fr);
};

type Place = keyof typeof CHAPTERS | keyof typeof SECTIONS;

/** The sections by what they hold. Below procedures and templates headings are names, not places. */
export function placesOf(desk: Desk): Map<Place, Section> {
  const places = new Map<Place, Section>();
  const known = Object.entries({ ...CHAPTERS, ...SECTIONS }) as [Place, Text][];
  const walk = (section: Section) => {
    // A title is the team's own, whatever it says.
    const place = section.depth > 1 && known.find(([, title]) => means(section.title, title))?.[0];
    if (place) {
      if (!places.has(place)) places.set(place, section);
      explain(desk, section.line);
      if (place === 'procedures' || place === 'templates') return;
    }
    for (const child of section.children) walk(child);
  };
  walk(desk.root);
  return places;
}

/** A table's line, its cells by column. */
export interface Row {
  line: number;
  /** As typed; empty when the column is missing or says nothing. */
  cell(column: Column): string;
}

/** The rows of the section's first table that has this column. */
export function rowsOf(desk: Desk, section: Section | undefined, column: Column): Row[] {
  const found = section && tableWith(section, column);
  if (!found) return [];
  take(desk, found);
  const at = (c: Column) => found.header.findIndex((cell) => means(cell, COLUMNS[c]));
  return found.rows.map(({ line, cells }) => ({
    line,
    cell: (c) => {
      const said = cells[at(c)]?.trim() ?? '';
      return said === NOTHING ? '' : said;
    },
  }));
}

/** The section's first table that has this column. */
export const tableWith = (section: Section, column: Column): Table | undefined =>
  section.blocks.find((b): b is Table => b.kind === 'table' && b.header.some((cell) => means(cell, COLUMNS[column])));

/** A cell's words; null when it says nothing. */
export const textOf = (cell: string): Text | null => (cell === '' ? null : sameWords(unmarked(cell)));

export const wordsOrNull = (cell: string): string | null => unmarked(cell) || null;

/** The milliseconds a cell gives; null when they are no fixed time. */
export const msOf = (cell: string): number | null => readDuration(cell)?.ms ?? null;

/** The id in a cell, else one made of the words it stands for. */
export function idOf(cell: string, words: string, taken: Iterable<string>, fallback: string): string {
  const id = unmarked(cell);
  return idSchema.safeParse(id).success ? id : freeId(slug(words), taken, fallback);
}

/** The id in a cell; null when there is none. */
export function idOrNull(cell: string): string | null {
  const id = unmarked(cell);
  return idSchema.safeParse(id).success ? id : null;
}

/** "Many (`many`)": the words and the id behind them, null without one. */
export function refIn(markdown: string): { words: string; id: string | null } {
  const [, words, id] = /^(.*?)\s*\(`([^`]+)`\)$/s.exec(markdown.trim()) ?? [];
  const ok = id !== undefined && idSchema.safeParse(id).success;
  return ok ? { words: unmarked(words ?? ''), id } : { words: unmarked(markdown), id: null };
}

/** The key whose words a cell says, in either language. Other words are noted, and the first key is used. */
export function keyOf<K extends string>(desk: Desk, line: number, cell: string, words: Record<K, Text>): K {
  const entries = Object.entries(words) as [K, Text][];
  const known = entries.find(([, text]) => means(cell, text)) ?? entries.find(([key]) => fold(cell) === key);
  if (known) return known[0];
  const [first, said] = entries[0] as [K, Text];
  if (cell !== '')
    desk.findings.push({
      line,
      column: 1,
      level: 'warning',
      code: 'unknown-word',
      message: {
        en: `“${unmarked(cell)}” is not a word known here; “${said.en}” is used instead.`,
        fr: `« ${unmarked(cell)} » n’est pas un mot connu ici ; « ${said.fr} » est utilisé à la place.`,
      },
      suggestion: {
        en: `Write one of: ${entries.map(([, text]) => text.en).join(', ')}.`,
        fr: `Écrire l’un de ces mots : ${entries.map(([, text]) => text.fr).join(', ')}.`,
      },
    });
  return first;
}

/** Adds a thing unless its id is taken, which is noted. */
export function addOnce<T extends { id: string }>(desk: Desk, things: T[], thing: T, line: number): boolean {
  if (!things.some(({ id }) => id === thing.id)) {
    things.push(thing);
    return true;
  }
  desk.findings.push({
    line,
    column: 1,
    level: 'error',
    code: 'same-ref',
    message: {
      en: `“${thing.id}” is already taken above; this line is left out.`,
      fr: `« ${thing.id} » est déjà pris plus haut ; cette ligne est écartée.`,
    },
    suggestion: { en: 'Give it a reference of its own.', fr: 'Lui donner une référence à elle.' },
  });
  return false;
}
