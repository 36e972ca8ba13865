import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/scenario/plan.ts';
import { digest } from '../../src/scoring/facts.ts';
import {
  answering,
  attempts,
  calledForHeight,
  excusedByFix,
  heightOf,
  levelsAbove,
  nameOf,
  personCalled,
  rungsDue,
  traineeOf,
  warRoomHeight,
} from '../../src/scoring/rota.ts';
import { call, type Entry, GOOD, HEADER, MINUTE, plan, SILENT, timeline, WORLD } from '../support/scoring-plan.ts';

const factsOf = (entries: readonly Entry[], on: Plan = plan, extended: 1 | 2 = 1) =>
  digest(on, timeline(entries), { ...HEADER, extended });
const paged = (to: string): Entry => [1, 'page.delivered', { alert: 'slow', to }];
const withRungs = (escalation: Plan['rulebook']['escalation']): Plan => ({
  ...plan,
  rulebook: { ...plan.rulebook, escalation },
});

describe('people', () => {
  it.each([
    ['bob', 'bob'],
    ['Bob', 'bob'],
    ['Bob Small', 'bob'],
    ['@bob', null],
  ])('are found by id, name or full name: %s', (name, id) => {
    expect(personCalled(plan, name)).toBe(id);
  });

  it('are named as the runbook writes them, by their id where nobody knows them', () => {
    expect([nameOf(plan, 'dan'), nameOf(plan, 'eve')]).toEqual(['Dan', 'eve']);
  });

  it('the trainee is who was paged first, else the rota’s primary, else the pack’s player', () => {
    const noRota = { ...plan, onCall: null, pack: { ...plan.pack, player: 'carol' } };
    expect(traineeOf(factsOf([paged('dan'), [2, 'page.delivered', { alert: 'slow', to: 'bob' }]]))).toBe('dan');
    expect(traineeOf(factsOf([], { ...noRota, onCall: plan.onCall }))).toBe('ada');
    expect(traineeOf(factsOf([], noRota))).toBe('carol');
  });

  it.each<[string, string, string, string[]]>([
    ['bob', 'for the lead developer, whoever plays on call', 'ada', ['bob']],
    ['the other one on call', 'where the trainee leads the developers', 'bob', ['dan']],
    ['the first on call', 'where the trainee is the second and leads', 'dan', ['bob']],
  ])('%s answers %s', (_, _when, trainee, people) => {
    expect(answering(factsOf([paged(trainee)]), 'lead-dev')).toEqual(people);
  });

  it('the partner of who is on call answers for the on-call, once', () => {
    expect(answering(factsOf([paged('ada')]), 'on-call')).toEqual(['dan']);
    expect(answering(factsOf([paged('dan')]), 'on-call')).toEqual(['ada']);
    const danLeads = { ...plan, people: plan.people.map((p) => (p.id === 'dan' ? { ...p, contact: 'lead-dev' } : p)) };
    expect(answering(factsOf([paged('dan')], danLeads), 'lead-dev')).toEqual(['bob', 'ada']);
  });
});

describe('the ladder', () => {
  it('is that of the gravest level which has rungs, in order of time', () => {
    expect(['ada', 'bob', 'carol', 'eve'].map((p) => heightOf(plan, p))).toEqual([0, 1, 2, 0]);
    expect(warRoomHeight(plan)).toBe(3);
    const shuffled = withRungs(plan.rulebook.escalation.toReversed());
    expect(['bob', 'carol'].map((p) => heightOf(shuffled, p))).toEqual([1, 2]);
    expect(warRoomHeight(shuffled)).toBe(3);
    const second = withRungs(plan.rulebook.escalation.filter((r) => r.severity !== 'P1'));
    expect([heightOf(second, 'carol'), warRoomHeight(second)]).toEqual([2, -1]);
    const none = withRungs([]);
    expect([heightOf(none, 'carol'), warRoomHeight(none)]).toEqual([0, -1]);
  });

  it('puts nobody higher for being invited to a war room that bears their name', () => {
    const named = withRungs(
      plan.rulebook.escalation.map((r) => (r.kind === 'war-room' ? { ...r, to: 'lead-dev' } : r)),
    );
    expect(heightOf(named, 'bob')).toBe(1);
  });

  it.each([
    ['P1', [1, 15.9, 16, 31, 61], [0, 0, 1, 2, 3]],
    ['P2', [1, 30.9, 31, 61], [0, 0, 1, 2]],
    ['P4', [61], [0]],
  ])('is called for by %s as time goes on', (severity, minutes, heights) => {
    const facts = factsOf([paged('ada'), [1, 'truth.knowable', { cells: [], severity, by: 'slow' }]]);
    expect(minutes.map((m) => calledForHeight(facts, m * MINUTE))).toEqual(heights);
  });

  it('measures how far a level lies above another', () => {
    const facts = factsOf([]);
    expect([levelsAbove(facts, 'P1', 'P3'), levelsAbove(facts, 'P3', 'P2'), levelsAbove(facts, 'P2', 'P2')]).toEqual([
      2, -1, 0,
    ]);
  });
});

