import { readFileSync } from 'node:fs';

/** The text of a runbook kept beside these tests. */
export const sample = (name: string): string => readFileSync(new URL(`samples/${name}.md`, import.meta.url), 'utf8');
