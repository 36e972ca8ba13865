/** A record as a file, and what comes with it. */
import { type Rulebook, rulebookSchema } from '../runbook/rulebook.ts';
import { digestOf, digestOfText } from './digest.ts';
import type { DrillRecord } from './format.ts';

/** Where a record's sources hold the rulebook it was played by, and the Markdown that was read for it. */
const RULEBOOK = 'rulebook.json';
const RUNBOOK = 'runbook.md';
/** Where they hold the pack and the scenario, and the rulebook that the pack was written for where it was played by another. */
const PACK = 'pack.yaml';
const SCENARIO = 'scenario.yaml';
const PACK_RULEBOOK = 'pack-rulebook.json';

/** What a plan is compiled from: the texts of a pack and a scenario, and the rules they were played by. */
export interface PlayedSources {
  pack: string;
  scenario: string;
  rulebook: Rulebook;
  /** The rulebook that the pack was written for, where it was played by another. */
  own: Rulebook | null;
}

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

/** A pack's and a scenario's texts with their rules, as sources to export with a record. */
export const packSources = ({ pack, scenario, rulebook, own }: PlayedSources): Record<string, string> => ({
  [PACK]: pack,
  [SCENARIO]: scenario,
  [RULEBOOK]: JSON.stringify(rulebook),
  ...(own && { [PACK_RULEBOOK]: JSON.stringify(own) }),
});

/** The pack and the scenario that a record brings; null when it brings none, or others than it was played on. */
export function packIn(record: DrillRecord): PlayedSources | null {
  const { header, sources = {} } = record;
  const { [PACK]: pack, [SCENARIO]: scenario, [PACK_RULEBOOK]: own } = sources;
  const rulebook = rulebookIn(record)?.rulebook;
  if (pack === undefined || scenario === undefined || !rulebook) return null;
  if (digestOfText(pack) !== header.digests.pack || digestOfText(scenario) !== header.digests.scenario) return null;
  if (own === undefined) return { pack, scenario, rulebook, own: null };
  try {
    return { pack, scenario, rulebook, own: rulebookSchema.parse(JSON.parse(own)) };
  } catch {
    return null;
  }
}
