/** A YAML file as plain data that still knows its lines. Everything a hostile or careless file can do is bounded here. */
import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
} from 'yaml';
import type { z } from 'zod';
import { wordsOf } from '../runbook/issue-words.ts';
import type { Text } from '../runbook/text.ts';
import { type Problem, problemOfFile, type Words } from './problem.ts';
import { syntaxWords } from './syntax-words.ts';

export interface SourceFile {
  name: string;
  text: string;
}

type Path = readonly PropertyKey[];

const MAX_CHARACTERS = 1_000_000;

export interface Sheet {
  data: unknown;
  /** A problem at the thing a path leads to (or at its nearest parent that exists). */
  problemAt(path: Path, problem: Words & { code: string; level?: Problem['level'] }): Problem;
}

export type Read<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** More than twice what the largest scenario that ships has. */
const MAX_NODES = 20_000;
const MAX_DEPTH = 32;
const MAX_ALIASES = 1_000;
/** What the parser takes in one go; a value and what stands around it are three of these or more. */
const MAX_TOKENS = 80_000;
const MAX_PROBLEMS = 50;
const RESERVED = new Set(['__proto__', 'prototype', 'constructor']);

const SPLIT: Text = {
  en: 'Split it, or remove what is not needed.',
  fr: 'Découpez-le, ou retirez ce qui ne sert pas.',
};
const TOO_MANY: Words = {
  message: {
    en: `The file holds more than ${MAX_NODES} values or ${MAX_ALIASES} aliases.`,
    fr: `Le fichier contient plus de ${MAX_NODES} valeurs ou de ${MAX_ALIASES} alias.`,
  },
  suggestion: SPLIT,
};
const TOO_DEEP: Words = {
  message: {
    en: `Values are nested more than ${MAX_DEPTH} levels deep.`,
    fr: `Des valeurs sont imbriquées sur plus de ${MAX_DEPTH} niveaux.`,
  },
  suggestion: { en: 'Flatten this part.', fr: 'Aplatissez cette partie.' },
};
const NO_WORD: Words = {
  message: { en: 'A key must be a plain word.', fr: 'Une clé doit être un simple mot.' },
  suggestion: { en: 'Write it as text.', fr: 'Écrivez-la comme un texte.' },
};

/** Reads YAML 1.2 without tags, duplicate or reserved keys, at most 1,000,000 characters, 20,000 values, 1,000 aliases, 32 levels. */
export function readYaml(file: SourceFile): Read<Sheet> {
  const refuse = (code: string, words: Words, line = 1): Read<never> => ({
    ok: false,
    problems: [{ ...problemOfFile(file.name, code, words), line }],
  });
  const tooLong = tooManyCharacters(file);
  if (tooLong) return { ok: false, problems: [tooLong] };
  const tooDeep = deepestIndent(file.text);
  if (tooDeep) return refuse('nested-too-deep', TOO_DEEP, tooDeep);
  if (hasTooManyTokens(file.text)) return refuse('too-many-values', TOO_MANY);
  const lines = new LineCounter();
  const doc = parseDocument(file.text, {
    lineCounter: lines,
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
    version: '1.2',
  });
  const where = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return [Math.max(1, line), Math.max(1, col)] as const;
  };
  const at = (offset: number, code: string, words: Words): Problem => {
    const [line, column] = where(offset);
    return { file: file.name, line, column, level: 'error', code, ...words };
  };
  if (doc.errors.length > 0) {
    const problems = doc.errors.slice(0, MAX_PROBLEMS).map((e) => at(e.pos[0], 'yaml-syntax', syntaxWords(e.code)));
    return { ok: false, problems };
  }
  const directive = doc.directives.yaml.explicit || Object.keys(doc.directives.tags).length > 1;
  if (directive)
    return {
      ok: false,
      problems: [at(Math.max(0, file.text.search(/^%/m)), 'yaml-tag', syntaxWords('BAD_DIRECTIVE'))],
    };
  const warning = doc.warnings[0];
  if (warning) return { ok: false, problems: [at(warning.pos[0], 'yaml-tag', syntaxWords(warning.code))] };
  const problems = structureProblems(doc, at);
  if (problems.length > 0) return { ok: false, problems };
  const locate = (path: Path) => where(offsetOf(doc.contents, path));
  return {
    ok: true,
    value: {
      data: doc.toJS({ maxAliasCount: -1 }),
      problemAt(path, { level = 'error', ...rest }) {
        const [line, column] = locate(path);
        return { file: file.name, line, column, level, ...rest };
      },
    },
  };
}

/** What is said of a text that is longer than anything a person writes here; null for all others. */
export function tooManyCharacters({ name, text }: SourceFile): Problem | null {
  if (text.length <= MAX_CHARACTERS) return null;
  const message = {
    en: `The file has ${text.length} characters; the most is ${MAX_CHARACTERS}.`,
    fr: `Le fichier a ${text.length} caractères ; le maximum est ${MAX_CHARACTERS}.`,
  };
  return problemOfFile(name, 'file-too-large', { message, suggestion: SPLIT });
}

