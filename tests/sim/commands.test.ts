import { describe, expect, it } from 'vitest';
import { commandSchema } from '../../src/sim/commands/index.ts';
import { apply } from '../../src/sim/engine.ts';
import { viewFor } from '../../src/sim/view-for.ts';
import { drillPlan } from '../support/drill-plan.ts';
import { play } from '../support/play.ts';

const MINUTE = 60_000;
const begun = () => play(drillPlan, { variant: 'release' }).until(3 * MINUTE);

describe('a command from outside', () => {
  it('is checked field by field', () => {
    const look = { type: 'look', item: 'logs:app-500' };
    expect(commandSchema.parse(look)).toEqual(look);
    expect(commandSchema.safeParse({ ...look, more: 1 }).success).toBe(false);
    expect(commandSchema.safeParse({ type: 'win' }).success).toBe(false);
    expect(commandSchema.safeParse({ type: 'note', text: 'x'.repeat(501) }).success).toBe(false);
  });

  it('is refused from a seat that may not give it', () => {
    const { state } = begun();
    const step = apply(drillPlan, state, { seat: 'communication', command: { type: 'act', action: 'rollback' } });
    expect(step).toMatchObject({ ok: false, rejection: { code: 'not-your-seat' } });
  });
});

describe('acknowledging', () => {
  it('stops the bell; the first time counts', () => {
    const drill = begun();
    expect(viewFor(drillPlan, drill.state, 'on-call').ringing).toBe(true);
    drill.give({ type: 'acknowledge' });
    expect(drill.all('acknowledged')).toMatchObject([{ by: 'ada', alerts: ['errors-high'] }]);
    expect(drill.refused({ type: 'acknowledge' })).toBe('nothing-rings');
  });
});

describe('classifying and declaring', () => {
  it('keeps the judgement with its reasons and takes it over when it is declared', () => {
    const drill = begun();
    const cell = { users: 'many', impact: 'high' };
    expect(drill.refused({ type: 'classify', why: 'x', evidence: [] })).toBe('no-such-cell');
    expect(drill.refused({ type: 'classify', cell, why: 'x', evidence: [{ item: 'logs:app-500' }] })).toBe(
      'not-looked-at',
    );
    drill.give({ type: 'classify', cell, why: 'x', evidence: [{ item: 'alert:errors-high', users: 'many' }] });
    drill.give({ type: 'declare', severity: 'P1' });
    expect(drill.state.declared).toMatchObject({ severity: 'P1', cell });
    expect(drill.refused({ type: 'declare', severity: 'P1' })).toBe('already-declared');
    drill.give({ type: 'declare', severity: 'P3' });
    expect(drill.all('declared').at(-1)).toMatchObject({ severity: 'P3', previous: 'P1' });
    expect(drill.state.declared?.cell).toBeNull();
  });
});

describe('an action', () => {
  it('waits until it is ready, and can be done again only where the scenario says so', () => {
    const drill = begun();
    expect(drill.refused({ type: 'act', action: 'careful' })).toBe('not-ready');
    drill
      .give({ type: 'look', item: 'logs:app-500' })
      .until(4 * MINUTE)
      .give({ type: 'act', action: 'careful' });
    expect(drill.refused({ type: 'act', action: 'careful' })).toBe('already-running');
    drill.until(6 * MINUTE);
    expect(drill.refused({ type: 'act', action: 'careful' })).toBe('already-done');
    drill
      .give({ type: 'act', action: 'flush' })
      .until(7 * MINUTE)
      .give({ type: 'act', action: 'flush' });
    expect(drill.all('action.finished').filter((e) => e.harm !== null)).toHaveLength(1);
  });
});

describe('closing', () => {
  it('needs an acknowledged and declared incident, and ends the drill', () => {
    const drill = begun();
    expect(drill.refused({ type: 'close' })).toBe('not-acknowledged');
    drill.give({ type: 'acknowledge' });
    expect(drill.refused({ type: 'close' })).toBe('not-declared');
    drill.give({ type: 'declare', severity: 'P1' }).give({ type: 'close' });
    expect(drill.all('closed')).toMatchObject([{ early: true }]);
    expect(drill.all('drill.ended')).toMatchObject([{ why: 'closed' }]);
    expect(drill.refused({ type: 'note', text: 'late' })).toBe('drill-over');
    expect(drill.until(45 * MINUTE).state.now).toBe(3 * MINUTE);
  });
});

describe('jumping', () => {
  it('stops when something wants attention, and says how far it came', () => {
    const drill = begun()
      .give({ type: 'act', action: 'rollback' })
      .give({ type: 'jump', until: 20 * MINUTE });
    expect(drill.all('jumped')).toMatchObject([{ from: 3 * MINUTE, reached: 4 * MINUTE, why: 'action.finished' }]);
    expect(drill.state.now).toBe(4 * MINUTE);
    expect(drill.refused({ type: 'jump', until: MINUTE })).toBe('in-the-past');
  });

  it('stops at a deadline', () => {
    const plan = { ...drillPlan, injects: [], alerts: drillPlan.alerts.slice(0, 1) };
    const drill = play(plan, { variant: 'release' }).until(3 * MINUTE);
    drill.give({ type: 'jump', until: 40 * MINUTE });
    expect(drill.all('jumped')[0]).toMatchObject({
      reached: (drill.state.pagedAt ?? 0) + 15 * MINUTE,
      why: 'deadline',
    });
  });
});

describe('evidence mode', () => {
  it('runs at ×1 and does not pause', () => {
    const drill = play(drillPlan, { mode: 'evidence' }).until(3 * MINUTE);
    expect(drill.refused({ type: 'pause' })).toBe('evidence-goes-on');
    expect(drill.refused({ type: 'pace', factor: 4 })).toBe('evidence-runs-at-one');
    drill.give({ type: 'pause', why: 'hidden' });
    expect(drill.all('paused')).toMatchObject([{ why: 'hidden' }]);
    expect(drill.state.paused).toBe(false);
  });
});

describe('hints', () => {
  it('come one by one, each with its price', () => {
    const drill = begun().give({ type: 'hint' });
    expect(viewFor(drillPlan, drill.state, 'on-call').hints).toMatchObject([
      { price: 2, says: { en: 'Open the logs.' } },
    ]);
    expect(drill.refused({ type: 'hint' })).toBe('no-more-hints');
    expect(play(drillPlan, { mode: 'evidence' }).refused({ type: 'hint' })).toBe('no-hints-in-evidence');
  });
});
