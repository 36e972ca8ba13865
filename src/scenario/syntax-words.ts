/** What the YAML parser finds wrong, in plain words of both languages. */
import type { ErrorCode } from 'yaml';
import type { Text } from '../runbook/text.ts';
import type { Words } from './problem.ts';

const INDENT: Text = {
  en: 'Indent with spaces, the same number for everything in one list or group.',
  fr: 'Indentez avec des espaces, en même nombre pour tout ce qui est dans une liste ou un groupe.',
};
const QUOTE: Text = {
  en: 'Put the text in quotes, or check colons and brackets on this line.',
  fr: 'Mettez le texte entre guillemets, ou vérifiez deux-points et crochets sur cette ligne.',
};
const REMOVE: Text = {
  en: 'Remove the tag, anchor or directive.',
  fr: 'Retirez l’étiquette, l’ancre ou la directive.',
};

const STRANGE: Words = {
  message: {
    en: 'Not valid YAML: something here is not expected.',
    fr: 'YAML incorrect : quelque chose ici n’est pas attendu.',
  },
  suggestion: QUOTE,
};
const KEY: Words = {
  message: {
    en: 'Not valid YAML: a field’s name and its colon must stand on one line.',
    fr: 'YAML incorrect : le nom d’un champ et ses deux-points doivent être sur une même ligne.',
  },
  suggestion: QUOTE,
};
const MARK: Words = {
  message: {
    en: 'Not valid YAML: a tag, an anchor or a directive that cannot stand here.',
    fr: 'YAML incorrect : une étiquette, une ancre ou une directive qui ne peut pas être ici.',
  },
  suggestion: REMOVE,
};

const WORDS: Readonly<Partial<Record<ErrorCode, Words>>> = {
  BAD_INDENT: {
    message: {
      en: 'Not valid YAML: the indentation does not fit.',
      fr: 'YAML incorrect : l’indentation ne convient pas.',
    },
    suggestion: INDENT,
  },
  TAB_AS_INDENT: {
    message: {
      en: 'Not valid YAML: a tab stands in the indentation.',
      fr: 'YAML incorrect : il y a une tabulation dans l’indentation.',
    },
    suggestion: INDENT,
  },
  MISSING_CHAR: {
    message: {
      en: 'Not valid YAML: a colon, a comma, a bracket or a quote is missing.',
      fr: 'YAML incorrect : il manque deux-points, une virgule, un crochet ou un guillemet.',
    },
    suggestion: {
      en: 'Close what is open on this line or just before it.',
      fr: 'Fermez ce qui est ouvert sur cette ligne ou juste avant.',
    },
  },
  BAD_DQ_ESCAPE: {
    message: {
      en: 'Not valid YAML: between double quotes this backslash means nothing.',
      fr: 'YAML incorrect : entre guillemets doubles, cette barre oblique inverse ne veut rien dire.',
    },
    suggestion: { en: 'Write it twice, or use single quotes.', fr: 'Doublez-la, ou prenez des guillemets simples.' },
  },
  MULTIPLE_DOCS: {
    message: {
      en: 'Not valid YAML: the file holds more than one document.',
      fr: 'YAML incorrect : le fichier contient plus d’un document.',
    },
    suggestion: {
      en: 'Remove the line of dashes, or split the file.',
      fr: 'Retirez la ligne de tirets, ou découpez le fichier.',
    },
  },
  TAG_RESOLVE_FAILED: {
    message: { en: 'Tags are not read here.', fr: 'Les étiquettes YAML ne sont pas lues ici.' },
    suggestion: REMOVE,
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: {
      en: 'Not valid YAML: a second colon stands on this line.',
      fr: 'YAML incorrect : il y a un second deux-points sur cette ligne.',
    },
    suggestion: QUOTE,
  },
  KEY_OVER_1024_CHARS: KEY,
  MULTILINE_IMPLICIT_KEY: KEY,
  ALIAS_PROPS: MARK,
  BAD_ALIAS: MARK,
  BAD_DIRECTIVE: MARK,
  BAD_PROP_ORDER: MARK,
  MULTIPLE_ANCHORS: MARK,
  MULTIPLE_TAGS: MARK,
};

/** What a code of the parser means, and what to do about it. */
export const syntaxWords = (code: ErrorCode): Words => WORDS[code] ?? STRANGE;
