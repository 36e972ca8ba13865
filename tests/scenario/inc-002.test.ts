import { describe, expect, it } from 'vitest';
import { planOf } from '../../src/cli/packs.ts';
import { seriesAt } from '../../src/sim/world/series.ts';
import { type Played, play } from '../support/play.ts';

const MINUTE = 60_000;
const { plan } = await planOf('inc-002-after-eleven');
const variants = plan.variants.map((v) => v.id);

const paged = (variant: string, seed = 'by hand') => play(plan, { variant, seed }).until(3 * MINUTE);
/** Reaches the administrator who is not at a wedding. */
const withAdministrator = (variant: string) =>
  paged(variant)
    .give({ type: 'escalate', to: 'jean-pierre', by: 'call', message: 'An administrator has to help.' })
    .until(5 * MINUTE);
/** Takes actions one after another, each followed by twenty minutes. */
const took = (drill: Played, ...actions: string[]) => {
  for (const action of actions) drill.give({ type: 'act', action }).until(drill.state.now + 20 * MINUTE);
  return drill;
};
const last = (drill: Played) => drill.all('action.finished').at(-1);
const value = (drill: Played, series: string) => seriesAt(plan, drill.state.world, series, drill.state.now);
const over = (drill: Played) => drill.state.mitigatedAt !== null;

const FIXES: Record<string, string[]> = {
  key: ['new-key', 'redeploy'],
  webhook: ['exempt-route', 'resend-failed'],
  'api-change': ['pin-version', 'book-from-list'],
};

describe('a Saturday after eleven', () => {
  it.each(variants)('%s: the first on call stays silent, then the second is paged, early in the drill', (variant) => {
    for (let seed = 0; seed < 25; seed++) {
      const drill = paged(variant, `page ${seed}`);
      const [page] = drill.all('page.delivered');
      expect(page?.to).toBe('antoine');
      expect(page?.at).toBeGreaterThanOrEqual(20_000);
      expect(page?.at).toBeLessThanOrEqual(2 * MINUTE);
      expect(drill.state.people.lucas?.status).toBe('silent');
    }
  });

  it.each(variants)('%s: ends by its own fix, and by neither of the others', (variant) => {
    for (const [other, fix] of Object.entries(FIXES)) {
      const drill = took(withAdministrator(variant), ...fix);
      expect(over(drill), `${other} in ${variant}`).toBe(other === variant);
    }
  });

  it.each(['webhook', 'api-change'])('%s: cannot be over before the lead developer is due', (variant) => {
    const [call, ...fix] = [30_000 + 1000, ...(FIXES[variant] ?? [])] as [number, ...string[]];
    for (let seed = 0; seed < 10; seed++) {
      const drill = play(plan, { variant, seed: `haste ${seed}` }).until(call);
      drill.give({ type: 'escalate', to: 'jean-pierre', by: 'call', message: 'Help' });
      for (const action of fix) {
        while (drill.state.people['jean-pierre']?.reached === false) drill.until(drill.state.now + 1000);
        drill.give({ type: 'act', action });
        while (drill.state.actions[action]?.finishedAt === null) drill.until(drill.state.now + 1000);
        drill.until(drill.state.now + 35_000);
      }
      drill.until(drill.state.now + 4 * MINUTE);
      expect(over(drill)).toBe(true);
      expect((drill.state.mitigatedAt ?? 0) - (drill.state.pagedAt ?? 0)).toBeGreaterThanOrEqual(15 * MINUTE);
    }
  });

  it.each(variants)('%s: something tells its cause, and two red herrings do not', (variant) => {
    const here = plan.evidence.filter((e) => e.only === null || e.only.includes(variant));
    expect(here.filter((e) => e.tells?.includes(variant)).length).toBeGreaterThanOrEqual(3);
    const herrings = here.filter((e) =>
      ['burst-lines', 'sepa-notice', 'asia-notice', 'bump-lib', 'carrier-alert', 'card-marks'].includes(e.id),
    );
    expect(herrings.length).toBeGreaterThanOrEqual(2);
    expect(herrings.flatMap((e) => e.tells ?? [])).toEqual([]);
  });
});

describe('wrong moves on that night', () => {
  it('a test key stops the errors and refuses every real card; a live key and a build undo it', () => {
    const drill = took(paged('key'), 'test-key');
    expect(last(drill)).toMatchObject({ failed: true, harm: { points: 8 } });
    expect(over(drill)).toBe(false);
    expect(value(drill, 'error-events')).toBeLessThan(4);
    expect(value(drill, 'payment-success')).toBe(0);
    expect(over(took(drill, 'new-key', 'redeploy'))).toBe(true);
  });

  it('a test key takes away the payments that worked', () => {
    const drill = took(paged('webhook'), 'test-key');
    expect(last(drill)).toMatchObject({ failed: true, harm: { points: 10 } });
    expect(value(drill, 'payment-success')).toBe(0);
  });

  it('a new key reaches nobody without a build, and a build without it changes nothing', () => {
    expect(over(took(paged('key'), 'new-key'))).toBe(false);
    const drill = took(paged('key'), 'redeploy');
    expect(last(drill)).toMatchObject({ failed: true });
    expect(over(took(drill, 'new-key', 'redeploy'))).toBe(true);
  });

  it.each(variants)('%s: the endpoint that is turned off and on has nothing sent for it meanwhile', (variant) => {
    const drill = paged(variant).give({ type: 'act', action: 'disable-endpoint' });
    drill.until(drill.state.now + 2 * MINUTE);
    expect(value(drill, 'webhooks')).toBe(0);
    expect(last(drill)).toMatchObject({ failed: true, harm: { points: 6 } });
  });

  it('a newer library leaves the events as they are', () => {
    const drill = took(withAdministrator('api-change'), 'upgrade-library');
    expect(last(drill)).toMatchObject({ failed: true, harm: { points: 4 } });
    expect(value(drill, 'webhook-failures')).toBeGreaterThan(0.3);
  });

  it('events that were made with the new shape fail however often they are sent', () => {
    const drill = took(withAdministrator('api-change'), 'pin-version', 'resend-failed');
    expect(last(drill)).toMatchObject({ failed: true, harm: null });
    expect(value(drill, 'unbooked')).toBeGreaterThan(0);
    expect(value(drill, 'webhook-failures')).toBeLessThan(0.1);
  });

  it('with every edge rule off the callbacks get through, and so do the stolen cards', () => {
    const drill = paged('webhook').give({ type: 'act', action: 'rules-off' });
    drill.until(drill.state.now + 6 * MINUTE);
    expect(last(drill)).toMatchObject({ failed: false, harm: { points: 5 } });
    expect(value(drill, 'webhook-failures')).toBeLessThan(0.1);
    expect(value(drill, 'payment-success')).toBeLessThan(0.75);
  });

  it.each(variants)('%s: a rollback ends nothing', (variant) => {
    const drill = took(paged(variant), 'rollback');
    expect(over(drill)).toBe(false);
    expect(last(drill)).toMatchObject({ failed: true });
  });

  it('the version of the events is not for the on-call to restore alone', () => {
    expect(paged('api-change').refused({ type: 'act', action: 'pin-version' })).toBe('not-ready');
  });
});
