import { describe, expect, it } from 'vitest';
import type { ActionKind } from '../../src/scenario/format/scenario.ts';
import {
  call,
  type Entry,
  GOOD,
  HEADER,
  message,
  plan,
  RESOLVED,
  ruleOf,
  SILENT,
  scoreOf,
  WORLD,
  without,
} from '../support/scoring-plan.ts';

const END: Entry = [75, 'drill.ended', { why: 'time' }];
const over = (minute: number, by = 'rollback'): Entry => [minute, 'mitigated', { by }];
const looked = (minute: number, item: string): Entry => [minute, 'look.arrived', { item, output: null }];

const began = (minute: number, action: string, kind: ActionKind = 'other', production = true): Entry => [
  minute,
  'action.started',
  { action, kind, production },
];
const done = (minute: number, action: string, more: object = {}): Entry => [
  minute,
  'action.finished',
  { action, kind: 'other', outcome: 0, failed: false, ends: [], harm: null, ...more },
];
const told = (minute: number, evidence = 'seen-500'): Entry => [
  minute,
  'evidence.seen',
  {
    evidence,
    item: 'logs:app-500',
    observation: 'errors-only-on-new-release',
    users: null,
    impact: null,
    capability: null,
  },
];

/** The same first minutes, with another variant behind them. */
const as = (variant: string, entries: readonly Entry[] = WORLD): Entry[] =>
  entries.map((e): Entry => (e[1] === 'drill.began' ? [-45, 'drill.began', { ...e[2], variant }] : e));

const harm = (points: number) => ({
  harm: { points, why: { en: 'It made it worse.', fr: 'Cela a aggravé la panne.' } },
});

describe('FIX-1', () => {
  it('FIX-1 asks for evidence that tells the causes apart before a change to production', () => {
    expect(ruleOf('FIX-1', [...WORLD, told(5), began(6, 'restart'), END])).toMatchObject({
      points: 3,
      outcome: 'full',
    });
    expect(ruleOf('FIX-1', [...WORLD, began(6, 'restart'), END])).toMatchObject({ points: 0, outcome: 'none' });
  });

  it('FIX-1 pays half when it was seen between a first change and a later one', () => {
    expect(ruleOf('FIX-1', [...WORLD, began(4, 'restart'), told(5), began(6, 'rollback'), END]).points).toBe(1.5);
  });

  it('FIX-1 lets one rollback of a recent deployment go free after the deployment list was opened', () => {
    const rollback = began(6, 'rollback', 'rollback');
    expect(ruleOf('FIX-1', [...WORLD, looked(5, 'console:deploys'), rollback, END]).outcome).toBe('full');
    expect(ruleOf('FIX-1', [...WORLD, rollback, END]).outcome).toBe('none');
    const stale = { ...plan, releases: plan.releases.slice(0, 1) };
    expect(ruleOf('FIX-1', [...WORLD, looked(5, 'console:deploys'), rollback, END], stale).outcome).toBe('none');
  });

  it('FIX-1 gives nothing to silence, nor to opening everything and doing nothing', () => {
    expect(ruleOf('FIX-1', SILENT)).toMatchObject({ points: 0, max: 3, outcome: 'none' });
    expect(ruleOf('FIX-1', [...SILENT, ...[2, 3, 4].map((m) => told(m)), looked(5, 'console:deploys')]).points).toBe(0);
  });

  it('FIX-1 gives nothing for evidence that tells another cause', () => {
    expect(ruleOf('FIX-1', [...WORLD, told(5, 'seen-memory'), began(6, 'restart'), END]).points).toBe(0);
  });

  it('FIX-1 does not apply where no evidence tells the causes apart', () => {
    expect(ruleOf('FIX-1', GOOD, { ...plan, evidence: [] }).outcome).toBe('not-applicable');
  });
});

describe('FIX-2', () => {
  it('FIX-2 pays what ends the fault: in full by the right action, less by another', () => {
    expect(ruleOf('FIX-2', GOOD)).toMatchObject({ points: 5, outcome: 'full' });
    expect(ruleOf('FIX-2', [...WORLD, over(20, 'restart'), END])).toMatchObject({ points: 3, outcome: 'partial' });
  });

  it('FIX-2 pays nothing for a fault that ended by itself or came back', () => {
    expect(ruleOf('FIX-2', [...WORLD, over(20, 'itself'), END]).outcome).toBe('none');
    expect(ruleOf('FIX-2', [...WORLD, over(20), [25, 'relapsed', { fault: 'bad-release' }], END]).outcome).toBe('none');
  });

  it.each([
    [[10, 20], 5],
    [[10, 40], 3.75],
    [[10], 2.5],
    [[], 0],
  ])('FIX-2 asks for two steps of the branch by T0+30 where it cannot be fixed: done at %j', (minutes, points) => {
    const steps = ['degraded', 'status-post'].slice(0, minutes.length).map((a, i) => done(minutes[i] ?? 0, a));
    expect(ruleOf('FIX-2', [...as('provider'), ...steps, END]).points).toBe(points);
  });

  it('FIX-2 counts each step once, and none that failed', () => {
    const often = [5, 6, 7, 8].map((m) => done(m, 'status-post'));
    expect(ruleOf('FIX-2', [...as('provider'), ...often, END]).points).toBe(2.5);
    expect(ruleOf('FIX-2', [...as('provider'), done(5, 'degraded', { failed: true }), END]).points).toBe(0);
  });

  it('FIX-2 gives nothing to silence, nor to many actions that end nothing', () => {
    expect(ruleOf('FIX-2', SILENT)).toMatchObject({ points: 0, max: 5, outcome: 'none' });
    expect(ruleOf('FIX-2', [...SILENT, ...[3, 6, 9].map((m) => done(m, 'restart'))]).points).toBe(0);
  });

  it('FIX-2 does not apply to a timeline without a variant', () => {
    expect(ruleOf('FIX-2', [END]).outcome).toBe('not-applicable');
  });
});