describe('rungs', () => {
  /** Who was due, when it was due and when it earned nothing any more, in minutes. */
  const due = (entries: readonly Entry[], on = plan, extended: 1 | 2 = 1) =>
    rungsDue(factsOf(entries, on, extended)).map((d) => [d.rung.to, d.dueAt / MINUTE, d.zeroAt / MINUTE]);

  it('fall due from the first page on while users are harmed', () => {
    expect(due(SILENT)).toEqual([
      ['lead-dev', 16, 31],
      ['cto', 31, 61],
      ['war-room', 61, 91],
    ]);
    expect(rungsDue(factsOf(SILENT)).map((d) => d.people)).toEqual([['bob'], ['carol'], []]);
    expect(due(SILENT, plan, 2)).toEqual([
      ['lead-dev', 31, 61],
      ['cto', 61, 121],
    ]);
    expect(due(GOOD)).toEqual([['lead-dev', 16, 31]]);
  });

  it('do not fall due once it is calm, or the drill is over', () => {
    const until = (entry: Entry) => due([...WORLD, entry, [75, 'drill.ended', { why: 'time' }]]).length;
    expect([15.9, 16, 16.1].map((m) => until([m, 'mitigated', { by: 'rollback' }]))).toEqual([0, 0, 1]);
    const short = { ...plan, lengthMs: 31 * MINUTE };
    expect(due([...WORLD, [31, 'drill.ended', { why: 'time' }]], short)).toEqual([['lead-dev', 16, 31]]);
  });

  it('are excused where it was calm when they fell due, though it came back', () => {
    const back: Entry[] = [
      ...WORLD,
      [14, 'mitigated', { by: 'rollback' }],
      [20, 'relapsed', { fault: 'bad-release' }],
      [75, 'drill.ended', { why: 'time' }],
    ];
    expect(due(back).map(([to]) => to)).toEqual(['cto', 'war-room']);
  });

  it('are not missed within their grace while the drill runs', () => {
    const running = (minute: number) => due([...WORLD, [minute, 'noted', { text: '' }]]).length;
    expect([20.9, 21].map(running)).toEqual([0, 1]);
    expect(due([...WORLD, [17, 'mitigated', { by: 'rollback' }]])).toHaveLength(1);
  });

  it('get five minutes where the level became known only afterwards, and count once', () => {
    const graver: Entry[] = [
      paged('ada'),
      [1, 'truth.knowable', { cells: [], severity: 'P2', by: 'slow' }],
      [40, 'truth.knowable', { cells: [], severity: 'P1', by: 'slow' }],
      [75, 'drill.ended', { why: 'time' }],
    ];
    expect(due(graver)).toEqual([
      ['lead-dev', 31, 61],
      ['cto', 45, 75],
      ['war-room', 61, 91],
    ]);
  });

  it('of a level that ends before they fall due are not asked for', () => {
    const at = (minute: number): Entry[] => [
      ...WORLD,
      [minute, 'truth.knowable', { cells: [], severity: 'P4', by: 'slow' }],
      [75, 'drill.ended', { why: 'time' }],
    ];
    expect([due(at(16)), due(at(16.1)).length]).toEqual([[], 1]);
  });

  it('open one war room, whatever the levels call it', () => {
    const room = (severity: string, from: number, to: string) => ({
      severity,
      fromMs: from * MINUTE,
      toMs: null,
      kind: 'war-room' as const,
      to,
      says: { en: to, fr: to },
    });
    const two = withRungs([room('P1', 10, 'room'), room('P2', 20, 'bridge')]);
    const milder: Entry = [15, 'truth.knowable', { cells: [], severity: 'P2', by: 'slow' }];
    expect(due([...SILENT, milder], two)).toEqual([['room', 11, 41]]);
    const bob = { ...room('P2', 20, 'room'), kind: 'escalate' as const };
    expect(due([...SILENT, milder], withRungs([room('P1', 10, 'room'), bob])).map(([, at]) => at)).toEqual([11, 21]);
  });

  it('name nobody for a war room, and come in order of time however they are written', () => {
    const rungs = plan.rulebook.escalation.map((r) => (r.kind === 'war-room' ? { ...r, to: 'lead-dev' } : r));
    expect(rungsDue(factsOf(SILENT, withRungs(rungs))).map((d) => d.people)).toEqual([['bob'], ['carol'], []]);
    expect(due(SILENT, withRungs(plan.rulebook.escalation.toReversed()))).toEqual(due(SILENT));
  });

  it('are due by the clock where the level became known at that very moment', () => {
    const graver: Entry[] = [
      paged('ada'),
      [1, 'truth.knowable', { cells: [], severity: 'P4', by: 'slow' }],
      [31, 'truth.knowable', { cells: [], severity: 'P1', by: 'slow' }],
      [75, 'drill.ended', { why: 'time' }],
    ];
    expect(due(graver).map(([to, at]) => [to, at])).toEqual([
      ['cto', 31],
      ['lead-dev', 36],
      ['war-room', 61],
    ]);
  });

  it('earn for no less than their grace, however short their window', () => {
    const [first] = plan.rulebook.escalation.filter((r) => r.to === 'lead-dev');
    if (!first) throw new Error('no rung');
    const short = withRungs([{ ...first, toMs: first.fromMs + MINUTE }]);
    expect(rungsDue(factsOf(SILENT, short)).map((d) => d.zeroAt - d.dueAt)).toEqual([5 * MINUTE + 1]);
  });

  it('are excused by a fix that ran when they fell due and landed within the grace', () => {
    const excused = (action: string, started: number, by: string, landed: number) => {
      const facts = factsOf([
        ...WORLD,
        [2, 'action.started', { action: 'restart', kind: 'restart', production: true }],
        [started, 'action.started', { action, kind: 'rollback', production: true }],
        [landed, 'mitigated', { by }],
        [75, 'drill.ended', { why: 'time' }],
      ]);
      const [rung] = rungsDue(facts);
      return rung !== undefined && excusedByFix(facts, rung);
    };
    expect(excused('rollback', 16, 'rollback', 21)).toBe(true);
    expect(excused('rollback', 16.1, 'rollback', 21)).toBe(false);
    expect(excused('rollback', 16, 'rollback', 21.1)).toBe(false);
    expect(excused('rollback', 10, 'itself', 20)).toBe(false);
    expect(excused('itself', 10, 'itself', 20)).toBe(false);
    expect(excused('purge', 10, 'rollback', 20)).toBe(false);
    const [never] = rungsDue(factsOf(SILENT));
    expect(never && excusedByFix(factsOf(SILENT), never)).toBe(false);
  });
});

describe('attempts', () => {
  it('are calls and invitations to the war room, in order of time', () => {
    const facts = factsOf([[5, 'warroom.opened', { invited: ['bob', 'dan'] }], call(8, 'carol'), call(3, 'bob')]);
    expect(attempts(facts).map(({ to, at }) => [to, at / MINUTE])).toEqual([
      ['bob', 3],
      ['bob', 5],
      ['dan', 5],
      ['carol', 8],
    ]);
  });
});
