import { describe, expect, it } from 'vitest';
import { drillPlan } from '../support/drill-plan.ts';
import { play } from '../support/play.ts';

const MINUTE = 60_000;
const paged = () =>
  play(drillPlan, { variant: 'release' })
    .until(3 * MINUTE)
    .give({ type: 'acknowledge' });
const helped = () =>
  paged()
    .give({ type: 'escalate', to: 'bob', by: 'page', message: 'help' })
    .until(9 * MINUTE);

describe('a teammate', () => {
  it('answers, says so, and arrives', () => {
    const drill = helped();
    const [answered] = drill.all('person.answered');
    const [arrived] = drill.all('person.arrived');
    expect(answered).toMatchObject({ person: 'bob', by: 'page' });
    expect((answered?.at ?? 0) - 3 * MINUTE).toBeGreaterThanOrEqual(20_000);
    expect(arrived?.at).toBeGreaterThan(answered?.at ?? 0);
    expect(drill.state.people.bob?.status).toBe('here');
    expect(drill.state.chat.some((line) => line.from === 'bob')).toBe(true);
  });

  it('who is away stays silent for two minutes, then the attempt has failed', () => {
    const drill = paged().give({ type: 'escalate', to: 'cleo', by: 'call', message: 'help' });
    expect(drill.refused({ type: 'escalate', to: 'cleo', by: 'page', message: 'again' })).toBe('already-trying');
    drill.until(6 * MINUTE);
    expect(drill.all('person.silent')).toMatchObject([{ at: 5 * MINUTE, person: 'cleo', by: 'call' }]);
    expect(drill.state.people.cleo?.status).toBe('silent');
  });

  it('answers about as often as the pack says', () => {
    const plan = { ...drillPlan, away: [] };
    const answers = Array.from({ length: 200 }, (_, seed) => {
      const drill = play(plan, { variant: 'release', seed: String(seed) }).until(3 * MINUTE);
      drill.give({ type: 'escalate', to: 'cleo', by: 'call', message: 'help' }).until(6 * MINUTE);
      return drill.all('person.answered').length;
    });
    const share = answers.reduce((sum, n) => sum + n, 0) / answers.length;
    expect(share).toBeGreaterThan(0.55);
    expect(share).toBeLessThan(0.85);
  });

  it('takes a task, reports at the promised time or late, and what they found counts as seen', () => {
    const drill = helped();
    expect(paged().refused({ type: 'delegate', task: 'read-logs', to: 'bob', reportInMs: MINUTE })).toBe('not-here');
    expect(drill.refused({ type: 'delegate', task: 'read-logs', to: 'cleo', reportInMs: MINUTE })).toBe('not-here');
    const given = drill.state.now;
    drill.give({ type: 'delegate', task: 'read-logs', to: 'bob', reportInMs: 10 * MINUTE }).until(20 * MINUTE);
    expect(drill.all('task.reported')).toMatchObject([{ at: given + 10 * MINUTE, by: 'bob', late: false, finding: 0 }]);
    expect(drill.state.findings.map((f) => f.evidence)).toContain('seen-500');

    const hurried = helped()
      .give({ type: 'delegate', task: 'read-logs', to: 'bob', reportInMs: MINUTE })
      .until(20 * MINUTE);
    expect(hurried.all('task.reported')[0]?.late).toBe(true);
  });

  it('accepts a role that is handed over', () => {
    const drill = helped().give({ type: 'hand-over', role: 'ic', to: 'bob' });
    expect(drill.state.roles.ic).toBeNull();
    drill.until(10 * MINUTE);
    expect(drill.all('handover.accepted')).toMatchObject([{ role: 'ic', by: 'bob' }]);
    expect(drill.state.roles.ic).toBe('bob');
  });

  it('must be there to be given a role or sent home', () => {
    expect(paged().refused({ type: 'assign-role', role: 'ic', person: 'bob' })).toBe('not-here');
    const drill = helped().give({ type: 'assign-role', role: 'ic', person: 'ada' });
    expect(drill.refused({ type: 'stand-down', people: ['cleo'] })).toBe('not-here');
    drill.give({ type: 'stand-down', people: ['bob'] });
    expect(drill.state.people.bob?.status).toBe('stood-down');
  });

  it('is called when invited to the war room', () => {
    const drill = paged()
      .give({ type: 'declare', severity: 'P1' })
      .give({ type: 'open-war-room', invite: ['bob', 'ada'] });
    expect(drill.all('warroom.opened')[0]?.invited).toEqual(['bob']);
    drill.until(10 * MINUTE);
    expect(drill.state.people.bob?.reached).toBe(true);
  });
});
