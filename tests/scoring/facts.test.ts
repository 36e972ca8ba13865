import { describe, expect, it } from 'vitest';
import {
  calmAt,
  declaredAt,
  digest,
  gravestDuty,
  hadOpened,
  knowableAt,
  lostBy,
  mitigatedByHand,
  neverEnds,
  outageMs,
  tellingSeenBy,
} from '../../src/scoring/facts.ts';
import { verifiedAt } from '../../src/scoring/recovery.ts';
import { type Entry, GOOD, HEADER, MINUTE, plan, SILENT, timeline, WORLD, without } from '../support/scoring-plan.ts';
import { BEGAN, TWO } from '../support/two-incidents.ts';

const factsOf = (entries: readonly Entry[], on = plan) => digest(on, timeline(entries), HEADER);

const square = (users: string, impact: string) => ({ users, impact });
const changed = (minute: number, severity: string | null, cells: ReturnType<typeof square>[], what = 'buy'): Entry => [
  minute,
  'truth.changed',
  { cells, severity, losses: severity === null ? [] : [{ capability: what, loss: 'down', share: 0.5 }] },
];
const knowable = (minute: number, severity: string | null, cells: ReturnType<typeof square>[]): Entry => [
  minute,
  'truth.knowable',
  { cells, severity, by: 'slow' },
];
const began: Entry = [-45, 'drill.began', { variant: 'release', seed: '1', mode: 'practice', extended: 1 }];
const fault = (minute: number, id: string): Entry => [minute, 'fault.started', { fault: id, by: 'script' }];
const paged: Entry = [2, 'page.delivered', { alert: 'slow', to: 'ada' }];
const mitigated = (minute: number, by = 'rollback'): Entry => [minute, 'mitigated', { by }];
const relapsed = (minute: number): Entry => [minute, 'relapsed', { fault: 'bad-release' }];
const at = (minute: number) => minute * MINUTE;

describe('the start of the impact', () => {
  it.each<[string, Entry[], number]>([
    ['the fault of the variant, not another', [began, fault(-9, 'crowd'), fault(-4, 'bad-release')], -4],
    [
      'the first loss, where that fault never began',
      [began, fault(-9, 'crowd'), changed(3, null, []), changed(4, 'P3', [])],
      4,
    ],
    ['the start, where nothing was lost', [began, changed(3, null, [])], 0],
  ])('is %s', (_, entries, minute) => {
    expect(factsOf(entries).onset).toBe(at(minute));
  });

  it('and the mitigation bound the outage; while it lasts, the last event does', () => {
    expect(outageMs(factsOf(GOOD))).toBe(at(28));
    expect(outageMs(factsOf(WORLD))).toBe(at(5));
  });
});

describe('T0', () => {
  it.each<[string, Entry[], number]>([
    ['the first page', [knowable(1, 'P1', []), paged, [3, 'page.delivered', { alert: 'slow', to: 'bob' }]], 2],
    ['without a page, the first moment at which something could be known', [knowable(1, 'P1', [])], 1],
    ['the start, where neither was', [began], 0],
  ])('is %s', (_, entries, minute) => {
    expect(factsOf(entries).t0).toBe(at(minute));
  });
});

describe('stretches of truth', () => {
  it('last from one change to the next', () => {
    const { truths } = factsOf([changed(1, 'P1', []), changed(5, 'P2', []), changed(9, null, [])]);
    expect(truths.map(({ from, to }) => [from, to])).toEqual([
      [at(1), at(5)],
      [at(5), at(9)],
      [at(9), Number.POSITIVE_INFINITY],
    ]);
  });

  it('could be known as a square or as a level; an empty truth is none', () => {
    const { knowables } = factsOf([
      knowable(1, null, [square('few', 'high'), square('many', 'high'), square('all', 'none')]),
      knowable(5, 'P3', [square('few', 'medium')]),
      knowable(7, null, []),
      knowable(9, 'P4', []),
      knowable(12, null, [square('all', 'none')]),
    ]);
    expect(knowables.map(({ at: from, to, severity, severities }) => [from, to, severity, severities])).toEqual([
      [at(1), at(5), 'P2', ['P2', 'P1']],
      [at(5), at(9), 'P3', ['P3']],
      [at(9), at(12), 'P4', ['P4']],
    ]);
  });

  it('count as knowable ten minutes after truth and page at the latest', () => {
    const [first] = factsOf([changed(-4, 'P1', [square('many', 'high')]), paged]).knowables;
    expect(first).toMatchObject({ at: at(12), by: 'page', severity: 'P1' });
    const [later] = factsOf([paged, changed(3, null, []), changed(5, 'P1', [])]).knowables;
    expect(later).toMatchObject({ at: at(15), to: Number.POSITIVE_INFINITY });
    const [unpaged] = factsOf([changed(-20, 'P1', [])]).knowables;
    expect(unpaged?.at).toBe(at(10));
  });

  it('are told apart by the moment: before the first, the first one counts', () => {
    const facts = factsOf([knowable(5, 'P1', []), knowable(9, 'P3', [])]);
    expect([4, 5, 8.9, 9].map((minute) => knowableAt(facts, at(minute))?.severity)).toEqual(['P1', 'P1', 'P1', 'P3']);
    expect(knowableAt(factsOf([]), 0)).toBeNull();
  });

  it('are as grave as the gravest of them', () => {
    const reached = (...levels: string[]) => gravestDuty(factsOf(levels.map((s, i) => knowable(i, s, []))));
    expect([reached('P3', 'P2', 'P4'), reached('P1', 'P3'), reached('P4', 'P3'), reached()]).toEqual([
      'P2',
      'P1',
      'P3',
      null,
    ]);
  });
});

