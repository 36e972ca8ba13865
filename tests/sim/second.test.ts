import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/scenario/plan.ts';
import { HIDDEN } from '../../src/sim/events.ts';
import { viewFor } from '../../src/sim/view-for.ts';
import { drillPlan } from '../support/drill-plan.ts';
import { play } from '../support/play.ts';

const MINUTE = 60_000;
const same = (text: string) => ({ en: text, fr: text });

/** The shop's release breaks it; at minute 4 parcels stop as well, and a customer writes about them at minute 6. */
const plan: Plan = {
  ...drillPlan,
  faults: [
    ...drillPlan.faults,
    {
      id: 'carrier-out',
      on: 'app',
      from: [4 * MINUTE, 4 * MINUTE],
      lasts: null,
      users: [{ capability: 'buy', loss: 'degraded', share: 0.01, cells: [{ users: 'few', impact: 'low' }] }],
      series: [],
      logs: [],
      quiet: [],
      errors: [],
      pages: [],
      panels: [],
      only: null,
    },
  ],
  injects: [
    ...drillPlan.injects,
    {
      id: 'no-parcel',
      by: 'mail',
      says: same('Where is my parcel?'),
      at: [6 * MINUTE, 6 * MINUTE],
      after: [0, 0],
      expects: null,
      only: null,
    },
    {
      id: 'well-seen',
      by: 'chat',
      says: same('Good that you saw it.'),
      when: { split: true },
      at: null,
      after: [0, 0],
      expects: null,
      only: null,
    },
  ],
  evidence: [
    ...drillPlan.evidence,
    {
      id: 'parcel-missing',
      item: 'mail:no-parcel',
      observation: 'dependency-times-out',
      incident: 'parcels',
      text: same('Paid, but no quote.'),
      only: null,
    },
  ],
  second: {
    id: 'parcels',
    name: same('parcels stop'),
    procedure: 'INC-001',
    capability: 'buy',
    cause: 'cause-b',
    faults: ['carrier-out'],
    knowable: ['mail:no-parcel'],
    handTo: ['bob'],
    solvedAfter: [10 * MINUTE, 10 * MINUTE],
    only: ['release'],
  },
};

/** The same, with nothing hidden in it. */
const { second: _second, ...single } = plan;

/** Declared, with the customer's mail read. */
function underWay(on: Plan = plan) {
  const drill = play(on, { variant: 'release' }).until(5 * MINUTE);
  drill
    .give({ type: 'acknowledge' })
    .give({ type: 'declare', severity: 'P1' })
    .until(6 * MINUTE);
  return drill.give({ type: 'read', mail: 'no-parcel' });
}

/** As `underWay`, with somebody at their desk. */
function joinedBy(person: 'bob' | 'cleo', on: Plan = plan) {
  const drill = underWay(on);
  if (person === 'cleo') drill.until(21 * MINUTE);
  drill.give({ type: 'escalate', to: person, by: 'page', message: 'Please join' });
  for (let i = 0; i < 40 && drill.state.people[person]?.status !== 'here'; i++) {
    drill.until(drill.state.now + MINUTE);
    if (drill.state.people[person]?.status === 'silent')
      drill.give({ type: 'escalate', to: person, by: 'call', message: 'Please' });
  }
  return drill;
}
const SPLIT = { type: 'split' as const, title: 'Parcels stop', evidence: ['mail:no-parcel'] };
const incidents = (drill: ReturnType<typeof underWay>) => viewFor(plan, drill.state, 'on-call').incidents;

describe('a second incident', () => {
  it('can be known from the moment something shows it, and nobody is told so', () => {
    const drill = play(plan, { variant: 'release' }).until(7 * MINUTE);
    expect(drill.all('second.knowable')).toEqual([]);
    drill.give({ type: 'acknowledge' }).give({ type: 'read', mail: 'no-parcel' });
    expect(drill.all('second.knowable')).toMatchObject([{ at: 7 * MINUTE, by: 'mail:no-parcel' }]);
    expect(HIDDEN.has('second.knowable')).toBe(true);
    expect(JSON.stringify(viewFor(plan, drill.state, 'on-call'))).not.toContain('parcels');
  });

  it('leaves the truth, the level and the mitigation of the first alone', () => {
    const alone = play(drillPlan, { variant: 'release' }).until(10 * MINUTE);
    const both = play(plan, { variant: 'release' }).until(10 * MINUTE);
    expect(both.all('truth.changed')).toEqual(alone.all('truth.changed'));
    both
      .give({ type: 'acknowledge' })
      .give({ type: 'act', action: 'rollback' })
      .until(20 * MINUTE);
    expect(both.state.world.faults.find((f) => f.id === 'carrier-out')?.endMs).toBeNull();
    expect(both.all('mitigated')[0]).toMatchObject({ by: 'rollback' });
    expect(both.all('relapsed').filter((e) => e.fault === 'carrier-out')).toEqual([]);
  });

  it('is none in a variant without it: the fault is then the first incident’s', () => {
    const drill = play({ ...plan, second: plan.second && { ...plan.second, only: ['leak'] } }, { variant: 'release' });
    drill.until(7 * MINUTE);
    expect(drill.all('truth.changed').some((t) => t.losses.some((l) => l.share === 0.01))).toBe(true);
  });
});

