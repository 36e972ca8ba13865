/** `schema`: the formats as JSON Schema, by which editors complete and check. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { rulebookSchema } from '../runbook/rulebook.ts';
import { packSchema } from '../scenario/format/pack.ts';
import { scenarioSchema } from '../scenario/format/scenario.ts';
import type { Spec } from './command.ts';
import { langOf, print, printJson, UsageError, writeOut } from './output.ts';
import { FIELD_WORDS } from './schema-words.ts';

export const SCHEMA: Spec = {
  name: 'schema',
  means: {
    en: 'print a format as JSON Schema, by which editors complete and check',
    fr: 'afficher un format en JSON Schema, d’après lequel les éditeurs complètent et vérifient',
  },
  takes: [
    {
      name: { en: 'format', fr: 'format' },
      means: { en: 'scenario, pack or rulebook', fr: 'scenario, pack ou rulebook' },
      takes: 'at most one',
      usual: 'scenario',
    },
  ],
  flags: [
    {
      flag: '--write',
      value: { en: 'folder', fr: 'dossier' },
      means: { en: 'write all three into a folder', fr: 'écrire les trois dans un dossier' },
    },
    {
      flag: '--json',
      means: {
        en: 'print JSON, which a schema is anyway; with --write, the names of the files',
        fr: 'afficher du JSON, ce qu’un schéma est de toute façon ; avec --write, les noms des fichiers',
      },
    },
  ],
  run: schema,
};

const FORMATS = { scenario: scenarioSchema, pack: packSchema, rulebook: rulebookSchema } as const;

type Format = keyof typeof FORMATS;

const NAMES = Object.keys(FORMATS).join(', ');

const isFormat = (name: string): name is Format => Object.hasOwn(FORMATS, name);

/** A format as the text of a JSON Schema, draft 2020-12, with a description of every field. */
export function schemaText(format: Format): string {
  const schema = z.toJSONSchema(FORMATS[format], { io: 'input', reused: 'ref' });
  addWords(schema, format);
  return `${JSON.stringify({ title: `Tocsin ${format}`, ...schema }, null, 1)}\n`;
}

/** Gives every field that has no description the words for its name. */
function addWords(node: unknown, format: Format): void {
  if (node === null || typeof node !== 'object') return;
  for (const [key, inner] of Object.entries(node)) {
    if (key === 'properties')
      for (const [name, field] of Object.entries(inner as Record<string, { description?: string }>)) {
        const words = FIELD_WORDS[`${format}/${name}`] ?? FIELD_WORDS[name];
        if (words !== undefined) field.description ??= words;
      }
    addWords(inner, format);
  }
}

/** Prints one format, or writes all of them into a folder. Throws UsageError for an unknown name. */
function schema(name: string, options: { write?: string; json?: boolean; lang: string }): void {
  langOf(options.lang);
  if (!isFormat(name))
    throw new UsageError({
      en: `There is no format ${name}. There are: ${NAMES}.`,
      fr: `Il n’y a pas de format ${name}. Il y a : ${NAMES}.`,
    });
  if (options.write === undefined) return print(schemaText(name).trimEnd());
  const folder = options.write;
  mkdirSync(folder, { recursive: true });
  const files = Object.keys(FORMATS)
    .filter(isFormat)
    .map((format) => {
      const path = join(folder, `${format}.json`);
      writeOut(path, schemaText(format));
      return path;
    });
  if (options.json) printJson({ files });
  else print(files.join('\n'));
}
