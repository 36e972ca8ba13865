import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/scenario/plan.ts';
import {
  type Entry,
  GOOD,
  message,
  plan,
  RESOLVED,
  ruleOf,
  SILENT,
  scoreOf,
  WORLD,
  without,
} from '../support/scoring-plan.ts';
import { BEGAN, both, KNOWN, offered, split, TWO, taken } from '../support/two-incidents.ts';

const two = (id: string, entries: readonly Entry[]) => ruleOf(id, entries, TWO);

describe('two incidents at once', () => {
  it('TWO-1 TWO-2 TWO-3 stand on the card only where the variant has a second incident', () => {
    const ids = (on: Plan, entries = GOOD) =>
      scoreOf(entries, on).rules.flatMap((r) => r.id.match(/^TWO-\d/)?.[0] ?? []);
    expect(ids(plan)).toEqual([]);
    expect(ids(TWO)).toEqual(['TWO-1', 'TWO-2', 'TWO-3']);
    const other = { ...TWO, second: TWO.second && { ...TWO.second, only: ['slow'] } };
    expect(ids(other)).toEqual([]);
  });

  it('the first incident is judged by itself: the second neither undoes its mitigation nor its messages', () => {
    const first = (entries: readonly Entry[]) =>
      scoreOf(entries, TWO)
        .rules.filter((r) => !r.id.startsWith('TWO'))
        .map((r) => [r.id, r.points]);
    expect(first(both(split(12), offered(13), taken(14)))).toEqual(first(both()));
  });

  it('one message may serve both: naming what the second took away is true once it began', () => {
    const capabilities = [...TWO.pack.capabilities];
    const send = {
      id: 'send',
      name: { en: 'sending', fr: 'envoyer' },
      down: 'high',
      degraded: 'low',
      cosmetic: 'low',
    } as const;
    const on: Plan = { ...TWO, pack: { ...TWO.pack, capabilities: [...capabilities, send] } };
    const naming = (minute: number) => [
      ...without(both(), 'message.sent', (_, m) => m === 6),
      message(minute, 'opened', {
        title: 'Shop',
        severity: ['P1', 'P1'],
        ic: ['ada', 'ada'],
        start: '13:03 UTC',
        impact: 'Broken: buy, sending',
        phase: 'Looking',
        news: 'Looking',
        next: '13:23',
      }),
    ];
    const impact = (minute: number) =>
      ruleOf(
        'COM-3',
        naming(minute).sort((a, b) => a[0] - b[0]),
        on,
      ).points;
    expect(impact(9)).toBeGreaterThan(impact(6));
  });
});

describe('SEV-5', () => {
  it('SEV-5 what stands attached to the second incident is no argument about the first', () => {
    const pinned: Entry = [3, 'pinned', { item: 'mail:no-parcel', users: 'few', impact: 'low', note: '' }];
    const disturbed = [...GOOD, pinned].sort((a, b) => a[0] - b[0]);
    expect(two('SEV-5', disturbed).points).toBe(0);
    expect(
      two(
        'SEV-5',
        [...disturbed, split(3.5)].sort((a, b) => a[0] - b[0]),
      ).points,
    ).toBe(4);
  });

  it('SEV-5 goes by where a piece stood at the call: linked back, linked later, split later', () => {
    const pinned: Entry = [3, 'pinned', { item: 'mail:no-parcel', users: 'few', impact: 'low', note: '' }];
    const linked = (minute: number, to: 'first' | 'second', item = 'mail:no-parcel'): Entry => [
      minute,
      'incident.linked',
      { item, to },
    ];
    const points = (...entries: Entry[]) =>
      two(
        'SEV-5',
        [...GOOD, pinned, ...entries].sort((a, b) => a[0] - b[0]),
      ).points;
    expect(points(linked(3.5, 'second'))).toBe(4);
    expect(points(linked(4, 'second'))).toBe(4);
    expect(points(linked(4.1, 'second'))).toBe(0);
    expect(points(linked(3.5, 'second', 'logs:other'))).toBe(0);
    expect(points(split(3.5), linked(3.7, 'first'))).toBe(0);
    expect(points(split(4))).toBe(4);
    expect(points(split(4.1))).toBe(0);
  });
});

