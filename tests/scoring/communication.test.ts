import { describe, expect, it } from 'vitest';
import {
  CLIENT,
  type Entry,
  GOOD,
  HEADER,
  MINUTE,
  message,
  OPENED,
  plan,
  RESOLVED,
  ruleOf,
  SILENT,
  timeline,
  WORLD,
  without,
} from '../support/scoring-plan.ts';

const END: Entry = [75, 'drill.ended', { why: 'time' }];
const P1: Entry = [3, 'declared', { severity: 'P1', previous: null }];
const over = (minute: number, by = 'rollback'): Entry => [minute, 'mitigated', { by }];
const moved = (minute: number): Entry => [minute, 'person.answered', { person: 'bob', by: 'page' }];

/** 13:02 UTC is minute 0. */
const utc = (minute: number) => `${13 + Math.floor((2 + minute) / 60)}:${String((2 + minute) % 60).padStart(2, '0')}`;

const opening = (minute: number, more: object = {}): Entry => message(minute, 'opened', { ...OPENED, ...more });
const update = (minute: number, news: string, next = utc(minute + 15)): Entry =>
  message(minute, 'update', { phase: 'Fixing', news, next });
const unfilled = (minute: number, template = 'opened'): Entry =>
  message(minute, template, { title: '[title]', next: 'HH:MM', phase: '', news: '[news]' });

const MILD: Entry[] = WORLD.map(
  (e): Entry =>
    e[1] === 'truth.knowable'
      ? [1, 'truth.knowable', { cells: [{ users: 'few', impact: 'medium' }], severity: 'P3', by: 'page' }]
      : e,
);

/** Mitigated at minute 50, so that updates fall due; opened at 6. */
const long = [...WORLD, P1, opening(6), over(50), END];

describe('COM-1', () => {
  it.each([
    [16, 5],
    [23.5, 2.5],
    [31, 0],
  ])('COM-1 asks for the opening within 15 minutes of a P1’s first page: sent at minute %d', (minute, points) => {
    expect(ruleOf('COM-1', [...WORLD, P1, opening(minute), END]).points).toBe(points);
  });

  it('COM-1 pays half for a template that is not for opening', () => {
    expect(ruleOf('COM-1', [...WORLD, P1, update(6, 'It is down'), END]).points).toBe(2.5);
  });

  it('COM-1 is no excuse for having mended it quickly', () => {
    expect(ruleOf('COM-1', [...WORLD, over(8), [10, 'drill.ended', { why: 'closed' }]]).outcome).toBe('none');
  });

  it('COM-1 gives nothing to silence, nor to unfilled templates in any number', () => {
    expect(ruleOf('COM-1', SILENT)).toMatchObject({ points: 0, max: 5, outcome: 'none' });
    expect(ruleOf('COM-1', [...SILENT, ...[2, 3, 4, 5].map((m) => unfilled(m))]).points).toBe(0);
  });

  it('COM-1 does not apply to a level that owes no news', () => {
    expect(ruleOf('COM-1', [...MILD, END]).outcome).toBe('not-applicable');
  });

  it('COM-1 waits while the drill runs', () => {
    expect(ruleOf('COM-1', WORLD).outcome).toBe('not-applicable');
  });

  it('COM-1 takes the defaults of the two gravest levels where the rulebook is silent', () => {
    const silent = { ...plan, rulebook: { ...plan.rulebook, cadence: [] } };
    expect(ruleOf('COM-1', [...WORLD, P1, opening(16), END], silent).outcome).toBe('full');
    expect(ruleOf('COM-1', [...WORLD, P1, opening(17), END], silent).outcome).toBe('partial');
  });
});

describe('COM-2', () => {
  it('COM-2 asks that no slot is empty or a placeholder; one message with gaps among others costs half', () => {
    expect(ruleOf('COM-2', GOOD)).toMatchObject({ points: 3, outcome: 'full' });
    expect(ruleOf('COM-2', [...WORLD, P1, opening(6), update(20, ''), END]).points).toBe(1.5);
    expect(ruleOf('COM-2', [...WORLD, P1, opening(6, { start: 'HH:MM UTC' }), END]).points).toBe(0);
  });

  it('COM-2 gives nothing to silence, nor can many clean messages hide two with gaps', () => {
    expect(ruleOf('COM-2', SILENT).outcome).toBe('none');
    const many = [...Array(10).keys()].map((i) => update(10 + i, `step ${i}`));
    expect(ruleOf('COM-2', [...long, ...many, unfilled(30), unfilled(31)]).points).toBe(0);
  });

  it('COM-2 does not apply to a level that owes no news', () => {
    expect(ruleOf('COM-2', [...MILD, END]).outcome).toBe('not-applicable');
  });
});

