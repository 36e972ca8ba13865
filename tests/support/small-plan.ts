import type { Plan, PlanFault, PlanSeries, PlanStream } from '../../src/scenario/plan.ts';
import type { FaultInterval, World } from '../../src/sim/state.ts';
import { smallRulebook } from './small-rulebook.ts';

const same = (text: string) => ({ en: text, fr: text });
const SECOND = 1000;
const MINUTE = 60_000;

const series = (id: string, system: string, baseline: number, more: Partial<PlanSeries>): PlanSeries => ({
  id,
  system,
  name: same(id),
  unit: 'per-minute',
  noise: 0.1,
  everyMs: 10 * SECOND,
  hours: new Array<number>(24).fill(baseline),
  min: 0,
  ...more,
});

const stream = (id: string, everyMs: number, more: Partial<PlanStream>): PlanStream => ({
  id,
  system: 'app',
  source: '/api/orders',
  level: 'info',
  text: 'done in {ms} ms',
  everyMs,
  vars: { ms: { from: 20, to: 400 } },
  ...more,
});

const fault = (id: string, more: Partial<PlanFault>): PlanFault => ({
  id,
  on: 'app',
  from: null,
  lasts: null,
  users: [],
  series: [],
  logs: [],
  quiet: [],
  errors: [],
  pages: [],
  panels: [],
  only: null,
  ...more,
});

const step = { kind: 'step' } as const;

