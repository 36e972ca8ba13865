import { describe, expect, it } from 'vitest';

import { coverageOf, quarterOf, usualResponse } from '../../../src/play/screens/home/coverage-of.ts';
import type { ProcedureCard, RecordSummary } from '../../../src/play/screens/home/home-port.ts';

const text = { en: 'x', fr: 'x' };
const now = new Date(2026, 10, 23, 14).getTime();

const procedure = (id: string): ProcedureCard => ({
  packId: 'shop',
  id,
  name: text,
  severity: { label: 'P1', rank: 1 },
});

const record = (change: Partial<RecordSummary>): RecordSummary => ({
  id: 'r',
  packId: 'shop',
  scenarioId: 'inc-001',
  title: text,
  runbookId: null,
  procedureId: 'INC-001',
  startedAt: now,
  total: 80,
  rating: 'P',
  mode: 'practice',
  origin: 'person',
  responseMs: null,
  ...change,
});

describe('coverage of the quarter', () => {
  it('knows calendar quarters', () => {
    expect(quarterOf(now)).toEqual({ from: new Date(2026, 9, 1).getTime(), to: new Date(2027, 0, 1).getTime() });
  });

  it('counts drills of this quarter, remembers older ones, and counts no bot and no other pack', () => {
    const coverage = coverageOf(
      ['INC-001', 'INC-002', 'INC-003', 'INC-004'].map(procedure),
      [
        record({ total: 71, startedAt: now - 1000 }),
        record({ total: 84 }),
        record({ procedureId: 'INC-002', startedAt: new Date(2026, 8, 30).getTime() }),
        record({ procedureId: 'INC-003', origin: 'bot' }),
        record({ procedureId: 'INC-004', packId: 'other' }),
      ],
      now,
    );
    expect(coverage.done).toBe(1);
    expect(coverage.procedures.map((one) => [one.last?.total ?? null, one.thisQuarter])).toEqual([
      [84, true],
      [80, false],
      [null, false],
      [null, false],
    ]);
    expect(coverage.daysLeft).toBe(39);
  });

  it('is that of one runbook: what was played by another counts for that one', () => {
    const ours = { ...procedure('A1'), packId: null };
    const records = [
      record({ runbookId: 'harbour', procedureId: 'A1', packId: 'any' }),
      record({ runbookId: 'other', procedureId: 'A1' }),
      record({ runbookId: 'harbour', procedureId: null }),
    ];
    expect(coverageOf([ours], records, now, 'harbour').done).toBe(1);
    expect(coverageOf([ours], records.slice(1), now, 'harbour').done).toBe(0);
    expect(coverageOf([procedure('A1')], records, now).done).toBe(0);
  });

  it('takes the middle response, and none from nothing', () => {
    expect(usualResponse([9, 1, 5].map((responseMs) => record({ responseMs })))).toBe(5);
    expect(usualResponse([record({})])).toBeNull();
  });
});
