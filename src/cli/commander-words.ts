/** The words of the library that reads the command line, in French too: of its help, and of what it refuses. */
import type { Text } from '../runbook/text.ts';

/** What stands in a help around the words of a command. */
export const HELP_WORDS = {
  usage: { en: 'Usage:', fr: 'Usage :' },
  arguments: { en: 'Arguments:', fr: 'Arguments :' },
  options: { en: 'Options:', fr: 'Options :' },
  commands: { en: 'Commands:', fr: 'Commandes :' },
  anyOptions: { en: 'options', fr: 'options' },
  anyCommand: { en: 'command', fr: 'commande' },
  usual: { en: 'default', fr: 'par défaut' },
  version: { en: 'print the version', fr: 'afficher la version' },
  help: { en: 'print the help of a command', fr: 'afficher l’aide d’une commande' },
} satisfies Record<string, Text>;

/** What the library refuses, as it words it, and the same in French. */
const REFUSALS: readonly (readonly [said: RegExp, french: string])[] = [
  [/^error: missing required argument '(.*)'/, 'erreur : il manque l’argument « $1 »'],
  [/^error: option '(.*)' argument missing/, 'erreur : il manque une valeur à l’option « $1 »'],
  [/^error: unknown option '(.*)'/, 'erreur : option inconnue « $1 »'],
  [/^error: unknown command '(.*)'/, 'erreur : commande inconnue « $1 »'],
  [
    /^error: too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)\./,
    'erreur : trop d’arguments pour « $1 » ($2 au plus, $3 reçus).',
  ],
  [/\(Did you mean one of (.*)\?\)$/, '(Vouliez-vous dire l’un de ceux-ci : $1 ?)'],
  [/\(Did you mean (.*)\?\)$/, '(Vouliez-vous dire $1 ?)'],
];

/** What the library says against a call, in French; as it is where that has no French yet. */
export const inFrench = (said: string): string =>
  REFUSALS.reduce((text, [pattern, french]) => text.replace(pattern, french), said);
