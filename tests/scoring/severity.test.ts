import { describe, expect, it } from 'vitest';
import { type Entry, GOOD, HEADER, MINUTE, plan, ruleOf, SILENT, WORLD, without } from '../support/scoring-plan.ts';

const END: Entry = [60, 'drill.ended', { why: 'time' }];
const cell = (users: string, impact: string) => ({ users, impact });

/** Classified and declared at a minute. */
const called = (minute: number, severity: string, square: { users: string; impact: string } | null): Entry[] => [
  [minute, 'classified', { cell: square, severity, why: '', evidence: [] }],
  [minute, 'declared', { severity, previous: null }],
];

const knowable = (minute: number, severity: string, square: { users: string; impact: string }): Entry => [
  minute,
  'truth.knowable',
  { cells: [square], severity, by: 'quick-checks' },
];

const seen = (minute: number, more: object = {}): Entry => [
  minute,
  'evidence.seen',
  {
    evidence: 'x',
    item: 'series:app.errors',
    observation: 'everything-fails',
    users: 'many',
    impact: null,
    capability: null,
    ...more,
  },
];

const nothingLost: Entry[] = [[1, 'page.delivered', { alert: 'slow', to: 'ada' }], END];

describe('SEV-1', () => {
  it.each([
    ['the true square', 'P1', cell('many', 'high'), 8],
    ['the true level without its square', 'P1', null, 6],
    ['one level too low', 'P2', cell('few', 'high'), 2.67],
    ['two levels too low', 'P3', cell('one', 'high'), 0],
  ])('SEV-1 pays by how near the first call came: %s', (_, severity, square, points) => {
    expect(ruleOf('SEV-1', [...WORLD, ...called(4, severity, square), END]).points).toBe(points);
  });

  it('SEV-1 pays most for one level too high', () => {
    const milder = WORLD.map((e): Entry => (e[1] === 'truth.knowable' ? knowable(1, 'P2', cell('many', 'medium')) : e));
    expect(ruleOf('SEV-1', [...milder, ...called(4, 'P1', cell('many', 'high')), END])).toMatchObject({
      points: 6,
      outcome: 'partial',
    });
  });

  it('SEV-1 takes any square that a sound reader may defend', () => {
    const two = WORLD.map(
      (e): Entry =>
        e[1] === 'truth.knowable'
          ? [1, 'truth.knowable', { cells: [cell('many', 'high'), cell('few', 'high')], severity: 'P1', by: 'page' }]
          : e,
    );
    expect(ruleOf('SEV-1', [...two, ...called(4, 'P2', cell('few', 'high')), END]).outcome).toBe('full');
  });

  it('SEV-1 keeps full marks for a correction within five minutes of evidence that was new', () => {
    const first = called(2, 'P2', cell('few', 'high'));
    const corrected = called(5, 'P1', cell('many', 'high'));
    expect(ruleOf('SEV-1', [...WORLD, ...first, seen(3), ...corrected, END]).outcome).toBe('full');
    expect(ruleOf('SEV-1', [...WORLD, ...first, ...corrected, END]).outcome).toBe('partial');
  });

  it('SEV-1 grants five minutes to take new evidence in', () => {
    const moved = knowable(10, 'P2', cell('many', 'medium'));
    expect(ruleOf('SEV-1', [...WORLD, moved, ...called(12, 'P1', cell('many', 'high')), END]).outcome).toBe('full');
    expect(ruleOf('SEV-1', [...WORLD, moved, ...called(16, 'P1', cell('many', 'high')), END]).points).toBe(6);
  });

  const wrong = called(2, 'P2', cell('few', 'high'));
  const right = (minute: number) => called(minute, 'P1', cell('many', 'high'));
  const nothingShown = { users: null, impact: null };

  it.each<[string, Entry[], boolean]>([
    ['seen at the very call', [seen(2), ...right(5)], false],
    ['seen only after the correction', [seen(5.5), ...right(5)], false],
    ['seen at the moment of the correction', [seen(5), ...right(5)], true],
    ['that moves no axis', [seen(3, nothingShown), ...right(5)], false],
    ['that moves the impact alone', [seen(3, { users: null, impact: 'high' }), ...right(5)], true],
    ['in the last moment of the five minutes from knowing', [seen(4), ...right(6)], true],
    ['later than five minutes from knowing', [seen(4), ...right(6.1)], false],
    ['and a correction that is wrong as well', [seen(3), ...called(4, 'P4', cell('one', 'low'))], false],
    ['and a correction after a wrong one', [seen(3), ...called(4, 'P3', null), ...right(5)], true],
  ])('SEV-1 takes a correction by evidence %s: %j', (_, entries, taken) => {
    expect(ruleOf('SEV-1', [...WORLD, ...wrong, ...entries, END]).points).toBe(taken ? 8 : 2.67);
  });

  it('SEV-1 takes a correction within five minutes of the evidence, where the level gives more time', () => {
    const milder = WORLD.map((e): Entry => (e[1] === 'truth.knowable' ? knowable(1, 'P3', cell('few', 'medium')) : e));
    const corrected = (minute: number) =>
      ruleOf('SEV-1', [
        ...milder,
        ...called(2, 'P1', null),
        seen(3),
        ...called(minute, 'P3', cell('few', 'medium')),
        END,
      ]).outcome;
    expect([corrected(8), corrected(8.1)]).toEqual(['full', 'none']);
  });

  it('SEV-1 goes by the declared level, with the square that had led to it', () => {
    const late: Entry = [6, 'classified', { cell: cell('many', 'high'), severity: 'P1', why: '', evidence: [] }];
    const [thought, said] = right(4);
    if (!thought || !said) throw new Error('no call');
    expect(ruleOf('SEV-1', [...WORLD, said, late, END]).points).toBe(6);
    expect(ruleOf('SEV-1', [...WORLD, thought, END]).outcome).toBe('full');
    expect(ruleOf('SEV-1', [...WORLD, thought, [4, 'declared', { severity: 'P3', previous: null }], END]).points).toBe(
      0,
    );
  });

  it('SEV-1 takes the level alone where the truth has no square', () => {
    const plain = WORLD.map(
      (e): Entry => (e[1] === 'truth.knowable' ? [1, 'truth.knowable', { cells: [], severity: 'P1', by: 'page' }] : e),
    );
    expect(ruleOf('SEV-1', [...plain, ...called(4, 'P1', null), END]).outcome).toBe('full');
  });

  it('SEV-1 says the fact, the time and the signal in both languages', () => {
    const { why, at, evidence } = ruleOf('SEV-1', [...WORLD, ...called(4, 'P2', cell('few', 'high')), END]);
    expect(why.en).toContain('few × high = P2 at 14:06');
    expect(why.en).toContain('The alert “Errors”, from 14:03 on, made it many × high = P1');
    expect(why.fr).toContain('à 14 h 06');
    expect(at).toBe(4 * MINUTE);
    expect(evidence).toHaveLength(2);
  });

  it('SEV-1 gives nothing to silence, nor to declaring every level in turn', () => {
    expect(ruleOf('SEV-1', SILENT)).toMatchObject({ points: 0, max: 8, outcome: 'none' });
    const all = ['P4', 'P3', 'P2', 'P1'].flatMap((s, i) => called(3 + i, s, null));
    expect(ruleOf('SEV-1', [...WORLD, ...all, END]).points).toBe(0);
  });

  it('SEV-1 does not apply when nothing was lost', () => {
    expect(ruleOf('SEV-1', nothingLost).outcome).toBe('not-applicable');
  });
});

