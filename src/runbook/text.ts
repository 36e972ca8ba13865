import { z } from 'zod';

/** A text that a person reads, in every language the game speaks. A missing language is a type error. */
export interface Text {
  readonly en: string;
  readonly fr: string;
}

export type Lang = keyof Text;

const SAID = new Map<string, Text>();

/**
 * What a schema says of a value that does not pass, after the field's name. A schema carries one text: `inBoth` finds the
 * other language by the English one.
 */
export function refusal(en: string, fr: string): string {
  SAID.set(en, { en, fr });
  return en;
}

/** A schema's words in both languages; words of nobody's are the same in both. */
export const inBoth = (said: string): Text => SAID.get(said) ?? { en: said, fr: said };

/** Anything that looks like an HTML tag or comment. Prose never needs one, so none is let in. */
const MARKUP = /<[a-z!/?]/i;

/** Control, zero-width and bidirectional characters: they can make a text read as something it is not. */
export const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this pattern is for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const INVISIBLE = refusal('holds an invisible control character', 'contient un caractère de contrôle invisible');

const prose = z
  .string()
  .min(1)
  .max(4000)
  .refine(
    (s) => !MARKUP.test(s),
    refusal('holds HTML; write Markdown without tags', 'contient du HTML ; écrivez du Markdown sans balises'),
  )
  .refine((s) => s.search(HIDDEN) < 0, INVISIBLE);

/** Prose in both languages, Markdown without HTML, at most 4,000 characters each. */
export const textSchema = z.strictObject({ en: prose, fr: prose });

/** What a machine prints (a log line, a response body): shown as plain characters, never interpreted. */
export const rawSchema = z
  .string()
  .max(8000)
  .refine((s) => s.search(HIDDEN) < 0, INVISIBLE);

/** What every JavaScript object answers to, whatever it holds: by such a name a thing would be found where there is none. */
const RESERVED: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** A name a file gives to a thing so that others can refer to it. The names JavaScript objects are born with are refused. */
export const idSchema = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
    refusal('must be 1 to 64 letters, digits, dots or dashes', 'doit faire 1 à 64 lettres, chiffres, points ou tirets'),
  )
  .refine((s) => !RESERVED.has(s), refusal('is a reserved name', 'est un nom réservé'));

/** The text in one language. */
export const say = (text: Text, lang: Lang): string => text[lang];
