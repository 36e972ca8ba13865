import type { Lang, Text } from '../../runbook/text.ts';
import { usePreferences } from '../ui/preferences.ts';

/** A message with parts: a plain function a language, so that each can put its plural and its word order where it wants. */
type Phrase = (...parts: never[]) => string;
type Message = Text | { readonly en: Phrase; readonly fr: Phrase };
type Catalogue = Record<string, Message>;

/** The French of a phrase must take the parts of the English one. */
type Matched<C extends Catalogue> = {
  [K in keyof C]: C[K] extends { en: infer P extends Phrase } ? { en: P; fr: P } : Text;
};

/** A catalogue in one language: strings, and functions giving strings. */
export type Worded<C extends Catalogue> = {
  readonly [K in keyof C]: C[K] extends { en: infer P extends Phrase } ? P : string;
};

/** Declares the words of a screen. A text that lacks a language does not compile. */
export const defineText = <C extends Catalogue>(catalogue: C & Matched<C>): C => catalogue;

const worded = new WeakMap<Catalogue, Partial<Record<Lang, unknown>>>();

/** The words of a catalogue in one language. */
export function inLang<C extends Catalogue>(catalogue: C, lang: Lang): Worded<C> {
  const known = worded.get(catalogue) ?? {};
  worded.set(catalogue, known);
  known[lang] ??= Object.fromEntries(Object.entries(catalogue).map(([key, message]) => [key, message[lang]]));
  return known[lang] as Worded<C>;
}

/** The language of the page. */
export const useLang = (): Lang => usePreferences().lang;

/** The words of a catalogue in the language of the page. */
export const useText = <C extends Catalogue>(catalogue: C): Worded<C> => inLang(catalogue, useLang());
