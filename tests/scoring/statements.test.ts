import { describe, expect, it } from 'vitest';
import type { Slot, SlotKind } from '../../src/runbook/rulebook.ts';
import type { Plan } from '../../src/scenario/plan.ts';
import { digest, type Facts } from '../../src/scoring/facts.ts';
import { slotsOf } from '../../src/scoring/slots.ts';
import {
  causeToName,
  commanderAt,
  durationHolds,
  factsStated,
  isTrue,
  statedCauses,
} from '../../src/scoring/statements.ts';
import type { SlotValue } from '../../src/sim/commands/shapes.ts';
import type { EventOf } from '../../src/sim/events.ts';
import { type Entry, HEADER, MINUTE, plan, timeline, WORLD } from '../support/scoring-plan.ts';

/** A plan whose one template has a slot of each of these kinds, named by its kind. */
function planOf(kinds: readonly SlotKind[], on: Plan = plan): Plan {
  const [first] = on.rulebook.templates;
  if (!first) throw new Error('no template');
  const slots = kinds.map(
    (kind): Slot => ({
      id: kind,
      kind,
      label: { en: kind, fr: kind },
      placeholder: { en: `[${kind}]`, fr: `[${kind}]` },
    }),
  );
  return { ...on, rulebook: { ...on.rulebook, templates: [{ ...first, id: 'it', slots }] } };
}

const sentAt = (minute: number, slots: Record<string, SlotValue>, more: object = {}): EventOf<'message.sent'> => ({
  id: 'm',
  at: minute * MINUTE,
  type: 'message.sent',
  seat: 'on-call',
  template: 'it',
  channel: 'incidents',
  audience: 'team',
  phase: 'update',
  slots,
  text: '',
  lang: 'en',
  ...more,
});

/** What one slot states in a message of minute 30, held against a drill. */
function holds(kind: SlotKind, value: string | SlotValue, entries: readonly Entry[] = DRILL, on: Plan = plan) {
  const own = planOf([kind], on);
  const facts = digest(own, timeline(entries), HEADER);
  const sent = sentAt(30, { [kind]: typeof value === 'string' ? { text: value } : value });
  const [slot] = slotsOf(own, sent);
  return slot ? isTrue(facts, sent, slot) : null;
}

const LOSSES = ['buy', 'browse', 'search'].map((capability) => ({ capability, loss: 'down' as const, share: 0.9 }));
const given = (minute: number, person: string, role = 'ic'): Entry => [
  minute,
  'role.assigned',
  { role, person, previous: null },
];
const taken = (minute: number, by: string, role = 'ic'): Entry => [minute, 'handover.accepted', { role, by }];
const told: Entry = [
  12,
  'evidence.seen',
  {
    evidence: 'seen-500',
    item: 'logs:app-500',
    observation: 'errors-only-on-new-release',
    users: null,
    impact: null,
    capability: null,
  },
];

/** Onset 13:58 local, first page 14:03, acknowledged 14:20, mended 14:26; minute 30 is 14:32. */
const DRILL: readonly Entry[] = [
  ...WORLD,
  [3, 'declared', { severity: 'P1', previous: null }],
  [18, 'acknowledged', { by: 'ada', alerts: [] }],
  [24, 'mitigated', { by: 'rollback' }],
];

describe('a severity that is stated', () => {
  it.each<[string, string | SlotValue, boolean]>([
    ['as declared', 'P1', true],
    ['as declared, with words', '🔴 P1 (critical)', true],
    ['by the picker alone', { text: '', pick: 'P1' }, true],
    ['by the picker with other words', { text: 'P2', pick: 'P1' }, false],
    ['two at once', 'P1 or P2', false],
    ['another', 'P2', false],
    ['in no words of the rulebook', 'critical', false],
  ])('holds as it was declared: %s', (_, value, expected) => {
    expect(holds('severity', value)).toBe(expected);
  });

  it('does not hold before any was declared', () => {
    expect(holds('severity', 'P1', WORLD)).toBe(false);
    expect(holds('severity', 'critical', WORLD)).toBe(false);
  });
});