describe('COM-3', () => {
  it.each([
    ['all true', {}, 5],
    ['another level than the one declared', { severity: ['P2', 'P2'] }, 3.75],
    ['another commander', { ic: ['@bob', 'bob'] }, 3.75],
    ['a start half an hour off', { start: '12:30 UTC' }, 3.75],
    ['the onset for a start', { start: '12:58 UTC' }, 5],
    ['a capability that works', { impact: ['Search is down', 'search'] }, 3.75],
    ['three capabilities at once', { impact: 'buying, browsing and search are down' }, 3.75],
    ['one that is denied', { impact: 'buying is down, search is not affected' }, 5],
    ['nothing true', { severity: ['P4', 'P4'], ic: ['@dan', 'dan'], start: '09:00 UTC', impact: ['x', 'search'] }, 0],
  ])('COM-3 holds the four facts of the opening against the drill: %s', (_, slots, points) => {
    expect(ruleOf('COM-3', [...WORLD, P1, opening(6, slots), END]).points).toBe(points);
  });

  it('COM-3 knows the commander who took over', () => {
    const taken: Entry[] = [[5, 'handover.accepted', { role: 'ic', by: 'bob' }]];
    expect(ruleOf('COM-3', [...WORLD, P1, ...taken, opening(6, { ic: ['@bob', 'bob'] }), END]).outcome).toBe('full');
  });

  it('COM-3 charges what later messages get wrong', () => {
    const later = opening(20, { severity: ['P4', 'P4'] });
    expect(ruleOf('COM-3', [...WORLD, P1, opening(6), later, END]).points).toBe(4);
  });

  it('COM-3 charges a false time of recovery told to the client', () => {
    const { rulebook } = plan;
    const back = {
      id: 'back',
      label: { en: 'Back', fr: 'Retour' },
      kind: 'resolved-at' as const,
      placeholder: { en: 'HH:MM', fr: 'HH:MM' },
    };
    const templates = rulebook.templates.map((t) => (t.id === 'client' ? { ...t, slots: [...t.slots, back] } : t));
    const dated = { ...plan, rulebook: { ...rulebook, templates } };
    const told = (time: string) => [
      ...without(GOOD, 'message.sent', (_, at) => at === 28),
      message(28, 'client', { ...CLIENT, back: time }),
    ];
    expect(ruleOf('COM-3', told('13:27'), dated).outcome).toBe('full');
    expect(ruleOf('COM-3', told('14:27'), dated).outcome).toBe('full');
    expect(ruleOf('COM-3', told('13:05'), dated)).toMatchObject({ points: 4, outcome: 'partial' });
  });

  it('COM-3 gives nothing to silence, nor to unfilled templates in any number', () => {
    expect(ruleOf('COM-3', SILENT).outcome).toBe('none');
    expect(ruleOf('COM-3', [...SILENT, P1, ...[4, 5, 6].map((m) => unfilled(m))]).points).toBe(0);
  });

  it('COM-3 does not apply to a level that owes no news', () => {
    expect(ruleOf('COM-3', [...MILD, END]).outcome).toBe('not-applicable');
  });
});

