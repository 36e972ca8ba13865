/** Digests: SHA-256 in hexadecimal of data written in one way only, so that the same data has the same digest everywhere. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Scorecard } from '../scoring/scorecard.ts';
import type { DrillEvent } from '../sim/events.ts';
import type { DrillState } from '../sim/state.ts';

/** JSON with sorted keys and without spaces. What JSON leaves out (undefined) is left out here too. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const data = value as Record<string, unknown>;
  const parts: string[] = [];
  for (const key of Object.keys(data).sort()) {
    if (data[key] !== undefined) parts.push(`${JSON.stringify(key)}:${canonicalJson(data[key])}`);
  }
  return `{${parts.join(',')}}`;
}

/** The digest of a text, as UTF-8. */
export const digestOfText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** The digest of plain data. */
export const digestOf = (value: unknown): string => digestOfText(canonicalJson(value));

export const stateHash = (state: DrillState): string => digestOf(state);
export const eventsHash = (events: readonly DrillEvent[]): string => digestOf(events);
export const scorecardHash = (scorecard: Scorecard): string => digestOf(scorecard);
