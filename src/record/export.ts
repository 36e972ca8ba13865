/** A record as a file, and what comes with it. */
import { type Rulebook, rulebookSchema } from '../runbook/rulebook.ts';
import { digestOf } from './digest.ts';
import type { DrillRecord } from './format.ts';

/** Where a record's sources hold the rulebook it was played by, and the Markdown that was read for it. */
const RULEBOOK = 'rulebook.json';
const RUNBOOK = 'runbook.md';

/** The record as JSON text, with the sources it was played from (by path) when they are given. */
export function exportRecord(record: DrillRecord, sources?: Record<string, string>): string {
  const { sources: _, ...rest } = record;
  return `${JSON.stringify(sources ? { ...rest, sources } : rest)}\n`;
}

/** A file name that says what is in it, of letters, digits and dashes. */
export const fileNameOf = ({ header }: DrillRecord): string =>
  `tocsin-${header.scenario}-${header.startedAt.slice(0, 16)}`.replaceAll(/[^A-Za-z0-9-]+/g, '-').concat('.json');

/** A team's rulebook and its runbook's text, as sources to export with a record. */
export const runbookSources = (rulebook: Rulebook, runbook: string): Record<string, string> => ({
  [RULEBOOK]: JSON.stringify(rulebook),
  [RUNBOOK]: runbook,
});

/** The rulebook that a record brings, with its runbook's text; null when it brings none, or another than it was played by. */
export function rulebookIn({ header, sources }: DrillRecord): { rulebook: Rulebook; runbook: string } | null {
  try {
    const rulebook = rulebookSchema.parse(JSON.parse(sources?.[RULEBOOK] ?? ''));
    return digestOf(rulebook) === header.digests.rulebook ? { rulebook, runbook: sources?.[RUNBOOK] ?? '' } : null;
  } catch {
    return null;
  }
}
