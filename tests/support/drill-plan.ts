/** The small shop with a whole script around it: everything the engine can be asked to play, in 45 minutes. */
import type { Rulebook } from '../../src/runbook/rulebook.ts';
import type { Plan, PlanAction, PlanInject, PlanPerson } from '../../src/scenario/plan.ts';
import { smallPlan } from './small-plan.ts';
import { smallRulebook } from './small-rulebook.ts';

const same = (text: string) => ({ en: text, fr: text });
const SECOND = 1000;
const MINUTE = 60_000;
const NOW: [number, number] = [0, 0];

const inject = (id: string, more: Partial<PlanInject>): PlanInject => ({
  id,
  by: 'chat',
  says: same(`${id} says`),
  at: null,
  after: NOW,
  expects: null,
  only: null,
  ...more,
});

const action = (id: string, more: Partial<PlanAction>): PlanAction => ({
  id,
  console: 'terminal',
  kind: 'other',
  on: 'app',
  name: same(id),
  production: true,
  takes: [30 * SECOND, 60 * SECOND],
  outcomes: [{ says: same('Nothing changes.'), after: NOW }],
  only: null,
  ...more,
});

const bob = smallPlan.people.find((p) => p.id === 'bob') as PlanPerson;

const rulebook: Rulebook = {
  ...smallRulebook,
  contacts: [
    { id: 'lead', role: same('lead'), audience: 'team', hours: 'always', name: 'Bob', phone: null, chat: null },
    { id: 'cto', role: same('CTO'), audience: 'team', hours: 'always', name: 'Cleo', phone: null, chat: null },
  ],
  escalation: [
    { severity: 'P1', fromMs: 0, toMs: 15 * MINUTE, kind: 'hold', to: 'on-call', says: same('on-call') },
    { severity: 'P1', fromMs: 15 * MINUTE, toMs: 30 * MINUTE, kind: 'escalate', to: 'lead', says: same('lead') },
    { severity: 'P1', fromMs: 30 * MINUTE, toMs: 60 * MINUTE, kind: 'escalate', to: 'cto', says: same('CTO') },
    { severity: 'P1', fromMs: 60 * MINUTE, toMs: null, kind: 'war-room', to: 'cto', says: same('war room') },
  ],
  templates: [
    ...smallRulebook.templates,
    {
      id: 'update',
      name: same('update'),
      audience: 'team',
      channel: 'incidents',
      phase: 'update',
      severities: ['P1'],
      slots: [
        { id: 'phase', label: same('Phase'), kind: 'phase', placeholder: same('phase') },
        { id: 'next', label: same('Next'), kind: 'next-update', placeholder: same('HH:MM') },
      ],
      body: same('{phase}; next {next}'),
    },
    {
      id: 'client',
      name: same('client'),
      audience: 'client',
      channel: 'client-mail',
      phase: 'resolved',
      severities: ['P1'],
      slots: [],
      body: same('It works again.'),
    },
  ],
};

export const drillPlan: Plan = {
  ...smallPlan,
  rulebook,
  scenario: {
    ...smallPlan.scenario,
    causes: [
      { id: 'cause-a', name: same('the release'), shows: 'errors-only-on-new-release' },
      { id: 'cause-b', name: same('a leak'), shows: 'slow-for-many' },
    ],
  },
  faults: [
    ...smallPlan.faults.map((fault) => (fault.from ? { ...fault, from: [0, 30 * SECOND] as const } : fault)),
    {
      id: 'storm',
      on: 'app',
      from: null,
      lasts: [3 * MINUTE, 4 * MINUTE] as const,
      users: [{ capability: 'buy', loss: 'cosmetic' as const, share: 0.1, cells: [{ users: 'few', impact: 'low' }] }],
      series: [{ series: 'app.p95', times: 8, shape: { kind: 'step' as const }, recoverMs: 30 * SECOND }],
      logs: [],
      quiet: [],
      errors: [],
      pages: [],
      panels: [],
      only: null,
    },
  ],
  alerts: smallPlan.alerts.map((rule) => ({ ...rule, forMs: 30 * SECOND, pages: true })),
  knowable: [{ only: ['leak'], by: ['series:app.memory'] }],
  injects: [
    ...smallPlan.injects,
    inject('owner-calls', {
      by: 'phone',
      from: 'cleo',
      at: [8 * MINUTE, 9 * MINUTE],
      unless: { sent: 'opened' },
      ifMissed: same('Call me back.'),
      expects: { of: 'on-call', what: { sent: 'opened' }, withinMs: 5 * MINUTE },
    }),
    inject('customer-mail', {
      by: 'mail',
      subject: same('Help'),
      when: { acknowledged: true },
      after: [30 * SECOND, 60 * SECOND],
    }),
    inject('host-post', {
      by: 'status',
      to: 'host',
      impact: 'minor',
      phase: 'monitoring',
      at: [10 * MINUTE, 11 * MINUTE],
    }),
    inject('late-nudge', { by: 'chat', from: 'bob', when: { all: [{ after: '12m' }, { not: { declared: 'any' } }] } }),
    inject('aftershock', {
      by: 'ticket',
      when: { mitigated: true },
      after: [2 * MINUTE, 3 * MINUTE],
      starts: ['storm'],
    }),
  ],
  actions: [
    ...smallPlan.actions,
    action('flush', {
      again: true,
      takes: [20 * SECOND, 20 * SECOND],
      outcomes: [
        {
          says: same('Worse.'),
          starts: ['storm'],
          after: [10 * SECOND, 10 * SECOND],
          harm: { points: 3, why: same('It made things worse.') },
        },
      ],
    }),
    action('careful', {
      ready: { looked: 'seen-500' },
      notReady: { en: 'Read the logs first.', fr: 'Lisez d’abord les journaux.' },
    }),
  ],
  tasks: [
    {
      id: 'read-logs',
      name: same('Read the logs'),
      by: ['bob'],
      takes: [3 * MINUTE, 4 * MINUTE],
      lateBy: [0, 2 * MINUTE],
      finds: [
        { when: { active: 'bad-release' }, says: same('Only the new release.'), evidence: 'seen-500' },
        { says: same('Nothing.') },
      ],
      only: null,
    },
  ],
  away: [{ person: 'cleo', fromMs: 0, toMs: 20 * MINUTE, why: same('on a train'), only: null }],
  hints: [...smallPlan.hints, { id: 'deeper', only: ['leak'], price: 4, says: same('Memory.') }],
  people: [
    ...smallPlan.people.filter((p) => p.id !== 'bob'),
    { ...bob, contact: 'lead' },
    {
      ...bob,
      id: 'cleo',
      name: 'Cleo',
      fullName: 'Cleo Small',
      contact: 'cto',
      roles: ['ic'],
      call: { after: [10 * SECOND, 30 * SECOND], chance: 0.7 },
    },
  ],
};
