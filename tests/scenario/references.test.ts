import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/scenario/load.ts';
import { type Mistake, report } from '../support/broken.ts';
import { PACK, rulebook, SCENARIO, sources } from '../support/small-pack.ts';

const inPack = (from: string, to: string, at?: string): Mistake => ({ in: 'pack', from, to, ...(at && { at }) });
const inScenario = (from: string, to: string, at?: string): Mistake => ({
  in: 'scenario',
  from,
  to,
  ...(at && { at }),
});

const UNKNOWN: [string, string, Mistake][] = [
  ['system that a system calls', 'system', inPack('calls: [db]', 'calls: [ghost]', 'ghost')],
  ['series of a reading', 'series', inPack('reading: errors', 'reading: ghost')],
  ['series of a health', 'series', inPack('- series: errors', '- series: ghost')],
  [
    'system of a series',
    'system',
    inPack('system: app\n    name: { en: Errors', 'system: ghost\n    name: { en: Errors'),
  ],
  ['system of a log stream', 'system', inPack('system: app\n    source', 'system: ghost\n    source')],
  ['system of an error group', 'system', inPack('system: app\n    title', 'system: ghost\n    title')],
  ['system of a page', 'system', inPack('system: app\n    url', 'system: ghost\n    url')],
  ['system of an alert', 'system', inPack('system: app\n    series', 'system: ghost\n    series')],
  ['series of an alert', 'series', inPack('series: errors\n    above: 0.1', 'series: ghost\n    above: 0.1')],
  ['contact of a person', 'contact', inPack('contact: lead-dev', 'contact: ghost')],
  ['role of a person', 'role', inPack('roles: [lead-dev]', 'roles: [ghost]', 'ghost')],
  ['player', 'person', inPack('player: ada', 'player: ghost')],
  ['procedure', 'procedure', inScenario('procedure: INC-001', 'procedure: INC-009')],
  ['capability', 'capability', inScenario('capability: buy\ncauses', 'capability: ghost\ncauses')],
  ['cause of a variant', 'cause', inScenario('cause: release', 'cause: ghost')],
  ['branch of a variant', 'branch', inScenario('branch: deploy\n    onset: creep', 'branch: ghost\n    onset: creep')],
  ['onset of a variant', 'fault', inScenario('onset: creep', 'onset: ghost')],
  ['right action', 'action', inScenario('right: [restart]', 'right: [ghost]', 'ghost')],
  ['action to follow', 'action', inScenario('of: [rollback]', 'of: [ghost]', 'ghost')],
  ['system of a fault', 'system', inScenario('on: app\n    from', 'on: ghost\n    from')],
  ['capability lost', 'capability', inScenario('- capability: buy', '- capability: ghost')],
  ['series bent', 'series', inScenario('- series: errors\n        set', '- series: ghost\n        set')],
  [
    'system of a fault’s log stream',
    'system',
    inScenario('system: app\n        source', 'system: ghost\n        source'),
  ],
  ['stream made quiet', 'stream', inScenario('- stream: ok-lines', '- stream: ghost')],
  ['system of a fault’s errors', 'system', inScenario('system: app\n        title', 'system: ghost\n        title')],
  ['release of a fault’s errors', 'release', inScenario('release: r2', 'release: ghost')],
  ['page that fails', 'page', inScenario('- page: home', '- page: ghost')],
  ['panel that changes', 'panel', inScenario('- panel: load', '- panel: ghost')],
  ['system of a scenario’s alert', 'system', inScenario('system: app\n    series', 'system: ghost\n    series')],
  [
    'series of a scenario’s alert',
    'series',
    inScenario('series: errors\n    above: 0.05', 'series: ghost\n    above: 0.05'),
  ],
  [
    'capability that evidence shows lost',
    'capability',
    inScenario('capability: buy }\n    text', 'capability: ghost }\n    text'),
  ],
  ['variant that evidence tells', 'variant', inScenario('tells: [bad]', 'tells: [ghost]', 'ghost')],
  ['item that makes the truth knowable', 'page', inScenario('page:home]', 'page:ghost]')],
  ['person an inject comes from', 'person', inScenario('from: bob', 'from: ghost')],
  ['channel', 'channel', inScenario('to: incidents', 'to: ghost')],
  ['provider', 'provider', inScenario('to: host', 'to: ghost')],
  ['role of whom it expects', 'role', inScenario('of: on-call', 'of: ghost')],
  ['fault an inject starts', 'fault', inScenario('starts: [creep]\n    ends', 'starts: [ghost]\n    ends', 'ghost')],
  ['fault an inject ends', 'fault', inScenario('ends: [creep]\nactions', 'ends: [ghost]\nactions', 'ghost')],
  ['system of an action', 'system', inScenario('on: db\n    name', 'on: ghost\n    name')],
  ['fault an action ends', 'fault', inScenario('ends: [bad-release]', 'ends: [ghost]', 'ghost')],
  [
    'fault an action starts',
    'fault',
    inScenario('starts: [creep]\n        harm', 'starts: [ghost]\n        harm', 'ghost'),
  ],
  ['release an action brings', 'release', inScenario('release: r1', 'release: ghost')],
  ['person of a task', 'person', inScenario('by: [bob]', 'by: [ghost]', 'ghost')],
  ['evidence of a task', 'evidence', inScenario('evidence: seen-500', 'evidence: ghost')],
  ['person who is away', 'person', inScenario('person: bob', 'person: ghost')],
  ['variant in only, of a fault', 'variant', inScenario('only: [bad]\n    on', 'only: [ghost]\n    on', 'ghost')],
  ['variant in only, of a release', 'variant', inScenario('only: [bad]\n    at', 'only: [ghost]\n    at', 'ghost')],
  ['variant in only, of evidence', 'variant', inScenario('only: [slow]\n    item', 'only: [ghost]\n    item', 'ghost')],
  ...[
    'alerts:\n  - id: creeping',
    'knowable:\n  - by',
    'injects:\n  - id',
    'actions:\n  - id',
    'tasks:\n  - id',
    'hints:\n  - id',
  ].map((part): [string, string, Mistake] => [
    `variant in only, of ${part.split(':')[0]}`,
    'variant',
    inScenario(part, part.replace('- ', '- only: [ghost]\n    '), 'ghost'),
  ]),
  [
    'variant in only, of who is away',
    'variant',
    inScenario('- { person: bob', '- { only: [ghost], person: bob', 'ghost'),
  ],
];

