import { describe, expect, it } from 'vitest';
import { CLIENT, GOOD, message, ruleOf, SILENT } from '../support/scoring-plan.ts';

describe('ESC-6', () => {
  it('ESC-6 shows the times to notify and scores nothing', () => {
    const shown = ruleOf('ESC-6', GOOD);
    expect(shown).toMatchObject({ points: 0, max: 0, outcome: 'not-applicable' });
    expect(shown.why.en).toContain('team channel 5 min, client 27 min');
  });

  it('ESC-6 says the span to each audience, or that it was not reached', () => {
    expect(ruleOf('ESC-6', GOOD).why).toEqual({
      en: 'Time to notify, from the first page: first person reached 15 min, team channel 5 min, client 27 min.',
      fr: 'Délais d’information, depuis le premier appel : première personne jointe 15 min, canal de l’équipe 5 min, client 27 min.',
    });
    const unsaid = ruleOf('ESC-6', [...SILENT, message(9, 'client', CLIENT)]);
    expect(unsaid.why.en).toContain('first person reached –, team channel –, client 8 min');
    expect(unsaid.dimension).toBe('escalation');
  });
});
