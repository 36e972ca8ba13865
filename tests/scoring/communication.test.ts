import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/scenario/plan.ts';
import { END, opening, P1 } from '../support/scoring-entries.ts';
import { GOOD, HEADER, MINUTE, plan, ruleOf, timeline, WORLD } from '../support/scoring-plan.ts';

describe('the sources of the communication rules', () => {
  it('are the runbook’s sections, the client’s mail with the levels that owe one', () => {
    const source = (on: Plan) => ruleOf('COM-7', GOOD, on).source;
    const { title } = plan.rulebook;
    expect(source({ ...plan })).toEqual({
      en: `${title.en}: client e-mail (P1/P2)`,
      fr: `${title.fr} : courriel au client (P1/P2)`,
    });
    const templates = plan.rulebook.templates.filter((t) => t.audience === 'team');
    const mailless = { ...plan, rulebook: { ...plan.rulebook, templates } };
    expect(source(mailless)).toEqual({ en: `${title.en}: client e-mail`, fr: `${title.fr} : courriel au client` });
  });
});

describe('the drill’s clock', () => {
  it('is local in the reasons and UTC in the templates', () => {
    expect(timeline([opening(6)])[0]?.at).toBe(6 * MINUTE);
    expect(ruleOf('COM-1', [...WORLD, P1, opening(6), END], plan, HEADER).why.fr).toContain('14 h 08');
  });
});