/** Items by their kind, and what each names. */
const ITEMS: Record<string, string> = {
  console: 'console',
  alert: 'alert',
  logs: 'stream',
  series: 'series',
  errors: 'error group',
  deploy: 'release',
  page: 'page',
  panel: 'panel',
  status: 'provider',
  mail: 'inject',
  runbook: 'procedure',
  chat: 'channel',
};

/** Conditions by their key, and what each names. */
const CONDITIONS: Record<string, string> = {
  declared: 'severity',
  escalated: 'person',
  reached: 'person',
  did: 'action',
  delegated: 'task',
  looked: 'evidence',
  active: 'fault',
  ended: 'fault',
  firing: 'alert',
  injected: 'inject',
  variant: 'variant',
  released: 'release',
};

/** Every place where a condition can stand. */
const PLACES = [
  'when: { active: bad-release }\n    observation',
  'unless: { sent: opened }',
  'what: { sent: opened }',
  'ready: { looked: seen-500 }',
  'when: { active: bad-release }\n        says',
  'when: { variant: bad }',
];

describe('a name that leads nowhere is refused where it stands', () => {
  it.each(UNKNOWN)('%s', (_what, kind, mistake) => {
    const { problem, expected } = report(mistake);
    expect(problem).toMatchObject({ ...expected, code: 'unknown-reference' });
    expect(problem?.message.en).toMatch(new RegExp(`^There is no ${kind} `));
    expect(problem?.message.fr).toMatch(/^Il n’y a pas (?:de [^aeiouéê]|d’[aeiouéê])/);
    expect(problem?.suggestion.en).not.toBe('');
  });

  it.each(Object.entries(ITEMS))('an item %s:ghost', (prefix, kind) => {
    const { problem, expected } = report(inScenario('item: logs:app-500', `item: ${prefix}:ghost`));
    expect(problem).toMatchObject({
      ...expected,
      code: 'unknown-reference',
      message: { en: `There is no ${kind} ghost.` },
    });
  });

  it.each(Object.entries(CONDITIONS))('a condition %s: ghost', (key, kind) => {
    const { problem, expected } = report(
      inScenario('ready: { looked: seen-500 }', `ready: { ${key}: ghost }`, `${key}:`),
    );
    expect(problem).toMatchObject({
      ...expected,
      code: 'unknown-reference',
      message: { en: `There is no ${kind} ghost.` },
    });
  });

  it.each(PLACES)('in %s', (place) => {
    const key = place.slice(0, place.indexOf('{'));
    const rest = place.slice(place.indexOf('}') + 1);
    const nested = `${key}{ all: [{ not: { any: [{ acknowledged: true }, { did: ghost }] } }] }${rest}`;
    const { problem, expected } = report(inScenario(place, nested, 'did:'));
    expect(problem).toMatchObject({
      ...expected,
      code: 'unknown-reference',
      message: { en: 'There is no action ghost.' },
    });
  });

  it('only a declared severity can be any', () => {
    const ready = (condition: string) =>
      loadPlan(sources({ scenario: SCENARIO.replace('ready: { looked: seen-500 }', `ready: ${condition}`) }));
    expect(ready('{ declared: any }').ok).toBe(true);
    expect(ready('{ escalated: any }').ok).toBe(false);
  });

  it('a slip of the keyboard is answered with what was meant', () => {
    const { problem } = report(inScenario('onset: bad-release', 'onset: bad-relaese'));
    expect(problem?.suggestion).toEqual({ en: 'Did you mean bad-release?', fr: 'Vouliez-vous dire bad-release ?' });
  });
});

