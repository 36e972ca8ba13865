import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rulebook } from '../../src/runbook/rulebook.ts';
import { loadPlan } from '../../src/scenario/load.ts';
import type { Problem } from '../../src/scenario/problem.ts';
import { type Mistake, report } from '../support/broken.ts';
import { PACK, rulebook, SCENARIO, sources } from '../support/small-pack.ts';

const MINUTE = 60_000;

function problemsOf(change: Parameters<typeof sources>[0]): Problem[] {
  const loaded = loadPlan(sources(change));
  return loaded.ok ? [] : loaded.problems;
}

describe('a sound pack and scenario become a plan', () => {
  const loaded = loadPlan(sources());
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const plan = loaded.value;

  it('times are milliseconds, ranges two of them', () => {
    expect(plan.lengthMs).toBe(45 * MINUTE);
    expect(plan.faults[0]).toMatchObject({ from: [-60_000, -30_000], lasts: null, only: ['bad'] });
    expect(plan.faults[1]).toMatchObject({ from: [-120_000, -120_000], lasts: [40 * MINUTE, 40 * MINUTE] });
    expect(plan.variants[0]?.follow).toEqual({ needs: 1, of: ['rollback'], withinMs: 30 * MINUTE });
    expect(plan.variants[1]?.follow).toBeNull();
    expect(plan.injects.map((i) => [i.at, i.after])).toEqual([
      [
        [300_000, 360_000],
        [0, 0],
      ],
      [null, [30_000, 30_000]],
    ]);
    expect(plan.lookMs).toEqual({ other: 3000, logs: 4000 });
  });

  it('a baseline of one number holds for all 24 hours, and alerts of both files stand in one list', () => {
    expect(plan.series.errors?.hours).toEqual(Array(24).fill(0.004));
    expect(plan.alerts.map((a) => a.id)).toEqual(['errors-high', 'creeping']);
  });

  it('the start is an instant of real time with its zone', () => {
    expect([plan.startEpochMs, plan.utcOffsetMin]).toEqual([Date.parse('2026-03-03T13:02:00Z'), 60]);
  });

  it('a byte order mark and Windows line ends do no harm', () => {
    const text = `\uFEFF${SCENARIO.replaceAll('\n', '\r\n')}`;
    expect(problemsOf({ scenario: text })).toEqual([]);
  });
});

const inPack = (from: string, to: string, at?: string): Mistake => ({ in: 'pack', from, to, ...(at && { at }) });
const inScenario = (from: string, to: string, at?: string): Mistake => ({
  in: 'scenario',
  from,
  to,
  ...(at && { at }),
});

const says = (text: string) =>
  inScenario('{ en: Open the logs., fr: Ouvrez les logs. }', `{ en: ${text}, fr: Lisez. }`, 'en:');

