import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendMojibake } from '../../src/runbook/read/mojibake.ts';
import { readRunbook } from '../../src/runbook/read/read.ts';

/** What a program shows that takes UTF-8 for Windows-1252. */
const misread = (text: string): string => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

const WORDS = [
  'Sévérité',
  'dès',
  'à',
  'l’astreinte',
  'où',
  'çà',
  'Noël',
  'bientôt',
  '5 €',
  '…',
  '«',
  '»',
  'cœur',
  'Ÿ',
  '🔴',
  'ok',
];

describe('mendMojibake', () => {
  it('gives back any text in French that was read wrong', () => {
    const words = fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
      .map((w) => ['é', ...w].join(' '));
    fc.assert(
      fc.property(words, (text) => {
        expect(mendMojibake(misread(text))).toBe(text);
      }),
    );
  });

  it.each(['', 'Severity', 'Sévérité à vérifier : « où ? »', 'naïve café', 'Ã', 'A NOIR, É—BLANC'])(
    'has nothing to mend in "%s"',
    (text) => {
      expect(mendMojibake(text)).toBeNull();
    },
  );

  it('leaves what was read right beside what was not', () => {
    expect(mendMojibake(`déjà ${misread('été')}`)).toBe('déjà été');
  });

  it('is offered with the line it is needed on first', () => {
    const { findings, draft } = readRunbook(`# Runbook\n\n## ${misread('Sévérités')}\n`);
    expect(findings.map((f) => [f.code, f.line])).toEqual([['broken-accents', 3]]);
    expect(draft.title?.fr).toBe('Runbook');
  });
});
