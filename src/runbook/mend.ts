/** What a person fills in or puts right beside their runbook's text: by path, so that not a word of the text is rewritten. */
import type { z } from 'zod';
import type { Draft } from './read/reading.ts';
import { type Matrix, type Rung, rulebookSchema } from './rulebook.ts';

/**
 * Values by path, as in a reading's provenance: `title`, `severities.P1.responseMs`, `matrix`, `matrix.many.high`,
 * `contacts.lead-dev` (a whole contact, or null to take it out), `escalation.P1` (all windows of a level), `rotation`.
 */
export type Mends = Readonly<Record<string, unknown>>;

export interface Mended {
  draft: Draft;
  /** Paths that found no place in this text or whose value fits no rulebook; they change nothing. */
  idle: string[];
}

const SHAPE = rulebookSchema.shape;
const LISTS = ['severities', 'roles', 'procedures', 'contacts', 'templates', 'checklist', 'metrics', 'tools'] as const;
const WHOLE = ['title', 'version', 'matrix', 'rotation', 'lifecycle'] as const;
type List = (typeof LISTS)[number];

const isOneOf = <T extends string>(names: readonly T[], name: string): name is T =>
  (names as readonly string[]).includes(name);

/** The draft with the mends in place, each held against the rulebook's schema. Never throws, and leaves the given draft alone. */
export function mend(draft: Draft, mends: Mends): Mended {
  const paths = Object.keys(mends);
  if (paths.length === 0) return { draft, idle: [] };
  const made: Draft = JSON.parse(JSON.stringify(draft));
  const idle = paths.filter((path) => !put(made, path.split('.'), mends[path]));
  return { draft: made, idle };
}

/** Puts one value in its place; false when it has none, or does not fit. */
function put(draft: Draft, [head = '', id, field, ...rest]: string[], value: unknown): boolean {
  if (rest.length > 0) return false;
  if (id === undefined) return isOneOf(WHOLE, head) && assign(draft, head, SHAPE[head], value);
  if (head === 'escalation' && field === undefined) return putWindows(draft, id, value);
  if (head === 'matrix' && field !== undefined) return putCell(draft.matrix, id, field, value);
  if (!isOneOf(LISTS, head)) return false;
  return field === undefined ? putItem(draft, head, id, value) : putField(draft, head, id, field, value);
}

function assign(target: object, key: string, schema: z.ZodType, value: unknown): boolean {
  const parsed = schema.safeParse(value);
  if (parsed.success) Object.assign(target, { [key]: parsed.data });
  return parsed.success;
}

/** A whole item: put in the place of the one with its id, else at the end; null takes it out. */
function putItem(draft: Draft, list: List, id: string, value: unknown): boolean {
  const items = draft[list] as { id: string }[];
  const at = items.findIndex((item) => item.id === id);
  if (value === null) {
    if (at >= 0) items.splice(at, 1);
    return at >= 0;
  }
  const parsed = SHAPE[list].element.safeParse(value);
  if (!parsed.success || parsed.data.id !== id) return false;
  const item = 'responseMs' in parsed.data ? withWords(parsed.data) : parsed.data;
  if (at < 0) items.push(item);
  else items[at] = item;
  return true;
}

function putField(draft: Draft, list: List, id: string, field: string, value: unknown): boolean {
  const item = (draft[list] as { id: string }[]).find((one) => one.id === id);
  const shape: Record<string, z.ZodType> = SHAPE[list].element.shape;
  const schema = Object.hasOwn(shape, field) ? shape[field] : undefined;
  if (!item || !schema || field === 'id' || !assign(item, field, schema, value)) return false;
  if (list === 'severities' && (field === 'responseMs' || field === 'resolutionMs'))
    Object.assign(item, { [field.replace('Ms', 'Text')]: inMinutes(value as number | null) });
  return true;
}

/** A draft's severity keeps the words its limits were given in. */
const withWords = <T extends { responseMs: number | null; resolutionMs: number | null }>(severity: T) => ({
  ...severity,
  responseText: inMinutes(severity.responseMs),
  resolutionText: inMinutes(severity.resolutionMs),
});

/** Null is words too: "no fixed time". */
const inMinutes = (ms: number | null): string => (ms === null ? '-' : `${ms / 60_000} min`);

function putWindows(draft: Draft, severity: string, value: unknown): boolean {
  const parsed = SHAPE.escalation.safeParse(value);
  if (!parsed.success || parsed.data.some((rung) => rung.severity !== severity)) return false;
  const order = new Map(draft.severities.map((s, rank) => [s.id, rank]));
  const rank = (rung: Rung) => order.get(rung.severity) ?? order.size;
  draft.escalation = [...draft.escalation.filter((rung) => rung.severity !== severity), ...parsed.data].sort(
    (a, b) => rank(a) - rank(b) || a.fromMs - b.fromMs,
  );
  return true;
}

function putCell(matrix: Draft['matrix'], users: string, impact: string, value: unknown): boolean {
  const known = matrix?.users.some((u) => u.id === users) && matrix.impact.some((i) => i.id === impact);
  if (!matrix || !known || typeof value !== 'string') return false;
  matrix.cells[users] = { ...matrix.cells[users], [impact]: value };
  return true;
}

const level = (id: string, en: string, fr: string, means: { en: string; fr: string }) => ({
  id,
  name: { en, fr },
  means,
});

/** Users and impact as scenarios speak of them. */
const USERS: Matrix['users'] = [
  level('many', 'Many', 'Beaucoup', { en: 'one user in twenty or more', fr: 'un utilisateur sur vingt ou plus' }),
  level('few', 'Few', 'Peu', { en: 'fewer than one in twenty', fr: 'moins d’un sur vingt' }),
  level('one', 'One', 'Un seul', { en: 'a single user', fr: 'un seul utilisateur' }),
];
const IMPACT: Matrix['impact'] = [
  level('high', 'High', 'Élevé', {
    en: 'they cannot do what they came for',
    fr: 'ils ne peuvent pas faire ce qu’ils veulent',
  }),
  level('medium', 'Medium', 'Moyen', { en: 'they can, with trouble', fr: 'ils le peuvent, avec peine' }),
  level('low', 'Low', 'Faible', { en: 'it looks wrong, nothing more', fr: 'c’est laid, sans plus' }),
];

/**
 * A matrix for a runbook that has none: levels spread over the squares by rank, gravest at many users and high impact. Each
 * step away from there goes down as far; four levels or fewer come to the mildest a step before the last square, as teams
 * commonly draw it: a single user with some trouble is no graver than one who sees something odd. Only a proposal: it
 * becomes a rule when a person confirms it as the mend of `matrix`. Null without levels.
 */
export function proposeMatrix(levels: readonly { id: string }[]): Matrix | null {
  if (levels.length === 0) return null;
  const mildest = levels.length - 1;
  const steps = USERS.length + IMPACT.length - (levels.length < 5 ? 3 : 2);
  const cells = USERS.map((users, row) => {
    const squares = IMPACT.map((impact, column) => {
      const rank = Math.min(mildest, Math.floor(((row + column) * mildest) / steps + 0.5));
      return [impact.id, levels[rank]?.id ?? ''];
    });
    return [users.id, Object.fromEntries(squares)];
  });
  return { users: USERS, impact: IMPACT, cells: Object.fromEntries(cells) };
}
