/** Reads a record that comes from elsewhere: all of it, or what is wrong, where, and the way out. */
import type { Problem } from '../scenario/problem.ts';
import type { DrillRecord } from './format.ts';
import { RECORD_FORMAT } from './format.ts';
import { type Place, placeInJson, placeOfSyntaxError } from './json-place.ts';
import { recordSchema } from './schema.ts';

const LARGEST = 5_000_000;
const MOST_PROBLEMS = 20;
const DEEPEST = 64;
const RESERVED = ['__proto__', 'constructor', 'prototype'];
const START: Place = { line: 1, column: 1 };

export type ReadRecord = { ok: true; record: DrillRecord } | { ok: false; problems: Problem[] };

/** A record from JSON text. `file` is named in problems. Texts in it stay data, whatever they hold. Never throws. */
export function readRecord(text: string, file = 'record.json'): ReadRecord {
  const refuse = (place: Place, code: string, message: string, suggestion: string): ReadRecord => ({
    ok: false,
    problems: [{ file, ...place, level: 'error', code, message, suggestion }],
  });
  if (text.length > LARGEST) {
    const size = Math.ceil(text.length / 100_000) / 10;
    return refuse(
      START,
      'too-large',
      `The file is ${size} MB; a record has at most 5 MB.`,
      'Check that this is the file that was downloaded; export it again without its sources.',
    );
  }

  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    const place = placeOfSyntaxError(text) ?? START;
    return refuse(
      place,
      'not-json',
      'This is not JSON: reading stopped here.',
      'Download the record again; a text editor or a mail program may have changed it.',
    );
  }

  const reserved = reservedPath(data);
  if (reserved) {
    return reserved.length > DEEPEST
      ? refuse(
          START,
          'too-deep',
          'Its lists and objects lie too deep in one another.',
          'Open a file that Tocsin has written.',
        )
      : refuse(
          placeInJson(text, reserved),
          'reserved-name',
          `“${String(reserved.at(-1))}” cannot be the name of a field.`,
          'Open a file that Tocsin has written.',
        );
  }

  const format = formatOf(data);
  if (format !== null && format !== RECORD_FORMAT) {
    return refuse(
      placeInJson(text, ['header', 'format']),
      'other-format',
      `This record says it is ${format.slice(0, 80)}; this version of Tocsin reads ${RECORD_FORMAT}.`,
      'Open it with the version of Tocsin that wrote it, named in header.engine.',
    );
  }

  const checked = recordSchema.safeParse(data);
  if (checked.success) return { ok: true, record: checked.data };
  const problems = checked.error.issues.slice(0, MOST_PROBLEMS).map(
    ({ path, message }): Problem => ({
      file,
      ...placeInJson(text, path),
      level: 'error',
      code: 'not-a-record',
      message: `${path.length > 0 ? path.join('.') : 'The file'}: ${message}.`,
      suggestion: 'Open a file that Tocsin has written; if it was edited by hand, undo that.',
    }),
  );
  return { ok: false, problems };
}

function formatOf(data: unknown): string | null {
  if (data === null || typeof data !== 'object' || !('header' in data)) return null;
  const { header } = data;
  if (header === null || typeof header !== 'object' || !('format' in header)) return null;
  return typeof header.format === 'string' ? header.format : null;
}

/** The path of the first field with a reserved name, or of the first thing that lies too deep. */
function reservedPath(value: unknown, path: PropertyKey[] = []): PropertyKey[] | null {
  if (value === null || typeof value !== 'object') return null;
  if (path.length > DEEPEST) return path;
  for (const [name, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(name) : name];
    const found = RESERVED.includes(name) ? here : reservedPath(inner, here);
    if (found) return found;
  }
  return null;
}
