import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRunbook } from '../../src/runbook/check/check.ts';
import { mergeRunbooks } from '../../src/runbook/merge.ts';
import type { Rulebook } from '../../src/runbook/rulebook.ts';
import { normalise } from '../../src/runbook/write/normalise.ts';
import { writeRunbook } from '../../src/runbook/write/write.ts';
import { smallRulebook } from '../support/small-rulebook.ts';
import { anyRulebook } from './any-rulebook.ts';
import { sample } from './sample.ts';

const merged = (en: string, fr: string) => mergeRunbooks(checkRunbook(en), checkRunbook(fr));
const both = (change: (fr: string) => string, rulebook: Rulebook = smallRulebook) =>
  merged(writeRunbook(rulebook, 'en'), change(writeRunbook(rulebook, 'fr')));

/** The words of each language where they stand, whatever their place. */
const wordsOf = (value: unknown, lang: 'en' | 'fr'): string => JSON.stringify(value, (_, v) => v?.[lang] ?? v);

/** A field of the rulebook by its own name, or the path to one. Short names are left out, as an id may begin with them. */
const FIELDS = [...new Set([...JSON.stringify(smallRulebook).matchAll(/"(\w{5,})":/g)].map(([, name = '']) => name))];
const RAW = new RegExp(
  `\\b(?:${FIELDS.filter((f) => /[A-Z]/.test(f ?? '')).join('|')})\\b|\\b(?:${FIELDS.join('|')})\\.`,
);

describe('a runbook in two languages', () => {
  it('gives one rulebook that speaks both', () => {
    fc.assert(
      fc.property(anyRulebook, (rulebook) => {
        const { rulebook: one } = both((fr) => fr, rulebook);
        expect(wordsOf(one, 'en')).toEqual(wordsOf(normalise(rulebook, 'en'), 'en'));
        expect(wordsOf(one, 'fr')).toEqual(wordsOf({ ...one, ...normalise(rulebook, 'fr') }, 'fr'));
      }),
      { numRuns: 40 },
    );
  });

  it('has nothing to complain of when both say the same', () => {
    expect(both((fr) => fr).problems).toEqual([]);
  });

  it.each([
    ['a deadline', (fr: string) => fr.replace('15 min | 1 h', '15 min | 2 h'), 'Level P1, time to resolve: ', 'P1'],
    [
      'a square',
      (fr: string) => fr.replace('(`many`) | P1 | P3', '(`many`) | P1 | P1'),
      'Decision matrix, many × low: ',
      'many',
    ],
    [
      'a window',
      (fr: string) => fr.replace('lead developer (monte à', 'lead developer (se réunit en'),
      'Escalation of P1 from 15 min, kind: ',
      '15 min+',
    ],
  ])('tells where %s differs, with its line', (_, change, path, found) => {
    const text = change(writeRunbook(smallRulebook, 'fr'));
    const { problems } = both(change);
    const [problem] = problems;
    expect(problem?.code).toBe('languages-differ');
    expect(problem?.message.en).toContain(path);
    expect(problem?.lang).toBe('fr');
    expect(problem?.message.fr).toMatch(
      /le runbook anglais dit « .+ » \(ligne \d+\), le français « .+ » \(ligne \d+\)\.$/,
    );
    expect(text.split('\n')[(problem?.line ?? 0) - 1]).toContain(found);
  });

  it('tells what only one of them has, and keeps it', () => {
    const level = { ...smallRulebook.severities[0], id: 'P9' } as Rulebook['severities'][number];
    const more: Rulebook = { ...smallRulebook, severities: [...smallRulebook.severities, level] };
    const { rulebook, problems } = merged(writeRunbook(smallRulebook, 'en'), writeRunbook(more, 'fr'));
    expect(problems.map((p) => [p.lang, p.code, p.message.en])).toEqual([
      ['fr', 'one-language-only', 'Level P9 is in the French runbook only (line 17).'],
    ]);
    expect(rulebook?.severities.map((s) => s.id)).toContain('P9');
    const other = merged(writeRunbook(more, 'en'), writeRunbook(smallRulebook, 'fr'));
    expect(other.problems.map((p) => [p.lang, p.message.fr])).toEqual([
      ['en', 'Niveau P9 : dans le runbook anglais seulement (ligne 17).'],
    ]);
  });

  it('has a word for whatever can differ, in both languages', () => {
    fc.assert(
      fc.property(anyRulebook, anyRulebook, (one, other) => {
        const { problems } = merged(writeRunbook(one, 'en'), writeRunbook(other, 'fr'));
        for (const { message } of problems) {
          const [what] = message.en.split(/: | is in the /);
          expect(what).not.toMatch(RAW);
          expect(what).not.toMatch(/undefined|NaN/);
          expect(message.fr).not.toMatch(/undefined|NaN/);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('gives no rulebook when one of them cannot be played by', () => {
    expect(merged(writeRunbook(smallRulebook, 'en'), sample('no-severities.en'))).toEqual({
      rulebook: null,
      problems: [],
    });
  });
});
