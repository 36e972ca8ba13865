/** Results go to standard output, errors to standard error; exit 0 is fine, 1 problems found, 2 wrong use. */
import { writeFileSync } from 'node:fs';
import { type Lang, say, type Text } from '../runbook/text.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Problem } from '../scenario/problem.ts';

/** The command was used wrongly: what is wrong with the call, and what would be right. */
export class UsageError extends Error {
  readonly said: Text;
  constructor(said: Text) {
    super(said.en);
    this.said = said;
  }
}

export const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2));

/** Of a file or folder that cannot be read. */
export const cannotBeRead = (path: string): Text => ({
  en: `${path} cannot be read.`,
  fr: `Impossible de lire ${path}.`,
});

/** Of a folder that is not there. */
export const noFolder = (folder: string): Text => ({
  en: `There is no folder ${folder}.`,
  fr: `Il n’y a pas de dossier ${folder}.`,
});

/** Of paths in which no scenario lies. */
export const noScenarioIn = (paths: readonly string[]): Text => ({
  en: `There is no scenario in ${paths.join(', ')}.`,
  fr: `Il n’y a aucun scénario dans ${paths.join(', ')}.`,
});

/** Of a variant that a scenario does not have. */
export function noVariant(asked: string, { scenario, variants }: Plan): Text {
  const ids = variants.map((v) => v.id).join(', ');
  return {
    en: `There is no variant ${asked} in ${scenario.id}. There are: ${ids}.`,
    fr: `Il n’y a pas de variante ${asked} dans ${scenario.id}. Il y a : ${ids}.`,
  };
}

/** Whether something keeps to what is asked of it, in front of a line of a report. */
export const verdict = (ok: boolean, lang: Lang): string =>
  say(ok ? { en: 'pass', fr: 'tenu' } : { en: 'FAIL', fr: 'ÉCHEC' }, lang);

/** Writes a file that was asked for. Throws UsageError where it cannot be written. */
export function writeOut(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch {
    throw new UsageError({ en: `${path} cannot be written.`, fr: `Impossible d’écrire ${path}.` });
  }
}

/** Says a sentence on standard output. */
export const tell = (said: Text, lang: Lang): void => print(say(said, lang));

/** Says a sentence on standard error: of what went wrong, or of what is no result. */
export const complain = (said: Text, lang: Lang): void => {
  process.stderr.write(`${say(said, lang)}\n`);
};

const LEVEL: Readonly<Record<Problem['level'], Text>> = {
  error: { en: 'error:', fr: 'erreur :' },
  warning: { en: 'warning:', fr: 'attention :' },
};

/** `file:line:column: what is wrong` and how to mend it. */
export function problemText({ file, line, column, level, message, code, suggestion }: Problem): Text {
  const text = (lang: Lang) =>
    `${file}:${line}:${column}: ${say(LEVEL[level], lang)} ${say(message, lang)} [${code}]\n  ${say(suggestion, lang)}`;
  return { en: text('en'), fr: text('fr') };
}

/** A problem as JSON gives it: its words in one language. */
export const problemJson = ({ message, suggestion, ...p }: Problem, lang: Lang) => ({
  ...p,
  message: say(message, lang),
  suggestion: say(suggestion, lang),
});

const isLang = (said: string | undefined): said is Lang => said === 'en' || said === 'fr';

/** One of the two languages. Throws UsageError for another. */
export function langOf(said: string): Lang {
  if (isLang(said)) return said;
  throw new UsageError({
    en: `--lang takes en or fr, not ${said}.`,
    fr: `--lang attend en ou fr, et non ${said}.`,
  });
}

/** The language that the environment asks for: French where the first of its variables that says anything begins with “fr”. */
function langHere({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Lang {
  return (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** The language of a call: as `--lang` says, else as the environment does. Known before the call is read, for its help. */
export function langAsked(words: readonly string[], env: NodeJS.ProcessEnv): Lang {
  const said = words.flatMap((word, i) => {
    if (word === '--lang') return words[i + 1] ?? [];
    return word.startsWith('--lang=') ? word.slice('--lang='.length) : [];
  });
  const last = said.at(-1);
  return isLang(last) ? last : langHere(env);
}

/** `12.5`, in French `12,5`. */
export const figure = (n: number, lang: Lang): string => (lang === 'fr' ? String(n).replace('.', ',') : String(n));

/** A thing and how many there are of it: `1 file`, `2 files`. French counts none and one and a half as one. */
export const counted = (n: number, one: Text, more: Text, lang: Lang): string =>
  `${n} ${say((lang === 'fr' ? n < 2 : n === 1) ? one : more, lang)}`;

/** A bar on standard error while long work goes on, with what is said beside it; nothing where no terminal is. */
export function progressBar(
  all: number,
  beside: (done: number) => string,
): { show: (done: number) => void; end: () => void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => {}, end: () => {} };
  const show = (done: number) => {
    const full = Math.floor((30 * done) / Math.max(1, all));
    stderr.write(`\r[${'#'.repeat(full)}${'.'.repeat(30 - full)}] ${beside(done)}`);
  };
  show(0);
  return {
    show,
    end: () => stderr.write('\r\u001b[K'),
  };
}