describe('FIX-3', () => {
  it('FIX-3 takes the points that the scenario gives to each harmful change', () => {
    const bad = [...WORLD, began(5, 'restart'), done(6, 'restart', harm(4)), END];
    expect(ruleOf('FIX-3', bad)).toMatchObject({ points: -4, outcome: 'penalty' });
    expect(ruleOf('FIX-3', bad).why.fr).toBe('14 h 08 : Cela a aggravé la panne.');
    expect(ruleOf('FIX-3', [...bad, ...[7, 8, 9, 10].map((m) => done(m, 'restart', harm(4)))]).points).toBe(-15);
  });

  it('FIX-3 lets the one free rollback go', () => {
    const wrong = [...as('leak'), began(5, 'rollback', 'rollback'), done(6, 'rollback', harm(3)), END];
    expect(ruleOf('FIX-3', wrong).points).toBe(-3);
    expect(ruleOf('FIX-3', [...wrong, looked(4, 'deploy:r2')]).points).toBe(0);
  });

  it('FIX-3 gives nothing for abstaining, to silence or otherwise', () => {
    expect(ruleOf('FIX-3', GOOD)).toMatchObject({ points: 0, max: 0, outcome: 'not-applicable' });
    expect(ruleOf('FIX-3', SILENT).points).toBe(0);
  });
});

describe('FIX-4', () => {
  it.each([
    [15, 2],
    [20, 1],
    [26, 0],
  ])('FIX-4 gives ten minutes from the telling evidence to the mitigation: begun at minute %d', (minute, points) => {
    expect(ruleOf('FIX-4', [...WORLD, told(5), began(minute, 'rollback'), END]).points).toBe(points);
  });

  it('FIX-4 takes a mitigation begun before the cause was known', () => {
    expect(ruleOf('FIX-4', [...WORLD, began(5, 'rollback'), told(20), END]).outcome).toBe('full');
  });

  it('FIX-4 counts from when the level was known to be major, where the cause showed before', () => {
    const minor: Entry[] = WORLD.map((e) =>
      e[1] === 'truth.knowable' ? [1, 'truth.knowable', { cells: [], severity: 'P3', by: 'page' }] : e,
    );
    const graver: Entry = [40, 'truth.knowable', { cells: [], severity: 'P2', by: 'page' }];
    const begun = (minute: number) => ruleOf('FIX-4', [...minor, told(5), graver, began(minute, 'rollback'), END]);
    expect(begun(30).outcome).toBe('full');
    expect(begun(50).outcome).toBe('full');
    expect(begun(55).points).toBe(1);
  });

  it('FIX-4 gives nothing to silence, nor to many changes that are no mitigation', () => {
    expect(ruleOf('FIX-4', SILENT)).toMatchObject({ points: 0, max: 2, outcome: 'none' });
    expect(ruleOf('FIX-4', [...SILENT, ...[3, 4, 5].map((m) => began(m, 'restart'))]).points).toBe(0);
  });

  it('FIX-4 does not apply to milder levels', () => {
    const mild = WORLD.map(
      (e): Entry => (e[1] === 'truth.knowable' ? [1, 'truth.knowable', { cells: [], severity: 'P3', by: 'page' }] : e),
    );
    expect(ruleOf('FIX-4', [...mild, END]).outcome).toBe('not-applicable');
  });
});

