import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkRunbook } from '../../src/runbook/check/check.ts';
import { readRunbook } from '../../src/runbook/read/read.ts';
import { areTwins, checkInTwo, languageOf } from '../../src/runbook/two-languages.ts';
import { writeRunbook } from '../../src/runbook/write/write.ts';
import { smallRulebook } from '../support/small-rulebook.ts';
import { sample } from './sample.ts';

const read = (text: string) => ({ text, draft: readRunbook(text).draft });
const [en, fr] = ['en', 'fr'].map((lang) =>
  readFileSync(new URL(`../../scenarios/artisanat-dupont/runbook.${lang}.md`, import.meta.url), 'utf8'),
) as [string, string];

describe('a runbook in two languages', () => {
  it.each([
    ['en', en],
    ['fr', fr],
    ['en', sample('prose.en')],
    ['fr', sample('gravite.fr')],
    ['fr', sample('reference-like.fr')],
    ['en', sample('arrows.en')],
  ])('is written in %s', (lang, text) => expect(languageOf(text)).toBe(lang));

  it('is known by what needs no words', () => {
    expect(areTwins(read(en), read(fr))).toBe(true);
    expect(areTwins(read(fr), read(en))).toBe(true);
    expect(areTwins(read(writeRunbook(smallRulebook, 'en')), read(writeRunbook(smallRulebook, 'fr')))).toBe(true);
  });

  it('is not taken for another team’s, nor for an earlier text of the same language', () => {
    expect(areTwins(read(en), read(sample('gravite.fr')))).toBe(false);
    expect(areTwins(read(sample('prose.en')), read(fr))).toBe(false);
    expect(areTwins(read(en), read(en.replace('Lead Developer', 'Lead')))).toBe(false);
    expect(areTwins(read('# The cat is on the mat'), read('# Le chat est sur le tapis'))).toBe(false);
  });

  it('speaks both languages, whichever of the two is at hand', () => {
    for (const [text, other] of [
      [en, fr],
      [fr, en],
    ] as const) {
      const { ok, rulebook, apart, reading } = checkInTwo(text, other);
      expect(ok).toBe(true);
      expect(apart).toEqual([]);
      expect(rulebook?.procedures[0]?.name.en).not.toBe(rulebook?.procedures[0]?.name.fr);
      expect(reading.lines[0]).toBe(text.split('\n')[0]);
    }
  });

  it('says what the two do not say alike, and is played by all the same', () => {
    const longer = fr.replace(/15 min/, '25 min');
    expect(longer).not.toBe(fr);
    const { rulebook, apart } = checkInTwo(en, longer);
    expect(rulebook).not.toBeNull();
    expect(apart.length).toBeGreaterThan(0);
    expect(apart[0]?.lang).toBe('fr');
  });

  it('stands alone where the other cannot be played by', () => {
    const alone = checkRunbook(en);
    const { ok, rulebook, apart } = checkInTwo(en, 'Rien du tout.');
    expect({ ok, rulebook }).toEqual({ ok: alone.ok, rulebook: alone.rulebook });
    expect(apart.length).toBeGreaterThan(0);
    expect(checkInTwo(en, null)).toEqual({ ...alone, apart: [] });
  });
});
