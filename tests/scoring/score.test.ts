import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WEIGHTS } from '../../src/scoring/combine.ts';
import { RULES } from '../../src/scoring/rules.ts';
import { score } from '../../src/scoring/score.ts';
import { DIMENSIONS } from '../../src/scoring/scorecard.ts';
import {
  CLIENT,
  call,
  type Entry,
  GOOD,
  HEADER,
  MINUTE,
  message,
  OPENED,
  plan,
  RESOLVED,
  SILENT,
  scoreOf,
  timeline,
  WORLD,
  without,
} from '../support/scoring-plan.ts';

const ticks: Entry[] = ['resolved', 'told', 'ticket', 'saved', 'timeline'].map((item) => [
  9,
  'ticked',
  { item, done: true },
]);

/** All consoles opened in ten seconds: what arrives tells nothing by itself. */
const openEverything = (from: number): Entry[] =>
  ['console:logs', 'console:metrics', 'console:deploys', 'series:app.errors', 'errors:missing', 'status:host'].map(
    (item, i) => [from + i / 60, 'look.arrived', { item, output: null }],
  );

const unfilled = (minute: number): Entry[] =>
  ['opened', 'update', 'resolved', 'client'].map((id) =>
    message(minute, id, { title: '[title]', news: '', duration: 'XX minutes' }),
  );