describe('split', () => {
  it('opens it in the file, with what was seen of it', () => {
    const drill = underWay().give(SPLIT);
    expect(incidents(drill)).toMatchObject([
      { id: 'first', title: null, owner: 'ada', items: [] },
      { id: 'second', title: 'Parcels stop', owner: 'ada', at: 6 * MINUTE, items: ['mail:no-parcel'] },
    ]);
    expect(viewFor(plan, drill.state, 'on-call').file.at(-1)).toMatchObject({ type: 'incident.split' });
    expect(drill.state.injected).toContain('well-seen');
  });

  it('is refused before a declaration, with what was not looked at, and twice', () => {
    const early = play(plan, { variant: 'release' }).until(5 * MINUTE);
    expect(early.refused(SPLIT)).toBe('not-declared');
    expect(underWay().refused({ ...SPLIT, evidence: ['logs:app-500'] })).toBe('not-looked-at');
    expect(underWay().give(SPLIT).refused(SPLIT)).toBe('already-split');
  });
});

describe('link', () => {
  it('attaches a thing to one of the two, and again to the other', () => {
    const drill = underWay().give(SPLIT).give({ type: 'link', item: 'mail:no-parcel', to: 'first' });
    expect(incidents(drill).map((i) => i.items)).toEqual([['mail:no-parcel'], []]);
    expect(drill.refused({ type: 'link', item: 'mail:no-parcel', to: 'first' })).toBe('already-linked');
  });

  it('is refused while there is one incident only, and for what was not looked at', () => {
    expect(underWay().refused({ type: 'link', item: 'mail:no-parcel', to: 'first' })).toBe('not-split');
    expect(underWay().give(SPLIT).refused({ type: 'link', item: 'logs:app-500', to: 'second' })).toBe('not-looked-at');
  });
});

describe('handing it over', () => {
  const HAND = { type: 'hand-over', incident: 'second', to: 'bob' } as const;

  it('somebody who can take it does so after a moment, and works on it until it is over', () => {
    const drill = joinedBy('bob').give(SPLIT).give(HAND);
    const at = drill.state.now;
    expect(incidents(drill)[1]).toMatchObject({ owner: 'ada', offeredTo: 'bob' });
    expect(drill.refused(HAND)).toBe('already-offered');
    drill.until(at + MINUTE);
    expect(incidents(drill)[1]).toMatchObject({ owner: 'bob', offeredTo: null });
    const taken = drill.all('incident.taken')[0];
    expect(taken?.at).toBeGreaterThanOrEqual(at + 20_000);
    expect(drill.refused(HAND)).toBe('already-taken');
    drill.until((taken?.at ?? 0) + 10 * MINUTE);
    expect(drill.all('fault.ended').find((e) => e.fault === 'carrier-out')).toMatchObject({
      by: 'bob',
      at: (taken?.at ?? 0) + 10 * MINUTE,
    });
    expect(drill.all('mitigated')).toEqual([]);
  });

  it('somebody who cannot take it says so', () => {
    const drill = joinedBy('cleo')
      .give(SPLIT)
      .give({ ...HAND, to: 'cleo' });
    drill.until(drill.state.now + MINUTE);
    expect(drill.all('incident.declined')).toMatchObject([{ by: 'cleo' }]);
    expect(incidents(drill)[1]).toMatchObject({ owner: 'ada', offeredTo: null });
  });

  it('where there is only one incident a teammate says that it looks like the same', () => {
    const drill = joinedBy('bob', single)
      .give({ ...SPLIT, evidence: [] })
      .give(HAND);
    drill.until(drill.state.now + MINUTE);
    expect(drill.all('incident.declined')).toMatchObject([{ by: 'bob' }]);
    expect(drill.state.chat.at(-1)?.text).toMatchObject({ en: 'That looks like the same incident to me.' });
  });

  it('is refused without a second incident, to somebody absent, and with a role beside it', () => {
    expect(underWay().refused(HAND)).toBe('not-split');
    expect(underWay().give(SPLIT).refused(HAND)).toBe('not-here');
    expect(
      joinedBy('bob')
        .give(SPLIT)
        .refused({ ...HAND, role: 'ic' }),
    ).toBe('what-to-hand-over');
    expect(joinedBy('bob').refused({ type: 'hand-over', to: 'bob' })).toBe('what-to-hand-over');
  });
});