const BAD: [what: string, code: string, message: RegExp, mistake: Mistake][] = [
  [
    'another version of the pack’s format',
    'other-format',
    /reads tocsin\/pack\/1/,
    inPack('format: tocsin/pack/1', 'format: tocsin/pack/2'),
  ],
  [
    'another format for the scenario',
    'other-format',
    /tocsin\/pack\/1; this/,
    inScenario('format: tocsin/scenario/1', 'format: tocsin/pack/1'),
  ],
  ['no format', 'schema', /format/, inScenario('format: tocsin/scenario/1\n', '', 'id')],
  ['a prototype key', 'reserved-key', /__proto__/, inScenario('difficulty: easy', '__proto__: { admin: true }')],
  ['a constructor key', 'reserved-key', /constructor/, inPack('ms: { from: 20, to: 400 }', 'constructor: [a]')],
  [
    'a key written twice',
    'duplicate-key',
    /twice/,
    inScenario('minutes: 30', 'minutes: 30\nminutes: 31', 'minutes: 31'),
  ],
  ['an unknown key', 'schema', /colour is not known/, inScenario('price: 2', 'price: 2\n    colour: red', 'colour')],
  [
    'an unknown condition',
    'schema',
    /activ is not known/,
    inScenario('ready: { looked: seen-500 }', 'ready: { activ: creep }', 'activ'),
  ],
  [
    'an unknown condition inside another',
    'schema',
    /lokked is not known/,
    inScenario('ready: { looked: seen-500 }', 'ready: { not: { any: [{ lokked: seen-500 }] } }', 'lokked'),
  ],
  ['HTML in text', 'schema', /holds HTML/, says("'see <b>this</b>'")],
  ['script in text', 'schema', /holds HTML/, says("'<script>alert(1)</script>'")],
  ['an HTML comment in text', 'schema', /holds HTML/, says("'a <!-- b -->'")],
  ['a bidirectional override in text', 'schema', /invisible/, says('"safe \\u202Etxt.exe"')],
  ['a zero-width space in text', 'schema', /invisible/, says('"pass\\u200Bword"')],
  ['a right-to-left mark in a log line', 'schema', /invisible/, inScenario('body: sorry', 'body: "a\\u200Fb"')],
  ['a control character in text', 'schema', /invisible/, says('"bell \\a"')],
  [
    'a control character in a log line',
    'schema',
    /invisible/,
    inPack("text: 'GET / 200 in {ms} ms'", 'text: "GET \\e[2J"'),
  ],
  ['a text over 4,000 characters', 'schema', /longer than 4,000/, says('x'.repeat(4001))],
  ['an empty text', 'schema', /must not be empty/, says("''")],
  [
    'a missing language',
    'schema',
    /fr is missing/,
    inScenario('name: { en: Restart, fr: Redémarrer }', 'name: { en: Restart }'),
  ],
  ['an id with blanks', 'schema', /letters, digits/, inScenario('id: small-outage', 'id: small outage')],
  ['an id of an object’s birth', 'schema', /reserved name/, inScenario('id: small-outage', 'id: constructor')],
  ['an id that every object answers to', 'schema', /reserved/, inScenario('id: small-outage', 'id: toString')],
  ['another such id', 'schema', /reserved/, inScenario('id: small-outage', 'id: hasOwnProperty')],
  ['an item without a kind', 'schema', /kind:id/, inScenario('item: logs:app-500', 'item: app-500')],
  ['text for a number', 'schema', /price should be a/, inScenario('price: 2', 'price: two')],
  ['a number for a text', 'schema', /title should be a string/, inScenario('title: Yesterday', 'title: 7')],
  [
    'a list for a map',
    'schema',
    /says should be a/,
    inScenario('says: { en: Open the logs., fr: Ouvrez les logs. }', 'says: [a]'),
  ],
  ['not a number', 'schema', /weight/, inScenario('weight: 2', 'weight: .nan')],
  ['infinity', 'schema', /set/, inScenario('set: 0.97', 'set: .inf')],
  ['a share above one', 'schema', /share/, inScenario('share: 0.9\n', 'share: 1.9\n')],
  ['a weight of none', 'schema', /weight/, inScenario('weight: 2', 'weight: 0')],
  ['a negative rate', 'schema', /perMinute/, inScenario('perMinute: 400', 'perMinute: -400')],
  ['a span without a unit', 'schema', /time span like/, inScenario('length: 45m', 'length: "45"')],
  ['a range of three', 'schema', /from/, inScenario('from: [-60s, -30s]', 'from: [-60s, -30s, -1s]')],
  ['a baseline of 23 hours', 'schema', /24 items/, inPack('baseline: 0.004', `baseline: [${Array(23).fill(1)}]`)],
  ['a date that does not exist', 'schema', /start/, inScenario('start: 2026-03-03', 'start: 2026-02-30')],
  [
    'a date without a zone',
    'schema',
    /start/,
    inScenario('start: 2026-03-03T14:02:00+01:00', 'start: 2026-03-03T14:02:00'),
  ],
  ['a length of none', 'negative-time', /no time at all/, inScenario('length: 45m', 'length: 0s')],
  ['samples every no time', 'negative-time', /no time at all/, inPack('every: 10s', 'every: 0s')],
  ['log lines every negative time', 'negative-time', /no time at all/, inScenario('every: 120ms', 'every: -120ms')],
  [
    'an action that takes less than none',
    'negative-time',
    /below zero/,
    inScenario('takes: [20s, 40s]', 'takes: [-20s, 40s]'),
  ],
  [
    'a teammate who answers before the call',
    'negative-time',
    /below zero/,
    inPack('after: [10s, 20s]', 'after: [-10s, 20s]', 'after'),
  ],
  [
    'a range backwards',
    'range-backwards',
    /60s is later than 20s/,
    inScenario('takes: [20s, 40s]', 'takes: [60s, 20s]'),
  ],
  [
    'a fault’s range backwards',
    'range-backwards',
    /later than/,
    inScenario('from: [-60s, -30s]', 'from: [-30s, -60s]'),
  ],
  [
    'numbers backwards',
    'range-backwards',
    /400 is more than 20/,
    inPack('ms: { from: 20, to: 400 }', 'ms: { from: 400, to: 20 }'),
  ],
  ['away backwards', 'range-backwards', /later than/, inScenario('from: 10m, to: 20m', 'from: 30m, to: 20m')],
  [
    'an inject after the end',
    'after-the-end',
    /46m lies after the end of the drill \(45m\)/,
    inScenario('at: [5m, 6m]', 'at: [46m, 47m]'),
  ],
  ['a fault after the end', 'after-the-end', /1h lies after/, inScenario('from: -2m', 'from: 1h')],
  [
    'a condition that waits too long',
    'after-the-end',
    /50m lies after/,
    inScenario('{ after: 10m }', '{ after: 50m }', 'after'),
  ],
  [
    'an inject without a moment',
    'inject-moment',
    /boss-asks needs either/,
    inScenario('id: boss-asks\n    at: [5m, 6m]', 'id: boss-asks'),
  ],
  [
    'an inject with two moments',
    'inject-moment',
    /either/,
    inScenario('id: boss-asks', 'id: boss-asks\n    when: { closed: true }'),
  ],
  [
    'an alert without a threshold',
    'no-threshold',
    /Neither above nor below/,
    inPack(
      'id: errors-high\n    system: app\n    series: errors\n    above: 0.1',
      'id: errors-high\n    system: app\n    series: errors',
    ),
  ],
  [
    'a bend that does nothing',
    'no-bend',
    /errors is bent/,
    inScenario('- series: errors\n        set: 0.97', '- series: errors'),
  ],
  [
    'a bend that does two things',
    'no-bend',
    /errors is bent/,
    inScenario('- series: errors\n        set: 0.97', '- series: errors\n        set: 0.97\n        plus: 1'),
  ],
];