describe('a commander who is stated', () => {
  const renamed = { ...plan, people: plan.people.map((p) => (p.id === 'ada' ? { ...p, handle: '@a.small' } : p)) };

  it.each<[string | SlotValue, boolean]>([
    [{ text: 'whoever', pick: 'ada' }, true],
    [{ text: '@ada', pick: 'bob' }, false],
    ['@ada', true],
    [' ada ', true],
    ['Ada', true],
    ['Ada Small', true],
    [' @A.Small ', true],
    ['@bob', false],
    ['c@ada', false],
    ['somebody', false],
  ])('%j: %s', (value, expected) => {
    expect(holds('person', value, DRILL, renamed)).toBe(expected);
  });

  it('is whoever a message typed by hand names', () => {
    const own = planOf(['person']);
    const facts = digest(own, timeline([...DRILL, given(5, 'bob')]), HEADER);
    const typed = (text: string) => {
      const sent = sentAt(30, { person: { text } }, { typed: [] });
      return factsStated(facts, sent).map((f) => f.holds);
    };
    expect(typed('I hand this to Bob')).toEqual([true]);
    expect(typed('Bob and Carol')).toEqual([false]);
    expect(typed('nobody yet')).toEqual([false]);
  });

  it('is not named where the commander is nobody of the company', () => {
    const stranger = { ...plan, people: plan.people.filter((p) => p.id !== 'ada') };
    expect(holds('person', 'zoe', DRILL, stranger)).toBe(false);
    expect(holds('person', '@bob', DRILL, stranger)).toBe(false);
  });
});

describe('the commander', () => {
  const at = (minute: number, ...entries: Entry[]) =>
    commanderAt(digest(plan, timeline([...WORLD, ...entries]), HEADER), minute * MINUTE);

  it('is the trainee until the role is given or taken, from that moment on', () => {
    expect(at(9, given(10, 'bob'))).toBe('ada');
    expect(at(10, given(10, 'bob'))).toBe('bob');
    expect(at(9, taken(10, 'carol'))).toBe('ada');
    expect(at(10, taken(10, 'carol'))).toBe('carol');
  });

  it('is whoever came last, and no holder of another role', () => {
    expect(at(30, taken(10, 'carol'), given(20, 'bob'))).toBe('bob');
    expect(at(30, given(10, 'bob'), taken(20, 'carol'))).toBe('carol');
    expect(at(30, given(10, 'bob', 'comms'), taken(20, 'carol', 'comms'))).toBe('ada');
  });
});

describe('a time that is stated', () => {
  it.each<[SlotKind, string, boolean]>([
    // The onset at 13:58 and the first page at 14:03, local, with five minutes and the rest of the minute on either side.
    ['time', '13:53', true],
    ['time', '13:52 local', false],
    ['time', '14:08', true],
    ['time', '14:09 local', false],
    ['time', '12:58 UTC', true],
    ['time', 'this morning', false],
    // The first page, or the acknowledgement at 14:20.
    ['detected-at', '14:03 local', true],
    ['detected-at', '14:25 local', true],
    ['detected-at', '14:12 local', false],
    // The recovery at 14:26.
    ['resolved-at', '14:26 local', true],
    ['resolved-at', '14:20 local', false],
  ])('%s %s: %s', (kind, words, expected) => {
    expect(holds(kind, words)).toBe(expected);
  });

  it('of detection is the first page where nobody acknowledged', () => {
    expect(holds('detected-at', '14:03 local', WORLD)).toBe(true);
    expect(holds('detected-at', '14:20 local', WORLD)).toBe(false);
  });

  it('of recovery does not hold while there is none', () => {
    expect(holds('resolved-at', '14:26 local', WORLD)).toBe(false);
  });
});

