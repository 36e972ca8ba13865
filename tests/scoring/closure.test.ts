import { describe, expect, it } from 'vitest';
import {
  CLIENT,
  type Entry,
  GOOD,
  message,
  OPENED,
  plan,
  RESOLVED,
  ruleOf,
  SILENT,
  WORLD,
  without,
} from '../support/scoring-plan.ts';

const END: Entry = [75, 'drill.ended', { why: 'time' }];
const ITEMS = ['resolved', 'told', 'ticket', 'saved', 'timeline'];
const ticks = (minute: number, items = ITEMS): Entry[] =>
  items.map((item): Entry => [minute, 'ticked', { item, done: true }]);
const provider = SILENT.map(
  (e): Entry => (e[1] === 'drill.began' ? [-45, 'drill.began', { ...e[2], variant: 'provider' }] : e),
);

describe('END-1', () => {
  it('END-1 pays the share of the checklist that was ticked and true', () => {
    expect(ruleOf('END-1', GOOD)).toMatchObject({ points: 4, outcome: 'full' });
    const some = [...without(GOOD, 'ticked'), ...ticks(30, ['resolved', 'ticket'])];
    expect(ruleOf('END-1', some)).toMatchObject({ points: 1.6, outcome: 'partial' });
  });

  it.each([
    ['resolved', 'mitigated'],
    ['told', 'message.sent'],
    ['ticket', 'postmortem.opened'],
    ['timeline', 'postmortem.opened'],
  ] as const)('END-1 holds the tick “%s” against the drill', (item, type) => {
    const only = [...without(GOOD, 'ticked'), ...ticks(30, [item])];
    expect(ruleOf('END-1', only).points).toBe(0.8);
    expect(ruleOf('END-1', without(only, type)).points).toBe(0);
  });

  it('END-1 wants something saved', () => {
    const only = [...WORLD, ...ticks(30, ['saved']), END];
    expect(ruleOf('END-1', only).points).toBe(0);
    const pinned: Entry = [5, 'pinned', { item: 'alert:errors-high', users: null, impact: null, note: '' }];
    expect(ruleOf('END-1', [...only, pinned]).points).toBe(0.8);
  });

  it('END-1 looks at the moment of the tick, and at the last one', () => {
    const early = [...without(GOOD, 'ticked'), ...ticks(10, ['resolved'])];
    expect(ruleOf('END-1', early).points).toBe(0);
    expect(ruleOf('END-1', [...early, ...ticks(30, ['resolved'])]).points).toBe(0.8);
    expect(ruleOf('END-1', [...GOOD, [30.5, 'ticked', { item: 'saved', done: false }]]).points).toBe(3.2);
  });

  it('END-1 gives nothing to silence, nor to ticking everything with nothing done', () => {
    expect(ruleOf('END-1', SILENT)).toMatchObject({ points: 0, max: 4, outcome: 'none' });
    expect(ruleOf('END-1', [...SILENT, ...ticks(5), ...ticks(6), ...ticks(7)]).points).toBe(0);
  });

  it('END-1 leaves out what cannot be claimed of an outage that never ended', () => {
    const done = [
      ...provider,
      [
        20,
        'postmortem.opened',
        { owner: 'bob', cause: 'provider', impact: '1', minutes: null, timeline: true },
      ] as Entry,
    ];
    expect(ruleOf('END-1', [...done, ...ticks(30, ['ticket', 'timeline'])]).points).toBe(2.67);
  });

  it('END-1 does not apply without a checklist', () => {
    const bare = { ...plan, rulebook: { ...plan.rulebook, checklist: [] } };
    expect(ruleOf('END-1', GOOD, bare).outcome).toBe('not-applicable');
  });
});

