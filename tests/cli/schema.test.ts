import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaText } from '../../src/cli/schema.ts';
import { FIELD_WORDS } from '../../src/cli/schema-words.ts';

const FORMATS = ['scenario', 'pack', 'rulebook'] as const;

/** Every field of a schema, with its description. */
function fieldsOf(node: unknown): [name: string, description: string | undefined][] {
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, inner]) => [
    ...(key === 'properties'
      ? Object.entries(inner as Record<string, { description?: string }>).map(
          ([name, field]) => [name, field.description] as [string, string | undefined],
        )
      : []),
    ...fieldsOf(inner),
  ]);
}

describe.each(FORMATS)('the schema of a %s', (format) => {
  it('is the one in the schema folder (else: npx tocsin schema --write schema)', () => {
    expect(schemaText(format)).toBe(readFileSync(`schema/${format}.json`, 'utf8'));
  });

  it('describes every field', () => {
    const fields = fieldsOf(JSON.parse(schemaText(format)));
    expect(fields.length).toBeGreaterThan(50);
    expect(fields.filter(([, description]) => !description).map(([name]) => name)).toEqual([]);
  });
});

it('has no words for a field that no format has', () => {
  const names = new Set(FORMATS.flatMap((f) => fieldsOf(JSON.parse(schemaText(f))).map(([name]) => name)));
  expect(Object.keys(FIELD_WORDS).filter((key) => !names.has(key.split('/').at(-1) ?? ''))).toEqual([]);
});

it('is named by the first line of every file that ships, where it lies', () => {
  const files = readdirSync('scenarios', { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.yaml'));
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) {
    const path = join('scenarios', file);
    const [, schema = ''] =
      /^# yaml-language-server: \$schema=(\S+)$/.exec(readFileSync(path, 'utf8').split('\n', 1)[0] ?? '') ?? [];
    expect({ path, there: existsSync(join(dirname(path), schema)), schema }).toMatchObject({
      there: true,
      schema: `../../schema/${file.endsWith('pack.yaml') ? 'pack' : 'scenario'}.json`,
    });
  }
});
