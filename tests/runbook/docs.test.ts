import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as words from '../../src/runbook/write/words.ts';

const page = readFileSync('docs/RUNBOOKS.md', 'utf8');

/** Every text in a table of words, however deep. */
const textsIn = (value: unknown): { en: string; fr: string }[] => {
  if (value === null || typeof value !== 'object') return [];
  if ('en' in value && 'fr' in value) return [value as { en: string; fr: string }];
  return Object.values(value).flatMap(textsIn);
};

it('docs/RUNBOOKS.md names every heading, column and word of a written runbook, in both languages', () => {
  const { CHAPTERS: _chapters, ...rest } = words;
  const said = textsIn({ ...rest, chapters: [words.CHAPTERS.procedures, words.CHAPTERS.tools] });
  expect(said.length).toBeGreaterThan(80);
  expect(said.flatMap(({ en, fr }) => [en, fr]).filter((word) => !page.includes(word))).toEqual([]);
});

it('docs/RUNBOOKS.md names the format that marks one', () => {
  expect(page).toContain(`format: ${words.WRITTEN}`);
});
