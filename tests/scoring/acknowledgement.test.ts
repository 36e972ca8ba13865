import { describe, expect, it } from 'vitest';
import {
  call,
  type Entry,
  GOOD,
  HEADER,
  MINUTE,
  plan,
  ruleOf,
  SILENT,
  WORLD,
  without,
} from '../support/scoring-plan.ts';

const END: Entry = [75, 'drill.ended', { why: 'time' }];
const ack = (minute: number, by = 'ada'): Entry => [minute, 'acknowledged', { by, alerts: [] }];
const declared = (minute: number): Entry => [minute, 'declared', { severity: 'P1', previous: null }];

/** The same shop at night, where only a few are hit a little: P4. */
const NIGHT = { ...plan, startEpochMs: plan.startEpochMs + 12 * 60 * MINUTE };
const MINOR: Entry[] = [
  [1, 'page.delivered', { alert: 'slow', to: 'ada' }],
  [1, 'truth.knowable', { cells: [{ users: 'few', impact: 'low' }], severity: 'P4', by: 'alert:slow' }],
];
const deferred = (minute: number): Entry => [minute, 'deferred', { owner: 'bob', until: '2026-03-04T09:00:00+01:00' }];

describe('ACK-1', () => {
  it.each([
    [15.9, 4],
    [16, 2],
    [30.9, 2],
    [31, 0],
  ])('ACK-1 goes by the rulebook’s target from the first page: acknowledged at minute %d', (minute, points) => {
    expect(ruleOf('ACK-1', [...WORLD, ack(minute), END]).points).toBe(points);
  });

  it('ACK-1 takes the stricter of target and response time, five minutes where the runbook is silent', () => {
    const { rulebook } = plan;
    const silent = {
      ...plan,
      rulebook: { ...rulebook, metrics: [], severities: rulebook.severities.map((s) => ({ ...s, responseMs: null })) },
    };
    expect(ruleOf('ACK-1', [...WORLD, ack(5.9), END], silent).outcome).toBe('full');
    expect(ruleOf('ACK-1', [...WORLD, ack(6), END], silent).outcome).toBe('partial');
  });

  it('ACK-1 grants extended time', () => {
    expect(ruleOf('ACK-1', [...WORLD, ack(20), END], plan, { ...HEADER, extended: 1.5 }).outcome).toBe('full');
  });

  it('ACK-1 takes a minor incident deferred at night as acknowledged', () => {
    expect(ruleOf('ACK-1', [...MINOR, deferred(5), END], NIGHT).outcome).toBe('full');
    expect(ruleOf('ACK-1', [...MINOR, deferred(5), END]).outcome).toBe('none');
  });

  it('ACK-1 gives nothing to silence, nor to acknowledging late again and again', () => {
    expect(ruleOf('ACK-1', SILENT)).toMatchObject({ points: 0, max: 4, outcome: 'none' });
    expect(ruleOf('ACK-1', [...WORLD, ...[40, 41, 42].map((m) => ack(m)), END]).points).toBe(0);
  });

  it('ACK-1 does not apply when nobody was paged', () => {
    expect(ruleOf('ACK-1', without(SILENT, 'page.delivered')).outcome).toBe('not-applicable');
  });
});

describe('ACK-2', () => {
  it.each([
    [16, 4],
    [17, 2],
    [61, 2],
    [62, 0],
  ])('ACK-2 gives fifteen minutes from when users were known to be hit: declared at minute %d', (minute, points) => {
    expect(ruleOf('ACK-2', [...WORLD, declared(minute), END]).points).toBe(points);
  });

  it('ACK-2 gives full marks for leaving a minor incident at night to the morning, none for waking somebody', () => {
    const ticket: Entry = [4, 'ticket.opened', { ticket: 'incident', title: 'A few are hit' }];
    expect(ruleOf('ACK-2', [...MINOR, ticket, deferred(5), END], NIGHT).outcome).toBe('full');
    expect(ruleOf('ACK-2', [...MINOR, ticket, deferred(5), call(6, 'bob'), END], NIGHT).outcome).toBe('none');
  });

  it('ACK-2 gives nothing to silence, nor to classifying without declaring', () => {
    expect(ruleOf('ACK-2', SILENT).outcome).toBe('none');
    const thought: Entry[] = [3, 4, 5].map((m) => [
      m,
      'classified',
      { cell: null, severity: 'P1', why: '', evidence: [] },
    ]);
    expect(ruleOf('ACK-2', [...WORLD, ...thought, END]).points).toBe(0);
  });

  it('ACK-2 does not apply when nothing was lost', () => {
    expect(ruleOf('ACK-2', [END]).outcome).toBe('not-applicable');
  });
});

describe('ACK-3', () => {
  it('ACK-3 asks that whoever was paged acknowledges', () => {
    expect(ruleOf('ACK-3', GOOD)).toMatchObject({ points: 2, outcome: 'full' });
    expect(ruleOf('ACK-3', [...WORLD, ack(2, 'bob'), END])).toMatchObject({ points: 0, outcome: 'none' });
  });

  it('ACK-3 takes a page that went on to the next contact', () => {
    const passedOn: Entry = [6, 'page.delivered', { alert: 'errors-high', to: 'dan' }];
    expect(ruleOf('ACK-3', [...WORLD, passedOn, ack(8, 'dan'), END]).outcome).toBe('full');
  });

  it('ACK-3 gives nothing to silence, nor to others acknowledging again and again', () => {
    expect(ruleOf('ACK-3', SILENT).outcome).toBe('none');
    expect(ruleOf('ACK-3', [...WORLD, ack(2, 'bob'), ack(3, 'carol'), END]).points).toBe(0);
  });

  it('ACK-3 does not apply when nobody was paged', () => {
    expect(ruleOf('ACK-3', without(SILENT, 'page.delivered')).outcome).toBe('not-applicable');
  });
});
