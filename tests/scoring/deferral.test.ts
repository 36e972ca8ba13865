import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/scenario/plan.ts';
import {
  call,
  type Entry,
  MINUTE,
  message,
  plan,
  RESOLVED,
  ruleOf,
  scoreOf,
  without,
} from '../support/scoring-plan.ts';

/** The same shop at two in the morning of a Wednesday, where a few cannot do a part of what they came for: P3. */
const NIGHT: Plan = { ...plan, startEpochMs: plan.startEpochMs + 12 * 60 * MINUTE };
const FRIDAY: Plan = { ...NIGHT, startEpochMs: NIGHT.startEpochMs + (3 * 24 - 4) * 60 * MINUTE };
const square = { users: 'few', impact: 'medium' };
const knowable = (minute: number, severity: string, cell = square): Entry => [
  minute,
  'truth.knowable',
  { cells: [cell], severity, by: 'alert:slow' },
];
const MINOR: Entry[] = [
  [-45, 'drill.began', { variant: 'release', seed: '1', mode: 'practice', extended: 1 }],
  [0, 'fault.started', { fault: 'bad-release', by: 'script' }],
  [
    0,
    'truth.changed',
    { cells: [square], severity: 'P3', losses: [{ capability: 'buy', loss: 'degraded', share: 0.02 }] },
  ],
  [1, 'page.delivered', { alert: 'slow', to: 'ada' }],
  [
    1,
    'evidence.seen',
    { evidence: 'few', item: 'alert:slow', observation: 'some-users-fail', ...square, capability: 'buy' },
  ],
  knowable(1, 'P3'),
  [2, 'acknowledged', { by: 'ada', alerts: ['slow'] }],
  [4, 'classified', { cell: square, severity: 'P3', why: 'a few', evidence: [{ item: 'alert:slow', ...square }] }],
  [4, 'declared', { severity: 'P3', previous: null }],
];
const ticket: Entry = [6, 'ticket.opened', { ticket: 'incident', title: 'A few orders fail' }];
const deferred = (until: string): Entry => [7, 'deferred', { owner: 'bob', until }];
const MORNING = '2026-03-04T09:00:00+01:00';
const left: Entry[] = [...MINOR, ticket, deferred(MORNING)];
const CLOSED: Entry[] = [
  [8, 'closed', { early: true }],
  [8, 'drill.ended', { why: 'closed' }],
];
const OWED = ['FIX-1', 'FIX-2', 'FIX-5', 'FIX-6', 'END-1', 'END-3', 'END-4'];