describe('FIX-5', () => {
  const mended = [...WORLD, over(20)];
  const said = message(25, 'resolved', RESOLVED);

  it('FIX-5 asks for a look at the series after the recovery and before anyone said so', () => {
    expect(ruleOf('FIX-5', [...mended, looked(22, 'series:app.errors'), said, END])).toMatchObject({
      points: 2,
      outcome: 'full',
    });
    expect(ruleOf('FIX-5', [...mended, looked(26, 'series:app.errors'), said, END]).outcome).toBe('none');
    const seen: Entry = [
      22,
      'evidence.seen',
      { evidence: 'back', item: 'page:home', observation: 'recovered', users: null, impact: null, capability: null },
    ];
    expect(ruleOf('FIX-5', [...mended, seen, said, END]).outcome).toBe('full');
  });

  it('FIX-5 gives nothing to who had announced the end before the recovery, however well it was checked afterwards', () => {
    const early = ruleOf('FIX-5', [
      ...WORLD,
      message(15, 'resolved', RESOLVED),
      over(20),
      looked(22, 'series:app.errors'),
      said,
      END,
    ]);
    expect(early.outcome).toBe('none');
    expect(early.why.en).toBe('It was said to be over at 14:17, but only checked at 14:24.');
  });

  it('FIX-5 gives nothing to silence, to lagging alerts, nor to looks before the recovery in any number', () => {
    expect(ruleOf('FIX-5', SILENT).outcome).toBe('none');
    const before = [...Array(10).keys()].map((i) => looked(5 + i, 'console:metrics'));
    const alert: Entry = [22, 'alert.resolved', { alert: 'errors-high' }];
    expect(ruleOf('FIX-5', [...mended, ...before, alert, looked(23, 'console:pager'), said, END]).points).toBe(0);
  });

  it('FIX-5 does not apply to an outage that never ended', () => {
    expect(ruleOf('FIX-5', as('provider', SILENT)).outcome).toBe('not-applicable');
  });
});

describe('FIX-6', () => {
  it.each([
    [61, 3],
    [91, 1.5],
    [121, 0],
  ])(
    'FIX-6 goes by the resolution time of the level, falling to nothing at twice that: mitigated at minute %d',
    (minute, points) => {
      expect(ruleOf('FIX-6', [...WORLD, over(minute), [130, 'drill.ended', { why: 'time' }]]).points).toBe(points);
    },
  );

  it('FIX-6 grants extended time', () => {
    expect(
      ruleOf('FIX-6', [...WORLD, over(90), [130, 'drill.ended', { why: 'time' }]], plan, { ...HEADER, extended: 1.5 })
        .outcome,
    ).toBe('full');
  });

  it('FIX-6 gives nothing to silence, nor to a fault that ended by itself', () => {
    expect(ruleOf('FIX-6', SILENT)).toMatchObject({ points: 0, max: 3, outcome: 'none' });
    expect(ruleOf('FIX-6', [...WORLD, over(5, 'itself'), END]).points).toBe(0);
  });

  it('FIX-6 gives nothing for many actions without a mitigation', () => {
    expect(ruleOf('FIX-6', [...SILENT, ...[3, 6, 9].map((m) => done(m, 'restart'))]).points).toBe(0);
  });

  it('FIX-6 does not apply to what cannot be fixed, nor where the runbook gives no time', () => {
    expect(ruleOf('FIX-6', as('provider', SILENT)).outcome).toBe('not-applicable');
    const { rulebook } = plan;
    const untimed = {
      ...plan,
      rulebook: { ...rulebook, severities: rulebook.severities.map((s) => ({ ...s, resolutionMs: null })) },
    };
    expect(ruleOf('FIX-6', SILENT, untimed).outcome).toBe('not-applicable');
  });
});

describe('CAP', () => {
  const unmended = without(without(GOOD, 'mitigated'), 'truth.changed', (e) => 'losses' in e && e.losses.length === 0);

  it('CAP holds the total at 49 while nothing is mitigated, and says so as a rule', () => {
    // The same good drill whose fault ended by itself: nearly everything else was done.
    const itself = GOOD.map((e): Entry => (e[1] === 'mitigated' ? [24, 'mitigated', { by: 'itself' }] : e));
    const card = scoreOf(itself);
    expect(card).toMatchObject({ total: 49, capped: true, rating: 'U' });
    const cap = card.rules.find((r) => r.id === 'CAP');
    const sum = card.dimensions.reduce((s, d) => s + d.points, 0);
    expect(cap?.points).toBeCloseTo(49 - sum, 1);
    expect(scoreOf(unmended).total).toBeLessThanOrEqual(49);
  });

  it('CAP is lifted by a mitigation, or by the branch where it cannot be fixed', () => {
    expect(scoreOf(GOOD)).toMatchObject({ capped: false });
    expect(scoreOf(GOOD).rules.some((r) => r.id === 'CAP')).toBe(false);
    const steps = [done(10, 'degraded'), done(12, 'provider-ticket')];
    const outage = [...as('provider', SILENT), told(9, 'host-down')];
    expect(scoreOf([...outage, ...steps]).capped).toBe(false);
    expect(scoreOf([...outage, ...steps.slice(1)]).capped).toBe(true);
    expect(scoreOf([...as('provider', SILENT), ...steps]).capped).toBe(true);
  });

  it('CAP leaves a hero uncapped but without escalation', () => {
    const hero = GOOD.filter((e) => e[1] !== 'escalated');
    const card = scoreOf(hero);
    expect(card.capped).toBe(false);
    expect(card.dimensions.find((d) => d.id === 'escalation')?.points).toBe(0);
    expect(card.total).toBeLessThan(scoreOf([...hero, call(16, 'bob')]).total);
  });
});