describe('mitigation', () => {
  it.each<[string, Entry[], number | null]>([
    ['stands', [mitigated(9)], 9],
    ['is the last one', [mitigated(5), relapsed(7), mitigated(9)], 9],
    ['does not stand after a relapse', [mitigated(5), relapsed(7)], null],
    ['does not stand with one at the same moment', [mitigated(5), relapsed(5)], null],
    ['never came', [], null],
  ])('%s', (_, entries, minute) => {
    expect(factsOf(entries).mitigated?.at ?? null).toBe(minute === null ? null : at(minute));
  });

  it('counts as somebody’s work unless the fault ended by itself', () => {
    expect([[mitigated(9)], [mitigated(9, 'itself')], []].map((e) => mitigatedByHand(factsOf(e)))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('makes it calm until a relapse, from its moment on', () => {
    const facts = factsOf([mitigated(5), relapsed(7), mitigated(9)]);
    expect([4.9, 5, 6.9, 7, 8.9, 9, 20].map((minute) => calmAt(facts, at(minute)))).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
      true,
    ]);
    expect(calmAt(factsOf([relapsed(5), mitigated(5)]), at(6))).toBe(false);
  });

  it('is verified by the first look at the series after it', () => {
    expect(verifiedAt(factsOf(GOOD))).toBe(at(25));
    expect(verifiedAt(factsOf(without(GOOD, 'look.arrived', (_, minute) => minute === 25)))).toBeNull();
    expect(verifiedAt(factsOf(SILENT))).toBeNull();
  });

  it('cannot be asked for where nobody can mend it and it did not end', () => {
    const provider: Entry = [-45, 'drill.began', { variant: 'provider', seed: '1', mode: 'practice', extended: 1 }];
    expect([[provider], [provider, mitigated(9, 'itself')], [began]].map((e) => neverEnds(factsOf(e)))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('ends the duties of an open incident; without it, the end of the drill’s full time does', () => {
    const left: Entry = [9, 'drill.ended', { why: 'left' }];
    const late: Entry = [90, 'drill.ended', { why: 'time' }];
    expect([GOOD, WORLD, SILENT, [...WORLD, left], [...WORLD, late]].map((e) => factsOf(e).openUntil)).toEqual(
      [24, 1, 75, 75, 90].map(at),
    );
  });
});

describe('what had been seen and said by a moment', () => {
  it('includes that moment', () => {
    const facts = factsOf(GOOD);
    expect([3.9, 4].map((minute) => declaredAt(facts, at(minute)))).toEqual([null, 'P1']);
    expect([15.1, 15.2].map((minute) => tellingSeenBy(facts, at(minute)).length)).toEqual([0, 1]);
  });

  it('an item was opened by a look or by what it showed', () => {
    const facts = factsOf(GOOD);
    const opened = (item: string) => [0.9, 1, 15.1, 15.2, 24.9, 25].map((minute) => hadOpened(facts, item, at(minute)));
    expect(opened('alert:errors-high')).toEqual([false, true, true, true, true, true]);
    expect(opened('logs:app-500')).toEqual([false, false, false, true, true, true]);
    expect(opened('series:app.errors')).toEqual([false, false, false, false, false, true]);
    const looked = factsOf(without(GOOD, 'evidence.seen'));
    expect([15.1, 15.2].map((minute) => hadOpened(looked, 'logs:app-500', at(minute)))).toEqual([false, true]);
  });

  it('a capability is lost from its moment on, and stays on the list', () => {
    const facts = factsOf([changed(2, 'P1', []), changed(5, 'P3', [], 'search'), changed(9, null, [])]);
    expect([1.9, 2, 4.9, 5, 20].map((minute) => [...lostBy(facts, at(minute))])).toEqual([
      [],
      ['buy'],
      ['buy'],
      ['buy', 'search'],
      ['buy', 'search'],
    ]);
  });

  it('what a second incident takes is lost once it has begun', () => {
    const facts = factsOf([...WORLD, BEGAN], TWO);
    expect([7.9, 8].map((minute) => [...lostBy(facts, at(minute))])).toEqual([['buy'], ['buy', 'send']]);
    expect([...lostBy(factsOf([...WORLD, fault(8, 'crowd')], TWO), at(9))]).toEqual(['buy']);
  });
});