describe('END-2', () => {
  it('END-2 takes four points for an all-clear while users are harmed, two for each further one', () => {
    expect(ruleOf('END-2', [...GOOD, message(10, 'resolved', RESOLVED)])).toMatchObject({
      points: -4,
      outcome: 'penalty',
    });
    const more = [8, 9, 10, 11].map((m) => message(m, 'client', CLIENT));
    expect(ruleOf('END-2', [...GOOD, ...more]).points).toBe(-8);
  });

  it('END-2 counts closing, and a relapse', () => {
    expect(
      ruleOf('END-2', [...WORLD, [10, 'closed', { early: true }], [10, 'drill.ended', { why: 'closed' }]]).points,
    ).toBe(-4);
    expect(ruleOf('END-2', [...GOOD, [26.5, 'relapsed', { fault: 'bad-release' }]]).points).toBeLessThan(0);
  });

  it('END-2 takes nothing for a true one, and gives silence nothing', () => {
    expect(ruleOf('END-2', GOOD)).toMatchObject({ points: 0, max: 0, outcome: 'not-applicable' });
    expect(ruleOf('END-2', SILENT).points).toBe(0);
  });
});

describe('END-3', () => {
  const ticket = (more: object) =>
    ruleOf(
      'END-3',
      GOOD.map((e): Entry => (e[1] === 'postmortem.opened' ? [e[0], e[1], { ...e[2], ...more }] : e)),
    );

  it.each([
    ['all of it', {}, 4],
    ['no such owner', { owner: 'nobody' }, 3],
    ['another cause', { cause: 'leak' }, 3],
    ['under investigation although it was seen', { cause: 'under-investigation' }, 3],
    ['minutes far off', { minutes: 90 }, 3],
    ['minutes in words', { minutes: null, impact: 'Nobody could buy for half an hour, 28 minutes' }, 4],
    ['no figure', { minutes: null, impact: 'many' }, 3],
    ['a share of customers', { minutes: null, impact: '90 % of customers' }, 4],
    ['no timeline', { timeline: false }, 3],
    ['nothing', { owner: 'nobody', cause: 'leak', minutes: null, impact: '', timeline: false }, 0],
  ])('END-3 pays a quarter each for owner, cause, figures and timeline: %s', (_, more, points) => {
    expect(ticket(more).points).toBe(points);
  });

  it('END-3 gives nothing to silence, nor to many empty tickets', () => {
    expect(ruleOf('END-3', SILENT)).toMatchObject({ points: 0, max: 4, outcome: 'none' });
    const empty = [5, 6, 7].map(
      (m): Entry => [m, 'postmortem.opened', { owner: '', cause: 'leak', impact: '', minutes: null, timeline: false }],
    );
    expect(ruleOf('END-3', [...SILENT, ...empty]).points).toBe(0);
  });

  it('END-3 does not apply where neither level nor checklist asks for one', () => {
    const mild = SILENT.map(
      (e): Entry => (e[1] === 'truth.knowable' ? [1, 'truth.knowable', { cells: [], severity: 'P3', by: 'page' }] : e),
    );
    const bare = { ...plan, rulebook: { ...plan.rulebook, checklist: [] } };
    expect(ruleOf('END-3', mild, bare).outcome).toBe('not-applicable');
  });
});

describe('END-4', () => {
  it('END-4 asks that people are stood down and every channel’s last word is “resolved”', () => {
    expect(ruleOf('END-4', GOOD)).toMatchObject({ points: 2, outcome: 'full' });
    expect(ruleOf('END-4', without(GOOD, 'stood.down'))).toMatchObject({ points: 1, outcome: 'partial' });
    const reopened = [...GOOD, message(29, 'update', { phase: 'Watching', news: 'All calm', next: '14:00' })];
    expect(ruleOf('END-4', reopened)).toMatchObject({ points: 0.5, outcome: 'partial' });
  });

  it('END-4 gives nothing to silence, nor to opening messages in any number', () => {
    expect(ruleOf('END-4', SILENT)).toMatchObject({ points: 0, max: 2, outcome: 'none' });
    expect(ruleOf('END-4', [...SILENT, ...[5, 6, 7].map((m) => message(m, 'opened', OPENED))]).points).toBe(0);
  });

  it('END-4 does not apply to an outage that never ended', () => {
    expect(ruleOf('END-4', provider).outcome).toBe('not-applicable');
  });
});
