import { describe, expect, it } from 'vitest';

import type { Mood, SeatStatus } from '../../src/play/room/room-facts.ts';
import { roomSummary } from '../../src/play/room/room-summary.ts';
import { nightFacts, seat } from './room.support.ts';

describe('the room’s summary for screen readers', () => {
  it('says in English all that the canvas shows', () => {
    expect(roomSummary(nightFacts(), 'en')).toEqual([
      'A deadline has been missed.',
      'The phone is ringing: Pager.',
      'The bell is about to ring: Bell in 1:12, first notice due, 8% of the time is left.',
      'Wall screen: SITE DOWN, 98% of requests fail.',
      'App: failing, 98% 500.',
      'Neon: idle, 12/100.',
      'From Customers to App, 98% of requests fail.',
      'Orders: 0 a minute.',
      'On-call: you.',
      'Commander: Maëlle, at the desk.',
      'Lead dev: late, 2:05 late.',
      'At the window: Night, sunrise at 08:11.',
    ]);
  });

  it('says it in French, with French spacing', () => {
    const sentences = roomSummary(nightFacts(), 'fr');
    expect(sentences).toContain('Le téléphone sonne : Pager.');
    expect(sentences).toContain('De Customers vers App, 98 % des requêtes échouent.');
    expect(sentences).toContain('App : en panne, 98% 500.');
    expect(sentences).toContain('Commander : Maëlle, à son poste.');
  });

  it('names every seat and every mood in both languages', () => {
    const statuses: SeatStatus[] = ['empty', 'due', 'late', 'home', 'arriving', 'here', 'you', 'stood-down'];
    const moods: Mood[] = ['calm', 'page', 'tense', 'late', 'war-room', 'resolved'];
    for (const lang of ['en', 'fr'] as const) {
      const seats = statuses.map((status) => seat(status, { status, note: '' }));
      const said = roomSummary(nightFacts({ seats }), lang);
      const ofSeats = said.filter((sentence) => statuses.some((status) => sentence.startsWith(status)));
      expect(new Set(ofSeats).size).toBe(statuses.length);
      expect(new Set(moods.map((mood) => roomSummary(nightFacts({ mood }), lang)[0])).size).toBe(moods.length);
      expect(said.join(' ')).not.toContain('undefined');
    }
  });
});
