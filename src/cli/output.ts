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
