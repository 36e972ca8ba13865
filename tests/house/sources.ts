import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

import { parseSync } from 'vite';

/** A TypeScript file of the house, read and parsed. */
export type Source = {
  path: string; // from the top of the checkout, with /
  text: string;
  parsed: ReturnType<typeof parseSync>;
};

/** Every TypeScript file under these folders, in order of path. A folder that does not exist holds none. */
export function readSources(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    listFiles(folder)
      .filter((path) => /\.tsx?$/.test(path))
      .map(readSource),
  );
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).split(sep).join('/'))
    .sort();
}

function readSource(path: string): Source {
  return parseSource(path, readFileSync(path, 'utf8'));
}

/** Parses TypeScript; throws with the path when it is not. The path's ending says whether JSX is allowed. */
export function parseSource(path: string, text: string): Source {
  const parsed = parseSync(path, text);
  const error = parsed.errors[0];
  if (error) throw new Error(`${path}: ${error.message}`);
  return { path, text, parsed };
}

/** A node of the syntax tree, in the ESTree shape. */
export type Node = { type: string; start: number; [field: string]: unknown };

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/**
 * Visits a node and everything under it, parents first, with the parent and the field that holds the node.
 * What lies under a node for which `visit` gives false is left out.
 */
export function walk(
  node: unknown,
  visit: (node: Node, parent: Node | undefined, field: string) => boolean | undefined,
  parent?: Node,
  field = '',
): void {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit, parent, field);
  } else if (isNode(node) && visit(node, parent, field) !== false) {
    for (const [name, value] of Object.entries(node)) walk(value, visit, node, name);
  }
}

/** The line, from 1, of a place in a source. */
export function lineOf(source: Source, offset: number): number {
  return source.text.slice(0, offset).split('\n').length;
}
