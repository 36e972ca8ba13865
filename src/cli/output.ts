/** Results go to standard output, errors to standard error; exit 0 is fine, 1 problems found, 2 wrong use. */
import type { Problem } from '../scenario/problem.ts';

/** The command was used wrongly. */
export class UsageError extends Error {}

export const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2));

export const complain = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** `file:line:column: what is wrong` and how to mend it. */
export const problemLine = (p: Problem): string =>
  `${p.file}:${p.line}:${p.column}: ${p.level}: ${p.message} [${p.code}]\n  ${p.suggestion}`;

/** A bar on standard error while long work goes on; nothing where no terminal is. */
export function progressBar(all: number, what: string): { show: (done: number) => void; end: () => void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => {}, end: () => {} };
  return {
    show(done) {
      const full = Math.floor((30 * done) / Math.max(1, all));
      stderr.write(`\r[${'#'.repeat(full)}${'.'.repeat(30 - full)}] ${done} of ${all} ${what}`);
    },
    end: () => stderr.write('\r\u001b[K'),
  };
}
