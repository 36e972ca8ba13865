/** What a rule's line says, held against the words that a debrief should show; and the entries that such cases need. */
import { expect } from 'vitest';
import type { Plan } from '../../src/scenario/plan.ts';
import { type Entry, MINUTE, plan, ruleOf } from './scoring-plan.ts';

/** A case in a few words, the rule, the drill; then the reason that it gives in both languages, and the events that decide. */
export type Case = [
  what: string,
  id: string,
  entries: readonly Entry[],
  en: string,
  fr: string,
  /** Type and second of each. */
  evidence: string[],
  on?: Plan,
];

/** Whether a rule gives this reason, and names these events; the last one is the deciding moment. */
export const says = (
  _what: string,
  id: string,
  entries: readonly Entry[],
  en: string,
  fr: string,
  evidence: string[],
  on = plan,
) => {
  const { why, at, evidence: ids } = ruleOf(id, entries, on);
  expect(why).toEqual({ en, fr });
  expect(ids.map((e) => e.replace(/#\d+$/, ''))).toEqual(evidence);
  const deciding = evidence.at(-1)?.split('@')[1];
  if (deciding !== undefined) expect(at).toBe(Number(deciding) * 1000);
};

export const END: Entry = [75, 'drill.ended', { why: 'time' }];
export const square = (users: string, impact: string) => ({ users, impact });
export const ack = (minute: number, by = 'ada'): Entry => [minute, 'acknowledged', { by, alerts: [] }];
export const declared = (minute: number, severity = 'P1'): Entry => [minute, 'declared', { severity, previous: null }];
export const classified = (minute: number, severity: string, cell: { users: string; impact: string } | null): Entry => [
  minute,
  'classified',
  { cell, severity, why: '', evidence: [] },
];
export const knowable = (
  minute: number,
  severity: string,
  cells = [square('few', 'medium')],
  by = 'quick-checks',
): Entry => [minute, 'truth.knowable', { cells, severity, by }];
export const called = (
  minute: number,
  severity: string,
  cell: { users: string; impact: string } | null = null,
): Entry[] => [classified(minute, severity, cell), declared(minute, severity)];

/** The same shop at two in the morning of a Wednesday, where a few cannot do a part of what they came for: P3. */
export const NIGHT: Plan = { ...plan, startEpochMs: plan.startEpochMs + 12 * 60 * MINUTE };
export const MINOR: Entry[] = [[1, 'page.delivered', { alert: 'slow', to: 'ada' }], knowable(1, 'P3')];
export const left = (minute: number, until = '2026-03-04T09:00:00+01:00'): Entry => [
  minute,
  'deferred',
  { owner: 'bob', until },
];
export const ticket = (minute: number): Entry => [
  minute,
  'ticket.opened',
  { ticket: 'incident', title: 'A few orders fail' },
];
