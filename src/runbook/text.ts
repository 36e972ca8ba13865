import { z } from 'zod';

/** A text that a person reads, in every language the game speaks. A missing language is a type error. */
export interface Text {
  readonly en: string;
  readonly fr: string;
}

export type Lang = keyof Text;

/** Anything that looks like an HTML tag or comment. Prose never needs one, so none is let in. */
const MARKUP = /<[a-z!/?]/i;

/** Control, zero-width and bidirectional characters: they can make a text read as something it is not. */
export const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this pattern is for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const prose = z
  .string()
  .min(1, 'must not be empty')
  .max(4000, 'is longer than 4,000 characters')
  .refine((s) => !MARKUP.test(s), 'holds HTML; write Markdown without tags')
  .refine((s) => s.search(HIDDEN) < 0, 'holds an invisible control character');

/** Prose in both languages, Markdown without HTML, at most 4,000 characters each. */
export const textSchema = z.strictObject({ en: prose, fr: prose });

/** What a machine prints (a log line, a response body): shown as plain characters, never interpreted. */
export const rawSchema = z
  .string()
  .max(8000, 'is longer than 8,000 characters')
  .refine((s) => s.search(HIDDEN) < 0, 'holds an invisible control character');

/** What every JavaScript object answers to, whatever it holds: by such a name a thing would be found where there is none. */
const RESERVED: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** A name a file gives to a thing so that others can refer to it. The names JavaScript objects are born with are refused. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'must be 1 to 64 letters, digits, dots or dashes')
  .refine((s) => !RESERVED.has(s), 'is a reserved name');

/** The text in one language. */
export const say = (text: Text, lang: Lang): string => text[lang];
