import { type Finding, findAll } from './finding.ts';

const PATTERNS = [
  /^\s*at\s+\S.*\D:\d+(?::\d+)?\)?/gm, // a line of code behind it, which a time of day is not
  /\b[A-Z]\w*(?:Error|Exception)\b(?::[^\n]*)?/g,
  /\bTraceback \(most recent call last\)/g,
  /\b[\w./-]+\.(?:ts|tsx|js|jsx|mjs|py|rb|java|go|php):\d+\b/g,
  /\b(?:SQLSTATE\s*\w+|P[12]\d{3}|ECONN[A-Z]+|ETIMEDOUT|ENOTFOUND|EPIPE)\b/g,
];

/** Stack traces and bare error names, which tell a client nothing and an attacker much. */
export const stackTraces = (text: string): Finding[] => findAll('stack-trace', text, PATTERNS);