/** A shop of two systems with one cause in two variants: a bad release, or a leak that slows all. 45 minutes. */
export const smallPlan: Plan = {
  pack: {
    id: 'small',
    name: same('Small shop'),
    about: same('A shop.'),
    timeZone: 'Europe/Paris',
    site: 'https://shop.example',
    channels: [
      { id: 'incidents', name: '#incidents', holds: 'incidents' },
      { id: 'alerts', name: '#alerts', holds: 'alerts' },
    ],
    capabilities: [{ id: 'buy', name: same('buy'), down: 'high', degraded: 'medium', cosmetic: 'low' }],
    systems: [
      {
        id: 'app',
        name: same('app'),
        kind: 'app',
        calls: ['db'],
        reading: 'app.errors',
        health: [
          { series: 'app.errors', above: 0.2, means: 'bad' },
          { series: 'app.errors', above: 0.02, means: 'warn' },
        ],
      },
      { id: 'db', name: same('db'), kind: 'database', calls: [] },
    ],
    providers: [{ id: 'host', name: 'Host', url: 'https://host.example', components: ['Functions'] }],
    player: 'ada',
  },
  rulebook: smallRulebook,
  scenario: {
    id: 'small-outage',
    version: 1,
    procedure: 'INC-001',
    title: same('A quiet release'),
    briefing: same('You are on call.'),
    difficulty: 'easy',
    objectives: [same('Find out')],
    start: '2026-03-03T14:02:00+01:00',
    minutes: 30,
    capability: 'buy',
    causes: [
      { id: 'release', name: same('the release'), shows: 'errors-only-on-new-release' },
      { id: 'leak', name: same('a leak'), shows: 'slow-for-many' },
    ],
  },
  // 2026-03-03T13:02:00Z
  startEpochMs: 1_772_542_920_000,
  utcOffsetMin: 60,
  lengthMs: 45 * MINUTE,
  warmUpMs: 30 * MINUTE,
  onCall: { week: 'S02', primary: 'ada', secondary: 'bob', weekend: false },
  variants: [
    {
      id: 'release',
      weight: 2,
      cause: 'release',
      branch: 'deploy',
      onset: 'bad-release',
      fixable: true,
      right: ['rollback'],
      follow: null,
      lesson: same('Roll back.'),
    },
    {
      id: 'leak',
      weight: 1,
      cause: 'leak',
      branch: 'deploy',
      onset: 'leak',
      fixable: true,
      right: ['restart'],
      follow: null,
      lesson: same('Restart.'),
    },
  ],
  series: {
    'app.requests': series('app.requests', 'app', 600, {
      hours: Array.from({ length: 24 }, (_, hour) => 300 + 25 * hour),
      whole: true,
    }),
    'app.errors': series('app.errors', 'app', 0.004, { unit: 'ratio', noise: 0.5, max: 1 }),
    'app.memory': series('app.memory', 'app', 200, { unit: 'count', noise: 0 }),
    'app.p95': series('app.p95', 'app', 250, { unit: 'ms', noise: 0.2 }),
  },
  logs: [
    stream('ok', 500, { status: 200, method: 'GET', path: '/api/orders/{ms}' }),
    stream('job', 7000, {
      system: 'db',
      source: 'nightly',
      level: 'debug',
      text: 'swept {table} on {release}',
      vars: { table: ['carts', 'sessions'] },
    }),
  ],
  errors: [
    {
      id: 'old-one',
      system: 'app',
      title: 'AbortError',
      culprit: 'fetch',
      level: 'warning',
      perMinute: 0.5,
      usersPerMinute: 0.3,
      stack: ['at fetch'],
      seenBeforeMs: 86_400_000,
    },
  ],
  pages: [
    {
      id: 'home',
      system: 'app',
      url: 'https://shop.example/',
      method: 'GET',
      ok: { status: 200, headers: ['x-release: {release}'], body: 'hello', takesMs: 120 },
    },
  ],
  panels: [
    {
      id: 'load',
      console: 'database',
      name: same('Load'),
      ok: { facts: [{ label: same('Memory'), value: { series: 'app.memory' } }], note: same('All is well.') },
    },
  ],
  alerts: [
    {
      id: 'errors-high',
      system: 'app',
      series: 'app.errors',
      above: 0.1,
      overMs: MINUTE,
      forMs: MINUTE,
      everyMs: 15 * SECOND,
      label: 'critical',
      pages: true,
      name: same('Errors'),
      summary: same('Error share {value}'),
      expr: 'errors > 0.1',
      only: null,
    },
    {
      id: 'slow',
      system: 'app',
      series: 'app.p95',
      above: 1000,
      overMs: 2 * MINUTE,
      forMs: 2 * MINUTE,
      everyMs: 30 * SECOND,
      label: 'warning',
      pages: true,
      name: same('Slow'),
      summary: same('p95 {value}'),
      expr: 'p95 > 1000',
      only: null,
    },
  ],
  faults: [
    fault('bad-release', {
      from: [-60 * SECOND, -30 * SECOND],
      only: ['release'],
      users: [{ capability: 'buy', loss: 'down', share: 0.9, cells: [{ users: 'many', impact: 'high' }] }],
      series: [{ series: 'app.errors', set: 0.97, shape: step, recoverMs: 90 * SECOND }],
      logs: [
        stream('app-500', 120, {
          level: 'error',
          status: 500,
          text: 'missing setting in {release}',
          detail: 'at boot ({ms})',
        }),
      ],
      quiet: [{ stream: 'ok', keep: 0.05 }],
      errors: [
        {
          id: 'missing',
          system: 'app',
          title: 'Missing setting',
          culprit: 'boot',
          level: 'error',
          perMinute: 400,
          usersPerMinute: 90,
          stack: ['at boot'],
          tags: { browser: { Chrome: 0.6, Firefox: 0.4 } },
          seenBeforeMs: null,
        },
      ],
      pages: [{ page: 'home', status: 500, headers: [], body: 'sorry', takesMs: 80 }],
      panels: [{ panel: 'load', note: same('Too many restarts.') }],
    }),
    fault('leak', {
      from: [-2 * MINUTE, -1 * MINUTE],
      only: ['leak'],
      users: [{ capability: 'buy', loss: 'degraded', share: 0.6, cells: [{ users: 'many', impact: 'low' }] }],
      series: [
        { series: 'app.memory', shape: { kind: 'grow', perMinute: 30, until: 1000 }, recoverMs: 60 * SECOND },
        { series: 'app.p95', times: 12, shape: { kind: 'ramp', overMs: 3 * MINUTE }, recoverMs: 2 * MINUTE },
        { series: 'app.errors', plus: 0.15, shape: { kind: 'flap', periodMs: 90 * SECOND, duty: 0.4 }, recoverMs: 0 },
      ],
    }),
    fault('crowd', {
      series: [
        { series: 'app.requests', times: 2, shape: { kind: 'ramp', overMs: 2 * MINUTE }, recoverMs: 4 * MINUTE },
      ],
    }),
  ],
  releases: [
    {
      id: 'r1',
      at: [-86_400_000, -86_400_000],
      title: 'Yesterday',
      by: 'bob',
      commit: 'aaa1111',
      touches: 'code',
      only: null,
    },
    {
      id: 'r2',
      at: [-5 * MINUTE, -5 * MINUTE],
      title: 'New boot',
      by: 'bob',
      commit: 'bbb2222',
      touches: 'settings',
      only: null,
    },
  ],
  evidence: [
    {
      id: 'seen-500',
      only: ['release'],
      item: 'logs:app-500',
      observation: 'errors-only-on-new-release',
      tells: ['release'],
      supports: { users: 'many', impact: 'high' },
      text: same('Only the new release fails.'),
    },
    {
      id: 'seen-memory',
      only: ['leak'],
      item: 'series:app.memory',
      observation: 'slow-for-many',
      tells: ['leak'],
      text: same('Memory climbs.'),
    },
  ],
  knowable: [],
  injects: [
    {
      id: 'boss-asks',
      from: 'bob',
      by: 'chat',
      to: 'incidents',
      says: same('What is going on?'),
      at: [5 * MINUTE, 6 * MINUTE],
      after: [0, 0],
      expects: null,
      only: null,
    },
  ],
  actions: [
    {
      id: 'rollback',
      console: 'deploys',
      kind: 'rollback',
      on: 'app',
      name: same('Roll back'),
      production: true,
      takes: [60 * SECOND, 60 * SECOND],
      outcomes: [
        {
          when: { active: 'bad-release' },
          says: same('Rolled back.'),
          ends: ['bad-release'],
          release: 'r1',
          after: [0, 0],
        },
        { says: same('Rolled back; nothing changes.'), release: 'r1', after: [0, 0] },
      ],
      only: null,
    },
    {
      id: 'restart',
      console: 'terminal',
      kind: 'restart',
      on: 'app',
      name: same('Restart'),
      production: true,
      takes: [30 * SECOND, 30 * SECOND],
      outcomes: [
        { when: { active: 'leak' }, says: same('Restarted.'), ends: ['leak'], after: [0, 0] },
        { says: same('Restarted; nothing changes.'), after: [0, 0] },
      ],
      only: null,
    },
  ],
  tasks: [
    {
      id: 'read-logs',
      name: same('Read the logs'),
      by: ['bob'],
      takes: [3 * MINUTE, 3 * MINUTE],
      lateBy: [0, 0],
      finds: [{ says: same('Nothing.') }],
      only: null,
    },
  ],
  away: [],
  hints: [{ id: 'look', only: null, price: 2, says: same('Open the logs.') }],
  people: [
    {
      id: 'ada',
      name: 'Ada',
      fullName: 'Ada Small',
      title: same('developer'),
      handle: '@ada',
      roles: ['on-call', 'ic'],
      look: { skin: 1, hair: 'bob', tint: 1, garment: 1, glasses: false, beard: false },
      page: { after: [5 * SECOND, 5 * SECOND], chance: 1 },
      call: { after: [5 * SECOND, 5 * SECOND], chance: 1 },
      chat: { after: [5 * SECOND, 5 * SECOND], chance: 1 },
      arrives: [0, 0],
      says: { joins: same('Here.'), busy: same('Busy.') },
    },
    {
      id: 'bob',
      name: 'Bob',
      fullName: 'Bob Small',
      title: same('lead developer'),
      handle: '@bob',
      roles: ['lead-dev', 'ic'],
      look: { skin: 2, hair: 'short', tint: 2, garment: 2, glasses: true, beard: true },
      page: { after: [20 * SECOND, 60 * SECOND], chance: 1 },
      call: { after: [10 * SECOND, 20 * SECOND], chance: 1 },
      chat: { after: [60 * SECOND, 90 * SECOND], chance: 0.5 },
      arrives: [60 * SECOND, 120 * SECOND],
      says: { joins: same('On my way.'), busy: same('Busy.') },
    },
  ],
  lookMs: {},
  digests: { pack: 'a'.repeat(64), rulebook: 'b'.repeat(64), scenario: 'c'.repeat(64) },
};

/** A world of the small plan (or of another) with these stays of faults and both releases made. */
export function worldWith(faults: FaultInterval[], more: Partial<World> = {}): World {
  return {
    seed: '42',
    variant: 'release',
    faults,
    releases: [
      { id: 'r1', atMs: -86_400_000 },
      { id: 'r2', atMs: -5 * MINUTE },
    ],
    ...more,
  };
}