describe('SEV-2', () => {
  it.each([
    [6.9, 5],
    [7, 2.5],
    [11.9, 2.5],
    [12, 0],
  ])('SEV-2 gives five minutes from acknowledgement and knowing: called at minute %d', (minute, points) => {
    const ack: Entry = [2, 'acknowledged', { by: 'ada', alerts: [] }];
    expect(ruleOf('SEV-2', [...WORLD, ack, ...called(minute, 'P1', null), END]).points).toBe(points);
  });

  it('SEV-2 gives fifteen minutes to a milder level, and more with extended time', () => {
    const milder = WORLD.map((e): Entry => (e[1] === 'truth.knowable' ? knowable(1, 'P3', cell('few', 'medium')) : e));
    expect(ruleOf('SEV-2', [...milder, ...called(15, 'P3', null), END]).outcome).toBe('full');
    expect(ruleOf('SEV-2', [...WORLD, ...called(10, 'P1', null), END], plan, { ...HEADER, extended: 2 }).outcome).toBe(
      'full',
    );
  });

  it('SEV-2 pays a prompt call that is one level off, and any level that a sound reader may defend', () => {
    expect(ruleOf('SEV-2', [...WORLD, ...called(4, 'P2', null), END]).outcome).toBe('full');
    const two = WORLD.map(
      (e): Entry =>
        e[1] === 'truth.knowable'
          ? [1, 'truth.knowable', { cells: [cell('many', 'high'), cell('few', 'medium')], severity: 'P1', by: 'page' }]
          : e,
    );
    expect(ruleOf('SEV-2', [...two, ...called(4, 'P3', null), END]).outcome).toBe('full');
  });

  it('SEV-2 pays a prompt call at any level while no matrix is confirmed', () => {
    const plain = { ...plan, rulebook: { ...plan.rulebook, matrix: null } };
    expect(ruleOf('SEV-2', [...WORLD, ...called(2, 'P4', null), END], plain).outcome).toBe('full');
  });

  it('SEV-2 gives nothing to silence, nor to a fast call far off the mark', () => {
    expect(ruleOf('SEV-2', SILENT).outcome).toBe('none');
    expect(ruleOf('SEV-2', [...WORLD, ...called(2, 'P4', null), ...called(2.5, 'P4', null), END]).outcome).toBe('none');
  });

  it('SEV-2 does not apply when nothing was lost', () => {
    expect(ruleOf('SEV-2', nothingLost).outcome).toBe('not-applicable');
  });
});

