/** A plan with the reference runbook's rules on the small shop, and a way to write a drill's events by hand. */
import type { Rulebook, Slot, Template } from '../../src/runbook/rulebook.ts';
import type { Plan, PlanPerson } from '../../src/scenario/plan.ts';
import type { ScoreHeader } from '../../src/scoring/facts.ts';
import { score } from '../../src/scoring/score.ts';
import type { RuleResult, Scorecard } from '../../src/scoring/scorecard.ts';
import { type DrillEvent, type EventOf, type EventType, HIDDEN } from '../../src/sim/events.ts';
import { smallPlan } from './small-plan.ts';
import { smallRulebook } from './small-rulebook.ts';

const same = (text: string) => ({ en: text, fr: text });
export const MINUTE = 60_000;

const severity = (id: string, response: number, resolution: number) => ({
  id,
  name: same(id),
  impact: same(id),
  examples: [],
  responseMs: response * MINUTE,
  resolutionMs: resolution * MINUTE,
});

const level = (id: string) => ({ id, name: same(id), means: same(id) });

const rung = (
  severity: string,
  from: number,
  to: number | null,
  kind: 'hold' | 'escalate' | 'war-room',
  whom: string,
) => ({
  severity,
  fromMs: from * MINUTE,
  toMs: to === null ? null : to * MINUTE,
  kind,
  to: whom,
  says: same(whom),
});

const contact = (id: string, name: string | null, audience: 'team' | 'client' = 'team') => ({
  id,
  role: same(id),
  audience,
  hours: 'always' as const,
  name,
  phone: null,
  chat: null,
});

const slot = (id: string, kind: Slot['kind'], placeholder = `[${id}]`): Slot => ({
  id,
  label: same(id),
  kind,
  placeholder: same(placeholder),
});

const template = (id: string, more: Partial<Template>): Template => ({
  id,
  name: same(id),
  audience: 'team',
  channel: 'incidents',
  phase: 'opened',
  severities: [],
  slots: [],
  body: same(`{${id}}`),
  ...more,
});

const rulebook: Rulebook = {
  ...smallRulebook,
  severities: [
    severity('P1', 15, 60),
    severity('P2', 30, 240),
    severity('P3', 120, 1440),
    severity('P4', 1440, 10_080),
  ],
  matrix: {
    users: ['many', 'few', 'one'].map(level),
    impact: ['high', 'medium', 'low'].map(level),
    cells: {
      many: { high: 'P1', medium: 'P2', low: 'P3' },
      few: { high: 'P2', medium: 'P3', low: 'P4' },
      one: { high: 'P3', medium: 'P4', low: 'P4' },
    },
  },
  escalation: [
    rung('P1', 0, 15, 'hold', 'on-call'),
    rung('P1', 15, 30, 'escalate', 'lead-dev'),
    rung('P1', 30, 60, 'escalate', 'cto'),
    rung('P1', 60, null, 'war-room', 'war-room'),
    rung('P2', 0, 30, 'hold', 'on-call'),
    rung('P2', 30, 60, 'escalate', 'lead-dev'),
    rung('P2', 60, null, 'escalate', 'cto'),
    rung('P3', 15, 30, 'hold', 'on-call'),
  ],
  contacts: [
    contact('on-call', null),
    contact('lead-dev', 'Bob'),
    contact('cto', 'Carol'),
    contact('client', 'Jean', 'client'),
  ],
  templates: [
    template('opened', {
      slots: [
        slot('title', 'title'),
        slot('severity', 'severity'),
        slot('ic', 'person', '@name'),
        slot('start', 'time', 'HH:MM UTC'),
        slot('impact', 'impact'),
        slot('phase', 'phase'),
        slot('news', 'news'),
        slot('next', 'next-update', 'HH:MM'),
      ],
    }),
    template('update', {
      phase: 'update',
      slots: [slot('phase', 'phase'), slot('news', 'news'), slot('next', 'next-update', 'HH:MM')],
    }),
    template('resolved', {
      phase: 'resolved',
      slots: [
        slot('duration', 'duration', 'XX minutes'),
        slot('cause', 'cause'),
        slot('resolution', 'resolution'),
        slot('link', 'link'),
      ],
    }),
    template('client', {
      audience: 'client',
      channel: 'client-mail',
      phase: 'resolved',
      severities: ['P1', 'P2'],
      slots: [slot('service', 'service'), slot('story', 'news')],
    }),
  ],
  cadence: [
    {
      severity: 'P1',
      openingMs: 15 * MINUTE,
      updateMs: 15 * MINUTE,
      mitigatedUpdateMs: 30 * MINUTE,
      clientMailMs: 60 * MINUTE,
    },
    {
      severity: 'P2',
      openingMs: 30 * MINUTE,
      updateMs: 30 * MINUTE,
      mitigatedUpdateMs: 60 * MINUTE,
      clientMailMs: 60 * MINUTE,
    },
  ],
  checklist: [
    { id: 'resolved', text: same('resolved'), claims: 'resolved' },
    { id: 'told', text: same('told'), claims: 'communicated' },
    { id: 'ticket', text: same('ticket'), claims: 'post-mortem' },
    { id: 'saved', text: same('saved'), claims: 'evidence-saved' },
    { id: 'timeline', text: same('timeline'), claims: 'timeline' },
  ],
  metrics: [
    {
      id: 'mtta',
      name: same('MTTA'),
      measures: 'acknowledge',
      targets: [{ severity: 'P1', maxMs: 15 * MINUTE, text: same('< 15 min') }],
    },
  ],
};