describe('what may have been meant', () => {
  const suggested = (mistake: Mistake) => report(mistake).problem?.suggestion;

  it('is asked of the right kind alone', () => {
    // A system is called app; no action is.
    expect(suggested(inScenario('right: [restart]', 'right: [app]', 'app'))?.en).toMatch(/^Define it/);
    expect(suggested(inPack('player: ada', 'player: adda'))?.en).toBe('Did you mean ada?');
  });

  it('is all there is where that is little and none is near', () => {
    expect(suggested(inPack('player: ada', 'player: ghost'))).toEqual({
      en: 'Define it, or use one that is defined: ada, bob.',
      fr: 'Définissez ce nom, ou prenez-en un qui l’est déjà\u202f: ada, bob.',
    });
  });

  it('costs little where thousands of names are wrong', () => {
    const wrong = Array.from({ length: 9_000 }, (_, i) => `ghost-${i}`);
    const { text } = sources({
      scenario: SCENARIO.replace('right: [restart]', `right: [${wrong.join(', ')}]`),
    }).scenario;
    const started = process.cpuUsage();
    const loaded = loadPlan(sources({ scenario: text }));
    const { user, system } = process.cpuUsage(started);
    expect(!loaded.ok && loaded.problems.length).toBeGreaterThan(0);
    // A third of a second on a machine that does nothing else.
    expect((user + system) / 1000).toBeLessThan(2000);
  });
});

describe('what is defined twice is refused at the second place', () => {
  it.each([
    ['a channel', 'pack', "\n  - { id: alerts, name: '#alerts', holds: alerts }"],
    ['a system', 'pack', '\n  - id: db\n    name: { en: Database, fr: Base }\n    kind: database\n    calls: []'],
    [
      'a provider',
      'pack',
      '\n  - id: host\n    name: Host\n    url: https://host.example\n    components: [Functions]',
    ],
    ['a cause', 'scenario', '\n  - id: leak\n    name: { en: a leak, fr: une fuite }\n    shows: slow-for-many'],
    ['a hint', 'scenario', '\n  - id: look\n    price: 2\n    says: { en: Open the logs., fr: Ouvrez les logs. }'],
    [
      'a release',
      'scenario',
      '\n  - id: r1\n    at: -24h\n    title: Yesterday\n    by: Bob\n    commit: aaa1111\n    touches: code',
    ],
  ] as const)('%s', (_what, file, entry) => {
    const text = file === 'pack' ? PACK : SCENARIO;
    const broken = text.replace(entry, () => entry + entry);
    const loaded = loadPlan(sources({ [file]: broken }));
    const line = broken.slice(0, broken.lastIndexOf(entry) + 2).split('\n').length;
    expect(loaded.ok ? [] : loaded.problems).toMatchObject([{ code: 'duplicate-id', line }]);
  });

  it('across the two files and inside faults', () => {
    for (const mistake of [
      inScenario('- id: creeping', '- id: errors-high'),
      inScenario('- id: app-500\n', '- id: ok-lines\n'),
      inScenario('- id: missing', '- id: old-group'),
      inScenario('- id: creep\n', '- id: bad-release\n'),
      inScenario('- id: seen-creep', '- id: seen-500'),
      inScenario('- id: host-posts', '- id: boss-asks'),
      inScenario('- id: restart', '- id: rollback'),
      inScenario('- id: slow\n', '- id: bad\n'),
    ]) {
      const { problem, expected } = report({ ...mistake, at: 'id:' });
      expect(problem).toMatchObject({ ...expected, code: 'duplicate-id' });
    }
  });
});

describe('a rulebook that lacks what the pack needs', () => {
  it('a procedure and a role, both at once, in the pack’s lines', () => {
    const bare = { ...rulebook, procedures: [], roles: rulebook.roles.filter((r) => r.id !== 'on-call') };
    const loaded = loadPlan(sources({ rulebook: bare }));
    const lacks = loaded.ok ? [] : loaded.problems.filter((p) => p.code === 'rulebook-lacks');
    expect(lacks).toMatchObject([
      { file: 'pack.yaml', line: 8, column: 16, message: { en: expect.stringContaining('procedure INC-001') } },
      { file: 'pack.yaml', line: 9, column: 11, message: { en: expect.stringContaining('role on-call') } },
    ]);
  });
});
