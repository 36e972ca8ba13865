/** Names of severity levels: P1, SEV-1, S1, "Priority 1", "Critical", in either language. */
import { fold, plain, slug } from './words.ts';

/** A level as a text names it. */
export interface LevelName {
  /** As the rulebook would call it. */
  id: string;
  /** The kind of name ("p", "sev"); empty for a word such as "Critical". */
  kind: string;
  number: number | null;
  /** Where its name ends in the plain text. */
  end: number;
}

const KINDS: readonly (readonly [string, RegExp])[] = [
  ['sev', /^(?:sev|severity|severite)$/],
  ['p', /^(?:p|prio|priority|priorite)$/],
  ['s', /^s$/],
  ['level', /^(?:level|niveau|gravite|criticite|tier)$/],
];
const NUMBERED =
  /(?<![\w#.-])(sev(?:erity|[eé]rit[eé])?|prio(?:rity|rit[eé])?|gravit[eé]|criticit[eé]|niveau|level|tier|p|s)([\s.\-_#°]{0,2})([0-9])(?![\w%]|[.,]\d|\+\d)/gi;

/** Known words for levels, gravest first. */
const RANKS: readonly RegExp[] = [
  /^(?:critical|critique|blocker|bloquante?|urgente?|emergency|urgence|catastroph\w*|disaster|fatal\w*|outage)$/,
  /^(?:major|majeure?|high|haute?|elevee?|important[es]?|severe|serious|grave)$/,
  /^(?:moderate|moderee?|medium|moyenn?e?|normale?|significant|significative|warning)$/,
  /^(?:minor|mineure?|low|faible|basse?)$/,
  /^(?:cosmetic|cosmetique|trivial\w*|info\w*|negligeable|negligible|none|question)$/,
];

/** 0 for the gravest known word, null for any other. */
export function rankOfWord(word: string): number | null {
  const rank = RANKS.findIndex((r) => r.test(fold(word)));
  return rank < 0 ? null : rank;
}

/** Every numbered level that a text names, in its order. */
export function levelNamesIn(markdown: string): LevelName[] {
  if (!/\d/.test(markdown)) return [];
  return [...plain(markdown).matchAll(NUMBERED)].flatMap((m) => {
    const [whole, word = '', gap = '', digit = ''] = m;
    const kind = KINDS.find(([, k]) => k.test(fold(word)))?.[0] ?? 'level';
    // A lone letter and a digit far apart are no level: "s 3".
    if (word.length === 1 && /\s/.test(gap)) return [];
    const written = word.length <= 3 ? word.toUpperCase() : (word[0] ?? '').toUpperCase() + fold(word).slice(1);
    const dash = word.length > 3 || gap.includes('-') ? '-' : '';
    return [{ id: `${written}${dash}${digit}`, kind, number: Number(digit), end: m.index + whole.length }];
  });
}

/** The level a cell or heading begins with: "P1", "🔴 SEV-1: Critical", "Critical (P1)", "Haute". Null when it names none. */
export function leadingLevel(markdown: string): LevelName | null {
  const text = plain(markdown);
  const [first] = levelNamesIn(text);
  const before = first ? text.slice(0, first.end).replace(NUMBERED, '') : '';
  if (first && /^[^\p{L}\d]*$/u.test(before)) return first;
  if (first && /^[^.!?]{0,30}\($/.test(before.trim())) return first;
  return null;
}

/** A cell that is only a level's word ("Critical", "Haute") or number, as its name. */
export function wordLevel(markdown: string): LevelName | null {
  const text = plain(markdown)
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim();
  if (/^\d$/.test(text)) return { id: text, kind: '', number: Number(text), end: text.length };
  return rankOfWord(text) !== null ? { id: slug(text), kind: '', number: null, end: text.length } : null;
}

/** What is needed of a level to recognise it again. */
export interface Known {
  id: string;
  kind: string;
  number: number | null;
  name: string | null;
}

/** The known level that a name means: the same number under the same kind of name, else the same id or words. */
export function resolve(name: LevelName, levels: readonly Known[]): string | null {
  const same = levels.find((l) => l.number !== null && l.number === name.number && l.kind === name.kind);
  return same?.id ?? levels.find((l) => l.id === name.id)?.id ?? null;
}

/** The known levels that a text mentions, gravest first, each once. "P1-P3" and "P1 à P3" mean those between too. */
export function mentioned(markdown: string, levels: readonly Known[]): string[] {
  const text = plain(markdown);
  const names = levelNamesIn(text);
  const found = new Set<string>();
  names.forEach((name, i) => {
    const id = resolve(name, levels);
    if (!id) return;
    found.add(id);
    const next = names[i + 1];
    const to = next && resolve(next, levels);
    if (!to || !/^\s*(?:-|–|à|to|au)\s*$/.test(text.slice(name.end, next.end).replace(NUMBERED, ''))) return;
    const [a, b] = [levels.findIndex((l) => l.id === id), levels.findIndex((l) => l.id === to)];
    for (const between of levels.slice(Math.min(a, b), Math.max(a, b) + 1)) found.add(between.id);
  });
  const folded = fold(text);
  for (const level of levels)
    if (level.number === null && new RegExp(`\\b${level.id.replace(/[^a-z0-9]+/gi, '.')}\\b`).test(folded))
      found.add(level.id);
  return levels.filter((l) => found.has(l.id)).map((l) => l.id);
}

/** The known level that a cell names: by number, by id or by name. */
export function levelOfCell(markdown: string, levels: readonly Known[]): string | null {
  const named = leadingLevel(markdown) ?? wordLevel(markdown);
  const by = named && resolve(named, levels);
  if (by) return by;
  const words = fold(markdown);
  return levels.find((l) => fold(l.id) === words || (l.name !== null && fold(l.name) === words))?.id ?? null;
}