const [ada, bob] = smallPlan.people;
if (!ada || !bob) throw new Error('the small plan has lost its people');

const person = (base: PlanPerson, id: string, name: string, contact?: string): PlanPerson => ({
  ...base,
  id,
  name,
  fullName: `${name} Small`,
  handle: `@${id}`,
  ...(contact && { contact }),
});

/** Ada is on call and plays, Dan is her second, Bob leads the developers, Carol is the CTO. Minute 0 is 14:02 in Paris. */
export const plan: Plan = {
  ...smallPlan,
  rulebook,
  lengthMs: 75 * MINUTE,
  onCall: { week: 'S02', primary: 'Ada', secondary: 'Dan', weekend: false },
  people: [
    person(ada, 'ada', 'Ada'),
    person(bob, 'bob', 'Bob', 'lead-dev'),
    person(bob, 'carol', 'Carol', 'cto'),
    person(bob, 'dan', 'Dan'),
  ],
  pack: {
    ...smallPlan.pack,
    capabilities: [
      { id: 'buy', name: { en: 'buying', fr: 'acheter' }, down: 'high', degraded: 'medium', cosmetic: 'low' },
      { id: 'browse', name: { en: 'browsing', fr: 'parcourir' }, down: 'high', degraded: 'medium', cosmetic: 'low' },
      { id: 'search', name: { en: 'search', fr: 'recherche' }, down: 'medium', degraded: 'low', cosmetic: 'low' },
    ],
  },
  variants: [
    ...smallPlan.variants,
    {
      id: 'provider',
      weight: 1,
      cause: 'provider',
      branch: 'provider',
      onset: 'outage',
      fixable: false,
      right: ['degraded', 'provider-ticket', 'status-post'],
      follow: { needs: 2, of: ['degraded', 'provider-ticket', 'status-post'], withinMs: 30 * MINUTE },
      lesson: same('Say so.'),
    },
  ],
  evidence: [
    ...smallPlan.evidence,
    {
      id: 'all-fails',
      only: null,
      item: 'alert:errors-high',
      observation: 'everything-fails',
      supports: { users: 'many', impact: 'high' },
      text: same('All fails.'),
    },
    {
      id: 'host-down',
      only: ['provider'],
      item: 'logs:host',
      observation: 'third-party-unreachable',
      tells: ['provider'],
      text: same('The host is down.'),
    },
  ],
};

const SECONDS = 1000;

/** Minutes since the start, the type, and the rest of the event. */
export type Entry = {
  [T in EventType]: [minute: number, type: T, body: Omit<EventOf<T>, 'id' | 'at' | 'type' | 'seat'>];
}[EventType];

const BY_THE_WORLD = new Set<EventType>([
  'alert.fired',
  'alert.resolved',
  'page.delivered',
  'person.answered',
  'person.silent',
  'person.arrived',
  'look.arrived',
  'evidence.seen',
  'action.finished',
  'task.reported',
  'drill.ended',
]);

/** Events in the order of their time, with ids made from type and second. */
export function timeline(entries: readonly Entry[]): DrillEvent[] {
  return entries
    .map(([minute, type, body], i) => {
      const at = Math.round(minute * 60) * SECONDS;
      const seat = BY_THE_WORLD.has(type) || HIDDEN.has(type) ? null : 'on-call';
      return { id: `${type}@${at / SECONDS}#${i}`, at, type, seat, ...body } as DrillEvent;
    })
    .toSorted((a, b) => a.at - b.at);
}

export const HEADER: ScoreHeader = { mode: 'practice', extended: 1, seat: 'on-call' };

/** The scorecard of a drill written by hand. */
export const scoreOf = (entries: readonly Entry[], on: Plan = plan, header: ScoreHeader = HEADER): Scorecard =>
  score(on, timeline(entries), header);

