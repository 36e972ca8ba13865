import type { ProcedureCard, RecordSummary } from './home-port.ts';

/** A procedure and what was last done about it. */
export interface Covered {
  procedure: ProcedureCard;
  /** The newest drill of it by a person, ever. */
  last: RecordSummary | null;
  /** Whether that was in this quarter. */
  thisQuarter: boolean;
}

export interface Coverage {
  procedures: Covered[];
  done: number;
  /** Whole days until the quarter ends, today included. */
  daysLeft: number;
  /** The last day of the quarter, epoch ms at its noon. */
  lastDay: number;
}

const DAY_MS = 86_400_000;

/** The start and the end (not included) of the calendar quarter a moment is in, local time, epoch ms. */
export function quarterOf(now: number): { from: number; to: number } {
  const day = new Date(now);
  const month = day.getMonth() - (day.getMonth() % 3);
  return {
    from: new Date(day.getFullYear(), month, 1).getTime(),
    to: new Date(day.getFullYear(), month + 3, 1).getTime(),
  };
}

/**
 * Which procedures were drilled this quarter, by finished drills that a person played to the end. They are those of one
 * runbook, and only what was played by it counts; null is each pack's own.
 */
export function coverageOf(
  procedures: readonly ProcedureCard[],
  records: readonly RecordSummary[],
  now: number,
  runbookId: string | null = null,
): Coverage {
  const { from, to } = quarterOf(now);
  const covered = procedures.map((procedure): Covered => {
    const drilled = records.filter(
      (record) =>
        record.origin === 'person' &&
        record.runbookId === runbookId &&
        (procedure.packId === null || record.packId === procedure.packId) &&
        record.procedureId === procedure.id,
    );
    const last = drilled.reduce<RecordSummary | null>(
      (newest, record) => (newest === null || record.startedAt > newest.startedAt ? record : newest),
      null,
    );
    return { procedure, last, thisQuarter: last !== null && last.startedAt >= from && last.startedAt < to };
  });
  return {
    procedures: covered,
    done: covered.filter((one) => one.thisQuarter).length,
    daysLeft: Math.ceil((to - now) / DAY_MS),
    lastDay: to - DAY_MS / 2,
  };
}

/** The middle of the response times, ms; null without any. */
export function usualResponse(records: readonly RecordSummary[]): number | null {
  const times = records
    .flatMap((record) => (record.responseMs === null ? [] : [record.responseMs]))
    .sort((a, b) => a - b);
  return times[Math.floor((times.length - 1) / 2)] ?? null;
}
