import { type Finding, findAll } from './finding.ts';

const PATTERNS = [
  /^\s*at\s+\S+.*[:(]\d+(?::\d+)?\)?/m,
  /\b[A-Z]\w*(?:Error|Exception)\b(?::[^\n]*)?/,
  /\bTraceback \(most recent call last\)/,
  /\b[\w./-]+\.(?:ts|tsx|js|jsx|mjs|py|rb|java|go|php):\d+\b/,
  /\b(?:SQLSTATE\s*\w+|P[12]\d{3}|E[A-Z]{4,}|ECONN\w+)\b(?=.*(?:error|erreur|database|connect|prisma|timeout))/i,
];

/** Stack traces and bare error names, which tell a client nothing and an attacker much. */
export const stackTraces = (text: string): Finding[] => findAll('stack-trace', text, PATTERNS);
