import { existsSync } from 'node:fs';
import { posix } from 'node:path';

import { type Node, type Source, walk } from './sources.ts';

/** One import: of a file of the checkout (path from its top) or of a package (by its name). Types count too. */
export type Import = { from: string; to: string; kind: 'file' | 'package' };

/** Every import of a source: static, dynamic, re-exported, of types, and files that the build puts in. */
export function importsOf(source: Source): Import[] {
  const { staticImports, staticExports, dynamicImports } = source.parsed.module;
  const requests = [
    ...staticImports.map((found) => found.moduleRequest.value),
    ...staticExports.flatMap((found) => found.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...dynamicImports.map((found) => unquote(source.text.slice(found.moduleRequest.start, found.moduleRequest.end))),
    ...typeImportsAndUrls(source),
  ];
  return [...new Set(requests)].map((request) => ({ from: source.path, ...resolve(source.path, request) }));
}

/** The path a dynamic import names. One that is worked out at run time goes by the name `computed`. */
function unquote(text: string): string {
  return /^(['"`])([^$]*)\1$/.exec(text)?.[2] ?? 'computed';
}

function typeImportsAndUrls(source: Source): string[] {
  const found: string[] = [];
  walk(source.parsed.program, (node) => {
    if (node.type === 'TSImportType') found.push(String((node.source as { value: string }).value));
    if (namesFile(node)) found.push(String((node.arguments as { value?: unknown }[])[0]?.value));
    return undefined;
  });
  return found;
}

/** `new URL('./file', import.meta.url)` and `import.meta.glob('./files')`: the build puts in what they name. */
function namesFile(node: Node): boolean {
  const callee = node.callee as { name?: string; property?: { name?: string } } | undefined;
  const [path, base] = (node.arguments ?? []) as { type: string; value?: unknown }[];
  if (typeof path?.value !== 'string') return false;
  if (node.type === 'NewExpression') return callee?.name === 'URL' && base?.type === 'MemberExpression';
  return node.type === 'CallExpression' && callee?.property?.name === 'glob';
}

function resolve(from: string, request: string): { to: string; kind: 'file' | 'package' } {
  if (request.startsWith('.')) {
    return { to: posix.join(posix.dirname(from), request.replace(/\?.*/, '')), kind: 'file' };
  }
  if (request.startsWith('node:')) return { to: 'node', kind: 'package' };
  const parts = request.replace(/\?.*/, '').split('/');
  return { to: request.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? request), kind: 'package' };
}

/** Imported files that do not exist. A pattern of files is left to the build. */
export function missingFiles(imports: Import[]): string[] {
  const missing = imports.filter(({ to, kind }) => kind === 'file' && !to.includes('*') && !existsSync(to));
  return missing.map(({ from, to }) => `${from} -> ${to}`);
}

/** The first chain of files that import each other in a circle, first file repeated at the end; undefined if none. */
export function findCycle(imports: Import[]): string[] | undefined {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  const done = new Set<string>();
  const follow = (file: string, chain: string[]): string[] | undefined => {
    if (chain.includes(file)) return [...chain.slice(chain.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const to of targets.get(file) ?? []) {
      const cycle = follow(to, [...chain, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of targets.keys()) {
    const cycle = follow(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}
