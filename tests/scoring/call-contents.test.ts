import { describe, expect, it } from 'vitest';
import { began, END, looked, over, told } from '../support/scoring-entries.ts';
import { call, type Entry, ruleOf, SILENT, WORLD } from '../support/scoring-plan.ts';

/** Only Bob's rung falls due, at minute 16; the next is at 31. */
const until25 = [...WORLD, over(25), END];

describe('ESC-4', () => {
  const look = looked(3, 'console:logs');
  const said = (more: Parameters<typeof call>[2]) => ruleOf('ESC-4', [...until25, look, call(16, 'bob', more)]);

  it('ESC-4 pays a quarter for each of what is broken, impact, what was tried and the ask', () => {
    expect(said({})).toMatchObject({ points: 4, outcome: 'full' });
    expect(said({ ask: null }).points).toBe(3);
    expect(said({ ask: null, impact: null }).points).toBe(2);
    expect(said({ ask: null, impact: null, tried: '' }).points).toBe(1);
    expect(said({ ask: null, impact: null, tried: '', evidence: [] }).points).toBe(0);
  });

  it('ESC-4 takes only what is so: evidence that was seen, impact that is real, no placeholder', () => {
    expect(said({ evidence: ['logs:app-500'] }).points).toBe(3);
    expect(said({ impact: 'browse' }).points).toBe(3);
    expect(said({ tried: '[what was tried]' }).points).toBe(3);
  });

  it('ESC-4 gives nothing to silence, nor to a long message without a pick', () => {
    expect(ruleOf('ESC-4', SILENT).outcome).toBe('none');
    const long = { message: 'help '.repeat(200), ask: null, impact: null, tried: '', evidence: [] };
    expect(said(long).points).toBe(0);
  });

  it('ESC-4 does not apply when no rung was due', () => {
    expect(ruleOf('ESC-4', [...WORLD, over(15), END]).outcome).toBe('not-applicable');
  });

  it.each<[string, Entry[], number]>([
    ['a look before', [looked(16, 'console:logs')], 4],
    ['a change begun before', [began(16, 'restart')], 4],
    ['several changes, some later', [began(10, 'restart'), began(20, 'rollback')], 4],
    ['a look that came later', [looked(16.1, 'console:logs')], 3],
    ['a change begun later', [began(16.1, 'restart')], 3],
    ['nothing at all', [], 3],
  ])('ESC-4 believes that something was tried where something was: %s', (_, facts, points) => {
    expect(ruleOf('ESC-4', [...until25, ...facts, call(16, 'bob')]).points).toBe(points);
  });

  it.each<[string, Entry[], number]>([
    ['seen before', [told(16, 'x', 'slow-for-many', 'logs:y')], 4],
    ['seen later', [told(16.1, 'x', 'slow-for-many', 'logs:y')], 3],
    ['nothing unusual', [told(5, 'x', 'nothing-unusual', 'logs:y')], 3],
    ['a third party that is well', [told(5, 'x', 'third-party-healthy', 'logs:y')], 3],
    ['a recovery', [told(5, 'x', 'recovered', 'logs:y')], 3],
    ['a user’s own error', [told(5, 'x', 'user-error-noise', 'logs:y')], 3],
  ])('ESC-4 takes for what is broken evidence that shows it: %s', (_, facts, points) => {
    const asked = call(16, 'bob', { evidence: ['logs:y', 'logs:z'] });
    expect(ruleOf('ESC-4', [...until25, look, ...facts, asked]).points).toBe(points);
  });

  it('ESC-4 takes no blank for what was tried', () => {
    expect(said({ tried: '   ' }).points).toBe(3);
  });

  it('ESC-4 counts the first call to each due person, made while users were harmed', () => {
    const both = [...WORLD, look, over(45), END];
    expect(ruleOf('ESC-4', [...both, call(16, 'bob'), call(31, 'carol')]).points).toBe(4);
    expect(ruleOf('ESC-4', [...both, call(16, 'bob')]).points).toBe(2);
    expect(ruleOf('ESC-4', [...both, call(10, 'dan'), call(16, 'bob', { ask: null }), call(17, 'bob')]).points).toBe(
      1.5,
    );
    expect(ruleOf('ESC-4', [...both, call(46, 'bob')]).points).toBe(0);
  });

  it('ESC-4 says what a call lacked, or how many carried all', () => {
    expect(said({ ask: null, impact: null }).why).toEqual({
      en: 'The call to Bob lacked: the true impact and a specific ask.',
      fr: 'L’appel à Bob ne disait pas : l’impact réel et une demande précise.',
    });
    expect(said({ tried: '', evidence: [] }).why).toEqual({
      en: 'The call to Bob lacked: evidence of what is broken and what was tried.',
      fr: 'L’appel à Bob ne disait pas : un élément qui montre ce qui est cassé et ce qui a été tenté.',
    });
    const whole = said({});
    expect(whole.why.en).toMatch(/^Calls due that were made: 1 of 1, with /);
    expect(whole.why.fr).toMatch(/^Appels dus et faits : 1 sur 1, avec /);
    expect(whole.evidence).toHaveLength(1);
    expect(ruleOf('ESC-4', SILENT).why.en).toMatch(/^None of the people who were due was called/);
  });
});
