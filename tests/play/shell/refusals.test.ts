import { describe, expect, it } from 'vitest';

import { refusalOf } from '../../../src/play/shell/refusals.ts';
import { readRecord } from '../../../src/record/parse.ts';

const refused = (text: string) => {
  const read = readRecord(text, 'mine.json');
  if (read.ok) throw new Error('it was read');
  return read.problems.map(refusalOf);
};

describe('why a record is refused', () => {
  it.each([
    ['too large', ' '.repeat(5_000_001), 'trop gros'],
    ['no JSON', '{"header":', 'pas du JSON'],
    ['too deep', '['.repeat(70) + ']'.repeat(70), 'imbriqués'],
    ['a reserved name', '{"__proto__": 1}', 'nom réservé'],
    ['another format', '{"header": {"format": "tocsin/record/99"}}', 'cette version de Tocsin lit'],
    ['something else', '[]', 'devrait être un groupe de champs'],
  ])('is said in French too: %s', (_what, text, words) => {
    for (const { what, mend } of refused(text)) {
      expect(what.fr).toContain(words);
      expect(what.fr).not.toBe(what.en);
      expect(mend.fr).not.toBe(mend.en);
    }
  });

  it('names the field in French as in English', () => {
    const [first] = refused('{"header": {"format": "tocsin/record/1"}}');
    const field = first?.what.en.split(' ')[0] ?? '';
    expect(field).toMatch(/^header/);
    expect(first?.what).toEqual({ en: `${field} is missing.`, fr: `${field} manque.` });
  });
});
