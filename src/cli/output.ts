/** Results go to standard output, errors to standard error; exit 0 is fine, 1 problems found, 2 wrong use. */
import { writeFileSync } from 'node:fs';
import { type Lang, say, type Text } from '../runbook/text.ts';
import type { Problem } from '../scenario/problem.ts';

/** The command was used wrongly. */
export class UsageError extends Error {}

export const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2));

/** Writes a file that was asked for. Throws UsageError where it cannot be written. */
export function writeOut(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch {
    throw new UsageError(`${path} cannot be written.`);
  }
}

export const complain = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const LEVEL: Readonly<Record<Problem['level'], Text>> = {
  error: { en: 'error:', fr: 'erreur :' },
  warning: { en: 'warning:', fr: 'attention :' },
};

/** `file:line:column: what is wrong` and how to mend it. */
export const problemLine = (p: Problem, lang: Lang): string =>
  `${p.file}:${p.line}:${p.column}: ${say(LEVEL[p.level], lang)} ${say(p.message, lang)} [${p.code}]\n  ${say(p.suggestion, lang)}`;

/** A problem as JSON gives it: its words in one language. */
export const problemJson = ({ message, suggestion, ...p }: Problem, lang: Lang) => ({
  ...p,
  message: say(message, lang),
  suggestion: say(suggestion, lang),
});

/** One of the two languages. Throws UsageError for another. */
export function langOf(lang: string): Lang {
  if (lang === 'en' || lang === 'fr') return lang;
  throw new UsageError(`--lang takes en or fr, not ${lang}.`);
}

/** A bar on standard error while long work goes on; nothing where no terminal is. */
export function progressBar(all: number, what: string): { show: (done: number) => void; end: () => void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => {}, end: () => {} };
  const show = (done: number) => {
    const full = Math.floor((30 * done) / Math.max(1, all));
    stderr.write(`\r[${'#'.repeat(full)}${'.'.repeat(30 - full)}] ${done} of ${all} ${what}`);
  };
  show(0);
  return {
    show,
    end: () => stderr.write('\r\u001b[K'),
  };
}
