/** A record in a line, for lists. */
import type { Rating } from '../scoring/scorecard.ts';
import type { DrillRecord, RecordHeader } from './format.ts';

export interface RecordSummary {
  id: string;
  pack: string;
  scenario: string;
  startedAt: string;
  mode: 'practice' | 'evidence';
  origin: 'person' | 'bot' | 'fork';
  /** Drill ms. */
  lasted: number;
  total: number;
  rating: Rating;
  /** From the first page to the acknowledgement, ms; null when there was none. */
  responseMs: number | null;
  /** What it was played on; the first summaries did not keep it. */
  digests?: RecordHeader['digests'];
}

export const summaryOf = ({ header, endAt, scorecard }: DrillRecord): RecordSummary => ({
  id: header.id,
  pack: header.pack,
  scenario: header.scenario,
  startedAt: header.startedAt,
  mode: header.mode,
  origin: header.origin,
  lasted: endAt,
  total: scorecard.total,
  rating: scorecard.rating,
  responseMs: scorecard.measures.acknowledgedMs,
  digests: header.digests,
});