describe('COM-4', () => {
  const steps = [update(20, 'one'), update(34, 'two'), update(48, 'three')];
  const resolved = message(55, 'resolved', RESOLVED);

  it('COM-4 asks for an update every 15 minutes of a P1, counted from the last message', () => {
    expect(ruleOf('COM-4', [...long, ...steps, resolved])).toMatchObject({ points: 5, outcome: 'full' });
  });

  it('COM-4 asks for news when the level becomes one that owes some, and for what was promised before', () => {
    const grows = (...more: Entry[]) =>
      ruleOf('COM-4', [
        ...MILD,
        [2, 'declared', { severity: 'P3', previous: null }],
        opening(6, { severity: ['P3', 'P3'], next: utc(40) }),
        [30, 'truth.knowable', { cells: [], severity: 'P1', by: 'chat:grave' }],
        [31, 'declared', { severity: 'P1', previous: 'P3' }],
        ...more,
        over(52),
        message(53, 'resolved', RESOLVED),
        END,
      ]);
    expect(grows(update(38, 'one'), update(50, 'two')).outcome).toBe('full');
    expect(grows(update(45, 'one')).outcome).toBe('partial');
    expect(grows().outcome).toBe('none');
  });

  it('COM-4 takes the earlier of the cadence and the time last promised', () => {
    const promised = [
      ...WORLD,
      P1,
      opening(6, { next: utc(10) }),
      update(20, 'one'),
      over(21),
      message(22, 'resolved', RESOLVED),
      END,
    ];
    expect(ruleOf('COM-4', promised).outcome).not.toBe('full');
    expect(ruleOf('COM-4', [...promised, update(10, 'zero')]).outcome).toBe('full');
  });

  it('COM-4 pays half for an update that is a little late or lacks its next time', () => {
    const late = [
      ...WORLD,
      P1,
      opening(6, { next: utc(21) }),
      update(25, 'one'),
      over(26),
      message(27, 'resolved', RESOLVED),
      END,
    ];
    expect(ruleOf('COM-4', late).points).toBe(2.5);
    const open = late.map((e) => (e[1] === 'message.sent' && e[0] === 25 ? update(20, 'one', '') : e));
    expect(ruleOf('COM-4', open).points).toBe(2.5);
  });

  it('COM-4 relaxes to 30 minutes once mitigated', () => {
    const calm = [
      ...WORLD,
      P1,
      opening(6),
      over(8),
      update(20, 'watching', '14:00'),
      message(49, 'resolved', RESOLVED),
      END,
    ];
    expect(ruleOf('COM-4', calm).outcome).toBe('full');
  });

  it('COM-4 takes "unchanged since" for a full update when it is true, and not when it is not', () => {
    const words = `Unchanged since ${utc(10)}, waiting on the host`;
    const base = [...WORLD, P1, opening(6), message(20, 'update', { phase: '', news: words, next: utc(35) })];
    const end = [over(30), message(31, 'resolved', RESOLVED), END];
    expect(ruleOf('COM-4', [...base, ...end]).outcome).toBe('full');
    const changed: Entry = [
      15,
      'action.finished',
      { action: 'restart', kind: 'restart', outcome: 0, failed: false, ends: [], harm: null },
    ];
    expect(ruleOf('COM-4', [...base, changed, ...end]).outcome).toBe('partial');
  });

  it('COM-4 asks for an extra one when the impact changes', () => {
    const worse: Entry = [
      8,
      'truth.knowable',
      { cells: [{ users: 'many', impact: 'medium' }], severity: 'P2', by: 'quick-checks' },
    ];
    const base = [...WORLD, P1, opening(6), worse, over(30), message(31, 'resolved', RESOLVED), END];
    expect(ruleOf('COM-4', [...base, update(17, 'milder', utc(46))]).outcome).toBe('full');
    expect(ruleOf('COM-4', [...base, update(28, 'milder', utc(46))]).outcome).toBe('none');
  });

  it('COM-4 is not ended by an all-clear that is not true', () => {
    expect(ruleOf('COM-4', [...long, message(8, 'resolved', RESOLVED)]).points).toBe(0);
  });

  it('COM-4 gives nothing to silence, to unfilled messages or to the same one over and over', () => {
    expect(ruleOf('COM-4', SILENT)).toMatchObject({ points: 0, max: 5, outcome: 'none' });
    const empty = [...Array(20).keys()].map((i) => unfilled(8 + 2 * i, 'update'));
    expect(ruleOf('COM-4', [...long, ...empty]).points).toBe(0);
    const same = [...Array(20).keys()].map((i) => opening(8 + 2 * i));
    expect(ruleOf('COM-4', [...long, ...same]).points).toBe(0);
  });

  it('COM-4 does not apply when it was over before an update was due', () => {
    const quick = [...WORLD, P1, opening(6), over(8), message(12, 'resolved', RESOLVED), END];
    expect(ruleOf('COM-4', quick).outcome).toBe('not-applicable');
  });
});