describe('an impact that is stated', () => {
  const all: readonly Entry[] = [...DRILL, [2, 'truth.changed', { cells: [], severity: 'P1', losses: LOSSES }]];

  it.each<[string, string | SlotValue, boolean]>([
    ['what is lost', 'buying is down', true],
    ['by the picker', { text: 'a lot', pick: 'buy' }, true],
    ['two that are lost', { text: 'and browsing', pick: 'buy' }, true],
    ['three, although all are lost', 'buying, browsing and search', false],
    ['nothing by name', 'everything is down', false],
  ])('holds for one or two capabilities that are lost: %s', (_, value, expected) => {
    expect(holds('impact', value, all)).toBe(expected);
  });

  it('does not hold when one of two is not lost', () => {
    expect(holds('impact', 'buying and search are down')).toBe(false);
    expect(holds('impact', { text: 'buying', pick: 'search' })).toBe(false);
  });
});

describe('a cause that is stated', () => {
  it.each<[string | SlotValue, boolean, boolean]>([
    // [what is said, true once its evidence was opened, true before]
    ['the release', true, false],
    [{ text: 'who knows', pick: 'release' }, true, false],
    [{ text: 'the release', pick: 'leak' }, false, false],
    ['the release or a leak', false, false],
    ['a leak', false, false],
    ['Still under investigation: the release?', false, true],
    ['Cause en cours d’analyse', false, true],
    [{ text: '', pick: 'under-investigation' }, false, true],
    ['something odd', false, false],
  ])('%j: %s when it was found, %s when it was not', (value, found, not) => {
    expect(holds('cause', value, [...DRILL, told])).toBe(found);
    expect(holds('cause', value)).toBe(not);
  });

  it('is none of a slot that was left as it was', () => {
    const own = planOf(['cause']);
    const facts = digest(own, timeline(DRILL), HEADER);
    const empty: Record<string, SlotValue>[] = [{}, { cause: { text: '[cause]', pick: 'leak' } }];
    for (const slots of empty) {
      const sent = sentAt(30, slots);
      expect(slotsOf(own, sent).map((slot) => statedCauses(facts, sent, slot))).toEqual([[]]);
    }
  });

  it('may be named from the moment its evidence is seen, in a drill that has a variant', () => {
    const by = (minute: number, entries: readonly Entry[]) =>
      causeToName(digest(plan, timeline(entries), HEADER), minute * MINUTE);
    expect(by(11.9, [...WORLD, told])).toBe('under-investigation');
    expect(by(12, [...WORLD, told])).toBe('release');
    expect(by(12, [told])).toBe('under-investigation');
  });
});

describe('a duration that is stated', () => {
  // 28 minutes from the onset, 23 from the first page: 28 x 20 % = 5.6 minutes on either side.
  it.each([
    ['28 minutes', true],
    ['33 min', true],
    ['34 min', false],
    ['18 min', true],
    ['17 min', false],
    ['0 h 25', true],
    ['a while', false],
  ])('%s: %s', (words, expected) => {
    expect(holds('duration', words)).toBe(expected);
  });

  it('strays by a fifth, five minutes at least, and not at all while nothing is mended', () => {
    const lasted = (minute: number): Facts =>
      digest(plan, timeline([...WORLD, [minute, 'mitigated', { by: 'rollback' }]]), HEADER);
    expect(durationHolds(lasted(96), 120 * MINUTE)).toBe(true);
    expect(durationHolds(lasted(96), 120 * MINUTE + 1)).toBe(false);
    expect(durationHolds(lasted(6), 15 * MINUTE)).toBe(true);
    expect(durationHolds(lasted(6), 15 * MINUTE + 1)).toBe(false);
    expect(durationHolds(digest(plan, timeline(WORLD), HEADER), 5 * MINUTE)).toBe(false);
  });
});

describe('the facts of a message', () => {
  it('are those slots that can be held against a drill; one that was left empty does not hold', () => {
    const own = planOf(['title', 'severity', 'news', 'phase', 'link', 'impact']);
    const facts = digest(own, timeline(DRILL), HEADER);
    const stated = factsStated(facts, sentAt(30, { title: { text: 'Down' }, severity: { text: 'P1' } }));
    expect(stated.map((f) => [f.sent.slot.id, f.holds])).toEqual([
      ['severity', true],
      ['impact', false],
    ]);
  });
});
