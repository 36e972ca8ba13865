import { describe, expect, it } from 'vitest';
import type { Rulebook } from '../../src/runbook/rulebook.ts';
import { digest } from '../../src/scoring/facts.ts';
import {
  acknowledgeLimit,
  callLimit,
  clientMailLimit,
  durationTolerance,
  paceOf,
  resolutionLimit,
} from '../../src/scoring/limits.ts';
import { HEADER, MINUTE, plan } from '../support/scoring-plan.ts';

type Metric = Rulebook['metrics'][number];
type Targets = [severity: string | null, minutes: number][];

const metric = (measures: Metric['measures'], targets: Targets): Metric => ({
  id: measures,
  name: { en: measures, fr: measures },
  measures,
  targets: targets.map(([severity, minutes]) => ({
    severity,
    maxMs: minutes * MINUTE,
    text: { en: `${minutes}`, fr: `${minutes}` },
  })),
});

const factsOf = (more: Partial<Rulebook>, extended: 1 | 2 = 1) =>
  digest({ ...plan, rulebook: { ...plan.rulebook, ...more } }, [], { ...HEADER, extended });

/** P1 is to be answered within 15 min and mended within 60; P2 says nothing. */
const severities = plan.rulebook.severities.map((s) =>
  s.id === 'P2' ? { ...s, responseMs: null, resolutionMs: null } : s,
);

describe('limits of acknowledgement and mending', () => {
  it.each<[string, Targets, string, number, number | null]>([
    ['a target of the level, where it is stricter', [['P1', 10]], 'P1', 10, 10],
    ['the level’s own time, where that is stricter', [['P1', 90]], 'P1', 15, 60],
    [
      'the strictest of several targets',
      [
        ['P1', 12],
        ['P1', 8],
        ['P2', 3],
      ],
      'P1',
      8,
      8,
    ],
    [
      'a target of the level before one of all',
      [
        ['P1', 12],
        [null, 4],
      ],
      'P1',
      12,
      12,
    ],
    [
      'a target of all levels where its own is missing',
      [
        ['P1', 12],
        [null, 40],
      ],
      'P2',
      40,
      40,
    ],
    ['nothing of another level', [['P1', 12]], 'P2', 5, null],
    ['nothing at all', [], 'P2', 5, null],
    ['a level that the rulebook lacks', [], 'S9', 5, null],
  ])('go by %s', (_, targets, severity, acknowledge, resolve) => {
    const facts = factsOf({ severities, metrics: [metric('acknowledge', targets), metric('resolve', targets)] });
    expect(acknowledgeLimit(facts, severity)).toBe(acknowledge * MINUTE);
    expect(resolutionLimit(facts, severity)).toBe(resolve === null ? null : resolve * MINUTE);
  });

  it('ask each metric for what it measures', () => {
    const facts = factsOf({
      severities,
      metrics: [metric('acknowledge', [['P2', 7]]), metric('resolve', [['P2', 70]]), metric('count', [['P2', 1]])],
    });
    expect(acknowledgeLimit(facts, 'P2')).toBe(7 * MINUTE);
    expect(resolutionLimit(facts, 'P2')).toBe(70 * MINUTE);
  });

  it('give more time where more was granted', () => {
    const facts = factsOf({}, 2);
    expect(acknowledgeLimit(facts, 'P1')).toBe(30 * MINUTE);
    expect(resolutionLimit(facts, 'P1')).toBe(120 * MINUTE);
    expect([callLimit(facts, 'P2'), callLimit(facts, 'P3')]).toEqual([10 * MINUTE, 30 * MINUTE]);
    expect(clientMailLimit(facts, 'P1')).toBe(120 * MINUTE);
    expect(paceOf(facts, 'P1')).toEqual({
      openingMs: 30 * MINUTE,
      updateMs: 30 * MINUTE,
      mitigatedUpdateMs: 60 * MINUTE,
    });
  });
});

describe('limits of telling', () => {
  it('are none where a level owes nothing', () => {
    const facts = factsOf({});
    expect(paceOf(facts, 'P4')).toEqual({ openingMs: null, updateMs: null, mitigatedUpdateMs: null });
    expect(clientMailLimit(facts, 'P4')).toBeNull();
  });

  it.each([
    [10, 5],
    [25, 5],
    [30, 6],
    [100, 20],
  ])('let a stated duration of %d min stray by %d', (minutes, by) => {
    expect(durationTolerance(minutes * MINUTE)).toBe(by * MINUTE);
  });
});
