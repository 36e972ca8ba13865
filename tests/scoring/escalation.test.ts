import { describe, expect, it } from 'vitest';
import { call, type Entry, GOOD, HEADER, plan, ruleOf, SILENT, WORLD, without } from '../support/scoring-plan.ts';

const END: Entry = [75, 'drill.ended', { why: 'time' }];

/** Ends the harm at a minute, by the rollback or by itself. */
const over = (minute: number, by = 'rollback'): Entry => [minute, 'mitigated', { by }];
const rollback = (minute: number): Entry => [
  minute,
  'action.started',
  { action: 'rollback', kind: 'rollback', production: true },
];
const silent = (minute: number, person: string): Entry => [minute, 'person.silent', { person, by: 'page' }];
const room = (minute: number, ...invited: string[]): Entry => [minute, 'warroom.opened', { invited }];

/** Only Bob's rung falls due, at minute 16; the next is at 31. */
const until25 = [...WORLD, over(25), END];

describe('ESC-1', () => {
  it.each([
    ['at once', 2, 9],
    ['five minutes after', 21, 9],
    ['half way to the next rung', 24, 6.3],
  ])('ESC-1 pays an attempt early or up to five minutes late in full, then less: %s', (_, minute, points) => {
    expect(ruleOf('ESC-1', [...until25, call(minute, 'bob')]).points).toBe(points);
  });

  it('ESC-1 pays nothing from the next rung on', () => {
    expect(ruleOf('ESC-1', [...WORLD, over(30.9), call(30.8, 'bob'), END]).points).toBeLessThan(0.2);
    expect(ruleOf('ESC-1', [...SILENT, call(31, 'bob')]).points).toBe(0);
  });

  it('ESC-1 counts the attempt, whether or not anybody answers', () => {
    expect(ruleOf('ESC-1', [...until25, call(16, 'bob'), silent(18, 'bob')]).outcome).toBe('full');
  });

  it('ESC-1 counts every rung that fell due before mitigation, and invitations to the war room', () => {
    const both = [...WORLD, over(45), END, call(16, 'bob')];
    expect(ruleOf('ESC-1', both).points).toBe(4.5);
    expect(ruleOf('ESC-1', [...both, call(31, 'carol')]).outcome).toBe('full');
    expect(ruleOf('ESC-1', [...both, room(31, 'carol')]).outcome).toBe('full');
  });

  it('ESC-1 is excused by a running fix that lands within five minutes', () => {
    expect(ruleOf('ESC-1', [...WORLD, rollback(15), over(20), END]).outcome).toBe('not-applicable');
    expect(ruleOf('ESC-1', [...WORLD, rollback(15), over(22), END]).outcome).toBe('none');
    expect(ruleOf('ESC-1', [...WORLD, rollback(17), over(20), END]).outcome).toBe('none');
  });

  it('ESC-1 follows the knowable true severity: declaring it minor excuses nobody', () => {
    const minor: Entry = [3, 'declared', { severity: 'P4', previous: null }];
    expect(ruleOf('ESC-1', [...SILENT, minor])).toMatchObject({ points: 0, max: 9, outcome: 'none' });
  });

  it('ESC-1 gives five minutes to a rung that falls due because of a re-rating', () => {
    const became = (minute: number, severity: string, impact: string): Entry => [
      minute,
      'truth.knowable',
      { cells: [{ users: 'many', impact }], severity, by: 'quick-checks' },
    ];
    const graver = [
      ...without(WORLD, 'truth.knowable'),
      became(1, 'P2', 'medium'),
      became(20, 'P1', 'high'),
      over(40),
      END,
    ];
    // Bob's rung passed at minute 16: now it is due at 25, in full until 30.
    expect(ruleOf('ESC-1', [...graver, call(30, 'bob'), call(31, 'carol')]).outcome).toBe('full');
    expect(ruleOf('ESC-1', [...graver, call(35, 'bob'), call(31, 'carol')]).outcome).toBe('partial');
  });

  it('ESC-1 lets the secondary stand in where the trainee is the lead developer', () => {
    const thomas = {
      ...plan,
      people: plan.people.map((p) => (p.id === 'ada' ? { ...p, contact: 'lead-dev' } : p)),
      rulebook: {
        ...plan.rulebook,
        contacts: plan.rulebook.contacts.map((c) => (c.id === 'lead-dev' ? { ...c, name: 'Ada' } : c)),
      },
    };
    const people = thomas.people.map(({ contact, ...p }) => (p.id === 'bob' || !contact ? p : { ...p, contact }));
    const own = { ...thomas, people };
    expect(ruleOf('ESC-1', [...until25, call(16, 'dan')], own).outcome).toBe('full');
    expect(ruleOf('ESC-1', [...until25, call(16, 'ada')], own).outcome).toBe('none');
  });

  it('ESC-1 grants extended time', () => {
    expect(ruleOf('ESC-1', until25, plan, { ...HEADER, extended: 2 }).outcome).toBe('not-applicable');
  });

  it('ESC-1 gives nothing to silence, nor to many calls to people whom no rung names', () => {
    expect(ruleOf('ESC-1', SILENT)).toMatchObject({ points: 0, max: 9, outcome: 'none' });
    const many = [...Array(30).keys()].map((i) => call(2 + i, 'dan'));
    expect(ruleOf('ESC-1', [...SILENT, ...many]).points).toBe(0);
  });

  it('ESC-1 does not apply when it was over before a rung was due', () => {
    expect(ruleOf('ESC-1', [...WORLD, over(15), END]).outcome).toBe('not-applicable');
  });
});