/** One rule's line. */
export function ruleOf(
  id: string,
  entries: readonly Entry[],
  on: Plan = plan,
  header: ScoreHeader = HEADER,
): RuleResult {
  const found = scoreOf(entries, on, header).rules.find((r) => r.id === id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
}

const CELL = { users: 'many', impact: 'high' };
const LOSS = [{ capability: 'buy', loss: 'down', share: 0.9 }];

/** What the world does in the release variant when nobody does anything: T0 is minute 1, 14:03. */
export const WORLD: readonly Entry[] = [
  [-45, 'drill.began', { variant: 'release', seed: '1', mode: 'practice', extended: 1 }],
  [-4, 'fault.started', { fault: 'bad-release', by: 'script' }],
  [-4, 'truth.changed', { cells: [CELL], severity: 'P1', losses: LOSS }],
  [1, 'alert.fired', { alert: 'errors-high', value: 0.97, pages: true }],
  [1, 'page.delivered', { alert: 'errors-high', to: 'ada' }],
  [
    1,
    'evidence.seen',
    { evidence: 'all-fails', item: 'alert:errors-high', observation: 'everything-fails', ...CELL, capability: 'buy' },
  ],
  [1, 'truth.knowable', { cells: [CELL], severity: 'P1', by: 'alert:errors-high' }],
];

/** The same, until the drill's time is up. */
export const SILENT: readonly Entry[] = [...WORLD, [75, 'drill.ended', { why: 'time' }]];

type Slots = Record<string, string | [text: string, pick: string]>;

/** A message from one of the rulebook's templates. */
export function message(minute: number, id: string, slots: Slots): Entry {
  const template = rulebook.templates.find((t) => t.id === id);
  if (!template) throw new Error(`no template ${id}`);
  const values = Object.entries(slots).map(([slot, v]) => [
    slot,
    typeof v === 'string' ? { text: v } : { text: v[0], pick: v[1] },
  ]);
  const { audience, channel, phase } = template;
  const text = Object.values(slots).map(String).join(' ');
  return [
    minute,
    'message.sent',
    { template: id, channel, audience, phase, slots: Object.fromEntries(values), text, lang: 'en' },
  ];
}

export const OPENED: Slots = {
  title: 'Shop down',
  severity: ['P1', 'P1'],
  ic: ['@ada', 'ada'],
  start: '13:03 UTC',
  impact: ['Nobody can buy', 'buy'],
  phase: 'Investigating',
  news: 'Looking at the logs',
  next: '13:23',
};

export const RESOLVED: Slots = {
  duration: '28 minutes',
  cause: ['The release', 'release'],
  resolution: 'Rolled back',
  link: 'PM-1',
};

export const CLIENT: Slots = { service: 'The shop', story: 'You could not order from 13:58 to 14:28. It works again.' };

export const call = (minute: number, to: string, more: Partial<EventOf<'escalated'>> = {}): Entry => [
  minute,
  'escalated',
  {
    to,
    by: 'page',
    message: 'Please join',
    impact: 'buy',
    ask: 'join',
    reason: 'rung-due',
    tried: 'Read the logs',
    evidence: ['alert:errors-high'],
    ...more,
  },
];

/** The release variant, played as the runbook asks: full marks. */
export const GOOD: readonly Entry[] = [
  ...WORLD,
  [2, 'acknowledged', { by: 'ada', alerts: ['errors-high'] }],
  [
    4,
    'classified',
    { cell: CELL, severity: 'P1', why: 'all fails', evidence: [{ item: 'alert:errors-high', ...CELL }] },
  ],
  [4, 'declared', { severity: 'P1', previous: null }],
  [4, 'role.assigned', { role: 'ic', person: 'ada', previous: null }],
  message(6, 'opened', OPENED),
  [15, 'looked', { item: 'logs:app-500', input: null }],
  [15.2, 'look.arrived', { item: 'logs:app-500', output: null }],
  [
    15.2,
    'evidence.seen',
    {
      evidence: 'seen-500',
      item: 'logs:app-500',
      observation: 'errors-only-on-new-release',
      users: null,
      impact: null,
      capability: null,
    },
  ],
  call(16, 'bob'),
  [16.5, 'person.answered', { person: 'bob', by: 'page' }],
  [18, 'action.started', { action: 'rollback', kind: 'rollback', production: true }],
  message(20, 'update', { phase: 'Fixing', news: 'Rolling back', next: '13:36' }),
  [
    23,
    'action.finished',
    { action: 'rollback', kind: 'rollback', outcome: 0, failed: false, ends: ['bad-release'], harm: null },
  ],
  [23, 'fault.ended', { fault: 'bad-release', by: 'rollback' }],
  [24, 'mitigated', { by: 'rollback' }],
  [24, 'truth.changed', { cells: [], severity: null, losses: [] }],
  [25, 'look.arrived', { item: 'series:app.errors', output: null }],
  [
    26,
    'postmortem.opened',
    { owner: 'bob', cause: 'release', impact: '90 % of customers for 28 minutes', minutes: 28, timeline: true },
  ],
  message(27, 'resolved', RESOLVED),
  message(28, 'client', CLIENT),
  ...['resolved', 'told', 'ticket', 'saved', 'timeline'].map((item): Entry => [30, 'ticked', { item, done: true }]),
  [31, 'stood.down', { people: ['bob'] }],
  [32, 'closed', { early: false }],
  [32, 'drill.ended', { why: 'closed' }],
];

/** The entries without those of a type (and, with a second thought, only those that match). */
export const without = (
  entries: readonly Entry[],
  type: EventType,
  which: (body: Entry[2], minute: number) => boolean = () => true,
): Entry[] => entries.filter(([minute, t, body]) => t !== type || !which(body, minute));
