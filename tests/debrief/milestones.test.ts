import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { milestonesOf } from '../../src/debrief/milestones.ts';
import { readRecord } from '../../src/record/parse.ts';
import type { DrillEvent } from '../../src/sim/events.ts';
import { visibleEvent } from '../../src/sim/visible.ts';

function eventsOf(name: string): DrillEvent[] {
  const read = readRecord(readFileSync(`scenarios/artisanat-dupont/goldens/${name}.json`, 'utf8'));
  if (!read.ok) throw new Error('not a record');
  return read.record.events;
}

const kinds = (events: readonly DrillEvent[]) => milestonesOf(events).map(({ kind }) => kind);
const at = (events: readonly DrillEvent[], type: DrillEvent['type']) => events.find((e) => e.type === type)?.at ?? 0;

describe('milestones of a drill', () => {
  it('are counted from the first page, in order of time', () => {
    const events = eventsOf('inc-001-expert-deployment');
    const found = milestonesOf(events);
    expect(found.map(({ kind }) => kind)).toEqual([
      'acknowledged',
      'declared',
      'message',
      'change',
      'mitigated',
      'resolved',
      'closed',
    ]);
    const page = at(events, 'page.delivered');
    expect(found.find(({ kind }) => kind === 'declared')?.afterMs).toBe(at(events, 'declared') - page);
    expect(found.find(({ kind }) => kind === 'change')?.afterMs).toBe(at(events, 'action.started') - page);
  });

  it('name each person once, when first called, and no change where none ended a fault', () => {
    const found = milestonesOf(eventsOf('inc-001-expert-provider'));
    const called = found.flatMap(({ person }) => person ?? []);
    expect(called.length).toBeGreaterThan(0);
    expect(new Set(called).size).toBe(called.length);
    expect(found.some(({ kind }) => kind === 'change')).toBe(false);
  });

  it('leave out what never happened', () => {
    expect(kinds(eventsOf('inc-001-silent'))).not.toContain('acknowledged');
    expect(milestonesOf([])).toEqual([]);
  });

  it('take the mitigation that stood: one that did not last is none', () => {
    const events = eventsOf('inc-001-expert-deployment');
    const mitigated = events.find((event) => event.type === 'mitigated');
    if (mitigated?.type !== 'mitigated') throw new Error('never mitigated');
    const relapse: DrillEvent = { id: 'x', at: mitigated.at + 1, seat: null, type: 'relapsed', fault: 'any' };
    expect(kinds([...events, relapse])).not.toContain('mitigated');
    expect(milestonesOf([...events, relapse, { ...mitigated, at: mitigated.at + 60_000 }]).at(-1)?.kind).toBe(
      'mitigated',
    );
  });

  it('need nothing hidden but the mitigation', () => {
    const events = eventsOf('inc-001-expert-deployment');
    const seen = events.flatMap((event) => visibleEvent(event) ?? []);
    const others = milestonesOf(events).filter(({ kind }) => kind !== 'mitigated' && kind !== 'change');
    expect(milestonesOf(seen).filter(({ kind }) => kind !== 'change')).toEqual(others);
  });

  it('of the beginning of a drill are those of the whole that had come by then', () => {
    const events = eventsOf('inc-001-expert-provider');
    const whole = milestonesOf(events);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: events.length }), (cut) => {
        const until = milestonesOf(events.slice(0, cut));
        for (const one of until) if (one.kind !== 'mitigated') expect(whole).toContainEqual(one);
      }),
    );
  });
});
