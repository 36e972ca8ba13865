import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/scenario/plan.ts';
import { digest, type Facts } from '../../src/scoring/facts.ts';
import {
  allClearOf,
  anythingNew,
  clientMessages,
  hasCome,
  openingDue,
  openingOf,
  teamMessages,
} from '../../src/scoring/messages.ts';
import { became, done, END, MILD, opening, over, relapse, told, unfilled, update } from '../support/scoring-entries.ts';
import {
  CLIENT,
  type Entry,
  HEADER,
  MINUTE,
  message,
  plan,
  RESOLVED,
  ruleOf,
  timeline,
  WORLD,
  without,
} from '../support/scoring-plan.ts';

const factsOf = (entries: readonly Entry[], on: Plan = plan): Facts => digest(on, timeline(entries), HEADER);
const minutes = (messages: readonly { at: number }[]) => messages.map((m) => m.at / MINUTE);

/** The same message in another channel. */
const inChannel = (channel: string, [minute, , body]: Entry): Entry => [
  minute,
  'message.sent',
  { ...(body as Extract<Entry, { 1: 'message.sent' }>[2]), channel },
];

describe('the team’s messages', () => {
  const sent = [
    ...WORLD,
    opening(6),
    inChannel('alerts', opening(7)),
    inChannel('random', opening(8)),
    message(9, 'client', CLIENT),
  ];

  it('are those in the incident channel', () => {
    expect(minutes(teamMessages(factsOf(sent)))).toEqual([6]);
    expect(minutes(clientMessages(factsOf(sent)))).toEqual([9]);
  });

  it('are those sent where their template says that they go', () => {
    const templates = plan.rulebook.templates.map((t) => ({ ...t, channel: 'random' }));
    const random = { ...plan, rulebook: { ...plan.rulebook, templates } };
    expect(minutes(teamMessages(factsOf(sent, random)))).toEqual([6, 8]);
    expect(minutes(teamMessages(factsOf(sent, { ...plan, rulebook: { ...plan.rulebook, templates: [] } })))).toEqual([
      6,
    ]);
  });

  it('are all of them where the company has no incident channel', () => {
    const none = { ...plan, pack: { ...plan.pack, channels: plan.pack.channels.slice(1) } };
    expect(minutes(teamMessages(factsOf(sent, none)))).toEqual([6, 7, 8]);
  });
});

describe('the opening', () => {
  it('is the first message that says something and does not claim the end', () => {
    const sent = [...WORLD, unfilled(4), message(5, 'resolved', RESOLVED), update(6, 'one'), opening(7)];
    expect(openingOf(factsOf(sent))?.at).toBe(6 * MINUTE);
    expect(openingOf(factsOf([...WORLD, unfilled(4)]))).toBeNull();
  });

  it.each<[string, readonly Entry[], number | null]>([
    ['15 minutes after the first page of a P1', WORLD, 16],
    ['in time, when the level becomes known at that very moment', [...MILD, became(16, 'P1', 'high')], 16],
    ['five minutes later, when it becomes known after that', [...MILD, became(17, 'P1', 'high')], 22],
    ['not at all, when the level had passed by then', [...WORLD, became(16, 'P3', 'low')], null],
    ['still, when the level passes later', [...WORLD, became(16.1, 'P3', 'low')], 16],
    ['by the first of two levels', [...WORLD, became(20, 'P2', 'medium')], 16],
    ['not at all for a level that owes none', MILD, null],
    ['not at all where nothing was lost', [END], null],
  ])('is due %s', (_, entries, minute) => {
    expect(openingDue(factsOf(entries))).toBe(minute === null ? null : minute * MINUTE);
  });

  it('is due when its time has come, or the drill has ended', () => {
    const at = (minute: number) => hasCome(factsOf([...WORLD, told(minute)]), 16 * MINUTE);
    expect(at(15.9)).toBe(false);
    expect(at(16)).toBe(true);
    expect(hasCome(factsOf([...WORLD, [5, 'drill.ended', { why: 'left' }]]), 16 * MINUTE)).toBe(true);
  });

  describe('COM-1: its template fits', () => {
    const [opened, ...others] = plan.rulebook.templates;
    if (!opened) throw new Error('no template');
    const rulebook = {
      ...plan.rulebook,
      templates: [{ ...opened, id: 'grave', severities: ['P1'] }, { ...opened, severities: ['P2'] }, ...others],
    };
    const two = { ...plan, rulebook };
    const declared = (severity: string): Entry => [3, 'declared', { severity, previous: null }];
    const renamed = (template: string, [minute, , body]: Entry): Entry => [
      minute,
      'message.sent',
      { ...(body as Extract<Entry, { 1: 'message.sent' }>[2]), template },
    ];

    it.each<[string, Entry[], number]>([
      ['as declared', [declared('P2'), opening(6)], 5],
      ['not as declared', [declared('P1'), opening(6)], 2.5],
      ['as declared, though wrongly', [declared('P1'), renamed('grave', opening(6))], 5],
      ['by the true level, before any was declared', [renamed('grave', opening(6))], 5],
      ['by the true level alone', [opening(6)], 2.5],
      ['no template of the rulebook, but an opening', [renamed('gone', opening(6))], 5],
      ['no template of the rulebook, and no opening', [renamed('gone', update(6, 'one'))], 2.5],
    ])('when it is the one for the level: %s', (_, entries, points) => {
      expect(ruleOf('COM-1', [...WORLD, ...entries, END], two).points).toBe(points);
    });
  });
});

describe('the all-clear', () => {
  it('is the first resolved message to the team while nothing harms users any more', () => {
    const sent = [5, 21, 26, 27].map((m) => message(m, 'resolved', RESOLVED));
    const drill = [...WORLD, over(20), relapse(20.5), over(25), update(25.5, 'one'), ...sent];
    expect(allClearOf(factsOf(drill))?.at).toBe(26 * MINUTE);
    expect(allClearOf(factsOf([...WORLD, over(20), message(21, 'client', CLIENT)]))).toBeNull();
  });
});

describe('something new', () => {
  const none = { users: null, impact: null, capability: null };
  it.each<[string, Entry]>([
    ['a change', done(10, 'restart')],
    ['a recovery', over(10)],
    ['a relapse', relapse(10)],
    ['a new truth', became(10, 'P2', 'medium')],
    ['a level declared', [10, 'declared', { severity: 'P1', previous: null }]],
    ['evidence', [10, 'evidence.seen', { evidence: 'x', item: 'logs:x', observation: 'slow-for-many', ...none }]],
    ['an answer', [10, 'person.answered', { person: 'bob', by: 'page' }]],
    ['a report', [10, 'task.reported', { task: 'read-logs', by: 'bob', late: false, finding: 0 }]],
    ['a role taken over', [10, 'handover.accepted', { role: 'ic', by: 'bob' }]],
  ])('is %s, after the one moment and up to the other', (_, entry) => {
    const facts = factsOf([...without(WORLD, 'truth.knowable'), entry]);
    expect(anythingNew(facts, 9 * MINUTE, 10 * MINUTE)).toBe(true);
    expect(anythingNew(facts, 10 * MINUTE, 11 * MINUTE)).toBe(false);
    expect(anythingNew(facts, 8 * MINUTE, 9.9 * MINUTE)).toBe(false);
  });

  it('is no message, no look and no call', () => {
    const facts = factsOf([...WORLD, opening(10), [10, 'look.arrived', { item: 'console:logs', output: null }]]);
    expect(anythingNew(facts, 9 * MINUTE, 11 * MINUTE)).toBe(false);
  });
});