/** Checks a sheet against a schema; each fault is placed at its line. */
export function checkSheet<T>(sheet: Sheet, schema: z.ZodType<T>): Read<T> {
  const result = schema.safeParse(sheet.data, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  const problems = result.error.issues.slice(0, MAX_PROBLEMS).map((issue) => {
    const { path, ...words } = wordsOf(issue);
    return sheet.problemAt(path, { code: 'schema', ...words });
  });
  return { ok: false, problems };
}

/** The first line that opens more than the allowed levels of flow or block nesting, 0 when none does: the parser recurses, so this comes first. */
function deepestIndent(text: string): number {
  let flow = 0;
  let line = 1;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '\n') line++;
    else if (c === '[' || c === '{') {
      flow++;
      if (flow > MAX_DEPTH * 8) return line;
    } else if ((c === ']' || c === '}') && flow > 0) flow--;
  }
  const blocks = text.split('\n').findIndex((l) => {
    const lead = /^(?:\s*(?:- )+)/.exec(l);
    return (lead !== null && (lead[0].match(/- /g)?.length ?? 0) > MAX_DEPTH) || /^ {400}/.test(l);
  });
  return blocks + 1;
}

/** Counted before parsing: taking a text apart is quick, building a document of it is not. */
function hasTooManyTokens(text: string): boolean {
  let tokens = 0;
  for (const _ of new Lexer().lex(text)) if (++tokens > MAX_TOKENS) return true;
  return false;
}

type Report = (offset: number, code: string, words: Words) => Problem;

/** Aliases are followed and counted as often as they are used: a bomb of them is too many values, a circle too deep. */
function structureProblems(doc: ReturnType<typeof parseDocument>, report: Report): Problem[] {
  const problems: Problem[] = [];
  let nodes = 0;
  let aliases = 0;
  /** The last value of each name, as far as the file was read. */
  const named = new Map<string, unknown>();
  const add = (node: Node | null | undefined, code: string, words: Words) => {
    if (problems.length < MAX_PROBLEMS) problems.push(report(node?.range?.[0] ?? 0, code, words));
  };
  const walk = (node: unknown, depth: number, again: boolean): void => {
    nodes++;
    if (nodes > MAX_NODES || aliases > MAX_ALIASES || problems.length >= MAX_PROBLEMS) return;
    const n = node as Node | null;
    if (isAlias(n)) {
      if (!again) aliases++;
      const value = named.get(n.source);
      if (value) walk(value, depth + 1, true);
      else
        add(n, 'yaml-alias', {
          message: { en: `There is no &${n.source} before this.`, fr: `Il n’y a pas de &${n.source} avant ceci.` },
          suggestion: {
            en: 'Name the value with & where it is first written, or write it out.',
            fr: 'Nommez la valeur avec & là où elle est d’abord écrite, ou récrivez-la.',
          },
        });
      return;
    }
    if (!isScalar(n) && !isCollection(n)) return;
    if (n.anchor && !again) named.set(n.anchor, n);
    if (depth > MAX_DEPTH) {
      add(n, 'nested-too-deep', TOO_DEEP);
      return;
    }
    if (isSeq(n)) for (const item of n.items) walk(item, depth + 1, again);
    if (!isMap(n)) return;
    const seen = new Set<string>();
    for (const pair of n.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : null;
      const keyNode = pair.key as Node | null;
      if (key === null) add(keyNode, 'yaml-key', NO_WORD);
      else if (RESERVED.has(key))
        add(keyNode, 'reserved-key', {
          message: { en: `${key} cannot be a key.`, fr: `${key} ne peut pas être une clé.` },
          suggestion: { en: 'Use another name.', fr: 'Prenez un autre nom.' },
        });
      else if (seen.has(key))
        add(keyNode, 'duplicate-key', {
          message: { en: `${key} is written twice here.`, fr: `${key} est écrit deux fois ici.` },
          suggestion: { en: 'Keep one of the two.', fr: 'Gardez l’un des deux.' },
        });
      if (key !== null) seen.add(key);
      walk(pair.value, depth + 1, again);
    }
  };
  walk(doc.contents, 0, false);
  if (nodes > MAX_NODES || aliases > MAX_ALIASES) problems.push(report(0, 'too-many-values', TOO_MANY));
  return problems;
}

/** Offset of the key or value that a path leads to, or of the deepest parent on the way. */
function offsetOf(root: ParsedNode | null, path: Path): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((p) => isScalar(p.key) && String(p.key.value) === String(step));
      if (!pair) break;
      offset = (pair.key as Node | null)?.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