describe('what is left to the morning', () => {
  it('a minor incident of the night, deferred with ticket, owner and time, is full marks without a fix', () => {
    const card = scoreOf([...left, ...CLOSED], NIGHT);
    expect(card).toMatchObject({ total: 100, rating: 'P', capped: false });
    for (const id of OWED) expect(ruleOf(id, [...left, ...CLOSED], NIGHT).outcome, id).toBe('not-applicable');
    expect(ruleOf('END-2', [...left, ...CLOSED], NIGHT).outcome).toBe('not-applicable');
  });

  it('CAP holds what was left without evidence that it could wait', () => {
    const unargued = left.map((e): Entry => (e[1] === 'classified' ? [e[0], e[1], { ...e[2], evidence: [] }] : e));
    expect(scoreOf([...unargued, ...CLOSED], NIGHT)).toMatchObject({ total: 49, capped: true });
    const half = [{ item: 'alert:slow', users: 'few' }];
    const oneSide = left.map((e): Entry => (e[1] === 'classified' ? [e[0], e[1], { ...e[2], evidence: half }] : e));
    expect(scoreOf([...oneSide, ...CLOSED], NIGHT)).toMatchObject({ total: 49, capped: true });
  });

  it('CAP asks for no evidence where there is no matrix, or no square for what was lost', () => {
    const unargued = left.map((e): Entry => (e[1] === 'classified' ? [e[0], e[1], { ...e[2], evidence: [] }] : e));
    const plain = { ...NIGHT, rulebook: { ...NIGHT.rulebook, matrix: null } };
    expect(scoreOf([...unargued, ...CLOSED], plain).capped).toBe(false);
    const squareless = unargued.map(
      (e): Entry => (e[1] === 'truth.knowable' ? [e[0], e[1], { ...e[2], cells: [] }] : e),
    );
    expect(scoreOf([...squareless, ...CLOSED], NIGHT).capped).toBe(false);
  });

  it('CAP asks for no evidence from who mended it after all', () => {
    const unargued = left.map((e): Entry => (e[1] === 'classified' ? [e[0], e[1], { ...e[2], evidence: [] }] : e));
    const mended: Entry[] = [
      [
        8,
        'evidence.seen',
        {
          evidence: 'seen-500',
          item: 'logs:app-500',
          observation: 'errors-only-on-new-release',
          users: null,
          impact: null,
          capability: null,
        },
      ],
      [10, 'action.started', { action: 'rollback', kind: 'rollback', production: true }],
      [20, 'mitigated', { by: 'rollback' }],
      [23, 'drill.ended', { why: 'left' }],
    ];
    expect(scoreOf([...unargued, ...mended], NIGHT).capped).toBe(false);
  });

  it.each([
    ['19:59', 'none'],
    ['20:00', 'full'],
    ['07:59', 'full'],
    ['08:00', 'none'],
  ])('ACK-1 counts the night from 20:00 to 08:00: paged at %s', (time, outcome) => {
    const [hour, minute] = time.split(':').map(Number);
    const on = { ...plan, startEpochMs: plan.startEpochMs + (((hour ?? 0) - 14) * 60 + (minute ?? 0) - 3) * MINUTE };
    expect(ruleOf('ACK-1', [...without(left, 'acknowledged'), ...CLOSED], on).outcome).toBe(outcome);
  });

  it('ACK-2 looks for the next morning from the moment of the deferral on', () => {
    const early = { ...plan, startEpochMs: plan.startEpochMs - 6 * 60 * MINUTE - 12 * MINUTE };
    const judged = (minute: number) =>
      ruleOf(
        'ACK-2',
        [
          ...MINOR,
          ticket,
          [minute, 'deferred', { owner: 'bob', until: '2026-03-03T09:00:00+01:00' }],
          [74.5, 'noted', { text: '' }],
        ],
        early,
      ).outcome;
    expect([judged(60), judged(70.1)]).toEqual(['full', 'partial']);
  });

  it('ACK-2 asks for a ticket and for 09:00 on the next working day', () => {
    const judged = (entries: Entry[], on = NIGHT) => ruleOf('ACK-2', [...entries, ...CLOSED], on).outcome;
    expect(judged(left)).toBe('full');
    expect(judged([...MINOR, deferred(MORNING)])).toBe('partial');
    expect(judged([...MINOR, ticket, deferred('2026-03-04T10:00:00+01:00')])).toBe('full');
    expect(judged([...MINOR, ticket, deferred('2026-03-04T12:00:00+01:00')])).toBe('partial');
    expect(judged([...MINOR, ticket, deferred('2026-03-05T09:00:00+01:00')])).toBe('partial');
  });

  it('ACK-2 looks over the weekend to Monday', () => {
    const judged = (until: string) => ruleOf('ACK-2', [...MINOR, ticket, deferred(until), ...CLOSED], FRIDAY).outcome;
    expect(judged('2026-03-09T09:00:00+01:00')).toBe('full');
    expect(judged('2026-03-07T09:00:00+01:00')).toBe('partial');
  });

  it('ACK-2 gives nothing for waking somebody, but a line in the chat wakes nobody', () => {
    expect(ruleOf('ACK-2', [...left, call(7, 'bob'), ...CLOSED], NIGHT).outcome).toBe('none');
    expect(ruleOf('ACK-2', [...left, call(7, 'bob', { by: 'chat' }), ...CLOSED], NIGHT).outcome).toBe('full');
  });

  it('by day a deferral changes nothing: no fix, no pass', () => {
    expect(scoreOf([...left, ...CLOSED])).toMatchObject({ capped: true });
    expect(ruleOf('FIX-2', [...left, ...CLOSED]).outcome).toBe('none');
    expect(ruleOf('END-2', [...left, ...CLOSED]).outcome).toBe('penalty');
  });

  it('neither can what is known to be major wait, nor what becomes so', () => {
    const grave = { users: 'few', impact: 'high' };
    const entries: Entry[] = [...left, knowable(8, 'P2', grave), [9, 'drill.ended', { why: 'left' }]];
    expect(scoreOf(entries, NIGHT).capped).toBe(true);
    expect(ruleOf('FIX-2', entries, NIGHT).outcome).toBe('none');
  });

  it('whoever mends it all the same is judged by the mending', () => {
    const mended: Entry[] = [
      ...left,
      [10, 'action.started', { action: 'rollback', kind: 'rollback', production: true }],
      [20, 'mitigated', { by: 'rollback' }],
      message(22, 'resolved', RESOLVED),
      [23, 'drill.ended', { why: 'left' }],
    ];
    expect(ruleOf('FIX-2', mended, NIGHT).outcome).toBe('full');
    expect(ruleOf('FIX-5', mended, NIGHT).outcome).toBe('none');
    expect(ruleOf('END-1', mended, NIGHT).outcome).toBe('none');
  });

  it('a change that did harm before it was left is charged', () => {
    const harmed: Entry[] = [
      ...left,
      [10, 'action.started', { action: 'restart', kind: 'restart', production: true }],
      [
        11,
        'action.finished',
        {
          action: 'restart',
          kind: 'restart',
          outcome: 0,
          failed: true,
          ends: [],
          harm: { points: 4, why: { en: 'It was well.', fr: 'Elle allait bien.' } },
        },
      ],
      ...CLOSED,
    ];
    expect(ruleOf('FIX-3', harmed, NIGHT).points).toBe(-4);
    expect(scoreOf(harmed, NIGHT).total).toBeLessThan(80);
  });
});
