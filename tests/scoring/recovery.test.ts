import { describe, expect, it } from 'vitest';
import { as, END, looked, over, told } from '../support/scoring-entries.ts';
import { type Entry, message, RESOLVED, ruleOf, SILENT, WORLD } from '../support/scoring-plan.ts';

describe('FIX-5', () => {
  const mended = [...WORLD, over(20)];
  const said = message(25, 'resolved', RESOLVED);

  it('FIX-5 asks for a look at the series after the recovery and before anyone said so', () => {
    expect(ruleOf('FIX-5', [...mended, looked(22, 'series:app.errors'), said, END])).toMatchObject({
      points: 2,
      outcome: 'full',
    });
    expect(ruleOf('FIX-5', [...mended, looked(26, 'series:app.errors'), said, END]).outcome).toBe('none');
    const seen = told(22, 'back', 'recovered', 'page:home');
    expect(ruleOf('FIX-5', [...mended, seen, said, END]).outcome).toBe('full');
  });

  it('FIX-5 gives nothing to who had announced the end before the recovery, however well it was checked afterwards', () => {
    const early = ruleOf('FIX-5', [
      ...WORLD,
      message(15, 'resolved', RESOLVED),
      over(20),
      looked(22, 'series:app.errors'),
      said,
      END,
    ]);
    expect(early.outcome).toBe('none');
    expect(early.why.en).toBe('It was said to be over at 14:17, but only checked at 14:24.');
  });

  it('FIX-5 gives nothing to silence, to lagging alerts, nor to looks before the recovery in any number', () => {
    expect(ruleOf('FIX-5', SILENT).outcome).toBe('none');
    const before = [...Array(10).keys()].map((i) => looked(5 + i, 'console:metrics'));
    const alert: Entry = [22, 'alert.resolved', { alert: 'errors-high' }];
    expect(ruleOf('FIX-5', [...mended, ...before, alert, looked(23, 'console:pager'), said, END]).points).toBe(0);
  });

  it('FIX-5 does not apply to an outage that never ended', () => {
    expect(ruleOf('FIX-5', as('provider', SILENT)).outcome).toBe('not-applicable');
  });

  it.each<[string, Entry[], string]>([
    ['the metrics, at the moment of the recovery', [looked(20, 'console:metrics')], 'full'],
    ['a series, at the moment of the announcement', [looked(25, 'series:app.errors')], 'full'],
    ['evidence of it, at the moment of the recovery', [told(20, 'x', 'recovered')], 'full'],
    ['a look that was no series', [looked(21, 'console:pager')], 'none'],
    ['evidence of it from before', [told(19, 'x', 'recovered')], 'none'],
    ['evidence of something else', [told(22, 'x', 'slow-for-many')], 'none'],
    [
      'evidence of it, before a look came too late',
      [told(22, 'x', 'recovered'), looked(26, 'console:metrics')],
      'full',
    ],
    [
      'a look, before evidence of it came too late',
      [looked(22, 'console:metrics'), told(26, 'x', 'recovered')],
      'full',
    ],
  ])('FIX-5 takes the first that shows it: %s', (_, entries, outcome) => {
    expect(ruleOf('FIX-5', [...mended, said, END, ...entries]).outcome).toBe(outcome);
  });

  it('FIX-5 waits while nothing has recovered yet, and no longer than the drill', () => {
    expect(ruleOf('FIX-5', WORLD).outcome).toBe('not-applicable');
    expect(ruleOf('FIX-5', WORLD).why.en).toBe('Nothing has recovered yet.');
  });

  it('FIX-5 says when the series were back and when they were looked at', () => {
    const checked = ruleOf('FIX-5', [...mended, looked(22, 'series:app.errors'), said, END]);
    expect(checked.why).toEqual({
      en: 'Recovery was checked on the series at 14:24, before it was announced.',
      fr: 'Le rétablissement a été vérifié sur les courbes à 14 h 24, avant de l’annoncer.',
    });
    expect(checked.evidence.map((id) => id.split('@')[0])).toEqual(['mitigated', 'look.arrived']);
    expect(ruleOf('FIX-5', [...mended, looked(26, 'series:app.errors'), said, END]).why).toEqual({
      en: 'It was said to be over at 14:27, but only checked at 14:28.',
      fr: 'La fin a été annoncée à 14 h 27, mais vérifiée seulement à 14 h 28.',
    });
    expect(ruleOf('FIX-5', [...mended, said, END]).why).toEqual({
      en: 'The series were back at 14:22; nobody looked at them.',
      fr: 'Les courbes étaient revenues à 14 h 22 ; personne ne les a regardées.',
    });
  });
});
