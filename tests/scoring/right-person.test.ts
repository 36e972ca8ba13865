import { describe, expect, it } from 'vitest';
import { END, looked, over, silent } from '../support/scoring-entries.ts';
import { call, type Entry, GOOD, plan, ruleOf, SILENT, WORLD } from '../support/scoring-plan.ts';

/** Only Bob's rung falls due, at minute 16; the next is at 31. */
const until25 = [...WORLD, over(25), END];

describe('ESC-2', () => {
  it('ESC-2 asks for whom the rota names', () => {
    expect(ruleOf('ESC-2', GOOD)).toMatchObject({ points: 4, outcome: 'full' });
    expect(ruleOf('ESC-2', [...until25, call(16, 'dan')]).outcome).toBe('none');
    expect(ruleOf('ESC-2', [...WORLD, over(45), call(16, 'bob'), END]).points).toBe(2);
  });

  it('ESC-2 asks for the next contact within five minutes of silence', () => {
    const tried = [...WORLD, over(30), END, call(16, 'bob'), silent(18, 'bob')];
    expect(ruleOf('ESC-2', tried)).toMatchObject({ points: 2, outcome: 'partial' });
    expect(ruleOf('ESC-2', [...tried, call(23, 'carol')]).outcome).toBe('full');
    expect(ruleOf('ESC-2', [...tried, call(24, 'carol')]).outcome).toBe('partial');
  });

  it('ESC-2 gives nothing to silence, nor to calling the same wrong person all the time', () => {
    expect(ruleOf('ESC-2', SILENT).outcome).toBe('none');
    expect(ruleOf('ESC-2', [...until25, ...[5, 6, 7, 8].map((m) => call(m, 'ada'))]).points).toBe(0);
  });

  it('ESC-2 does not apply when no rung was due', () => {
    expect(ruleOf('ESC-2', [...WORLD, over(15), END]).outcome).toBe('not-applicable');
  });

  const unheard = [...WORLD, over(30), END, call(16, 'bob'), silent(18, 'bob')];

  it.each<[string, Entry[], string]>([
    ['another of the ladder, tried before the silence was known', [call(17, 'carol')], 'full'],
    ['the second on call', [call(20, 'dan')], 'full'],
    ['at the same moment', [call(16, 'dan')], 'full'],
    ['another of the ladder, and the same person again later', [call(20, 'carol'), call(25, 'bob')], 'full'],
    ['before the call that was not heard', [call(15, 'dan')], 'partial'],
    ['the same person again', [call(20, 'bob')], 'partial'],
    ['somebody whom the phone book does not know', [call(20, 'eve')], 'partial'],
  ])('ESC-2 takes as the next contact somebody else of the phone book: %s', (_, calls, outcome) => {
    expect(ruleOf('ESC-2', [...unheard, ...calls]).outcome).toBe(outcome);
  });

  it('ESC-2 does not take the client for the next contact', () => {
    const [, bob] = plan.people;
    if (!bob) throw new Error('nobody');
    const jean = { ...bob, id: 'jean', name: 'Jean', fullName: 'Jean Dupont', contact: 'client' };
    const withJean = { ...plan, people: [...plan.people, jean] };
    expect(ruleOf('ESC-2', [...unheard, call(20, 'jean')], withJean).outcome).toBe('partial');
  });

  it('ESC-2 counts silence from the call that it answers, and from itself where there was none', () => {
    const invited = [...WORLD, over(30), END, call(16, 'bob'), call(17, 'dan'), silent(18, 'carol')];
    expect(ruleOf('ESC-2', invited).outcome).toBe('partial');
    expect(ruleOf('ESC-2', [...invited, call(23, 'dan')]).outcome).toBe('full');
    // Called again later, with somebody else in between: that was for the first silence.
    const twice = [...WORLD, over(40), END, call(16, 'bob'), call(17, 'carol'), call(24, 'bob'), silent(26, 'bob')];
    expect(ruleOf('ESC-2', twice).outcome).toBe('partial');
  });

  it('ESC-2 asks for no follow-up where the fix landed within five minutes, or where there is still time', () => {
    const tried = [...WORLD, call(16, 'bob'), silent(18, 'bob')];
    expect(ruleOf('ESC-2', [...tried, over(23), END]).outcome).toBe('full');
    expect(ruleOf('ESC-2', [...tried, over(24), END]).outcome).toBe('partial');
    const running = (minute: number) => ruleOf('ESC-2', [...tried, looked(minute, 'console:logs')]).outcome;
    expect(running(22.9)).toBe('full');
    expect(running(23)).toBe('partial');
    expect(ruleOf('ESC-2', [...tried, [22, 'drill.ended', { why: 'left' }]]).outcome).toBe('partial');
  });

  it('ESC-2 halves for the trainee’s own phone, rung while users were harmed', () => {
    const own = [...until25, call(16, 'bob'), call(17, 'ada')];
    expect(ruleOf('ESC-2', own)).toMatchObject({ points: 2, outcome: 'partial' });
    expect(ruleOf('ESC-2', own).evidence).toHaveLength(2);
    expect(ruleOf('ESC-2', [...until25, call(16, 'bob'), call(26, 'ada')]).outcome).toBe('full');
  });

  it('ESC-2 says who had to be tried, who was silent and when', () => {
    const rota = ruleOf('ESC-2', [...WORLD, over(45), call(16, 'bob'), END]).why;
    expect(rota).toEqual({
      en: 'By the rota Bob, Carol had to be tried; tried: 1 of 2.',
      fr: 'D’après la rotation il fallait tenter Bob, Carol ; personnes tentées : 1 sur 2.',
    });
    const gap = ruleOf('ESC-2', unheard);
    expect(gap.why).toEqual({
      en: 'The people whom the rota names were tried. Bob did not answer at 14:20, and no other contact was tried within 5 min.',
      fr: 'Les personnes que désigne la rotation ont été tentées. Bob n’a pas répondu à 14 h 20, et aucun autre contact n’a été tenté dans les 5 min.',
    });
    const later = ruleOf('ESC-2', [...unheard, call(25, 'carol')]);
    expect(later.evidence.map((id) => id.split('@')[0])).toEqual(['escalated', 'person.silent', 'escalated']);
    expect(ruleOf('ESC-2', [...until25, call(16, 'bob'), call(17, 'ada')]).why).toEqual({
      en: 'The people whom the rota names were tried. The trainee’s own phone was rung.',
      fr: 'Les personnes que désigne la rotation ont été tentées. C’est votre propre téléphone qui a sonné.',
    });
    expect(ruleOf('ESC-2', [...until25, call(16, 'bob')]).why.en).toBe('The people whom the rota names were tried.');
  });
});
