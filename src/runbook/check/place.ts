/** Where a value of a rulebook stands in its runbook. */
import type { Finding, Reading } from '../read/reading.ts';
import type { Text } from '../text.ts';

export const text = (en: string, fr: string): Text => ({ en, fr });

/** The line a value came from, or that of the nearest value above it; null when nothing is known. */
export function originLine(reading: Reading, path: string): number | null {
  for (let at = path; at !== ''; at = at.includes('.') ? at.slice(0, at.lastIndexOf('.')) : '') {
    const origin = Object.hasOwn(reading.provenance, at) ? reading.provenance[at] : undefined;
    if (origin) return origin.line;
  }
  return null;
}

/** The same for a message: 1 when nothing is known. */
export const lineOf = (reading: Reading, path: string): number => originLine(reading, path) ?? 1;

/** A finding on the line its value came from. */
export const at = (
  reading: Reading,
  path: string,
  level: Finding['level'],
  code: string,
  message: Text,
  suggestion: Text,
): Finding => ({
  line: lineOf(reading, path),
  column: 1,
  level,
  code,
  message,
  suggestion,
});
