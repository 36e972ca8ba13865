import { describe, expect, it } from 'vitest';

import { allowedImports } from './allowed-imports.ts';
import { findCycle, type Import, importsOf, missingFiles } from './import-graph.ts';
import { parseSource, readSources } from './sources.ts';

/** The room a file of src is in, or the folder of a file outside src. */
function roomOf(path: string): string {
  const inner = ['play/room', 'scenario/lint'].find((name) => path.startsWith(`src/${name}/`));
  if (inner) return inner;
  const [top = '', room = ''] = path.split('/');
  return top === 'src' ? room : top;
}

/** Imports that leave their room, as `room -> target`, each with a file that does it. */
function crossings(imports: Import[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { from, to, kind } of imports) {
    const target = kind === 'file' ? roomOf(to) : to;
    if (target !== roomOf(from)) found.set(`${roomOf(from)} -> ${target}`, from);
  }
  return found;
}

const allowed = Object.entries(allowedImports).flatMap(([room, { rooms, packages }]) =>
  [...rooms, ...packages].map((target) => `${room} -> ${target}`),
);

describe('who imports whom', () => {
  const sources = readSources('src', 'scenarios');
  const imports = sources.flatMap(importsOf);
  const found = crossings(imports);

  it('has files and imports to look at', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(200);
  });

  it('is as the list allows', () => {
    const refused = [...found].filter(([crossing]) => !allowed.includes(crossing));
    expect(refused.map(([crossing, file]) => `${crossing} (${file})`)).toEqual([]);
  });

  it('uses every permission of the list', () => {
    expect(allowed.filter((crossing) => !found.has(crossing))).toEqual([]);
  });

  it('never goes in a circle', () => {
    expect(findCycle(imports)).toBeUndefined();
  });

  it('names files that exist', () => {
    expect(missingFiles(imports)).toEqual([]);
  });

  it('keeps Phaser in the room', () => {
    const files = imports.filter(({ to }) => to === 'phaser').map(({ from }) => roomOf(from));
    expect([...new Set(files)]).toEqual(['play/room']);
  });
});

describe('importsOf', () => {
  it.each([
    ["import { a } from './a.ts';", 'src/sim/a.ts'],
    ["import type { A } from '../scoring/a.ts';", 'src/scoring/a.ts'],
    ["export * from './a.ts';", 'src/sim/a.ts'],
    ["export { a } from './a.ts';", 'src/sim/a.ts'],
    ["const load = () => import('./a.ts');", 'src/sim/a.ts'],
    ["type A = import('./a.ts').A;", 'src/sim/a.ts'],
    ["const worker = new Worker(new URL('./a.ts', import.meta.url));", 'src/sim/a.ts'],
    ["const texts = import.meta.glob('../../scenarios/*/pack.yaml');", 'scenarios/*/pack.yaml'],
    ['const load = (path: string) => import(path);', 'computed'],
    ["import Phaser from 'phaser';", 'phaser'],
    ["import { sha256 } from '@noble/hashes/sha2.js';", '@noble/hashes'],
    ["import { readFileSync } from 'node:fs';", 'node'],
    ["import text from '../../assets/bell.svg?raw';", 'assets/bell.svg'],
  ])('reads %s', (text, to) => {
    expect(importsOf(parseSource('src/sim/x.ts', text))).toMatchObject([{ from: 'src/sim/x.ts', to }]);
  });
});

describe('findCycle', () => {
  const file = (from: string, to: string): Import => ({ from, to, kind: 'file' });

  it('finds a circle and shows its chain', () => {
    expect(findCycle([file('a', 'b'), file('b', 'c'), file('c', 'b')])).toEqual(['b', 'c', 'b']);
  });

  it('lets two ways to one file pass', () => {
    expect(findCycle([file('a', 'b'), file('a', 'c'), file('b', 'd'), file('c', 'd')])).toBeUndefined();
  });
});
