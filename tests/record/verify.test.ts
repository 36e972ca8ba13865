import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsHash, scorecardHash, stateHash } from '../../src/record/digest.ts';
import { exportRecord, fileNameOf } from '../../src/record/export.ts';
import type { DrillRecord } from '../../src/record/format.ts';
import { readRecord } from '../../src/record/parse.ts';
import { replay } from '../../src/record/replay.ts';
import { summaryOf } from '../../src/record/summary.ts';
import { verify } from '../../src/record/verify.ts';
import { anyRecord, recorded } from '../support/any-record.ts';
import { drillPlan } from '../support/drill-plan.ts';

const sample = recorded('7', [
  { after: 180_000, command: { type: 'acknowledge' } },
  { after: 1000, command: { type: 'acknowledge' } },
  { after: 30_000, command: { type: 'look', item: 'logs:app-500' } },
  { after: 60_000, command: { type: 'declare', severity: 'P1' } },
  { after: 60_000, command: { type: 'note', text: '<script>alert(1)</script>' } },
]);

describe('a record', () => {
  it('verifies: its commands give the same state, events and scorecard again', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(verify(drillPlan, record)).toEqual({
          ok: true,
          stateHash: record.digests.state,
          eventsHash: record.digests.events,
          scorecardHash: record.digests.scorecard,
          firstDifference: null,
        });
      }),
      { numRuns: 40 },
    );
  });

  it('comes back from its file as it was', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(readRecord(exportRecord(record))).toEqual({ ok: true, record });
      }),
      { numRuns: 40 },
    );
  });

  it('replays the same three ways: straight, through JSON at every command, from a snapshot under way', () => {
    const straight = replay(drillPlan, sample);
    expect(stateHash(straight.state)).toBe(sample.digests.state);
    expect(eventsHash(straight.events)).toBe(sample.digests.events);
    expect(replay(drillPlan, sample, (state) => JSON.parse(JSON.stringify(state)))).toEqual(straight);
    let snapshot = '';
    replay(drillPlan, sample, (state, index) => {
      if (index === 3) snapshot = JSON.stringify(state);
      return state;
    });
    expect(replay(drillPlan, sample, (state, index) => (index === 3 ? JSON.parse(snapshot) : state))).toEqual(straight);
  });

  it('holds refused commands with their reason', () => {
    expect(sample.commands[0]?.rejected).toBeUndefined();
    expect(sample.commands[1]?.rejected).toMatch(/^[a-z-]+$/);
  });

  it('carries its sources only when asked', () => {
    const sources = { 'pack.yaml': 'format: tocsin/pack/1' };
    expect(readRecord(exportRecord(sample, sources))).toEqual({ ok: true, record: { ...sample, sources } });
    expect(exportRecord({ ...sample, sources })).toBe(exportRecord(sample));
    expect(verify(drillPlan, { ...sample, sources }).ok).toBe(true);
  });

  it('has a summary and a plain file name', () => {
    expect(summaryOf(sample)).toMatchObject({
      id: 'drill-7',
      origin: 'bot',
      lasted: 2_700_000,
      total: sample.scorecard.total,
    });
    expect(fileNameOf(sample)).toMatch(/^[A-Za-z0-9-]+\.json$/);
  });
});

describe('what differs', () => {
  const differs = (change: (record: DrillRecord) => unknown) => {
    const record = structuredClone(sample);
    change(record);
    const { ok, firstDifference } = verify(drillPlan, record);
    expect(ok).toBe(false);
    return firstDifference;
  };

  it('a command that was refused and now is not, or the other way', () => {
    expect(differs(({ commands }) => void delete commands[1]?.rejected)).toMatchObject({
      what: 'command',
      index: 1,
      kept: 'null',
    });
  });

  it('an event', () => {
    const index = sample.events.findIndex(({ type }) => type === 'noted');
    const change = (record: DrillRecord) => {
      const event = record.events[index];
      if (event?.type === 'noted') event.text = 'all is well';
    };
    expect(differs(change)).toMatchObject({ what: 'event', index, otherContent: false });
    expect(differs(({ events }) => void events.pop())).toMatchObject({
      what: 'event',
      index: sample.events.length - 1,
    });
  });

  it('a digest or the scorecard', () => {
    expect(differs(({ digests }) => Object.assign(digests, { state: '0'.repeat(64) }))?.what).toBe('state');
    expect(differs(({ digests }) => Object.assign(digests, { events: '0'.repeat(64) }))?.what).toBe('events');
    expect(differs(({ scorecard }) => Object.assign(scorecard, { total: 100 }))?.what).toBe('scorecard');
    expect(scorecardHash(sample.scorecard)).toBe(sample.digests.scorecard);
  });

  it('the moment it ended, or that it did', () => {
    const { endAt } = sample;
    const later = differs((record) => Object.assign(record, { endAt: endAt + 10_000 }));
    expect(later).toMatchObject({ what: 'end', replayed: `{"endAt":${endAt},"ended":true}` });
    expect(differs((record) => Object.assign(record, { ended: false }))?.what).toBeDefined();
  });

  it('the content it was played from, when that is why', () => {
    const moved = (record: DrillRecord) => {
      record.header.digests.scenario = 'f'.repeat(64);
      record.commands.pop();
    };
    expect(differs(moved)?.otherContent).toBe(true);
    const other = structuredClone(sample);
    other.header.digests.scenario = 'f'.repeat(64);
    expect(verify(drillPlan, other).ok).toBe(true);
  });

  it('a variant that the plan does not have', () => {
    expect(differs(({ header }) => Object.assign(header, { variant: 'gone' }))).toMatchObject({
      what: 'variant',
      kept: '"gone"',
    });
  });
});
