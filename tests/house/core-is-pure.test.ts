import { existsSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { findImpurities } from './impurities.ts';
import { parseSource, readSources } from './sources.ts';

const coreRooms = ['runbook', 'scenario', 'sim', 'scoring', 'programme', 'record', 'debrief', 'drill', 'bots'];

describe('the core gives the same bits on every machine', () => {
  const sources = readSources(
    'scenarios',
    ...coreRooms.map((room) => `src/${room}`).filter((folder) => existsSync(folder)),
  );

  it('has files to look at', () => {
    expect(sources.length).toBeGreaterThan(20);
  });

  it('uses no clock, chance, locale, browser or inexact mathematics', () => {
    expect(sources.flatMap(findImpurities)).toEqual([]);
  });
});

describe('findImpurities', () => {
  const impuritiesIn = (text: string) => findImpurities(parseSource('sample.ts', text));

  it.each([
    ['const now = Date.now();', 'Date'],
    ['const now = new Date();', 'Date'],
    ['const read = (clock = Date) => clock;', 'Date'],
    ['const chance = Math.random();', 'Math.random'],
    ['const power = Math.pow(2, 3);', 'Math.pow'],
    ["const power = Math['exp'](2);", 'Math.exp'],
    ['const { sin } = Math;', 'Math.*'],
    ['const all = [Math];', 'Math.*'],
    ['const cube = 2 ** 3;', '**'],
    ['let x = 2; x **= 3;', '**='],
    ["const order = 'a'.localeCompare('b');", 'localeCompare'],
    ['const shown = (12).toLocaleString();', 'toLocaleString'],
    ["const shown = 'a'?.['toLocaleUpperCase']();", 'toLocaleUpperCase'],
    ["const format = new Intl.NumberFormat('fr');", 'Intl'],
    ['const start = performance.now();', 'performance'],
    ['const width = (window as { innerWidth: number }).innerWidth;', 'window'],
    ['const width = document.title!;', 'document'],
    ['const mode = process.env;', 'process'],
    ['const data = { fetch };', 'fetch'],
    ['localStorage.clear();', 'localStorage'],
    ['const clock = globalThis.Date;', 'globalThis'],
  ])('reports %s', (text, what) => {
    expect(impuritiesIn(text)).toEqual([`sample.ts:1 ${what}`]);
  });

  it('gives the line', () => {
    expect(impuritiesIn('const a = 1;\n\nconst b = Math.log(a);')).toEqual(['sample.ts:3 Math.log']);
  });

  it.each([
    'const root = Math.sqrt(Math.floor(2));',
    'type Stamp = { Date: string; window: Window }; const stamp = { Date: 1, process: 2 };',
    'function around(window: { from: number }) { return window.from; }',
    'const lasts = ({ performance }: { performance: number }) => performance;',
    'const value = record.document;',
    "import { self } from './seat.ts'; export const seat = self;",
  ])('lets pass %s', (text) => {
    expect(impuritiesIn(text)).toEqual([]);
  });
});
