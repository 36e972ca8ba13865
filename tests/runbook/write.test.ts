import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRunbook } from '../../src/runbook/check/check.ts';
import { readDuration, readWindow } from '../../src/runbook/read/durations.ts';
import { rulebookSchema } from '../../src/runbook/rulebook.ts';
import { besideOf } from '../../src/runbook/write/beside.ts';
import { normalise } from '../../src/runbook/write/normalise.ts';
import { durationWords, windowWords } from '../../src/runbook/write/times.ts';
import { writeRunbook } from '../../src/runbook/write/write.ts';
import { smallRulebook } from '../support/small-rulebook.ts';
import { anyRulebook } from './any-rulebook.ts';
import { sample } from './sample.ts';

const lang = fc.constantFrom('en' as const, 'fr' as const);
const ms = fc.oneof(
  fc.integer({ min: 0, max: 300 }).map((m) => m * 60_000),
  fc.maxSafeNat(),
);

describe('what is written reads back', () => {
  it('as the normalised rulebook, whatever rulebook it is', () => {
    fc.assert(
      fc.property(anyRulebook, lang, (rulebook, inLang) => {
        expect(checkRunbook(writeRunbook(rulebook, inLang)).rulebook).toEqual(normalise(rulebook, inLang));
      }),
      { numRuns: 200 },
    );
  });

  it('with no line unexplained and nothing to complain of in its form', () => {
    fc.assert(
      fc.property(anyRulebook, lang, (rulebook, inLang) => {
        const { unexplained, findings } = checkRunbook(writeRunbook(rulebook, inLang)).reading;
        expect(unexplained).toEqual([]);
        expect(findings.filter((f) => !['too-deep', 'lost-characters'].includes(f.code))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('with every length of time and window as it was', () => {
    fc.assert(
      fc.property(ms, fc.option(ms), lang, (from, to, inLang) => {
        expect(readDuration(durationWords(from, inLang))?.ms).toBe(from);
        expect(readWindow(windowWords(from, to, inLang))).toEqual({ fromMs: from, toMs: to });
      }),
    );
  });
});

describe('normalise', () => {
  it('gives a rulebook that the schema takes, and changes nothing the second time', () => {
    fc.assert(
      fc.property(anyRulebook, lang, (rulebook, inLang) => {
        const once = normalise(rulebook, inLang);
        expect(rulebookSchema.safeParse(once).error).toBeUndefined();
        expect(normalise(once, inLang)).toEqual(once);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves an ordinary rulebook as it is but for the other language', () => {
    const { title, escalation, ...rest } = normalise(smallRulebook, 'fr');
    expect(title).toEqual({ en: smallRulebook.title.fr, fr: smallRulebook.title.fr });
    expect(escalation).toHaveLength(smallRulebook.escalation.length);
    expect(rest.rotation).toEqual(smallRulebook.rotation);
    expect(rest.cadence).toEqual(smallRulebook.cadence);
  });
});

describe('a written runbook', () => {
  it('is Markdown for people: chapters, tables, a drawnless matrix, procedures with branches', () => {
    const text = writeRunbook(smallRulebook, 'en');
    expect(text.split('\n').filter((line) => line.startsWith('## '))).toEqual(
      text.split('\n').filter((line) => /^## \d+\. [A-Z]/.test(line)),
    );
    expect(text).toContain('### Definitions');
    expect(text).toMatch(/\| \*\*P1\*\* \| /);
  });

  it('leaves out what the rulebook does not have', () => {
    const bare = { ...smallRulebook, matrix: null, procedures: [], rotation: null, tools: [] };
    const text = writeRunbook(bare, 'fr');
    expect(text).not.toMatch(/Matrice|Procédures|Rotation|Outils/);
    expect(checkRunbook(text).rulebook?.matrix).toBeNull();
  });

  it.each(['reference-like.fr', 'sev-headings.en', 'gravite.fr', 'prose.en', 'zero-first.en'])(
    'can be made of %s, which is in a layout of its own, and says the same',
    (name) => {
      const { rulebook } = checkRunbook(sample(name));
      const inLang = name.endsWith('fr') ? 'fr' : 'en';
      if (!rulebook) throw new Error('not playable');
      expect(checkRunbook(writeRunbook(rulebook, inLang)).rulebook).toEqual(normalise(rulebook, inLang));
    },
  );

  it('keeps what the runbook said beside its rules: limits in words, and when contacts were checked', () => {
    const contacts =
      '\n## Contacts\n\n| Role | Name | Phone |\n|--|--|--|\n| CTO | Ada | 0611111111 |\n\nChecked on 2 March 2026.\n';
    const { reading, rulebook } = checkRunbook(sample('arrows.en') + contacts);
    if (!rulebook) throw new Error('not playable');
    const again = checkRunbook(writeRunbook(rulebook, 'en', besideOf(reading)));
    expect(again.rulebook).toEqual(normalise(rulebook, 'en'));
    expect(again.reading.draft.severities.map((s) => [s.id, s.resolutionText])).toEqual(
      expect.arrayContaining([['P3', '3 business days']]),
    );
    expect(again.reading.checked.map((c) => c.on)).toEqual(['2026-03-02']);
    expect(besideOf(again.reading).limits?.P3?.resolution).toBe('3 business days');
  });

  it('is read in part when a person has changed it: words that are unknown and references that are taken are told', () => {
    const text = writeRunbook(smallRulebook, 'en');
    const contact = /^\| .* \| team \| .*$/m.exec(text)?.[0] ?? '';
    const changed = text.replace(contact, `${contact.replace('| team |', '| crew |')}\n${contact}`);
    const { problems, rulebook } = checkRunbook(changed);
    expect(problems.filter((p) => ['unknown-word', 'same-ref'].includes(p.code)).map((p) => p.code)).toEqual([
      'unknown-word',
      'same-ref',
    ]);
    expect(rulebook?.contacts).toEqual(normalise(smallRulebook, 'en').contacts);
  });

  it('is read by meaning when its levels are no longer where they belong', () => {
    const text = writeRunbook(smallRulebook, 'en').replace('### Definitions', '### How grave is it?');
    const { ok, reading } = checkRunbook(text);
    expect(ok).toBe(true);
    expect(reading.draft.severities.map((s) => [s.id, s.responseMs])).toEqual([
      ['P1', 900_000],
      ['P3', 7_200_000],
    ]);
  });

  it('takes a template without a reference or a body as far as it goes', () => {
    const text = writeRunbook(smallRulebook, 'en').replace(/^#### .*$/m, '#### Another name');
    expect(checkRunbook(text).problems.map((p) => p.code)).toContain('no-body');
  });
});
