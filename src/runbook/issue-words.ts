/** What a schema finds wrong, in plain words of both languages, and where. */
import type { z } from 'zod';
import { inBoth, type Text } from './text.ts';

type Issue = z.core.$ZodIssue;
type Sized = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

interface Placed {
  path: readonly PropertyKey[];
  message: Text;
  suggestion: Text;
}

const CHANGE: Text = { en: 'Change the value.', fr: 'Changez la valeur.' };

/** What a value should be, by the schema's word for it. */
const TYPES: Readonly<Record<string, Text>> = {
  string: { en: 'a string', fr: 'un texte' },
  number: { en: 'a number', fr: 'un nombre' },
  int: { en: 'a whole number', fr: 'un nombre entier' },
  boolean: { en: 'true or false', fr: 'true ou false' },
  array: { en: 'a list', fr: 'une liste' },
  tuple: { en: 'a list', fr: 'une liste' },
  object: { en: 'a group of fields', fr: 'un groupe de champs' },
  record: { en: 'a group of fields', fr: 'un groupe de champs' },
};

/** What a text should be, where the schema has a pattern of its own for it. */
const FORMATS: Readonly<Record<string, Text>> = {
  url: {
    en: 'must be a web address, such as https://shop.example',
    fr: 'doit être une adresse web, comme https://boutique.example',
  },
  datetime: {
    en: 'must be a date and time with its zone, such as 2026-03-03T14:02:00+01:00',
    fr: 'doit être une date et une heure avec leur fuseau, comme 2026-03-03T14:02:00+01:00',
  },
};

/** An issue in words, where it stands; of a union, what is wrong with the form that its author most likely meant. */
export function wordsOf(issue: Issue): Placed {
  const { path } = issue;
  const name = path.join('.');
  const say = (text: Text, suggestion: Text = CHANGE): Placed => ({
    path,
    message: { en: `${name || 'The file'} ${text.en}.`, fr: `${name || 'Le fichier'} ${text.fr}.` },
    suggestion,
  });
  const nearest = issue.code === 'invalid_union' ? nearestIssue(issue.errors) : null;
  if (nearest) return wordsOf({ ...nearest, path: [...path, ...nearest.path] });
  const wanted = wantedIn(issue);
  if (issue.input === undefined && (wanted || issue.code === 'invalid_union'))
    return say(
      { en: 'is missing', fr: 'manque' },
      wanted ? { en: `Add it: ${wanted.en}.`, fr: `Ajoutez-le : ${wanted.fr}.` } : { en: 'Add it.', fr: 'Ajoutez-le.' },
    );
  switch (issue.code) {
    case 'unrecognized_keys':
      return strangeKey(path, issue.keys[0] ?? '');
    case 'invalid_union':
      return say(
        { en: 'has none of the forms allowed here', fr: 'n’a aucune des formes permises ici' },
        { en: 'See the reference for what can stand here.', fr: 'Voyez dans la référence ce qui peut être ici.' },
      );
    case 'invalid_type':
    case 'invalid_value':
      return say({ en: `should be ${wanted?.en}`, fr: `devrait être ${wanted?.fr}` });
    case 'too_small':
    case 'too_big':
      return say(sizeOf(issue));
    case 'invalid_key': {
      const [first] = issue.issues;
      return first ? { ...wordsOf({ ...first, path }), path } : say(inBoth(issue.message));
    }
    case 'invalid_format':
      return say(FORMATS[issue.format] ?? inBoth(issue.message));
    default:
      return say(inBoth(issue.message));
  }
}

/** What an issue says should stand there; null when it is about something else. */
function wantedIn(issue: Issue): Text | null {
  if (issue.code === 'invalid_type') return TYPES[issue.expected] ?? { en: issue.expected, fr: issue.expected };
  if (issue.code !== 'invalid_value') return null;
  const words = issue.values.map(String).join(', ');
  return issue.values.length === 1
    ? { en: words, fr: words }
    : { en: `one of ${words}`, fr: `l’un de ces mots : ${words}` };
}

function strangeKey(path: readonly PropertyKey[], key: string): Placed {
  return {
    path: [...path, key],
    message: { en: `${key} is not known here.`, fr: `${key} n’est pas connu ici.` },
    suggestion: /\s/.test(key)
      ? {
          en: 'Put the text before it in quotes: between braces a comma begins the next field.',
          fr: 'Mettez entre guillemets le texte qui précède : entre accolades, une virgule commence le champ suivant.',
        }
      : { en: 'Check the spelling, or remove it.', fr: 'Vérifiez l’orthographe, ou retirez-le.' },
  };
}

/** `4000` as people write it. */
const grouped = (n: number | bigint, mark: string): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, mark);

const UNITS: Readonly<Record<string, { one: Text; many: Text }>> = {
  string: { one: { en: 'character', fr: 'caractère' }, many: { en: 'characters', fr: 'caractères' } },
  array: { one: { en: 'item', fr: 'élément' }, many: { en: 'items', fr: 'éléments' } },
};

function sizeOf(issue: Sized): Text {
  const small = issue.code === 'too_small';
  const limit = small ? issue.minimum : issue.maximum;
  const [en, fr] = [grouped(limit, ','), grouped(limit, '\u202f')];
  const unit = UNITS[issue.origin]?.[Number(limit) === 1 ? 'one' : 'many'];
  if (!unit) {
    const [than, que] = small ? ['more than', 'plus grand que'] : ['less than', 'plus petit que'];
    const [least, moins] = small ? ['at least', 'au moins'] : ['at most', 'au plus'];
    return issue.inclusive
      ? { en: `must be ${least} ${en}`, fr: `doit être ${moins} ${fr}` }
      : { en: `must be ${than} ${en}`, fr: `doit être ${que} ${fr}` };
  }
  if (issue.exact) return { en: `must have ${en} ${unit.en}`, fr: `doit avoir ${fr} ${unit.fr}` };
  if (small && Number(limit) === 1) return { en: 'must not be empty', fr: 'ne doit pas être vide' };
  return small
    ? { en: `has fewer than ${en} ${unit.en}`, fr: `a moins de ${fr} ${unit.fr}` }
    : { en: `is longer than ${en} ${unit.en}`, fr: `dépasse ${fr} ${unit.fr}` };
}

/**
 * Of a union's failed branches, the one the author most likely meant: its kind of value and its keys are there, something
 * in it is wrong. When no branch knows the keys, the first key that none of them knows.
 */
function nearestIssue(branches: readonly (readonly Issue[])[]): Issue | null {
  const isOther = (i: Issue) => i.path.length === 0 && (i.code === 'invalid_type' || i.code === 'unrecognized_keys');
  const meant = branches.find((issues) => !issues.some(isOther))?.[0];
  if (meant) return meant;
  const strange = branches.map((issues) => issues.find((i) => i.path.length === 0 && i.code === 'unrecognized_keys'));
  return (strange.every((i) => i !== undefined) && strange[0]) || null;
}
