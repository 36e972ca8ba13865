import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Slot } from '../../src/runbook/rulebook.ts';
import type { Plan } from '../../src/scenario/plan.ts';
import { clock } from '../../src/scoring/clock.ts';
import { drillMs, nextPromised, saysSomething, slotsOf, spanIn, timesIn, timesMeant } from '../../src/scoring/slots.ts';
import type { SlotValue } from '../../src/sim/commands/shapes.ts';
import type { EventOf } from '../../src/sim/events.ts';
import { MINUTE, message, plan, timeline } from '../support/scoring-plan.ts';

/** The plan with one template, `it`, of these slots and body. */
function planWith(slots: readonly Partial<Slot>[], body = ''): Plan {
  const { rulebook } = plan;
  const [first] = rulebook.templates;
  if (!first) throw new Error('no template');
  const whole = slots.map((slot, i): Slot => {
    const id = slot.id ?? `s${i}`;
    return { id, label: { en: id, fr: id }, kind: 'news', placeholder: { en: `[${id}]`, fr: `[${id} fr]` }, ...slot };
  });
  const it = { ...first, id: 'it', slots: whole, body: { en: body, fr: body } };
  return { ...plan, rulebook: { ...rulebook, templates: [it] } };
}

/** A message of the template `it`, sent at minute 10. */
const sentWith = (slots: Record<string, SlotValue>, text = ''): EventOf<'message.sent'> => ({
  id: 'm',
  at: 10 * MINUTE,
  type: 'message.sent',
  seat: 'on-call',
  template: 'it',
  channel: 'incidents',
  audience: 'team',
  phase: 'update',
  slots,
  text,
  lang: 'en',
});

describe('times of day', () => {
  it.each([
    ['14:03', 843, null],
    ['14h03', 843, null],
    ['14 h 03', 843, null],
    ['**13:03 UTC**', 783, 'utc'],
    ['2:03 pm', 843, null],
    ['2 pm', 840, null],
    ['12:10 am', 10, null],
    ['à 14:03 (heure de Paris)', 843, 'local'],
    ['9:05 CET', 545, 'local'],
    ['9:05 CEST', 545, 'local'],
    ['14:03 (Paris)', 843, 'local'],
    ['14:03 heure  locale', 843, 'local'],
    ['14:03 heure  de  Paris', 843, 'local'],
    ['14:03  (  GMT)', 843, 'utc'],
    ['14:03Z', 843, 'utc'],
    ['14:03:59 UTC', 843, 'utc'],
    ['0:00', 0, null],
    ['23:59', 1439, null],
    ['2:03 p.m.', 843, null],
    ['2 pm UTC', 840, 'utc'],
    ['14:03 and then', 843, null],
    ['9:05 pour le client', 545, null],
    ['à 15 h', 900, null],
    ['vers  15h', 900, null],
    ['by 15h UTC', 900, 'utc'],
    ['15 h', 900, null],
  ])('are read from “%s”', (words, minutes, zone) => {
    expect(timesIn(words)).toEqual([{ minutes, zone }]);
  });

  it('are none where there is none', () => {
    for (const words of [
      'soon',
      '24:10',
      '14:60',
      '12 users',
      '12 amis',
      '97.5 %',
      'HH:MM',
      'dans 2 h',
      'à 2 heures',
      'voilà 2 h',
    ])
      expect(timesIn(words), words).toEqual([]);
  });

  it('are all of a text, in their order', () => {
    expect(timesIn('from 13:58 to 14:28 UTC').map((t) => t.minutes)).toEqual([838, 868]);
  });

  it('come back as the drill moment nearest to the one at hand, over midnight too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -600, max: 2000 }), fc.integer({ min: -600, max: 600 }), (near, off) => {
        const at = (near + off) * MINUTE;
        const [hour = 0, minute = 0] = clock(plan, at).en.split(':').map(Number);
        expect(drillMs(plan, { minutes: hour * 60 + minute, zone: 'local' }, near * MINUTE)).toBe(at);
      }),
    );
  });
});

describe('spans of time', () => {
  it.each([
    ['42 minutes', 42],
    ['1 h 05', 65],
    ['1h05', 65],
    ['1 hour 5 min', 65],
    ['2 heures', 120],
    ['1.5 h', 90],
    ['90 s', 1.5],
    ['90s', 1.5],
    ['30 secs', 0.5],
    ['1 second', 1 / 60],
    ['20 secondes', 1 / 3],
    ['1 h 30 s', 60.5],
    ['1 h 30 secondes', 60.5],
    ['12 heures  15', 735],
    ['1 hours 5', 65],
    ['1 heure 5', 65],
    ['1 heure et 5 minutes', 65],
    ['1 hour, 5 mins, 30 secs', 65.5],
    ['1,5 heure', 90],
    ['10.25 hrs', 615],
    ['1 hr', 60],
    ['3h', 180],
    ['1 hour', 60],
    ['1 minute', 1],
    ['7min', 7],
    ['7 m', 7],
    ["7'", 7],
    [' ~ 28 ', 28],
    ['≈28', 28],
    ['1440', 1440],
    ['28', 28],
    ['environ 28 mn', 28],
  ])('are read from “%s”', (words, minutes) => {
    expect(spanIn(words)).toBe(minutes * MINUTE);
  });

  it('are none where there is none', () => {
    for (const words of [
      'a while',
      'XX minutes',
      '',
      '5 mois',
      '3 hectares',
      '2 mars',
      '8 serveurs',
      'some 28',
      '28 or so',
      '12345',
    ])
      expect(spanIn(words), words).toBeNull();
  });
});

