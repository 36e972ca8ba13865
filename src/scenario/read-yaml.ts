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
import type { Problem } from './problem.ts';

export interface SourceFile {
  name: string;
  text: string;
}

type Path = readonly PropertyKey[];

export interface Sheet {
  data: unknown;
  /** A problem at the thing a path leads to (or at its nearest parent that exists). */
  problemAt(
    path: Path,
    problem: Pick<Problem, 'code' | 'message' | 'suggestion'> & { level?: Problem['level'] },
  ): Problem;
}

export type Read<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

const MAX_BYTES = 1_000_000;
const MAX_NODES = 60_000;
const MAX_DEPTH = 32;
const MAX_ALIASES = 1_000;
/** What the parser takes in one go; a value and what stands around it are three of these or more. */
const MAX_TOKENS = 180_000;
const MAX_PROBLEMS = 50;
const RESERVED = new Set(['__proto__', 'prototype', 'constructor']);

/** Reads YAML 1.2 without tags, duplicate or reserved keys, at most 1 MB, 60,000 values, 1,000 aliases, 32 levels. */
export function readYaml(file: SourceFile): Read<Sheet> {
  const at = (line: number, column: number, code: string, message: string, suggestion: string): Problem => ({
    file: file.name,
    line,
    column,
    level: 'error',
    code,
    message,
    suggestion,
  });
  const tooMany = 'Split it, or remove what is not needed.';
  if (file.text.length > MAX_BYTES) {
    const problem = at(
      1,
      1,
      'file-too-large',
      `The file has ${file.text.length} characters; the most is ${MAX_BYTES}.`,
      tooMany,
    );
    return { ok: false, problems: [problem] };
  }
  const tooDeep = deepestIndent(file.text);
  if (tooDeep) {
    const problem = at(
      tooDeep,
      1,
      'nested-too-deep',
      'Values are nested more than 32 levels deep.',
      'Flatten this part.',
    );
    return { ok: false, problems: [problem] };
  }
  if (hasTooManyTokens(file.text)) {
    const problem = at(1, 1, 'too-many-values', `The file holds more than ${MAX_NODES} values.`, tooMany);
    return { ok: false, problems: [problem] };
  }
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
  if (doc.errors.length > 0) {
    const problems = doc.errors.slice(0, MAX_PROBLEMS).map((e) => {
      const [line, column] = where(e.pos[0]);
      return at(
        line,
        column,
        'yaml-syntax',
        `Not valid YAML: ${e.message}`,
        'Check indentation, quotes and colons on this line.',
      );
    });
    return { ok: false, problems };
  }
  const warning = doc.warnings[0];
  if (warning) {
    const [line, column] = where(warning.pos[0]);
    const problem = at(line, column, 'yaml-tag', warning.message, 'Remove the tag or directive.');
    return { ok: false, problems: [problem] };
  }
  const problems = structureProblems(doc, (offset, code, message, suggestion) =>
    at(...where(offset), code, message, suggestion),
  );
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

/** Checks a sheet against a schema; each fault is placed at its line. */
export function checkSheet<T>(sheet: Sheet, schema: z.ZodType<T>): Read<T> {
  const result = schema.safeParse(sheet.data, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  const problems = result.error.issues.slice(0, MAX_PROBLEMS).map((issue) => {
    const { path, message, suggestion } = inWords(issue);
    return sheet.problemAt(path, { code: 'schema', message, suggestion });
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

type Report = (offset: number, code: string, message: string, suggestion: string) => Problem;

/** Aliases are followed and counted as often as they are used: a bomb of them is too many values, a circle too deep. */
function structureProblems(doc: ReturnType<typeof parseDocument>, report: Report): Problem[] {
  const problems: Problem[] = [];
  let nodes = 0;
  let aliases = 0;
  /** The last value of each name, as far as the file was read. */
  const named = new Map<string, unknown>();
  const add = (node: Node | null | undefined, code: string, message: string, suggestion: string) => {
    if (problems.length < MAX_PROBLEMS) problems.push(report(node?.range?.[0] ?? 0, code, message, suggestion));
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
        add(
          n,
          'yaml-alias',
          `There is no &${n.source} before this.`,
          'Name the value with & where it is first written, or write it out.',
        );
      return;
    }
    if (!isScalar(n) && !isCollection(n)) return;
    if (n.anchor && !again) named.set(n.anchor, n);
    if (depth > MAX_DEPTH) {
      add(n, 'nested-too-deep', 'Values are nested more than 32 levels deep.', 'Flatten this part.');
      return;
    }
    if (isSeq(n)) for (const item of n.items) walk(item, depth + 1, again);
    if (!isMap(n)) return;
    const seen = new Set<string>();
    for (const pair of n.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : null;
      const keyNode = pair.key as Node | null;
      if (key === null) add(keyNode, 'yaml-key', 'A key must be a plain word.', 'Write it as text.');
      else if (RESERVED.has(key)) add(keyNode, 'reserved-key', `${key} cannot be a key.`, 'Use another name.');
      else if (seen.has(key)) add(keyNode, 'duplicate-key', `${key} is written twice here.`, 'Keep one of the two.');
      if (key !== null) seen.add(key);
      walk(pair.value, depth + 1, again);
    }
  };
  walk(doc.contents, 0, false);
  if (nodes > MAX_NODES || aliases > MAX_ALIASES)
    problems.push(
      report(
        0,
        'too-many-values',
        `The file holds more than ${MAX_NODES} values or ${MAX_ALIASES} aliases.`,
        'Split it, or remove what is not needed.',
      ),
    );
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

type Issue = z.core.$ZodIssue;

function inWords(issue: Issue): { path: Path; message: string; suggestion: string } {
  const name = issue.path.join('.') || 'the file';
  switch (issue.code) {
    case 'unrecognized_keys': {
      const [key = ''] = issue.keys;
      return {
        path: [...issue.path, key],
        message: `${key} is not known here.`,
        suggestion: /\s/.test(key)
          ? 'Put the text before it in quotes: between braces a comma begins the next field.'
          : 'Check the spelling, or remove it.',
      };
    }
    case 'invalid_union': {
      const nearest = nearestIssue(issue.errors);
      if (nearest) return inWords({ ...nearest, path: [...issue.path, ...nearest.path] });
      return {
        path: issue.path,
        message: `${name} has none of the forms allowed here.`,
        suggestion: 'See the reference for what can stand here.',
      };
    }
    case 'invalid_type':
      return issue.input === undefined
        ? { path: issue.path, message: `${name} is missing.`, suggestion: `Add it; a ${issue.expected} is expected.` }
        : { path: issue.path, message: `${name} should be a ${issue.expected}.`, suggestion: 'Change the value.' };
    default:
      return { path: issue.path, message: `${name}: ${issue.message}.`, suggestion: 'Change the value.' };
  }
}

/**
 * Of a union's failed branches, the one the author most likely meant: its kind of value and its keys are there, something
 * in it is wrong. When no branch knows the keys, the first key that none of them knows.
 */
function nearestIssue(branches: readonly (readonly Issue[])[]): Issue | null {
  const isOther = (i: Issue) => i.path.length === 0 && (i.code === 'invalid_type' || i.code === 'unrecognized_keys');
  const meant = branches.find((issues) => !issues.some(isOther))?.[0];
  if (meant) return meant;
  const strange = branches.map((issues) => issues.find((i) => i.path.length === 0 && i.code === 'unrecognized_keys'));
  return (strange.every((i) => i !== undefined) && strange[0]) || null;
}
