import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Problem } from '../../src/scenario/problem.ts';
import { checkSheet, readYaml } from '../../src/scenario/read-yaml.ts';

const read = (text: string) => readYaml({ name: 'a.yaml', text });

function problems(text: string): Problem[] {
  const result = read(text);
  return result.ok ? [] : result.problems;
}

describe('a YAML file is refused with line, column and the way out', () => {
  it.each([
    ['a duplicate key', 'a: 1\nb: 2\na: 3\n', 'duplicate-key', 3, 1],
    ['a prototype key', 'a:\n  __proto__: { admin: true }\n', 'reserved-key', 2, 3],
    ['an alias of nothing', 'a: [1]\nb: *x\n', 'yaml-alias', 2, 4],
    ['a circle of aliases', 'a: &x\n  b: *x\n', 'nested-too-deep', 2, 3],
    ['an unknown tag', 'a: 1\nb: !!js/function "x"\n', 'yaml-tag', 2, 4],
    ['a tab for indentation', 'a:\n\tb: 1\n', 'yaml-syntax', 2, 1],
    ['an open bracket', 'a: [1, 2\nb: 3\n', 'yaml-syntax', 2, 1],
    ['deep nesting', `a: ${'['.repeat(400)}${']'.repeat(400)}\n`, 'nested-too-deep', 1, 1],
    ['deep block nesting', `${'- '.repeat(400)}x\n`, 'nested-too-deep', 1, 1],
  ])('%s', (_name, text, code, line, column) => {
    expect(problems(text)[0]).toMatchObject({ file: 'a.yaml', code, line, column, level: 'error' });
    expect(problems(text)[0]?.suggestion.fr).not.toBe(problems(text)[0]?.suggestion.en);
  });

  it('a file over 1 MB, at once', () => {
    expect(problems(`a: ${'x'.repeat(1_000_001)}`)[0]?.code).toBe('file-too-large');
  });

  it('a bomb of many values', () => {
    expect(problems(`a: [${'1,'.repeat(70_000)}1]`)[0]?.code).toBe('too-many-values');
  });

  it('a bomb of aliases, at once', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(',')}]`,
    );
    expect(problems(`a0: &a0 [x]\n${levels.join('\n')}\n`)[0]?.code).toBe('too-many-values');
  });

  it('an alias that repeats a value is fine', () => {
    const sheet = read('a: &x [1, 2]\nb: *x\n');
    expect(sheet.ok && sheet.value.data).toEqual({ a: [1, 2], b: [1, 2] });
  });

  it('never throws and never pollutes, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab:-[]{}&*!|>\'"#\n \t?,%@0__proto__') }), (text) => {
        read(text);
        expect(({} as { admin?: boolean }).admin).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});

describe('a fault against the schema is placed at its line', () => {
  const schema = z.strictObject({ people: z.array(z.strictObject({ name: z.string(), age: z.int() })) });

  it.each([
    ['a wrong type', 'people:\n  - name: Ada\n    age: old\n', 3, /age should be a/],
    ['a missing key', 'people:\n  - name: Ada\n', 2, /age is missing/],
    ['an unknown key', 'people:\n  - name: Ada\n    age: 3\n    hat: red\n', 4, /hat is not known/],
  ])('%s', (_name, text, line, message) => {
    const sheet = read(text);
    if (!sheet.ok) throw new Error('should be YAML');
    const checked = checkSheet(sheet.value, schema);
    expect(checked.ok).toBe(false);
    if (!checked.ok) {
      expect(checked.problems[0]?.line).toBe(line);
      expect(checked.problems[0]?.message.en).toMatch(message);
    }
  });
});
