import { describe, expect, it } from 'vitest';
import { drillPlan } from '../support/drill-plan.ts';
import { play } from '../support/play.ts';

const MINUTE = 60_000;
const released = () => play(drillPlan, { variant: 'release' });

describe('the truth', () => {
  it('follows from what users lose, once the first page is delivered it could be known', () => {
    const drill = released().until(4 * MINUTE);
    const [onset] = drill.all('fault.started');
    const [changed] = drill.all('truth.changed');
    const [page] = drill.all('page.delivered');
    const [knowable] = drill.all('truth.knowable');
    expect(changed).toMatchObject({ at: onset?.at, severity: 'P1', cells: [{ users: 'many', impact: 'high' }] });
    expect(knowable).toMatchObject({ at: page?.at, by: 'alert:errors-high', severity: 'P1' });
    expect(drill.state.pagedAt).toBe(page?.at);
    expect(drill.state.onsetAt).toBe(onset?.at);
  });

  it('can be known from an item the scenario names, or three minutes after the acknowledgement', () => {
    const paged = play(drillPlan, { variant: 'leak' });
    while (paged.state.pagedAt === null) paged.until(paged.state.now + 10_000);
    expect(paged.all('truth.knowable')).toHaveLength(0);
    paged.give({ type: 'acknowledge' }).until(paged.state.now + 3 * MINUTE);
    expect(paged.all('truth.knowable')[0]?.by).toBe('quick-checks');

    const other = play(drillPlan, { variant: 'leak' }).until(2 * MINUTE);
    other.give({ type: 'look', item: 'series:app.memory' }).until(other.state.now + 5000);
    expect(other.all('truth.knowable')[0]?.by).toBe('series:app.memory');
  });

  it('is empty again, and the incident mitigated, once the series are back', () => {
    const drill = released()
      .until(5 * MINUTE)
      .give({ type: 'act', action: 'rollback' })
      .until(9 * MINUTE);
    const [ended] = drill.all('fault.ended');
    const [mitigated] = drill.all('mitigated');
    expect(ended?.by).toBe('rollback');
    expect(mitigated).toMatchObject({ at: (ended?.at ?? 0) + 90_000, by: 'rollback' });
    expect(drill.all('truth.changed').at(-1)).toMatchObject({ at: mitigated?.at, cells: [], severity: null });
  });

  it('is mitigated once the series of every harmful fault are back, whichever of them ended last', () => {
    const [first] = drillPlan.faults.filter((f) => f.id === 'bad-release');
    if (!first) throw new Error('the plan has no bad release');
    // It ends by the same action, but its series are back sooner.
    const second = { ...first, id: 'second', series: [], logs: [], errors: [] };
    const actions = drillPlan.actions.map((a) =>
      a.id === 'rollback'
        ? { ...a, outcomes: a.outcomes.map((o) => (o.ends ? { ...o, ends: [...o.ends, 'second'] } : o)) }
        : a,
    );
    const drill = play({ ...drillPlan, faults: [...drillPlan.faults, second], actions }, { variant: 'release' })
      .until(5 * MINUTE)
      .give({ type: 'act', action: 'rollback' })
      .until(9 * MINUTE);
    const ended = drill.all('fault.ended').find((e) => e.fault === 'bad-release');
    expect(drill.all('mitigated')).toMatchObject([{ at: (ended?.at ?? 0) + 90_000, by: 'rollback' }]);
  });

  it('relapses when a fault harms users again', () => {
    const drill = released()
      .until(5 * MINUTE)
      .give({ type: 'act', action: 'rollback' })
      .until(12 * MINUTE);
    const [storm] = drill.all('fault.started').filter((e) => e.fault === 'storm');
    expect(drill.all('relapsed')).toMatchObject([{ at: storm?.at, fault: 'storm' }]);
    expect(drill.state.mitigatedAt).toBeNull();
    expect(drill.state.truth.severity).toBe('P3');
    drill.until(20 * MINUTE);
    expect(drill.all('mitigated').at(-1)?.by).toBe('itself');
  });

  it('refuses to begin when a rule pages before the start', () => {
    const faults = drillPlan.faults.map((f) =>
      f.id === 'bad-release' ? { ...f, from: [-300_000, -300_000] as const } : f,
    );
    expect(() => play({ ...drillPlan, faults }, { variant: 'release' })).toThrow(/pages before the start/);
  });
});