describe('ESC-2', () => {
  it('ESC-2 asks for whom the rota names', () => {
    expect(ruleOf('ESC-2', GOOD)).toMatchObject({ points: 4, outcome: 'full' });
    expect(ruleOf('ESC-2', [...until25, call(16, 'dan')]).outcome).toBe('none');
    expect(ruleOf('ESC-2', [...WORLD, over(45), call(16, 'bob'), END]).points).toBe(2);
  });

  it('ESC-2 asks for the next contact within five minutes of silence', () => {
    const tried = [...WORLD, over(30), END, call(16, 'bob'), silent(18, 'bob')];
    expect(ruleOf('ESC-2', tried)).toMatchObject({ points: 2, outcome: 'partial' });
    expect(ruleOf('ESC-2', [...tried, call(23, 'carol')]).outcome).toBe('full');
    expect(ruleOf('ESC-2', [...tried, call(24, 'carol')]).outcome).toBe('partial');
  });

  it('ESC-2 gives nothing to silence, nor to calling the same wrong person all the time', () => {
    expect(ruleOf('ESC-2', SILENT).outcome).toBe('none');
    expect(ruleOf('ESC-2', [...until25, ...[5, 6, 7, 8].map((m) => call(m, 'ada'))]).points).toBe(0);
  });

  it('ESC-2 does not apply when no rung was due', () => {
    expect(ruleOf('ESC-2', [...WORLD, over(15), END]).outcome).toBe('not-applicable');
  });
});

describe('ESC-3', () => {
  const observed = (observation: 'sales-stopped'): Entry => [
    2,
    'evidence.seen',
    { evidence: 'orders', item: 'series:orders', observation, users: null, impact: null, capability: null },
  ];

  it('ESC-3 takes eight points for a call two rungs above what is due, twelve at most', () => {
    expect(ruleOf('ESC-3', [...until25, call(2, 'carol')])).toMatchObject({ points: -8, outcome: 'penalty' });
    expect(ruleOf('ESC-3', [...until25, call(2, 'carol'), call(3, 'carol')]).points).toBe(-8);
    expect(ruleOf('ESC-3', [...until25, call(2, 'carol'), room(3, 'carol', 'bob')]).points).toBe(-12);
  });

  it('ESC-3 leaves one rung above alone', () => {
    expect(ruleOf('ESC-3', [...until25, call(2, 'bob'), call(17, 'carol')]).points).toBe(0);
    expect(ruleOf('ESC-3', GOOD)).toMatchObject({ max: 0, outcome: 'not-applicable' });
  });

  it.each<[string, Entry[], Entry]>([
    ['a failed call', [silent(4, 'bob')], call(5, 'carol', { reason: 'no-answer' })],
    ['money at risk that was seen', [observed('sales-stopped')], call(5, 'carol', { reason: 'money-or-data' })],
    ['ten minutes stuck', [[2, 'acknowledged', { by: 'ada', alerts: [] }]], call(13, 'carol', { reason: 'stuck' })],
    [
      'a change that was refused',
      [
        [
          4,
          'action.finished',
          { action: 'rollback', kind: 'rollback', outcome: 0, failed: true, ends: [], harm: null },
        ],
      ],
      call(5, 'carol', { reason: 'refused' }),
    ],
  ])('ESC-3 is lifted by a reason that the timeline bears out: %s', (_, facts, escalated) => {
    expect(ruleOf('ESC-3', [...until25, ...facts, escalated]).points).toBe(0);
    expect(ruleOf('ESC-3', [...until25, escalated]).points).toBe(-8);
  });

  it('ESC-3 gives silence nothing', () => {
    expect(ruleOf('ESC-3', SILENT).points).toBe(0);
  });
});