describe('COM-5', () => {
  it('COM-5 pays the share of messages that name the next time', () => {
    expect(ruleOf('COM-5', GOOD)).toMatchObject({ points: 2, outcome: 'full' });
    expect(ruleOf('COM-5', [...WORLD, P1, opening(6), update(20, 'one', 'soon'), END]).points).toBe(1);
    expect(ruleOf('COM-5', [...WORLD, P1, opening(6, { next: 'later' }), END]).points).toBe(0);
  });

  it('COM-5 takes a span, and no time that has gone by', () => {
    expect(ruleOf('COM-5', [...WORLD, P1, opening(6, { next: 'in 15 minutes' }), END]).outcome).toBe('full');
    expect(ruleOf('COM-5', [...WORLD, P1, opening(6, { next: '12:10 UTC' }), END]).outcome).toBe('none');
  });

  it('COM-5 takes a template that says how often by itself', () => {
    const { rulebook } = plan;
    const templates = rulebook.templates.map((t) =>
      t.id === 'opened' ? { ...t, slots: t.slots.filter((slot) => slot.kind !== 'next-update') } : t,
    );
    const notice = { ...plan, rulebook: { ...rulebook, templates } };
    const sent = (minutes: string) => {
      const { next: _next, ...slots } = OPENED;
      return [...WORLD, P1, message(6, 'opened', { ...slots, news: minutes }), END];
    };
    expect(ruleOf('COM-5', sent('Update toutes les 15 min'), notice).outcome).toBe('full');
    expect(ruleOf('COM-5', sent('Update often'), notice).outcome).toBe('none');
  });

  it('COM-5 gives nothing to silence, nor to unfilled messages', () => {
    expect(ruleOf('COM-5', SILENT).outcome).toBe('none');
    expect(ruleOf('COM-5', [...SILENT, unfilled(4), unfilled(5)]).points).toBe(0);
  });

  it('COM-5 does not apply to a level that owes no news', () => {
    expect(ruleOf('COM-5', [...MILD, END]).outcome).toBe('not-applicable');
  });
});

describe('COM-6', () => {
  const told = (story: string) => ruleOf('COM-6', [...GOOD, message(29, 'client', { ...CLIENT, story })]);

  it.each([
    ['a promised repair time', 'It will be fixed within 10 minutes.'],
    ['blame', 'It was the fault of our host.'],
    ['a host name', 'db-prod-01 was down.'],
    ['a stack trace', 'TypeError: x is undefined'],
    ['a handle', 'Ask @thomas about it.'],
    ['a guess at the cause', 'C’est probablement dû à un bug.'],
  ])('COM-6 takes two points for %s sent outside', (_, story) => {
    expect(told(story)).toMatchObject({ points: -2, outcome: 'penalty' });
  });

  it('COM-6 counts a kind once, eight points at most, and quotes the words', () => {
    expect(told('Ask @ann or @bob.').points).toBe(-2);
    const all =
      'TypeError: x. @ann. db-prod-01. Probably due to a bug. It was Bob’s mistake. It will be fixed by 15:00.';
    expect(told(all).points).toBe(-8);
    expect(told('Ask @ann.').why.fr).toContain('« @ann »');
  });

  it('COM-6 leaves plain words and the team’s own channel alone', () => {
    expect(ruleOf('COM-6', GOOD)).toMatchObject({ points: 0, max: 0, outcome: 'not-applicable' });
    expect(ruleOf('COM-6', [...GOOD, update(20.5, 'probably due to db-prod-01')]).points).toBe(0);
    expect(ruleOf('COM-6', SILENT).points).toBe(0);
  });
});

describe('COM-7', () => {
  const mended = [...WORLD, P1, over(10), [10, 'look.arrived', { item: 'console:metrics', output: null }] as Entry];

  it('COM-7 asks for the client’s e-mail within 60 minutes of the verified recovery', () => {
    expect(ruleOf('COM-7', [...mended, message(70, 'client', CLIENT), END])).toMatchObject({
      points: 2,
      outcome: 'full',
    });
    expect(ruleOf('COM-7', [...mended, message(71, 'client', CLIENT), END])).toMatchObject({
      points: 1,
      outcome: 'partial',
    });
  });

  it('COM-7 gives nothing to silence, nor to e-mails while it is still broken or left unfilled', () => {
    expect(ruleOf('COM-7', SILENT).outcome).toBe('none');
    const early = [2, 3, 4, 5].map((m) => message(m, 'client', CLIENT));
    expect(ruleOf('COM-7', [...mended, ...early, END]).points).toBe(0);
    const empty = [20, 21].map((m) => message(m, 'client', { service: '[service]', story: '' }));
    expect(ruleOf('COM-7', [...mended, ...empty, END]).points).toBe(0);
  });

  it('COM-7 takes two points for a broadcast about a minor incident', () => {
    expect(ruleOf('COM-7', [...MILD, message(9, 'client', CLIENT), END])).toMatchObject({
      points: -2,
      outcome: 'penalty',
    });
  });

  it('COM-7 does not apply to a minor incident without one, nor to an outage that never ended', () => {
    expect(ruleOf('COM-7', [...MILD, END]).outcome).toBe('not-applicable');
    const provider = SILENT.map(
      (e): Entry => (e[1] === 'drill.began' ? [-45, 'drill.began', { ...e[2], variant: 'provider' }] : e),
    );
    expect(ruleOf('COM-7', provider).outcome).toBe('not-applicable');
  });
});