describe('TWO-1', () => {
  it.each([
    ['full within 10 min of knowing', split(19.5), 4, 'full'],
    ['half way to 30 min', split(30), 2, 'partial'],
    ['nothing from 30 min on', split(41), 0, 'none'],
    ['half without anything that shows it', split(12, ['alert:errors-high']), 2, 'partial'],
    ['nothing for a guess before it began', split(5), 0, 'none'],
  ] as const)('TWO-1 %s', (_what, entry, points, outcome) => {
    expect(two('TWO-1', both(entry))).toMatchObject({ points, outcome });
  });

  it('TWO-1 what is attached later counts as well', () => {
    const later: Entry = [15, 'incident.linked', { item: 'logs:carrier', to: 'second' }];
    expect(two('TWO-1', both(split(12, []), later)).outcome).toBe('full');
  });

  it('TWO-1 nothing when two went on as one, also for the silent; from 10 min after it began it could be known', () => {
    expect(two('TWO-1', both())).toMatchObject({ points: 0, outcome: 'none' });
    expect(two('TWO-1', [...SILENT, BEGAN]).points).toBe(0);
    expect(
      two(
        'TWO-1',
        [...without(both(), 'second.knowable'), split(27.9)].sort((a, b) => a[0] - b[0]),
      ).outcome,
    ).toBe('full');
  });

  it('TWO-1 does not apply while the second has not begun, nor before its time in a running drill', () => {
    expect(two('TWO-1', GOOD).outcome).toBe('not-applicable');
    expect(
      two(
        'TWO-1',
        both().filter(([minute]) => minute <= 15),
      ).outcome,
    ).toBe('not-applicable');
  });

  it('TWO-1 counts an incident opened the moment the second began, and any piece that shows it among others', () => {
    expect(two('TWO-1', both(split(8))).outcome).toBe('full');
    expect(two('TWO-1', both(split(12, ['alert:errors-high', 'mail:no-parcel']))).outcome).toBe('full');
    const back: Entry = [15, 'incident.linked', { item: 'mail:no-parcel', to: 'first' }];
    expect(two('TWO-1', both(split(12), back)).points).toBe(2);
  });

  it('TWO-1 goes by ten minutes after the beginning where the signal came later', () => {
    const late: Entry = [30, 'second.knowable', { by: 'mail:no-parcel' }];
    const entries = [...without(both(), 'second.knowable'), late, split(38)].sort((a, b) => a[0] - b[0]);
    expect(two('TWO-1', entries).points).toBe(2);
  });

  it('TWO-1 TWO-2 TWO-3 are judged in a running drill as soon as they are done, or their time is up', () => {
    const running = (...more: Entry[]) => [...WORLD, BEGAN, KNOWN, ...more];
    const outcomes = (entries: readonly Entry[]) => ['TWO-1', 'TWO-2', 'TWO-3'].map((id) => two(id, entries).outcome);
    const waiting = 'not-applicable';
    expect(outcomes(running(split(11)))).toEqual(['full', waiting, 'full']);
    expect(outcomes(running(split(11), offered(12), taken(13)))).toEqual(['full', 'full', 'full']);
    expect(outcomes(running([19.9, 'noted', { text: '' }]))).toEqual([waiting, waiting, waiting]);
    expect(outcomes(running([20, 'noted', { text: '' }]))).toEqual(['none', 'none', 'none']);
  });

  it('TWO-1 TWO-2 TWO-3 stand in every variant where the plan names none', () => {
    const second = TWO.second && { ...TWO.second, only: null };
    expect(
      scoreOf(GOOD, { ...TWO, ...(second && { second }) }).rules.filter((r) => r.id.startsWith('TWO')),
    ).toHaveLength(3);
  });

  it('TWO-1 TWO-2 TWO-3 give volume nothing: guesses before it began, offers to everybody, all attached at random', () => {
    const guesses = [3, 5, 7].map((m) => split(m, ['alert:errors-high', 'logs:app-500', 'mail:no-parcel']));
    const offers = ['bob', 'carol', 'dan'].flatMap((p) => [offered(12, p), offered(20, p)]);
    for (const id of ['TWO-1', 'TWO-2', 'TWO-3']) expect(two(id, both(...guesses, ...offers)).points, id).toBe(0);
    const everything = ['alert:errors-high', 'logs:app-500', 'series:app.errors', 'errors:missing', 'mail:no-parcel'];
    expect(two('TWO-3', both(split(12, everything))).points).toBe(0.6);
  });
});