describe('SEV-3', () => {
  const moved = [...WORLD, ...called(4, 'P1', cell('many', 'high')), knowable(20, 'P2', cell('many', 'medium'))];

  it.each([
    [30, 'full'],
    [31, 'partial'],
    [41, 'none'],
  ])('SEV-3 gives ten minutes to re-rate: at minute %d', (minute, outcome) => {
    expect(ruleOf('SEV-3', [...moved, ...called(minute, 'P2', null), END]).outcome).toBe(outcome);
  });

  it('SEV-3 pays half where the level had been called before the evidence', () => {
    const early = [...WORLD, ...called(4, 'P2', null), knowable(20, 'P2', cell('many', 'medium')), END];
    expect(ruleOf('SEV-3', early).points).toBe(1.5);
  });

  it('SEV-3 takes a level declared the moment the evidence came, and half until twice the time', () => {
    expect(ruleOf('SEV-3', [...moved, ...called(20, 'P2', null), END]).outcome).toBe('full');
    expect(ruleOf('SEV-3', [...moved, ...called(40, 'P2', null), END]).outcome).toBe('partial');
  });

  it('SEV-3 pays the mean over the moves, and nothing to who never called a level', () => {
    const twice = [...moved, ...called(22, 'P2', null), knowable(40, 'P3', cell('few', 'medium')), END];
    expect(ruleOf('SEV-3', twice).points).toBe(1.5);
    expect(ruleOf('SEV-3', [...WORLD, knowable(20, 'P2', cell('many', 'medium')), END]).points).toBe(0);
  });

  it('SEV-3 asks for nothing while a running drill still gives time, nor for what stayed at its level', () => {
    const until = (minute: number) => ruleOf('SEV-3', [...moved, [minute, 'noted', { text: '' }]]).outcome;
    expect([until(29.9), until(30)]).toEqual(['not-applicable', 'none']);
    const same = [...WORLD, ...called(4, 'P1', null), knowable(20, 'P1', cell('many', 'high')), END];
    expect(ruleOf('SEV-3', same).outcome).toBe('not-applicable');
  });

  it('SEV-3 gives nothing to silence, nor to re-rating again and again elsewhere', () => {
    expect(ruleOf('SEV-3', [...SILENT, knowable(20, 'P2', cell('many', 'medium'))]).outcome).toBe('none');
    const restless = ['P3', 'P4', 'P3', 'P4'].flatMap((s, i) => called(21 + i, s, null));
    expect(ruleOf('SEV-3', [...moved, ...restless, END]).outcome).toBe('none');
  });

  it('SEV-3 does not apply when no evidence moved the level', () => {
    expect(ruleOf('SEV-3', GOOD).outcome).toBe('not-applicable');
  });
});