describe('bad input is refused with file, line, column, code and a way out', () => {
  it.each(BAD)('%s', (_what, code, message, mistake) => {
    const { problem, expected } = report(mistake);
    expect(problem).toMatchObject({ ...expected, code });
    expect(problem?.message.en).toMatch(message);
    expect(problem?.message.fr).not.toBe(problem?.message.en);
    expect(problem?.suggestion.en).not.toBe('');
    expect(problem?.suggestion.fr).not.toBe(problem?.suggestion.en);
  });

  it('a file over 1 MB', () => {
    expect(problemsOf({ scenario: SCENARIO + '#'.repeat(1_000_000) })).toMatchObject([
      { file: 'outage.yaml', line: 1, column: 1, code: 'file-too-large' },
    ]);
  });

  it.each([
    ['a million values', `a: [${'1,'.repeat(490_000)}1]`],
    ['tens of thousands of names and aliases', `${'- &a 1\n'.repeat(20_000)}${'- *a\n'.repeat(20_000)}`],
    ['nothing but question marks', '? '.repeat(450_000)],
    ['nothing but open quotes', '"'.repeat(900_000)],
    ['nothing but tags', '!a '.repeat(300_000)],
    ['nothing but open braces', '{'.repeat(900_000)],
  ])('%s, within two seconds', (_what, scenario) => {
    const started = performance.now();
    const [problem] = problemsOf({ scenario });
    expect(performance.now() - started).toBeLessThan(2000);
    expect(['too-many-values', 'nested-too-deep']).toContain(problem?.code);
  });

  it('nothing is half-loaded: the faults of both files come together, and no plan with them', () => {
    const broken = {
      pack: PACK.replace('noise: 0.5', 'noise: loud'),
      scenario: SCENARIO.replace('price: 2', 'price: two'),
    };
    const loaded = loadPlan(sources(broken));
    expect(loaded).not.toHaveProperty('value');
    expect(problemsOf(broken).map((p) => p.file)).toEqual(['pack.yaml', 'outage.yaml']);
  });

  it('a prototype key leaves the prototype as it was', () => {
    problemsOf({ scenario: SCENARIO.replace('difficulty: easy', '__proto__: { admin: true }') });
    expect({}).not.toHaveProperty('admin');
  });
});