describe('COM-8', () => {
  const resolvedAs = (slots: object) =>
    ruleOf('COM-8', [
      ...without(GOOD, 'message.sent', (_, at) => at === 27),
      message(27, 'resolved', { ...RESOLVED, ...slots }),
    ]);

  it.each([
    ['all true', {}, 3],
    ['counted from the first page', { duration: '23 min' }, 3],
    ['in hours and minutes', { duration: '0 h 28' }, 3],
    ['half an hour too much', { duration: '1 hour' }, 2],
    ['another cause', { cause: ['A leak', 'leak'] }, 2],
    ['under investigation although it was seen', { cause: ['?', 'under-investigation'] }, 2],
    ['no post-mortem link', { link: '[link]' }, 2],
    ['nothing true', { duration: 'XX minutes', cause: '', link: '' }, 0],
  ])('COM-8 holds duration, cause and link against the drill: %s', (_, slots, points) => {
    expect(resolvedAs(slots).points).toBe(points);
  });

  it('COM-8 takes "under investigation" where no evidence of the cause was opened', () => {
    const blind = without(GOOD, 'evidence.seen', (e) => 'evidence' in e && e.evidence === 'seen-500');
    expect(ruleOf('COM-8', blind).points).toBe(2);
    const honest = blind.map((e) =>
      e[0] === 27 ? message(27, 'resolved', { ...RESOLVED, cause: 'En cours d’analyse' }) : e,
    );
    expect(ruleOf('COM-8', honest).points).toBe(3);
  });

  it('COM-8 gives nothing to silence, nor to all-clears while it is broken', () => {
    expect(ruleOf('COM-8', SILENT).outcome).toBe('none');
    expect(ruleOf('COM-8', [...SILENT, ...[5, 6, 7].map((m) => message(m, 'resolved', RESOLVED))]).points).toBe(0);
  });

  it('COM-8 does not apply to a level that owes no news', () => {
    expect(ruleOf('COM-8', [...MILD, END]).outcome).toBe('not-applicable');
  });
});

describe('COM-9', () => {
  it('COM-9 takes a point for each update under five minutes with nothing new, five at most', () => {
    expect(ruleOf('COM-9', [...long, update(8, 'still looking')])).toMatchObject({ points: -1, outcome: 'penalty' });
    const many = [...Array(12).keys()].map((i) => update(8 + i, `still ${i}`));
    expect(ruleOf('COM-9', [...long, ...many]).points).toBe(-5);
  });

  it('COM-9 leaves alone what something happened for, and what is five minutes apart', () => {
    expect(ruleOf('COM-9', [...long, moved(7), update(8, 'Bob joins')]).points).toBe(0);
    expect(ruleOf('COM-9', [...long, update(11, 'still looking')]).points).toBe(0);
    expect(ruleOf('COM-9', GOOD)).toMatchObject({ max: 0, outcome: 'not-applicable' });
    expect(ruleOf('COM-9', SILENT).points).toBe(0);
  });

  it('COM-9 never counts chat', () => {
    const chat = [...Array(12).keys()].map(
      (i): Entry => [7 + i, 'chat.said', { channel: 'incidents', from: 'ada', text: 'looking' }],
    );
    expect(ruleOf('COM-9', [...long, ...chat]).points).toBe(0);
  });
});

describe('the drill’s clock', () => {
  it('is local in the reasons and UTC in the templates', () => {
    expect(timeline([opening(6)])[0]?.at).toBe(6 * MINUTE);
    expect(ruleOf('COM-1', [...WORLD, P1, opening(6), END], plan, HEADER).why.fr).toContain('14 h 08');
  });
});
