/** What a command is called, takes and does, as data: every word of its help stands in both languages. */
import { Command, Help, Option } from 'commander';
import { type Lang, say, type Text } from '../runbook/text.ts';
import { colon } from '../runbook/write/marks.ts';
import { HELP_WORDS, inFrench } from './commander-words.ts';
import { complain } from './output.ts';

/** A word that a command takes without an option. */
interface Argument {
  name: Text;
  means: Text;
  /** How many of it; the last two may be left out. */
  takes: 'one' | 'many' | 'at most one' | 'any number';
  /** What it is where it is left out. */
  usual?: string;
}

/** An option. */
export interface Flag {
  /** With its two dashes. */
  flag: string;
  means: Text;
  /** What stands behind it; nothing for one that is only there or not. */
  value?: Text;
  /** What it is where it is left out. */
  usual?: string;
  /** It can be given again, for one more. */
  again?: true;
}

interface Named {
  name: string;
  means: Text;
}

/** A command of the command line. */
export interface Spec extends Named {
  takes: readonly Argument[];
  flags: readonly Flag[];
  /** Does it, told the arguments in their order and then the options. */
  run(...given: never[]): void | Promise<void>;
}

/** Commands under one name: `runbook check`. */
export interface Group extends Named {
  commands: readonly Spec[];
}

/** In which language it speaks. Every command takes it, and what the environment says is what is usual. */
const LANG: Flag = {
  flag: '--lang',
  value: { en: 'lang', fr: 'langue' },
  means: {
    en: 'en or fr; when left out, fr where LC_ALL, LC_MESSAGES or LANG begins with it, else en',
    fr: 'en ou fr ; sans cette option, fr si LC_ALL, LC_MESSAGES ou LANG commence ainsi, sinon en',
  },
};

/** What most commands say of `--json`. */
export const JSON_FLAG: Flag = { flag: '--json', means: { en: 'print JSON', fr: 'afficher du JSON' } };

/** The argument of a command that takes scenarios. */
export const SCENARIOS: Argument = {
  name: { en: 'path', fr: 'chemin' },
  means: {
    en: 'scenario files or their ids, a pack’s folder or zip, or a folder of packs',
    fr: 'des fichiers de scénario ou leurs identifiants, le dossier ou le zip d’un pack, ou un dossier de packs',
  },
  takes: 'many',
};

const BRACKETS: Record<Argument['takes'], (name: string) => string> = {
  one: (name) => `<${name}>`,
  many: (name) => `<${name}...>`,
  'at most one': (name) => `[${name}]`,
  'any number': (name) => `[${name}...]`,
};

/** Adds commands to a program, in one language. */
export function addCommands(program: Command, commands: readonly (Spec | Group)[], lang: Lang): void {
  for (const one of commands) {
    const command = program.command(one.name).description(say(one.means, lang));
    if ('commands' in one) {
      addCommands(command, one.commands, lang);
      continue;
    }
    for (const { name, means, takes, usual } of one.takes)
      command.argument(BRACKETS[takes](say(name, lang)), say(means, lang), usual);
    for (const flag of [...one.flags, { ...LANG, usual: lang }]) command.addOption(optionOf(flag, lang));
    command.action(one.run as (...given: unknown[]) => void | Promise<void>);
  }
}

function optionOf({ flag, means, value, usual, again }: Flag, lang: Lang): Option {
  const option = new Option(value ? `${flag} <${say(value, lang)}>` : flag, say(means, lang));
  if (again) option.argParser((said: string, all: string[] = []) => [...all, said]);
  return usual === undefined ? option : option.default(usual);
}

/** A program without commands yet, whose own words are in one language too. */
export function programIn(lang: Lang, { name, means, version }: Named & { version: string }): Command {
  const t = (key: keyof typeof HELP_WORDS) => say(HELP_WORDS[key], lang);
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t('usage'),
    'Arguments:': t('arguments'),
    'Options:': t('options'),
    'Commands:': t('commands'),
  };
  const inUsage = (text: string) =>
    text.replace('[options]', `[${t('anyOptions')}]`).replace('[command]', `[${t('anyCommand')}]`);
  const usual = (what: { description: string; defaultValue?: unknown }) =>
    what.defaultValue === undefined
      ? what.description
      : `${what.description} (${t('usual')}${colon(lang)} ${String(what.defaultValue)})`;
  return new Command(name)
    .description(say(means, lang))
    .version(version, '-V, --version', t('version'))
    .helpOption('-h, --help', t('help'))
    .helpCommand(`help [${t('anyCommand')}]`, t('help'))
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      styleUsage: inUsage,
      styleSubcommandTerm: inUsage,
      optionDescription: usual,
      argumentDescription: usual,
      boxWrap: wrapped,
    })
    .configureOutput({
      outputError: (said) => complain({ en: said.trimEnd(), fr: inFrench(said.trimEnd()) }, lang),
    })
    .exitOverride()
    .showHelpAfterError();
}

const KEPT = '\ue000';

/** Wraps as the library does, which would break a line at a no-break space. */
function wrapped(this: Help, text: string, width: number): string {
  const spaces: string[] = [];
  const joined = text.replace(/[\u00a0\u202f]/g, (space) => {
    spaces.push(space);
    return KEPT;
  });
  return Help.prototype.boxWrap.call(this, joined, width).replaceAll(KEPT, () => spaces.shift() ?? ' ');
}
