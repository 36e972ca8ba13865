/** What this visit holds, there even when the browser keeps nothing: drills that run, and records. */
import type { Host } from '../../drill/host.ts';
import type { DrillRecord } from '../../record/format.ts';
import type { PlayedOn } from './packs-shelf.ts';

export const hosts = new Map<string, Host>();
/** What the drills of this visit are played on. */
export const played = new Map<string, PlayedOn>();
export const records = new Map<string, DrillRecord>();

export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(6)), (b) => b.toString(16).padStart(2, '0')).join('');
