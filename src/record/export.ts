/** A record as a file. */
import type { DrillRecord } from './format.ts';

/** The record as JSON text, with the sources it was played from (by path) when they are given. */
export function exportRecord(record: DrillRecord, sources?: Record<string, string>): string {
  const { sources: _, ...rest } = record;
  return `${JSON.stringify(sources ? { ...rest, sources } : rest)}\n`;
}

/** A file name that says what is in it, of letters, digits and dashes. */
export const fileNameOf = ({ header }: DrillRecord): string =>
  `tocsin-${header.scenario}-${header.startedAt.slice(0, 16)}`.replaceAll(/[^A-Za-z0-9-]+/g, '-').concat('.json');
