import { describe, expect, it } from 'vitest';
import {
  CLIENT,
  call,
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

  /** What a lone tick of an item earns at a minute: 0.8 where it holds. */
  const alone = (item: string, minute: number, entries: readonly Entry[], on = plan) =>
    ruleOf('END-1', [...without(entries, 'ticked'), ...ticks(minute, [item])], on).points;
  const mild = GOOD.map(
    (e): Entry => (e[1] === 'truth.knowable' ? [1, 'truth.knowable', { cells: [], severity: 'P3', by: 'page' }] : e),
  );
  const silent = without(WORLD, 'evidence.seen');

  it.each<[string, string, readonly Entry[], number, number]>([
    ['resolved', 'calm', GOOD, 23.9, 24],
    ['told', 'the client’s mail', GOOD, 27.9, 28],
    ['told', 'the team’s all-clear, where the client is owed nothing', mild, 26.9, 27],
    ['ticket', 'the ticket', GOOD, 25.9, 26],
    ['timeline', 'the ticket', GOOD, 25.9, 26],
    ['timeline', 'a note', [...silent, [12, 'noted', { text: '14:00 down' }], END], 11.9, 12],
    [
      'saved',
      'a pin',
      [...silent, [12, 'pinned', { item: 'alert:errors-high', users: null, impact: null, note: '' }], END],
      11.9,
      12,
    ],
    ['saved', 'a classification with evidence', [...without(GOOD, 'escalated')], 3.9, 4],
    ['saved', 'a call with evidence', without(GOOD, 'classified'), 15.9, 16],
  ])('END-1 takes the tick “%s” from the moment of %s on', (item, _what, entries, before, from) => {
    expect([before, from].map((minute) => alone(item, minute, entries))).toEqual([0, 0.8]);
  });

  it('END-1 takes “resolved” for what it says: whether anybody was told is another line', () => {
    expect(alone('resolved', 30, without(GOOD, 'message.sent'))).toBe(0.8);
  });

  it('END-1 takes “told” where a true word came, whatever came too soon', () => {
    const early = message(10, 'client', CLIENT);
    expect(alone('told', 30, [...GOOD, early])).toBe(0.8);
    expect(alone('told', 27.5, [...GOOD, early])).toBe(0);
    const teamEarly = [
      ...without(GOOD, 'message.sent'),
      message(10, 'resolved', RESOLVED),
      message(28, 'client', CLIENT),
    ];
    expect(alone('told', 30, teamEarly)).toBe(0);
  });

  it('END-1 takes “told” from the client’s mail alone where the runbook has no words for the team', () => {
    const templates = plan.rulebook.templates.filter((t) => t.id !== 'resolved');
    const wordless = { ...plan, rulebook: { ...plan.rulebook, templates } };
    const told = without(GOOD, 'message.sent', (_, minute) => minute === 27);
    expect(alone('told', 30, told, wordless)).toBe(0.8);
    expect(alone('told', 27, told, wordless)).toBe(0);
    expect(alone('told', 30, told)).toBe(0);
  });

  it('END-1 takes no evidence for saved that nobody gave', () => {
    const bare = without(GOOD, 'classified').map(
      (e): Entry => (e[1] === 'escalated' ? call(e[0], 'bob', { evidence: [] }) : e),
    );
    expect(alone('saved', 30, bare)).toBe(0);
    const thought: Entry = [4, 'classified', { cell: null, severity: 'P1', why: 'all fails', evidence: [] }];
    expect(alone('saved', 30, [...bare, thought])).toBe(0);
  });

  it('END-1 takes a line of the team’s own once users are served', () => {
    const own = { id: 'own', text: { en: 'Own', fr: 'À nous' }, claims: 'other' } as const;
    const on = { ...plan, rulebook: { ...plan.rulebook, checklist: [own] } };
    expect([GOOD, WORLD].map((e) => alone('own', 30, e, on))).toEqual([4, 0]);
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

  it('END-2 takes nothing where users had lost nothing', () => {
    const nothing: Entry[] = [
      [1, 'truth.changed', { cells: [], severity: null, losses: [] }],
      message(5, 'resolved', RESOLVED),
    ];
    expect(ruleOf('END-2', [...nothing, END]).outcome).toBe('not-applicable');
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
    ['a share without a space', { minutes: null, impact: '12,5% des clients' }, 4],
    ['a share without a figure', { minutes: null, impact: 'a large % of customers' }, 3],
    ['a share beside minutes that do not hold', { minutes: 90, impact: '90 % of customers' }, 3],
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

  const milder = (entries: readonly Entry[]) =>
    entries.map(
      (e): Entry => (e[1] === 'truth.knowable' ? [1, 'truth.knowable', { cells: [], severity: 'P3', by: 'page' }] : e),
    );
  const noList = { ...plan, rulebook: { ...plan.rulebook, checklist: [] } };

  it('END-3 is owed for a major incident, or where the checklist asks for one', () => {
    expect(ruleOf('END-3', SILENT, noList).outcome).toBe('none');
    expect(ruleOf('END-3', milder(SILENT)).outcome).toBe('none');
  });

  it('END-3 is due once users are served or the drill has ended', () => {
    const running = without(without(GOOD, 'drill.ended'), 'closed');
    expect(ruleOf('END-3', running).outcome).toBe('full');
    expect(ruleOf('END-3', WORLD).outcome).toBe('not-applicable');
    expect(ruleOf('END-3', without(SILENT, 'mitigated')).outcome).toBe('none');
  });

  it('END-3 takes any figure where nobody could end it, but no words', () => {
    const written = (impact: string): Entry => [
      20,
      'postmortem.opened',
      { owner: 'bob', cause: 'under-investigation', impact, minutes: null, timeline: true },
    ];
    expect(['1', 'many'].map((impact) => ruleOf('END-3', [...provider, written(impact)]).points)).toEqual([4, 3]);
  });

  it('END-3 takes no missing figure for a short outage', () => {
    const short: Entry[] = [
      ...WORLD,
      [1, 'mitigated', { by: 'rollback' }],
      [
        20,
        'postmortem.opened',
        { owner: 'bob', cause: 'under-investigation', impact: 'many', minutes: null, timeline: true },
      ],
      END,
    ];
    expect(ruleOf('END-3', short).points).toBe(3);
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

  it('END-4 counts who came without answering, not the trainee, and who was released while it still burned as kept', () => {
    const arrived: Entry = [17, 'person.arrived', { person: 'dan' }];
    expect(ruleOf('END-4', [...GOOD, arrived]).points).toBe(1);
    const self: Entry = [17, 'person.answered', { person: 'ada', by: 'page' }];
    expect(ruleOf('END-4', [...GOOD, self]).points).toBe(2);
    const tooSoon = [...without(GOOD, 'stood.down'), [20, 'stood.down', { people: ['bob'] }] as Entry];
    expect(ruleOf('END-4', tooSoon).points).toBe(1);
  });

  it('END-4 gives nothing where both are missing, and a quarter for people alone', () => {
    const reopened = message(29, 'update', { phase: 'Watching', news: 'All calm', next: '14:00' });
    expect(ruleOf('END-4', [...without(GOOD, 'stood.down'), reopened]).points).toBe(0);
    const early = [...without(GOOD, 'message.sent'), message(10, 'resolved', RESOLVED)];
    expect(ruleOf('END-4', early).points).toBe(0.5);
  });

  it('END-4 is due once users are served or the drill has ended', () => {
    const running = without(without(GOOD, 'drill.ended'), 'closed');
    expect(ruleOf('END-4', running).outcome).toBe('full');
    expect(ruleOf('END-4', [...WORLD, message(6, 'opened', OPENED)]).outcome).toBe('not-applicable');
    expect(ruleOf('END-4', [...SILENT, message(6, 'resolved', RESOLVED)]).points).toBe(0);
  });

  it('END-4 asks only for people where the runbook has no words for the end', () => {
    const templates = plan.rulebook.templates.filter((t) => t.id !== 'resolved');
    const wordless = { ...plan, rulebook: { ...plan.rulebook, templates } };
    const points = (entries: readonly Entry[]) => ruleOf('END-4', entries, wordless).points;
    expect(points(GOOD)).toBe(2);
    expect(points(without(GOOD, 'stood.down'))).toBe(0);
    expect(points([...SILENT, [16, 'person.answered', { person: 'bob', by: 'page' }]])).toBe(0);
    expect(points([...without(GOOD, 'mitigated'), [20, 'stood.down', { people: ['bob'] }]])).toBe(0);
  });

  it('END-4 does not apply to an outage that never ended', () => {
    expect(ruleOf('END-4', provider).outcome).toBe('not-applicable');
  });
});
