import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/scenario/format/condition.ts';
import { holds } from '../../src/sim/conditions.ts';
import { drillPlan } from '../support/drill-plan.ts';
import { play } from '../support/play.ts';

const MINUTE = 60_000;

describe('a condition', () => {
  const before = play(drillPlan, { variant: 'release' });
  const after = play(drillPlan, { variant: 'release' })
    .until(3 * MINUTE)
    .give({ type: 'acknowledge' })
    .give({ type: 'declare', severity: 'P1' })
    .give({ type: 'escalate', to: 'bob', by: 'call', message: 'help' })
    .give({ type: 'open-war-room', invite: [] })
    .give({ type: 'look', item: 'logs:app-500' })
    .until(8 * MINUTE)
    .give({ type: 'delegate', task: 'read-logs', to: 'bob', reportInMs: MINUTE })
    .give({ type: 'send-message', template: 'opened', channel: 'incidents', slots: {}, lang: 'en' })
    .give({ type: 'send-message', template: 'client', channel: 'client-mail', slots: {}, lang: 'en' })
    .give({ type: 'act', action: 'rollback' })
    .until(11 * MINUTE);

  it.each<[Condition]>([
    [{ after: '11m' }],
    [{ acknowledged: true }],
    [{ declared: 'any' }],
    [{ declared: 'P1' }],
    [{ sent: 'opened' }],
    [{ sent: 'client' }],
    [{ escalated: 'bob' }],
    [{ reached: 'bob' }],
    [{ did: 'rollback' }],
    [{ delegated: 'read-logs' }],
    [{ looked: 'seen-500' }],
    [{ ended: 'bad-release' }],
    [{ injected: 'boss-asks' }],
    [{ released: 'r1' }],
    [{ warRoom: true }],
    [{ mitigated: true }],
    [{ all: [{ acknowledged: true }, { warRoom: true }] }],
    [{ any: [{ closed: true }, { warRoom: true }] }],
    [{ not: { firing: 'errors-high' } }],
  ])('%j holds once it has come about', (condition) => {
    expect(holds(condition, after.state)).toBe(true);
    if (!('not' in condition)) expect(holds(condition, before.state)).toBe(false);
  });

  it.each<[Condition]>([
    [{ declared: 'P3' }],
    [{ sent: 'resolved' }],
    [{ active: 'bad-release' }],
    [{ escalated: 'cleo' }],
    [{ variant: 'leak' }],
    [{ closed: true }],
    [{ all: [{ warRoom: true }, { closed: true }] }],
  ])('%j does not hold when it has not', (condition) => {
    expect(holds(condition, after.state)).toBe(false);
  });
});