describe('SEV-4', () => {
  const back = [...called(4, 'P1', null), ...called(8, 'P2', null), ...called(12, 'P1', null)];

  it('SEV-4 takes two points for each return without new evidence, six at most', () => {
    expect(ruleOf('SEV-4', [...WORLD, ...back, END])).toMatchObject({ points: -2, outcome: 'penalty' });
    const endless = [...Array(10).keys()].flatMap((i) => called(4 + i, i % 2 ? 'P2' : 'P1', null));
    expect(ruleOf('SEV-4', [...WORLD, ...endless, END]).points).toBe(-6);
  });

  it.each<[string, Entry, number]>([
    ['evidence at the moment of the return', seen(12), 0],
    ['evidence of the impact alone', seen(10, { users: null, impact: 'high' }), 0],
    ['a new truth that could be known', knowable(10, 'P1', cell('many', 'high')), 0],
    ['evidence seen before the level was left', seen(8), -2],
    ['evidence seen only after the return', seen(12.1), -2],
    ['evidence that moves no axis', seen(10, { users: null, impact: null }), -2],
  ])('SEV-4 weighs a return by %s', (_, entry, points) => {
    expect(ruleOf('SEV-4', [...WORLD, ...back, entry, END]).points).toBe(points);
  });

  it('SEV-4 takes nothing for a level said twice, nor for one that was never left', () => {
    const said = (...levels: string[]) =>
      ruleOf('SEV-4', [...WORLD, ...levels.flatMap((level, i) => called(4 + i, level, null)), END]).points;
    expect([said('P1', 'P1', 'P1'), said('P1', 'P2', 'P3'), said('P1', 'P2', 'P2', 'P1')]).toEqual([0, 0, -2]);
  });

  it('SEV-4 takes nothing when evidence came in between, or the level only moved on', () => {
    expect(ruleOf('SEV-4', [...WORLD, ...back, seen(10), END]).points).toBe(0);
    expect(ruleOf('SEV-4', GOOD)).toMatchObject({ points: 0, max: 0, outcome: 'not-applicable' });
  });
});

