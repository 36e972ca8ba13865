/** Random commands for the drill plan: sensible ones, and ones that must be refused. */
import fc from 'fast-check';
import type { Command } from '../../src/sim/commands/index.ts';
import type { SlotValue } from '../../src/sim/commands/shapes.ts';

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);
const person = oneOf('ada', 'bob', 'cleo', 'nobody');
const item = oneOf(
  'console:logs',
  'console:terminal',
  'console:deploys',
  'console:errors',
  'console:mail',
  'logs:app-500',
  'series:app.memory',
  'deploy:r2',
  'page:home',
  'panel:load',
  'status:host',
  'alert:errors-high',
  'mail:customer-mail',
  'runbook:INC-001',
  'logs:none',
);
const cell = fc.record({ users: oneOf('many', 'few'), impact: oneOf('high', 'low', 'odd') });
const severity = oneOf('P1', 'P3', 'P9');
const action = oneOf('rollback', 'restart', 'flush', 'careful', 'none');
const role = oneOf('on-call', 'ic', 'lead-dev', 'none');
const call = oneOf('owner-calls', 'none');
const type = <T extends string>(name: T) => fc.constant(name);

export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: type('acknowledge') }),
  fc.record({
    type: type('classify'),
    cell,
    why: fc.constant('so it is'),
    evidence: fc.array(fc.record({ item }), { maxLength: 2 }),
  }),
  fc.record({ type: type('declare'), severity }),
  fc.record({ type: type('assign-role'), role, person }),
  fc.record({
    type: type('escalate'),
    to: person,
    by: oneOf('page' as const, 'call' as const, 'chat' as const),
    message: fc.constant('help'),
  }),
  fc.record({
    type: type('send-message'),
    template: oneOf('opened', 'update', 'resolved', 'client', 'none'),
    channel: oneOf('incidents', 'client-mail', 'none'),
    slots: oneOf<Record<string, SlotValue>>({}, { next: { text: '13:20' } }, { title: { text: 'Shop down' } }),
    lang: oneOf('en' as const, 'fr' as const),
  }),
  fc.record({
    type: type('send-message'),
    template: oneOf('opened', 'update', 'resolved', 'client', 'none'),
    channel: oneOf('incidents', 'client-mail'),
    text: oneOf('', 'hello', 'Phase: monitoring\nNext: 13:20', '> **Shop down** since 13:02, next update 1:20 pm'),
    lang: oneOf('en' as const, 'fr' as const),
  }),
  fc.record({ type: type('chat'), channel: oneOf('incidents', 'none'), text: oneOf('hello', 'anyone?') }),
  fc.record({ type: type('look'), item }),
  fc.record({
    type: type('look'),
    item: fc.constant('console:terminal'),
    input: oneOf('curl -I https://shop.example/', 'curl https://else.example', 'dig shop.example'),
  }),
  fc.record({ type: type('act'), action }),
  fc.record({
    type: type('delegate'),
    task: oneOf('read-logs', 'none'),
    to: person,
    reportInMs: oneOf(60_000, 300_000),
  }),
  fc.record({ type: type('tick'), item: oneOf('resolved', 'none'), done: fc.boolean() }),
  fc.record({
    type: type('open-postmortem'),
    owner: person,
    cause: oneOf('cause-a', 'under-investigation', 'none'),
    impact: fc.constant(''),
    minutes: oneOf(null, 12),
    timeline: fc.boolean(),
  }),
  fc.record({ type: type('answer-call'), call }),
  fc.record({ type: type('hang-up'), call }),
  fc.record({ type: type('open-war-room'), invite: fc.array(person, { maxLength: 3 }) }),
  fc.record({ type: type('announce'), action, text: oneOf('', 'rolling back') }),
  fc.record({ type: type('hand-over'), role, to: person }),
  fc.record({ type: type('hand-over'), incident: fc.constant('second' as const), to: person }),
  fc.record({ type: type('split'), title: oneOf('More', 'Another'), evidence: fc.array(item, { maxLength: 2 }) }),
  fc.record({ type: type('link'), item, to: oneOf('first' as const, 'second' as const) }),
  fc.record({ type: type('accept-hand-over'), role }),
  fc.record({ type: type('stand-down'), people: fc.array(person, { minLength: 1, maxLength: 2 }) }),
  fc.record({ type: type('pin'), item, users: oneOf('many', 'odd') }),
  fc.record({ type: type('unpin'), item }),
  fc.record({ type: type('note'), text: oneOf('first', 'second') }),
  fc.record({ type: type('hint') }),
  fc.record({ type: type('jump'), until: fc.integer({ min: 0, max: 2_700_000 }) }),
  fc.record({ type: type('read'), mail: oneOf('customer-mail', 'none') }),
  fc.record({ type: type('pause') }),
  fc.record({ type: type('resume') }),
  fc.record({ type: type('pace'), factor: oneOf(1 as const, 4 as const) }),
  fc.record({ type: type('create-ticket'), title: fc.constant('Shop down') }),
  fc.record({ type: type('defer'), owner: person, until: fc.constant('2026-03-04T09:00:00+01:00') }),
);

/** Commands with the ms that pass before each. Closing is left out: it would end most drills at once. */
export const anyCommands = fc.array(fc.record({ after: fc.integer({ min: 0, max: 240_000 }), command: anyCommand }), {
  maxLength: 40,
});