describe('ESC-4', () => {
  const look: Entry = [3, 'look.arrived', { item: 'console:logs', output: null }];
  const said = (more: Parameters<typeof call>[2]) => ruleOf('ESC-4', [...until25, look, call(16, 'bob', more)]);

  it('ESC-4 pays a quarter for each of what is broken, impact, what was tried and the ask', () => {
    expect(said({})).toMatchObject({ points: 4, outcome: 'full' });
    expect(said({ ask: null }).points).toBe(3);
    expect(said({ ask: null, impact: null }).points).toBe(2);
    expect(said({ ask: null, impact: null, tried: '' }).points).toBe(1);
    expect(said({ ask: null, impact: null, tried: '', evidence: [] }).points).toBe(0);
  });

  it('ESC-4 takes only what is so: evidence that was seen, impact that is real, no placeholder', () => {
    expect(said({ evidence: ['logs:app-500'] }).points).toBe(3);
    expect(said({ impact: 'browse' }).points).toBe(3);
    expect(said({ tried: '[what was tried]' }).points).toBe(3);
  });

  it('ESC-4 gives nothing to silence, nor to a long message without a pick', () => {
    expect(ruleOf('ESC-4', SILENT).outcome).toBe('none');
    const long = { message: 'help '.repeat(200), ask: null, impact: null, tried: '', evidence: [] };
    expect(said(long).points).toBe(0);
  });

  it('ESC-4 does not apply when no rung was due', () => {
    expect(ruleOf('ESC-4', [...WORLD, over(15), END]).outcome).toBe('not-applicable');
  });
});

describe('ESC-5', () => {
  it('ESC-5 asks for a war room by 60 minutes, in full up to five minutes later', () => {
    expect(ruleOf('ESC-5', [...SILENT, room(66, 'bob')])).toMatchObject({ points: 3, outcome: 'full' });
    expect(ruleOf('ESC-5', [...SILENT, room(72, 'bob')]).outcome).toBe('partial');
  });

  it('ESC-5 gives nothing to silence, nor to rooms in which nobody is', () => {
    expect(ruleOf('ESC-5', SILENT).outcome).toBe('none');
    expect(ruleOf('ESC-5', [...SILENT, room(61), room(62), room(63, 'ada')]).points).toBe(0);
  });

  it('ESC-5 does not apply to what was mitigated before', () => {
    expect(ruleOf('ESC-5', GOOD).outcome).toBe('not-applicable');
  });

  it('ESC-5 stays due when the trainee leaves early: nothing is excused by omission', () => {
    expect(ruleOf('ESC-5', [...WORLD, [5, 'drill.ended', { why: 'left' }]]).outcome).toBe('none');
  });
});

describe('ESC-6', () => {
  it('ESC-6 shows the times to notify and scores nothing', () => {
    const shown = ruleOf('ESC-6', GOOD);
    expect(shown).toMatchObject({ points: 0, max: 0, outcome: 'not-applicable' });
    expect(shown.why.en).toContain('team channel 5 min, client 27 min');
  });
});