describe('a pack mutilated at random', () => {
  const lines = { pack: PACK.split('\n'), scenario: SCENARIO.split('\n') };
  const junk = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      '  __proto__: { admin: true }',
      '    constructor: x',
      '- &a [*a]',
      '%YAML 9',
      '---',
      '<<: *a',
      '\t- x',
      '? {}',
    ),
  );
  const cut = fc.record({
    file: fc.constantFrom<'pack' | 'scenario'>('pack', 'scenario'),
    line: fc.nat(300),
    how: fc.constantFrom('drop', 'replace', 'double', 'insert'),
    junk,
  });

  it('is refused or loaded within a second; nothing is thrown, hung or polluted', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), (cuts) => {
        const texts = { pack: [...lines.pack], scenario: [...lines.scenario] };
        for (const { file, line, how, junk } of cuts) {
          const text = texts[file];
          const at = line % text.length;
          const old = text[at] ?? '';
          text.splice(
            at,
            how === 'insert' ? 0 : 1,
            ...({ drop: [], replace: [junk], double: [old, old], insert: [junk] }[how] ?? []),
          );
        }
        const started = performance.now();
        const problems = problemsOf({ pack: texts.pack.join('\n'), scenario: texts.scenario.join('\n') });
        expect(performance.now() - started).toBeLessThan(1000);
        for (const p of problems)
          expect([p.line > 0, p.column > 0, p.suggestion.en !== '']).toEqual([true, true, true]);
        expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
        expect({}).not.toHaveProperty('admin');
      }),
      { numRuns: 80 },
    );
  });

  it('whatever bytes stand in its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(problemsOf({ scenario: text })).not.toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

const same = (text: string) => ({ en: text, fr: text });
const axis = (...ids: string[]) => ids.map((id) => ({ id, name: same(id), means: same(id) }));

/** The small rulebook with another matrix. */
function withMatrix(users: string[], impact: string[]): Rulebook {
  const row = Object.fromEntries(impact.map((i) => [i, 'P1']));
  const cells = Object.fromEntries(users.map((u) => [u, row]));
  return { ...rulebook, matrix: { users: axis(...users), impact: axis(...impact), cells } };
}

/** The squares of the first fault's loss, for a share of users and a loss. */
function cellsOf(share: number, loss: string, book: Rulebook) {
  const scenario = SCENARIO.replace('share: 0.9\n', `share: ${share}\n`).replace('loss: down', `loss: ${loss}`);
  const loaded = loadPlan(sources({ scenario, rulebook: book }));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value.faults[0]?.users[0]?.cells.map((c) => `${c.users} ${c.impact}`);
}

describe('what users lose becomes a square of the matrix', () => {
  const three = withMatrix(['many', 'few', 'one'], ['high', 'medium', 'low']);

  it.each([
    [1, 'many'],
    [0.05, 'many'],
    [0.0499, 'few'],
    [0.0001, 'few'],
    [0, 'one'],
  ])('a share of %f is the row %s', (share, row) => {
    expect(cellsOf(share, 'down', three)?.[0]).toBe(`${row} high`);
  });

  it.each([
    ['down', 'high'],
    ['degraded', 'medium'],
    ['cosmetic', 'low'],
  ])('a capability that is %s has the impact that the pack gives it: %s', (loss, column) => {
    expect(cellsOf(1, loss, three)?.[0]).toBe(`many ${column}`);
  });

  it('further squares that can be defended follow the plain reading', () => {
    expect(cellsOf(1, 'down', three)).toEqual(['many high', 'few high']);
  });

  it('rows and columns of other rulebooks are taken by their order, gravest first', () => {
    const two = withMatrix(['all', 'some'], ['stops', 'hurts']);
    expect(cellsOf(1, 'down', two)?.[0]).toBe('all stops');
    expect(cellsOf(0.01, 'degraded', two)?.[0]).toBe('some hurts');
    expect(cellsOf(0, 'cosmetic', two)?.[0]).toBe('some hurts');
    const four = withMatrix(['a', 'b', 'c', 'd'], ['w', 'x', 'y', 'z']);
    expect(cellsOf(1, 'down', four)?.[0]).toBe('a w');
    expect(cellsOf(0.01, 'degraded', four)?.[0]).toBe('c y');
    expect(cellsOf(0, 'cosmetic', four)?.[0]).toBe('d z');
  });

  it('what evidence supports is said in the same words', () => {
    const loaded = loadPlan(sources({ rulebook: withMatrix(['all', 'some'], ['stops', 'hurts']) }));
    const supports = loaded.ok ? loaded.value.evidence[0]?.supports : null;
    expect(supports).toEqual({ users: 'all', impact: 'stops', capability: 'buy' });
  });

  it('a rulebook without a matrix has no squares', () => {
    const none = { ...rulebook, matrix: null };
    expect(cellsOf(1, 'down', none)).toEqual([]);
    const loaded = loadPlan(sources({ rulebook: none }));
    const plan = loaded.ok ? loaded.value : null;
    // What it shows is said in the words of the matrix that the trainer would confirm; duties follow the levels by order.
    expect(plan?.evidence[0]?.supports).toEqual({ users: 'many', impact: 'high', capability: 'buy' });
    expect(plan?.faults.flatMap((f) => f.users.map((u) => u.severity))).toContain(none.severities[0]?.id);
  });
});

describe('the rota of the scenario’s start', () => {
  const weeks = ['S01', 'S02', 'S03', 'S04'].map((id) => ({ id, primary: `${id} first`, secondary: `${id} second` }));
  const rota: Rulebook = { ...rulebook, rotation: { timeZone: 'Europe/Paris', weekday: 1, hour: 9, weeks } };
  const onCall = (start: string, book = rota) => {
    const scenario = SCENARIO.replace('2026-03-03T14:02:00+01:00', start);
    const loaded = loadPlan(sources({ scenario, rulebook: book }));
    return loaded.ok ? loaded.value.onCall : loaded.problems;
  };

  it.each([
    ['ISO week 10, (10 - 1) mod 4', '2026-03-03T14:02:00+01:00', 'S02', false],
    ['Monday 08:59, still last week', '2026-03-09T08:59:59+01:00', 'S02', false],
    ['Monday 09:00, the next', '2026-03-09T09:00:00+01:00', 'S03', false],
    ['Saturday', '2026-03-07T00:00:00+01:00', 'S02', true],
    ['Sunday night', '2026-03-08T23:59:59+01:00', 'S02', true],
    ['Friday night in its own zone, Saturday in UTC', '2026-03-06T22:30:00-05:00', 'S02', false],
    ['week 53', '2026-12-31T12:00:00+01:00', 'S01', false],
    ['1 January that belongs to week 53', '2027-01-01T12:00:00+01:00', 'S01', false],
    ['week 1 after it', '2027-01-04T09:00:00+01:00', 'S01', false],
  ])('%s: %s', (_what, start, week, weekend) => {
    expect(onCall(start)).toEqual({ week, primary: `${week} first`, secondary: `${week} second`, weekend });
  });

  it('without a rota nobody is on call by it', () => {
    expect(onCall('2026-03-03T14:02:00+01:00', rulebook)).toBeNull();
  });
});
