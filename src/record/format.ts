/** What is kept of a drill. Format tocsin/record/1. */

import type { Scorecard } from '../scoring/scorecard.ts';
import type { Command } from '../sim/commands/index.ts';
import type { DrillEvent, Seat } from '../sim/events.ts';
import type { Review } from './review-shape.ts';

export const RECORD_FORMAT = 'tocsin/record/1';
/** The engine's version: bumped whenever the same commands can give other events. */
export const ENGINE = '0.1.0';
/** Named in the record so that a later engine knows how its chance was made. */
export const RANDOM = { streams: 'seedrandom-alea/3', samples: 'int-hash/1' } as const;

export interface RecordHeader {
  format: typeof RECORD_FORMAT;
  engine: string;
  id: string;
  pack: string;
  scenario: string;
  scenarioVersion: number;
  digests: { pack: string; rulebook: string; scenario: string };
  seed: string;
  /** The variant that was asked for; left out when the seed picked it. */
  variant?: string;
  random: typeof RANDOM;
  mode: 'practice' | 'evidence';
  extended: 1 | 1.5 | 2;
  seat: Seat;
  origin: 'person' | 'bot' | 'fork';
  /** Wall time of the start, ISO 8601; made by the host, never read by the core. */
  startedAt: string;
}

/** A command as it was given: drill time, seat, and the reason when it was refused. Wall ms since the start is for the clock only. */
export interface StampedCommand {
  at: number;
  seat: Seat;
  command: Command;
  rejected?: string;
}

/** Where the clock stood: drill time against wall ms since the start, every 5 s. */
export interface ClockMark {
  at: number;
  wall: number;
}

export interface DrillRecord {
  header: RecordHeader;
  commands: StampedCommand[];
  marks: ClockMark[];
  endAt: number;
  ended: boolean;
  events: DrillEvent[];
  digests: { state: string; events: string; scorecard: string };
  scorecard: Scorecard;
  /** The texts it was played from, by path; embedded on export when asked for. */
  sources?: Record<string, string>;
  /** What was added after the drill. */
  review?: Review;
}
