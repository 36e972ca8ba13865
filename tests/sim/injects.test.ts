import { describe, expect, it } from 'vitest';
import { drillPlan } from '../support/drill-plan.ts';
import { play } from '../support/play.ts';

const MINUTE = 60_000;
const begun = () => play(drillPlan, { variant: 'release' });

describe('an inject', () => {
  it('comes at its time, rings, and goes to the machine when nobody answers', () => {
    const drill = begun().until(20 * MINUTE);
    const [rang] = drill.all('call.rang');
    expect(rang?.at).toBeGreaterThanOrEqual(8 * MINUTE);
    expect(rang?.at).toBeLessThanOrEqual(9 * MINUTE);
    expect(drill.all('call.missed')[0]?.at).toBe((rang?.at ?? 0) + 30_000);
    expect(drill.all('expectation.missed')).toMatchObject([
      { at: (rang?.at ?? 0) + 5 * MINUTE, inject: 'owner-calls' },
    ]);
  });

  it('does not come when what would make it pointless holds', () => {
    const drill = begun().until(3 * MINUTE);
    drill.give({ type: 'send-message', template: 'opened', channel: 'incidents', slots: {}, lang: 'en' });
    expect(drill.until(20 * MINUTE).all('call.rang')).toHaveLength(0);
  });

  it('says when what it expects is met', () => {
    const drill = begun();
    while (drill.all('call.rang').length === 0) drill.until(drill.state.now + 1000);
    drill.give({ type: 'answer-call', call: 'owner-calls' });
    drill.give({ type: 'send-message', template: 'opened', channel: 'incidents', slots: {}, lang: 'en' });
    expect(drill.all('expectation.met')).toMatchObject([{ inject: 'owner-calls' }]);
    expect(drill.until(20 * MINUTE).all('expectation.missed')).toHaveLength(0);
  });

  it('waits for its condition, then for its delay', () => {
    const drill = begun().until(3 * MINUTE);
    expect(drill.until(4 * MINUTE).all('mail.arrived')).toHaveLength(0);
    drill.give({ type: 'acknowledge' }).until(5 * MINUTE);
    const [mail] = drill.all('mail.arrived');
    expect(mail?.at).toBeGreaterThanOrEqual(4.5 * MINUTE);
    expect(mail?.at).toBeLessThanOrEqual(5 * MINUTE);
    drill.give({ type: 'read', mail: 'customer-mail' });
    expect(drill.state.seen).toContain('mail:customer-mail');
  });

  it('comes on the minute when its condition names the clock', () => {
    expect(
      begun()
        .until(20 * MINUTE)
        .all('inject.fired')
        .find((e) => e.inject === 'late-nudge')?.at,
    ).toBe(12 * MINUTE);
    const declared = begun()
      .until(3 * MINUTE)
      .give({ type: 'declare', severity: 'P1' })
      .until(20 * MINUTE);
    expect(declared.all('inject.fired').some((e) => e.inject === 'late-nudge')).toBe(false);
  });
});
