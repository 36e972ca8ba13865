import type { Text } from '../runbook/text.ts';

/** What is wrong, and how to mend it. */
export interface Words {
  message: Text;
  suggestion: Text;
}

/** Something wrong in a file a person wrote: what, where, and how to mend it. Lines and columns count from 1. */
export interface Problem extends Words {
  file: string;
  line: number;
  column: number;
  level: 'error' | 'warning';
  /** Stable, kebab-case; listed in docs/SCENARIOS.md. */
  code: string;
}

/** A problem of a file as a whole. */
export const problemOfFile = (file: string, code: string, words: Words): Problem => ({
  file,
  line: 1,
  column: 1,
  level: 'error',
  code,
  ...words,
});

export const NO_FILE: Text = { en: 'There is no such file.', fr: 'Ce fichier n’existe pas.' };
export const NOT_TEXT: Words = {
  message: { en: 'The file is not text in UTF-8.', fr: 'Le fichier n’est pas du texte en UTF-8.' },
  suggestion: { en: 'Save it as UTF-8.', fr: 'Enregistrez-le en UTF-8.' },
};