describe('SEV-5', () => {
  const claims = (...evidence: { item: string; users?: string; impact?: string }[]): Entry[] => [
    [4, 'classified', { cell: cell('many', 'high'), severity: 'P1', why: '', evidence }],
    [4, 'declared', { severity: 'P1', previous: null }],
  ];

  const pinned = (minute: number, item = 'alert:errors-high'): Entry => [
    minute,
    'pinned',
    { item, users: 'many', impact: 'high', note: '' },
  ];
  const unpinned = (minute: number, item = 'alert:errors-high'): Entry => [minute, 'unpinned', { item }];

  it('SEV-5 pays one half for each axis that opened evidence proves', () => {
    const both = claims({ item: 'alert:errors-high', users: 'many', impact: 'high' });
    expect(ruleOf('SEV-5', [...WORLD, ...both, END])).toMatchObject({ points: 4, outcome: 'full' });
    const one = claims({ item: 'alert:errors-high', users: 'many' });
    expect(ruleOf('SEV-5', [...WORLD, ...one, END])).toMatchObject({ points: 2, outcome: 'partial' });
  });

  it('SEV-5 takes pins that stand at the call, not those taken off', () => {
    const pin: Entry = [3, 'pinned', { item: 'alert:errors-high', users: 'many', impact: 'high', note: '' }];
    const off: Entry = [3.5, 'unpinned', { item: 'alert:errors-high' }];
    expect(ruleOf('SEV-5', [...WORLD, pin, ...claims(), END]).outcome).toBe('full');
    expect(ruleOf('SEV-5', [...WORLD, pin, off, ...claims(), END]).outcome).toBe('none');
  });

  it('SEV-5 gives nothing to evidence never opened, with the wrong value, or tagged both ways', () => {
    const unopened = claims({ item: 'logs:app-500', users: 'many', impact: 'high' });
    const wrong = claims({ item: 'alert:errors-high', users: 'few', impact: 'low' });
    const bothWays = claims(
      { item: 'alert:errors-high', users: 'many', impact: 'high' },
      { item: 'alert:errors-high', users: 'few', impact: 'low' },
    );
    for (const entries of [unopened, wrong, bothWays])
      expect(ruleOf('SEV-5', [...WORLD, ...entries, END]).outcome).toBe('none');
    expect(ruleOf('SEV-5', SILENT).outcome).toBe('none');
  });

  it('SEV-5 gives nothing for tagging all there is: half of what is tagged has to show it', () => {
    const opened = [1, 2].map((i) => seen(2, { item: `series:s${i}`, users: null, impact: null }));
    const tagged = ['alert:errors-high', 'series:s1', 'series:s2'].map((item) => ({ item, users: 'many' }));
    const judged = (n: number) => ruleOf('SEV-5', [...WORLD, ...opened, ...claims(...tagged.slice(0, n)), END]).points;
    expect([1, 2, 3].map(judged)).toEqual([2, 2, 0]);
  });

  it('SEV-5 gives nothing for opening everything without a call', () => {
    const opened = [...Array(20).keys()].map((i) => seen(2 + i, { item: `series:s${i}` }));
    expect(ruleOf('SEV-5', [...WORLD, ...opened, END]).points).toBe(0);
  });

  it.each<[string, Entry[], number]>([
    ['a pin taken off and put on again', [pinned(3), unpinned(3.2), pinned(3.5)], 4],
    ['a pin taken off as soon as it was on', [pinned(3), unpinned(3)], 0],
    ['a pin taken off at the call', [pinned(3), unpinned(4)], 0],
    ['a pin taken off after the call', [pinned(3), unpinned(4.1)], 4],
    ['a pin while another was taken off', [pinned(3), unpinned(3.5, 'logs:other')], 4],
    ['a pin at the call', [pinned(4)], 4],
    ['a pin after the call', [pinned(4.1)], 0],
    ['a pin of what was seen only at the call', [pinned(4, 'series:app.errors'), seen(4, { impact: 'high' })], 4],
    ['a pin of what was seen only afterwards', [pinned(3, 'series:app.errors'), seen(4.1, { impact: 'high' })], 0],
    [
      'a pin of what was opened then, and showed it only afterwards',
      [
        pinned(3, 'series:app.errors'),
        [2, 'look.arrived', { item: 'series:app.errors', output: null }],
        seen(4.1, { impact: 'high' }),
      ],
      0,
    ],
    [
      'a pin of what showed something else as well',
      [pinned(3, 'series:app.errors'), seen(2, { impact: 'high' }), seen(2.5, { users: 'few', impact: 'low' })],
      4,
    ],
    ['nothing tagged', [], 0],
  ])('SEV-5 takes pins as they stood at the call: %s', (_, entries, points) => {
    expect(ruleOf('SEV-5', [...WORLD, ...entries, ...claims(), END]).points).toBe(points);
  });

  it('SEV-5 takes a declaration without a classification, argued by pins', () => {
    const said: Entry = [4, 'declared', { severity: 'P1', previous: null }];
    expect(ruleOf('SEV-5', [...WORLD, pinned(3), said, END]).points).toBe(4);
  });

  it('SEV-5 gives nothing for a value that the evidence shows but that is not true', () => {
    const shown = seen(3, { users: 'few', impact: 'low' });
    const tagged = claims({ item: 'series:app.errors', users: 'few', impact: 'low' });
    expect(ruleOf('SEV-5', [...WORLD, shown, ...tagged, END]).points).toBe(0);
  });

  it('SEV-5 reads rows and columns by their order where a rulebook calls them otherwise', () => {
    const named = (...ids: string[]) => ids.map((id) => ({ id, name: { en: id, fr: id }, means: { en: id, fr: id } }));
    const matrix = (users: string[], impact: string[]) => ({
      users: named(...users),
      impact: named(...impact),
      cells: Object.fromEntries(users.map((u) => [u, Object.fromEntries(impact.map((i) => [i, 'P1']))])),
    });
    const proved = (users: string[], shows: string, is: string) => {
      const square = cell(is, 'grave');
      const on = { ...plan, rulebook: { ...plan.rulebook, matrix: matrix(users, ['grave', 'mild']) } };
      const entries: Entry[] = [
        knowable(1, 'P1', square),
        seen(2, { users: shows }),
        [
          4,
          'classified',
          { cell: square, severity: 'P1', why: '', evidence: [{ item: 'series:app.errors', users: is }] },
        ],
        [4, 'declared', { severity: 'P1', previous: null }],
        END,
      ];
      return ruleOf('SEV-5', entries, on).points === 2;
    };
    const three = ['all', 'some', 'hardly any'];
    expect([proved(three, 'many', 'all'), proved(three, 'few', 'some'), proved(three, 'one', 'hardly any')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([proved(three, 'many', 'some'), proved(three, 'few', 'all'), proved(three, 'nobody', 'all')]).toEqual([
      false,
      false,
      false,
    ]);
    expect([proved(['all', 'some'], 'few', 'some'), proved(['all', 'some'], 'many', 'all')]).toEqual([true, true]);
    const four = ['all', 'many', 'some', 'one'];
    expect([proved(four, 'many', 'many'), proved(four, 'few', 'some'), proved(four, 'one', 'one')]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('SEV-5 does not apply where nothing was lost, or the truth has no square', () => {
    expect(ruleOf('SEV-5', [...nothingLost, ...claims()]).outcome).toBe('not-applicable');
    const plain: Entry = [1, 'truth.knowable', { cells: [], severity: 'P1', by: 'page' }];
    expect(ruleOf('SEV-5', [plain, ...claims(), END]).outcome).toBe('not-applicable');
  });

  it('SEV-5 does not apply without a matrix', () => {
    const plain = { ...plan, rulebook: { ...plan.rulebook, matrix: null } };
    expect(ruleOf('SEV-5', without(GOOD, 'closed'), plain).outcome).toBe('not-applicable');
  });
});