describe('TWO-2', () => {
  it.each([
    ['full within 10 min: the attempt counts', [offered(19.9), taken(20.5)], 6, 'full'],
    ['falling to nothing at 30 min', [offered(30), taken(30.5)], 3, 'partial'],
    ['nothing after that', [offered(41), taken(41.5)], 0, 'none'],
    [
      'nothing when it was offered to who cannot take it',
      [offered(12, 'carol'), [12.5, 'incident.declined', { by: 'carol' }]],
      0,
      'none',
    ],
    ['nothing when it was handed to nobody', [], 0, 'none'],
  ] as [string, Entry[], number, string][])('TWO-2 %s', (_what, entries, points, outcome) => {
    expect(two('TWO-2', both(split(11), ...entries))).toMatchObject({ points, outcome });
  });

  it('TWO-2 three fifths for mending it oneself in time, nothing when it ended by itself', () => {
    const mended: Entry[] = [
      [40, 'action.finished', { action: 'restart', kind: 'restart', outcome: 0, failed: false, ends: [], harm: null }],
      [40, 'fault.ended', { fault: 'carrier-out', by: 'restart' }],
    ];
    expect(two('TWO-2', both(split(11), ...mended)).points).toBe(3.6);
    expect(two('TWO-2', both(...mended)).points).toBe(0);
    expect(two('TWO-2', both(split(11), [40, 'fault.ended', { fault: 'carrier-out', by: 'itself' }])).points).toBe(0);
  });

  it('TWO-2 goes by the last offer to who took it, before it was taken', () => {
    const deciding = (...entries: Entry[]) =>
      two('TWO-2', both(split(11), ...entries)).evidence.map((e) => e.split('#')[0]);
    expect(deciding(offered(12), offered(14), offered(14.2, 'carol'), taken(14.5), offered(35))).toEqual([
      'incident.offered@840',
      'incident.taken@870',
    ]);
    expect(deciding(offered(14), taken(14))).toEqual(['incident.offered@840', 'incident.taken@840']);
    expect(two('TWO-2', both(split(11), taken(14))).outcome).toBe('none');
  });

  it('TWO-2 takes what was mended alone within the time for the level, from its beginning', () => {
    const mended = (minute: number, on = TWO) =>
      ruleOf(
        'TWO-2',
        both(
          split(11),
          [
            minute,
            'action.finished',
            { action: 'restart', kind: 'restart', outcome: 0, failed: false, ends: [], harm: null },
          ],
          [minute, 'fault.ended', { fault: 'carrier-out', by: 'restart' }],
        ),
        on,
      ).points;
    expect([mended(68), mended(68.1)]).toEqual([3.6, 0]);
    const severities = TWO.rulebook.severities.map((s) => ({ ...s, resolutionMs: null }));
    expect(mended(74, { ...TWO, rulebook: { ...TWO.rulebook, severities, metrics: [] } })).toBe(3.6);
  });

  it('TWO-2 does not apply while the second has not begun', () => {
    expect(two('TWO-2', GOOD).outcome).toBe('not-applicable');
  });
});

describe('TWO-3', () => {
  it('TWO-3 pays the share of what was attached where it belongs', () => {
    const linked = (item: string, to: 'first' | 'second'): Entry => [15, 'incident.linked', { item, to }];
    expect(two('TWO-3', both(split(12)))).toMatchObject({ points: 3, outcome: 'full' });
    expect(two('TWO-3', both(split(12), linked('alert:errors-high', 'first'))).outcome).toBe('full');
    expect(two('TWO-3', both(split(12), linked('alert:errors-high', 'second'))).points).toBe(1.5);
    expect(two('TWO-3', both(split(12), linked('mail:no-parcel', 'first'))).points).toBe(0);
    expect(two('TWO-3', both(split(12, []))).outcome).toBe('none');
  });

  it('TWO-3 gives nothing for one cause that is made to answer for both', () => {
    expect(two('TWO-3', both()).outcome).toBe('none');
    const blaming = [
      ...without(both(split(12)), 'message.sent', (_, minute) => minute === 27),
      message(27, 'resolved', { ...RESOLVED, cause: ['The carrier', 'carrier'] }),
    ].sort((a, b) => a[0] - b[0]);
    expect(two('TWO-3', blaming)).toMatchObject({ points: 0, outcome: 'none' });
    const ticket = both(split(12)).map(
      (e): Entry => (e[1] === 'postmortem.opened' ? [e[0], e[1], { ...e[2], cause: 'carrier' }] : e),
    );
    expect(two('TWO-3', ticket).points).toBe(0);
  });

  it('TWO-3 does not apply while the second has not begun', () => {
    expect(two('TWO-3', GOOD).outcome).toBe('not-applicable');
  });
});
