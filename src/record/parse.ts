/** Reads a record that comes from elsewhere: all of it, or what is wrong, where, and the way out. */
import { wordsOf } from '../runbook/issue-words.ts';
import type { Text } from '../runbook/text.ts';
import { type Problem, problemOfFile } from '../scenario/problem.ts';
import type { DrillRecord } from './format.ts';
import { RECORD_FORMAT } from './format.ts';
import { type Place, placeInJson, placeOfSyntaxError } from './json-place.ts';
import { recordSchema } from './schema.ts';

/** The most that a record's file may have. */
export const MOST_CHARACTERS = 5_000_000;
const MOST_PROBLEMS = 20;
const DEEPEST = 64;
/** More than a record of the largest size has; each costs far more memory than its characters. */
const MOST_VALUES = 250_000;
const RESERVED = ['__proto__', 'constructor', 'prototype'];
const START: Place = { line: 1, column: 1 };

const WRITTEN_BY_TOCSIN: Text = {
  en: 'Open a file that Tocsin has written.',
  fr: 'Ouvrez un fichier écrit par Tocsin.',
};
const UNDO: Text = {
  en: 'Open a file that Tocsin has written; if it was edited by hand, undo that.',
  fr: 'Ouvrez un fichier écrit par Tocsin ; s’il a été modifié à la main, annulez cela.',
};

export type ReadRecord = { ok: true; record: DrillRecord } | { ok: false; problems: Problem[] };

/** What is said of a file of so many characters or bytes, more than are read. */
export function recordTooLarge(file: string, length: number): Problem {
  const size = Math.ceil(length / 100_000) / 10;
  return problemOfFile(file, 'too-large', {
    message: {
      en: `The file is ${size} MB; a record has at most 5 MB.`,
      fr: `Le fichier est trop gros : ${String(size).replace('.', ',')} Mo, pour 5 Mo au plus.`,
    },
    suggestion: {
      en: 'Check that this is the file that was downloaded; export it again without its sources.',
      fr: 'Vérifiez que c’est bien le fichier téléchargé, ou exportez-le de nouveau sans ses sources.',
    },
  });
}

/** A record from JSON text. `file` is named in problems. Texts in it stay data, whatever they hold. Never throws. */
export function readRecord(text: string, file = 'record.json'): ReadRecord {
  const refuse = (place: Place, code: string, message: Text, suggestion: Text): ReadRecord => ({
    ok: false,
    problems: [{ file, ...place, level: 'error', code, message, suggestion }],
  });
  if (text.length > MOST_CHARACTERS) return { ok: false, problems: [recordTooLarge(file, text.length)] };

  const bounds = boundsOf(text);
  if (bounds.values > MOST_VALUES) {
    const message = {
      en: `It holds more than ${MOST_VALUES} values.`,
      fr: `Il contient plus de ${MOST_VALUES} valeurs.`,
    };
    return refuse(START, 'too-many-values', message, WRITTEN_BY_TOCSIN);
  }
  if (bounds.depth > DEEPEST) {
    const message = {
      en: 'Its lists and objects lie too deep in one another.',
      fr: 'Ses listes et ses objets sont trop imbriqués.',
    };
    return refuse(START, 'too-deep', message, WRITTEN_BY_TOCSIN);
  }

  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    const place = placeOfSyntaxError(text) ?? START;
    return refuse(
      place,
      'not-json',
      {
        en: 'This is not JSON: reading stopped here.',
        fr: 'Ce n’est pas du JSON : la lecture s’est arrêtée ici.',
      },
      {
        en: 'Download the record again; a text editor or a mail program may have changed it.',
        fr: 'Téléchargez de nouveau le dossier : un éditeur de texte ou une messagerie l’a peut-être modifié.',
      },
    );
  }

  const reserved = reservedPath(data);
  if (reserved) {
    const name = String(reserved.at(-1));
    return refuse(
      placeInJson(text, reserved),
      'reserved-name',
      {
        en: `“${name}” cannot be the name of a field.`,
        fr: `« ${name} » est un nom réservé : aucun champ ne peut le porter.`,
      },
      WRITTEN_BY_TOCSIN,
    );
  }

  const format = formatOf(data);
  if (format !== null && format !== RECORD_FORMAT) {
    return refuse(
      placeInJson(text, ['header', 'format']),
      'other-format',
      {
        en: `This record says it is ${format.slice(0, 80)}; this version of Tocsin reads ${RECORD_FORMAT}.`,
        fr: `Ce dossier dit être ${format.slice(0, 80)} ; cette version de Tocsin lit ${RECORD_FORMAT}.`,
      },
      {
        en: 'Open it with the version of Tocsin that wrote it, named in header.engine.',
        fr: 'Ouvrez-le avec la version de Tocsin qui l’a écrit, nommée dans header.engine.',
      },
    );
  }

  const checked = recordSchema.safeParse(data, { reportInput: true });
  if (checked.success) return { ok: true, record: checked.data };
  const problems = checked.error.issues.slice(0, MOST_PROBLEMS).map(
    (issue): Problem => ({
      file,
      ...placeInJson(text, issue.path),
      level: 'error',
      code: 'not-a-record',
      message: wordsOf(issue).message,
      suggestion: UNDO,
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

const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const OPENING = [...'[{'].map((c) => c.charCodeAt(0));
const CLOSING = [...']}'].map((c) => c.charCodeAt(0));

/** How deep a JSON text goes and how many values it has, as far as that is allowed: told before it is read, for reading takes room for each. */
function boundsOf(text: string): { depth: number; values: number } {
  let depth = 0;
  let values = 1;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (quoted && c === BACKSLASH) i++;
    else if (c === QUOTE) quoted = !quoted;
    else if (quoted) continue;
    else if (c === COMMA) values++;
    else if (OPENING.includes(c)) depth++;
    else if (CLOSING.includes(c)) depth--;
    if (depth > DEEPEST || values > MOST_VALUES) break;
  }
  return { depth, values };
}

/** The path of the first field with a reserved name. */
function reservedPath(value: unknown, path: PropertyKey[] = []): PropertyKey[] | null {
  if (value === null || typeof value !== 'object') return null;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      if (value[i] === null || typeof value[i] !== 'object') continue;
      const found = reservedPath(value[i], [...path, i]);
      if (found) return found;
    }
    return null;
  }
  for (const [name, inner] of Object.entries(value)) {
    const here = [...path, name];
    const found = RESERVED.includes(name) ? here : reservedPath(inner, here);
    if (found) return found;
  }
  return null;
}
