import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clock } from '../../src/scoring/clock.ts';
import { named } from '../../src/scoring/named.ts';
import { drillMs, nextPromised, spanIn, timesIn } from '../../src/scoring/slots.ts';
import type { EventOf } from '../../src/sim/events.ts';
import { MINUTE, message, plan, timeline } from '../support/scoring-plan.ts';

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
  ])('are read from “%s”', (words, minutes, zone) => {
    expect(timesIn(words)).toEqual([{ minutes, zone }]);
  });

  it('are none where there is none', () => {
    for (const words of ['soon', '25:10', '12 users', '97.5 %', 'HH:MM']) expect(timesIn(words)).toEqual([]);
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
    ['28', 28],
    ['environ 28 mn', 28],
  ])('are read from “%s”', (words, minutes) => {
    expect(spanIn(words)).toBe(minutes * MINUTE);
  });

  it('are none where there is none', () => {
    for (const words of ['a while', 'XX minutes', '']) expect(spanIn(words)).toBeNull();
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
  ])('named as “%s” is at minute %d', (next, minute) => {
    expect(promised(next)).toBe(minute * MINUTE);
  });

  it('is not one that has gone by or says nothing', () => {
    for (const next of ['12:10 UTC', 'soon', '']) expect(promised(next)).toBeNull();
  });
});

describe('capabilities in words', () => {
  const things = [
    { id: 'buy', name: { en: 'checkout', fr: 'paiement' } },
    { id: 'search', name: { en: 'search', fr: 'recherche' } },
  ];

  it.each([
    ['Checkout is down', ['buy']],
    ['Le PAIEMENT ne marche plus', ['buy']],
    ['Checkout is down, search is not affected', ['buy']],
    ['Pas de recherche touchée, seulement le paiement', ['buy']],
    ['Checkout and search are down', ['buy', 'search']],
    ['Researchers complain', []],
  ])('“%s” names %j', (words, ids) => {
    expect(named(words, things)).toEqual(ids);
  });
});