describe('the next update', () => {
  const promised = (next: string) => {
    const [sent] = timeline([message(10, 'update', { phase: 'x', news: 'y', next })]) as [EventOf<'message.sent'>];
    return nextPromised(plan, sent);
  };

  it.each([
    ['13:27 UTC', 25],
    ['13:27', 25],
    ['14:27', 25],
    ['14 h 27', 25],
    ['in 15 minutes', 25],
    ['dans 15 min', 25],
    ['14 h 27 (heure de Paris)', 25],
    ['à 15 h', 58],
    ['1 h', 70],
    ['1 h 05', 75],
    ['4 h', 250],
    ['13:12', 10],
    ['14:12', 10],
  ])('named as “%s” is at minute %d', (next, minute) => {
    expect(promised(next)).toBe(minute * MINUTE);
  });

  it('is not one that has gone by or says nothing', () => {
    for (const next of ['12:10 UTC', '13:11', 'in 241 minutes', '17:13 UTC', 'soon', '', '[13:27]', 'HH:MM'])
      expect(promised(next), next).toBeNull();
  });

  it('is the first of those that are named', () => {
    const two = planWith([
      { id: 'a', kind: 'next-update' },
      { id: 'b', kind: 'next-update' },
      { id: 'c', kind: 'news' },
    ]);
    const sent = sentWith({ a: { text: '13:40' }, b: { text: '13:30' }, c: { text: '13:20' } });
    expect(nextPromised(two, sent)).toBe(28 * MINUTE);
    expect(nextPromised(two, sentWith({ b: { text: '13:30' } }))).toBe(28 * MINUTE);
    expect(nextPromised(two, sentWith({ c: { text: '13:20' } }))).toBeNull();
  });

  it.each([
    ['News every 20 minutes', 30],
    ['Un point toutes  les  5mn', 15],
    ['News every day', null],
  ])('is by the words of a template without a slot for it: “%s”', (words, minute) => {
    const due = minute === null ? null : minute * MINUTE;
    expect(nextPromised(planWith([]), sentWith({}, words))).toBe(due);
    // A slot for it is there to be filled.
    expect(nextPromised(planWith([{ kind: 'next-update' }]), sentWith({}, words))).toBeNull();
  });
});

describe('a slot', () => {
  const filled = (value: SlotValue | undefined) =>
    slotsOf(planWith([{ id: 'x' }]), sentWith(value ? { x: value } : {})).map((s) => s.filled);

  it.each<[string, SlotValue | undefined, boolean]>([
    ['with words', { text: 'The shop' }, true],
    ['with a pick alone', { text: ' ', pick: 'buy' }, true],
    ['that was left out', undefined, false],
    ['without words', { text: '  ' }, false],
    ['with its placeholder', { text: '[x]' }, false],
    ['with its placeholder in French, bare', { text: ' x fr ' }, false],
    ['with a placeholder within words', { text: 'since HH:MM' }, false],
    ['with a placeholder and a pick', { text: '[x]', pick: 'buy' }, false],
  ])('%s', (_, value, expected) => {
    expect(filled(value)).toEqual([expected]);
  });

  it('is none of a template that the rulebook does not have, whatever the message brings', () => {
    expect(slotsOf(plan, sentWith({ x: { text: 'y' } }))).toEqual([]);
    expect(slotsOf(planWith([{ id: 'constructor' }]), sentWith({})).map((s) => s.value)).toEqual([null]);
  });

  it.each([
    ['HH:MM UTC', '', ['utc']],
    ['HH:MM', 'since {x} UTC', ['utc']],
    ['HH:MM', '{x} (UTC)', ['utc']],
    ['HH:MM', '{x} and UTC', ['utc', 'local']],
    ['HH:MM', 'UTC: {x}', ['utc', 'local']],
    ['HH:MM', 'UTC', ['utc', 'local']],
  ])('for a time is read as its template says: “%s”, “%s”', (placeholder, body, zones) => {
    const on = planWith([{ id: 'x', kind: 'time', placeholder: { en: placeholder, fr: 'HH:MM' } }], body);
    const meant = (text: string) => {
      const sent = sentWith({ x: { text } });
      return slotsOf(on, sent).flatMap((slot) => timesMeant(on, sent, slot, sent.at));
    };
    expect(meant('14:03')).toEqual(zones.map((zone) => (zone === 'utc' ? 61 : 1) * MINUTE));
    // What the words say themselves counts first.
    expect(meant('14:03 CET')).toEqual([MINUTE]);
    expect(meant('13:03 UTC')).toEqual([MINUTE]);
    expect(meant('soon')).toEqual([]);
  });
});

describe('a message says something', () => {
  const two = planWith([{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }]);
  const said = { text: 'so' };

  it('with half of its slots filled', () => {
    expect(saysSomething(two, sentWith({ a: said, c: said }))).toBe(true);
    expect(saysSomething(two, sentWith({ a: said }))).toBe(false);
    expect(saysSomething(two, sentWith({}, 'many words'))).toBe(false);
  });

  it('without slots, when no placeholder is left in it', () => {
    expect(saysSomething(planWith([]), sentWith({}, 'We look into it.'))).toBe(true);
    expect(saysSomething(planWith([]), sentWith({}, '[what happened]'))).toBe(false);
  });
});
