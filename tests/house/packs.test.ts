import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { cardsOf, readPacks } from '../../tooling/vite-packs.ts';

it('gives the page every YAML and Markdown file of every pack, but no recorded drill', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-'));
  mkdirSync(join(folder, 'bakery/more'), { recursive: true });
  mkdirSync(join(folder, 'bakery/goldens'));
  writeFileSync(join(folder, 'README.md'), 'about all packs');
  writeFileSync(join(folder, 'bakery/pack.yaml'), 'id: bakery');
  writeFileSync(join(folder, 'bakery/runbook.md'), '# Runbook');
  writeFileSync(join(folder, 'bakery/more/inc-001.yaml'), 'id: inc-001');
  writeFileSync(join(folder, 'bakery/picture.png'), '');
  writeFileSync(join(folder, 'bakery/goldens/notes.md'), '');

  expect(readPacks(folder)).toEqual({
    bakery: { 'pack.yaml': 'id: bakery', 'runbook.md': '# Runbook', 'more/inc-001.yaml': 'id: inc-001' },
  });
  rmSync(folder, { recursive: true });
});

it('gives no packs when there is no folder of packs', () => {
  expect(readPacks(join(tmpdir(), 'tocsin-none'))).toEqual({});
});

it('says of each scenario only what a trainee may know before it starts, and skips what is no scenario or not yet one', () => {
  const scenario = [
    'format: tocsin/scenario/1',
    'id: inc-001',
    'title: { en: A quiet release, fr: Une mise en ligne tranquille }',
    'briefing: { en: You are on call., fr: Vous êtes d’astreinte. }',
    'difficulty: easy',
    'minutes: 75',
    'procedure: INC-001',
    'variants: { bad-release: {} }',
  ].join('\n');

  expect(
    cardsOf({
      bakery: {
        'pack.yaml': 'id: bakery',
        'inc-001.yaml': scenario,
        'broken.yaml': 'a: [',
        'begun.yaml': 'format: tocsin/scenario/1\nid: begun\n',
      },
    }),
  ).toEqual([
    {
      packId: 'bakery',
      id: 'inc-001',
      title: { en: 'A quiet release', fr: 'Une mise en ligne tranquille' },
      brief: { en: 'You are on call.', fr: 'Vous êtes d’astreinte.' },
      difficulty: 'easy',
      minutes: 75,
      procedure: 'INC-001',
    },
  ]);
});
