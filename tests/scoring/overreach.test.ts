import { describe, expect, it } from 'vitest';
import { done, END, over, room, silent, told } from '../support/scoring-entries.ts';
import { call, type Entry, GOOD, plan, ruleOf, SILENT, WORLD } from '../support/scoring-plan.ts';

/** Only Bob's rung falls due, at minute 16; the next is at 31. */
const until25 = [...WORLD, over(25), END];

describe('ESC-3', () => {
  it('ESC-3 takes eight points for a call two rungs above what is due, twelve at most', () => {
    expect(ruleOf('ESC-3', [...until25, call(2, 'carol')])).toMatchObject({ points: -8, outcome: 'penalty' });
    expect(ruleOf('ESC-3', [...until25, call(2, 'carol'), call(3, 'carol')]).points).toBe(-8);
    expect(ruleOf('ESC-3', [...until25, call(2, 'carol'), room(3, 'carol', 'bob')]).points).toBe(-12);
  });

  it('ESC-3 takes four more for each further person', () => {
    const two = { ...plan, people: plan.people.map((p) => (p.id === 'dan' ? { ...p, contact: 'cto' } : p)) };
    expect(ruleOf('ESC-3', [...until25, call(2, 'carol'), call(3, 'dan')], two).points).toBe(-12);
  });

  it('ESC-3 leaves one rung above alone', () => {
    expect(ruleOf('ESC-3', [...until25, call(2, 'bob'), call(17, 'carol')]).points).toBe(0);
    expect(ruleOf('ESC-3', GOOD)).toMatchObject({ max: 0, outcome: 'not-applicable' });
  });

  it.each<[string, Entry[], Entry]>([
    ['a failed call', [silent(4, 'bob')], call(5, 'carol', { reason: 'no-answer' })],
    [
      'money at risk that was seen',
      [told(2, 'orders', 'sales-stopped')],
      call(5, 'carol', { reason: 'money-or-data' }),
    ],
    ['ten minutes stuck', [[2, 'acknowledged', { by: 'ada', alerts: [] }]], call(13, 'carol', { reason: 'stuck' })],
    ['a change that was refused', [done(4, 'rollback', { failed: true })], call(5, 'carol', { reason: 'refused' })],
  ])('ESC-3 is lifted by a reason that the timeline bears out: %s', (_, facts, escalated) => {
    expect(ruleOf('ESC-3', [...until25, ...facts, escalated]).points).toBe(0);
    expect(ruleOf('ESC-3', [...until25, escalated]).points).toBe(-8);
  });

  it('ESC-3 gives silence nothing', () => {
    expect(ruleOf('ESC-3', SILENT).points).toBe(0);
  });

  it('ESC-3 takes a first war room only, two rungs above what is due', () => {
    // The room is the third rung: due from minute 61, one below it from 31.
    const rooms = (...minutes: number[]) => ruleOf('ESC-3', [...SILENT, ...minutes.map((m) => room(m, 'bob'))]).points;
    expect(rooms(30)).toBe(-8);
    expect(rooms(5, 10, 15)).toBe(-8);
    expect(rooms(31)).toBe(0);
  });

  it.each([
    'sales-stopped',
    'key-refused',
    'callbacks-refused',
    'near-simultaneous-duplicates',
    'api-version-changed',
  ] as const)('ESC-3 takes “%s” for money or data at risk', (observation) => {
    const asked = call(5, 'carol', { reason: 'money-or-data' });
    expect(ruleOf('ESC-3', [...until25, told(5, 'x', observation), asked]).points).toBe(0);
    expect(ruleOf('ESC-3', [...until25, told(5.1, 'x', observation), asked]).points).toBe(-8);
  });

  it.each<[string, Entry[], Entry]>([
    ['the silence of who is called now', [silent(4, 'carol')], call(5, 'carol', { reason: 'no-answer' })],
    ['a silence that came later', [silent(6, 'bob')], call(5, 'carol', { reason: 'no-answer' })],
    ['a change that worked', [done(4, 'rollback')], call(5, 'carol', { reason: 'refused' })],
    ['a change refused later', [done(6, 'rollback', { failed: true })], call(5, 'carol', { reason: 'refused' })],
    ['evidence of something else', [told(2, 'x', 'nothing-unusual')], call(5, 'carol', { reason: 'money-or-data' })],
    ['stuck without having begun', [], call(13, 'carol', { reason: 'stuck' })],
  ])('ESC-3 is not lifted by %s', (_, facts, escalated) => {
    expect(ruleOf('ESC-3', [...until25, ...facts, escalated]).points).toBe(-8);
  });

  it.each<[string, Entry[], number, number]>([
    ['since the acknowledgement', [], 12, 0],
    ['not yet', [], 11.9, -8],
    ['since evidence', [told(4)], 13, -8],
    ['since evidence, long enough', [told(4)], 14, 0],
    ['since a change', [done(4, 'restart')], 13, -8],
    ['evidence that came later does not count', [told(13)], 12, 0],
  ])('ESC-3 counts ten minutes without anything new as stuck: %s', (_, facts, minute, points) => {
    const known: Entry = [2, 'acknowledged', { by: 'ada', alerts: [] }];
    const stuck = call(minute, 'carol', { reason: 'stuck' });
    expect(ruleOf('ESC-3', [...until25, known, ...facts, stuck]).points).toBe(points);
  });

  it('ESC-3 names who was called too high, once each, in the order of time', () => {
    const { why, evidence } = ruleOf('ESC-3', [...until25, room(2, 'bob'), call(3, 'carol'), call(4, 'carol')]);
    expect(why.en).toMatch(/^Called two rungs or more above .* asked for: the war room and Carol, from 14:04 on, /);
    expect(why.fr).toMatch(/^Appel deux échelons .* l’heure : la cellule de crise et Carol, dès 14 h 04, /);
    expect(evidence.map((id) => id.split('#')[0])).toEqual(['warroom.opened@120', 'escalated@180']);
  });
});