describe('the scorecard', () => {
  it('is 100 for a drill played as the runbook asks, and 0 for silence', () => {
    expect(scoreOf(GOOD)).toMatchObject({ total: 100, rating: 'P', capped: false });
    expect(scoreOf(SILENT)).toMatchObject({ total: 0, rating: 'U', capped: true });
  });

  it('is 100 where nothing can be fixed, for whoever follows the branch and keeps all posted to the end', () => {
    const time = (minute: number) =>
      `${13 + Math.floor((minute + 2) / 60)}:${String((minute + 2) % 60).padStart(2, '0')}`;
    const steps = ['degraded', 'provider-ticket'].flatMap((action, i): Entry[] => [
      [12 + i, 'action.started', { action, kind: 'other', production: i === 0 }],
      [14 + i, 'action.finished', { action, kind: 'other', outcome: 0, failed: false, ends: [], harm: null }],
    ]);
    const told: Entry[] = GOOD.filter(([minute, type]) => minute < 10 || type === 'drill.began').map(
      (e): Entry => (e[1] === 'drill.began' ? [-45, 'drill.began', { ...e[2], variant: 'provider' }] : e),
    );
    const outage: Entry[] = [
      ...told,
      [
        10,
        'evidence.seen',
        {
          evidence: 'host-down',
          item: 'logs:host',
          observation: 'third-party-unreachable',
          users: null,
          impact: null,
          capability: null,
        },
      ],
      ...steps,
      call(16, 'bob', { tried: 'Degraded mode' }),
      call(31, 'carol', { tried: 'Degraded mode' }),
      [61, 'warroom.opened', { invited: ['bob', 'carol'] }],
      ...[20, 34, 48, 62, 73].map((m) =>
        message(m, 'update', { phase: 'Waiting', news: `Step ${m}`, next: time(m + 15) }),
      ),
      [
        70,
        'postmortem.opened',
        { owner: 'bob', cause: 'provider', impact: '90 % of customers', minutes: null, timeline: true },
      ],
      ...['ticket', 'saved', 'timeline'].map((item): Entry => [71, 'ticked', { item, done: true }]),
      [75, 'drill.ended', { why: 'time' }],
    ];
    const card = scoreOf(outage);
    expect(card.rules.filter((r) => r.points < r.max).map((r) => r.id)).toEqual([]);
    expect(card).toMatchObject({ total: 100, capped: false });
    const branchless = outage.filter(([, type]) => type !== 'action.finished');
    expect(scoreOf(branchless)).toMatchObject({ total: 49, capped: true });
  });

  it('never pays silence in any variant', () => {
    for (const variant of ['release', 'leak', 'provider']) {
      const silent = SILENT.map(
        (e): Entry => (e[1] === 'drill.began' ? [-45, 'drill.began', { ...e[2], variant }] : e),
      );
      expect(scoreOf(silent).total).toBe(0);
      const itself = [...silent, [40, 'mitigated', { by: 'itself' }] as Entry];
      expect(scoreOf(itself).total).toBe(0);
    }
  });

  it('knows the truth by the page and quick checks even when nobody looks at anything', () => {
    const unseen = SILENT.filter((e) => e[1] !== 'truth.knowable' && e[1] !== 'evidence.seen');
    const card = scoreOf(unseen);
    expect(card.total).toBe(0);
    expect(card.rules.find((r) => r.id === 'SEV-1')?.outcome).toBe('none');
    expect(card.rules.find((r) => r.id === 'ESC-1')?.outcome).toBe('none');
  });

  it('adds points inside a dimension and scales them to its weight', () => {
    const card = scoreOf([
      ...GOOD,
      [5, 'declared', { severity: 'P2', previous: 'P1' }],
      [6, 'declared', { severity: 'P1', previous: 'P2' }],
    ]);
    // SEV-1 8, SEV-2 5, SEV-5 4 of 17; SEV-3 does not apply; SEV-4 takes 2.
    expect(card.dimensions[0]).toMatchObject({ points: 17.65, max: 20, rating: 'P' });
  });

  it('spreads the weight of a dimension that cannot be asked for', () => {
    const quick = GOOD.filter((e) => e[1] !== 'escalated').map(
      (e): Entry => (e[1] === 'mitigated' ? [15, e[1], e[2]] : e),
    );
    const card = scoreOf(quick);
    const escalation = card.dimensions.find((d) => d.id === 'escalation');
    expect(escalation).toMatchObject({ weight: 0, points: 0, max: 0, rating: null });
    expect(card.dimensions.reduce((sum, d) => sum + d.weight, 0)).toBeCloseTo(100, 1);
    expect(card.dimensions[0]?.weight).toBe(25);
  });

  it('takes what penalties cost off the total where nothing else of their dimension applies', () => {
    const quick = GOOD.filter((e) => e[1] !== 'escalated').map(
      (e): Entry => (e[1] === 'mitigated' ? [15, e[1], e[2]] : e),
    );
    const before = scoreOf(quick);
    const after = scoreOf([...quick, call(2, 'carol')]);
    expect(after.dimensions.find((d) => d.id === 'escalation')).toMatchObject({ weight: 0, points: -8, max: 0 });
    expect(after.total).toBeCloseTo(before.total - 8, 1);
  });

  it('CAP holds the total of whoever presses every button, from the third different one that does harm', () => {
    const pressed = (minute: number, action: string): Entry[] => [
      [minute, 'action.started', { action, kind: 'other', production: true }],
      [
        minute,
        'action.finished',
        {
          action,
          kind: 'other',
          outcome: 0,
          failed: true,
          ends: [],
          harm: { points: 1, why: { en: 'It was well.', fr: 'Elle allait bien.' } },
        },
      ],
    ];
    const twice = [...GOOD, ...pressed(16, 'restart'), ...pressed(16.5, 'restart'), ...pressed(17, 'purge')];
    expect(scoreOf(twice).capped).toBe(false);
    expect(scoreOf([...twice, ...pressed(17.5, 'scale')])).toMatchObject({ capped: true, total: 49 });
  });

  it('CAP holds the total of a repair in the dark: nothing that tells the cause had been seen', () => {
    const seen = (body: Entry[2]) => 'item' in body && body.item === 'logs:app-500';
    const blind = without(GOOD, 'evidence.seen', seen);
    expect(scoreOf(blind)).toMatchObject({ capped: true, total: 49 });
    const listOpened: Entry = [17, 'look.arrived', { item: 'console:deploys', output: null }];
    expect(scoreOf([...blind, listOpened]).capped).toBe(false);
  });

  it('CAP costs what lies above it, and nothing where less was earned', () => {
    const cap = (entries: readonly Entry[]) => scoreOf(entries).rules.find((r) => r.id === 'CAP');
    expect(cap(SILENT)).toMatchObject({
      dimension: 'mitigation',
      points: 0,
      max: 0,
      outcome: 'penalty',
      at: 75 * MINUTE,
      evidence: [],
    });
    const blind = without(GOOD, 'evidence.seen', (body) => 'item' in body && body.item === 'logs:app-500');
    const earned = scoreOf(blind).dimensions.reduce((sum, d) => sum + d.points, 0);
    expect(cap(blind)?.points).toBeCloseTo(49 - earned, 1);
    expect(cap(GOOD)).toBeUndefined();
  });

  it('CAP does not hold who ended it by another action than the right one', () => {
    const other = GOOD.map(
      (e): Entry =>
        e[1] === 'action.started' || e[1] === 'action.finished'
          ? ([e[0], e[1], { ...e[2], action: 'purge' }] as Entry)
          : e[1] === 'mitigated'
            ? [e[0], e[1], { by: 'purge' }]
            : e,
    );
    expect(scoreOf(other).capped).toBe(false);
  });

  it('takes penalties no further than the dimension’s floor', () => {
    const restless = [...Array(20).keys()].map(
      (i): Entry => [10 + i, 'declared', { severity: i % 2 ? 'P4' : 'P3', previous: null }],
    );
    const severity = scoreOf([...SILENT, ...restless]).dimensions.find((d) => d.id === 'severity');
    expect(severity?.points).toBe(0);
  });

  it('weighs 100 in all, and every dimension’s rules add up to its weight', () => {
    expect(DIMENSIONS.reduce((sum, d) => sum + WEIGHTS[d], 0)).toBe(100);
    for (const d of DIMENSIONS) {
      const own = RULES.filter((r) => r.dimension === d && r.kind === 'graded' && !r.listed);
      expect(own.reduce((sum, r) => sum + r.max, 0)).toBe(WEIGHTS[d]);
    }
  });

  it('gives every rule a reason and a source in both languages, without holes', () => {
    for (const entries of [GOOD, SILENT, WORLD, [...SILENT, ...unfilled(3), call(2, 'carol')]]) {
      for (const rule of scoreOf(entries).rules) {
        for (const words of [rule.why.en, rule.why.fr, rule.source.en, rule.source.fr]) {
          expect(words.length).toBeGreaterThan(5);
          expect(words).not.toMatch(/undefined|null|NaN|\[object/);
        }
      }
    }
  });

  it('survives a timeline that is empty, unfinished or without a page', () => {
    expect(score(plan, [], HEADER).total).toBe(0);
    for (let n = 0; n <= GOOD.length; n++) expect(() => scoreOf(GOOD.slice(0, n))).not.toThrow();
  });

  it('does not pay a trainee for leaving early', () => {
    expect(scoreOf([...WORLD, [2, 'drill.ended', { why: 'left' }]]).total).toBe(0);
  });

  it('keeps raw measures beside the score', () => {
    expect(
      scoreOf([...GOOD, [3, 'hint.taken', { hint: 'look', price: 2 }], [3, 'paced', { factor: 4 }]]).measures,
    ).toEqual({
      acknowledgedMs: 60_000,
      declaredMs: 180_000,
      mitigatedMs: 1_380_000,
      closedMs: 1_860_000,
      firstTeamMessageMs: 300_000,
      firstClientMessageMs: 1_620_000,
      hints: 1,
      hintsPrice: 2,
      pausedMs: 0,
      pace: 4,
      extended: 1,
    });
  });

  it('counts the first message to each audience from T0, and the time spent in pauses', () => {
    const mailFirst = [...without(GOOD, 'message.sent'), message(5, 'client', CLIENT), message(7, 'opened', OPENED)];
    expect(scoreOf(mailFirst).measures).toMatchObject({
      firstClientMessageMs: 4 * MINUTE,
      firstTeamMessageMs: 6 * MINUTE,
    });
    const pause = (minute: number): Entry => [minute, 'paused', { why: 'tea' }];
    const resume = (minute: number): Entry => [minute, 'resumed', { why: 'back' }];
    const paused = (...entries: Entry[]) =>
      scoreOf([...WORLD, ...entries, [20, 'noted', { text: '' }]]).measures.pausedMs;
    expect(paused(pause(3), resume(5), pause(9), resume(12))).toBe(5 * MINUTE);
    expect(paused(pause(3), resume(3), pause(15))).toBe(5 * MINUTE);
    expect(paused(resume(2))).toBe(0);
  });

  it('is at least at its own pace, and never happened where nothing did', () => {
    expect(scoreOf(WORLD).measures).toMatchObject({ pace: 1, hints: 0, closedMs: null, mitigatedMs: null });
  });

  it('puts every rule into one of its dimensions', () => {
    for (const { id, dimension } of RULES) expect(DIMENSIONS, id).toContain(dimension);
  });

  it('is the same for the same events, and after a trip through JSON', () => {
    const events = timeline(GOOD);
    const card = score(plan, events, HEADER);
    const again = score(JSON.parse(JSON.stringify(plan)), JSON.parse(JSON.stringify(events)), { ...HEADER });
    expect(JSON.stringify(again)).toBe(JSON.stringify(card));
  });

  it('charges one lateness once: a late acknowledgement alone costs ACK-1 alone', () => {
    const late = GOOD.map((e): Entry => (e[1] === 'acknowledged' ? [20, e[1], e[2]] : e));
    const before = scoreOf(GOOD).rules;
    const changed = scoreOf(late).rules.filter((r, i) => r.points !== before[i]?.points);
    expect(changed.map((r) => r.id)).toEqual(['ACK-1']);
  });
});

describe('volume', () => {
  it('earns next to nothing by itself: everything opened, everything sent unfilled, everybody called, all ticked', () => {
    const all = [
      ...SILENT,
      ...openEverything(2),
      ...unfilled(3),
      ...unfilled(5),
      ...ticks,
      ...['bob', 'carol', 'dan'].map((p) => call(2, p)),
    ];
    expect(scoreOf([...SILENT, ...openEverything(2)]).total).toBe(0);
    expect(scoreOf([...SILENT, ...unfilled(3), ...unfilled(5)]).total).toBe(0);
    expect(scoreOf([...SILENT, ...ticks]).total).toBe(0);
    expect(scoreOf(all).total).toBeLessThanOrEqual(10);
  });

  const noise: Entry[][] = [
    openEverything(2.5),
    unfilled(9),
    [message(9, 'resolved', RESOLVED)],
    [message(9, 'client', CLIENT)],
    [call(2, 'carol')],
    [call(3, 'dan')],
    ticks,
    [[9, 'chat.said', { channel: 'incidents', from: 'ada', text: 'still looking' }]],
    [[9, 'declared', { severity: 'P3', previous: 'P1' }]],
    [
      message(7, 'opened', {
        title: 'x',
        severity: ['P4', 'P4'],
        ic: 'x',
        start: '00:00',
        impact: 'x',
        phase: 'x',
        news: 'x',
        next: '13:20',
      }),
    ],
  ];

  it('never raises a good score, in any mix', () => {
    const good = scoreOf(GOOD).total;
    fc.assert(
      fc.property(fc.subarray(noise), fc.integer({ min: 1, max: 4 }), (picked, times) => {
        const extra = Array.from({ length: times }, () => picked.flat()).flat();
        expect(scoreOf([...GOOD, ...extra]).total).toBeLessThanOrEqual(good);
      }),
      { numRuns: 60 },
    );
  });

  it('never raises a poor score by repeating what was done', () => {
    fc.assert(
      fc.property(fc.subarray(noise, { minLength: 1 }), fc.integer({ min: 2, max: 6 }), (picked, times) => {
        const once = scoreOf([...SILENT, ...picked.flat()]).total;
        const often = scoreOf([...SILENT, ...Array.from({ length: times }, () => picked.flat()).flat()]).total;
        expect(often).toBeLessThanOrEqual(once);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every total within 0..100 for any part of a drill', () => {
    fc.assert(
      fc.property(fc.subarray([...GOOD]), (part) => {
        const { total, dimensions } = scoreOf(part);
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(100);
        for (const d of dimensions) expect(d.points).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 100 },
    );
  });
});
