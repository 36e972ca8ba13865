/** Four drills that each go wrong in one known way: what the debrief says of each, as somebody who knows the sources would. */
import { describe, expect, it } from 'vitest';
import { lessonsOf } from '../../src/debrief/lessons.ts';
import { proposals } from '../../src/debrief/proposals.ts';
import { takeOf } from '../../src/debrief/take.ts';
import { debriefDocument } from '../../src/export/debrief.ts';
import { postmortemDraft } from '../../src/export/postmortem.ts';
import type { DrillRecord } from '../../src/record/format.ts';
import { told } from '../../src/runbook/told.ts';
import { loneHero, overEscalation, plan, premature, silent } from '../support/four-drills.ts';

const MINUTE = 60_000;
const PAGED = 40_000;

const flagOf = ({ scorecard }: DrillRecord) => {
  expect(scorecard.flags).toHaveLength(1);
  return scorecard.flags[0];
};
const ruleOf = ({ scorecard }: DrillRecord, id: string) => scorecard.rules.find((r) => r.id === id);
const improved = ({ scorecard }: DrillRecord) => lessonsOf(scorecard).improve.map(({ rule }) => rule.id);
const nextOf = ({ scorecard }: DrillRecord) => lessonsOf(scorecard).next;
const titles = (record: DrillRecord) => {
  for (const steps = proposals(takeOf(plan, record)); ; ) {
    const step = steps.next();
    if (step.done) return step.value.map(({ title }) => title);
  }
};

describe('a premature all-clear', () => {
  const record = premature();

  it('END-2 is named with both moments, and comes first', () => {
    expect(flagOf(record)).toMatchObject({ id: 'premature-all-clear', at: [215_000, 220_000] });
    expect(flagOf(record)?.why).toMatchObject({
      en: expect.stringContaining('while users were still harmed. (14:05)'),
      fr: expect.stringContaining('encore touchés. (14 h 05)'),
    });
    expect(improved(record)).toEqual(['END-2', 'COM-8', 'COM-7']);
    expect(ruleOf(record, 'END-2')?.why.en).toMatch(
      /^Said to be over at 14:05, .* Statements that came too soon: 2\.$/,
    );
    expect(ruleOf(record, 'END-2')?.why.fr).toMatch(/^Fin annoncée à 14 h 05, .* Annonces faites trop tôt : 2\.$/);
  });

  it('FIX-5 COM-7 COM-8 nothing that was said too soon counts as said, nor as checked', () => {
    for (const id of ['FIX-5', 'COM-7', 'COM-8']) expect(ruleOf(record, id)?.outcome, id).toBe('none');
    expect(ruleOf(record, 'COM-8')?.why).toEqual({
      en: 'No resolved message followed the recovery. The one of 14:05 came before it.',
      fr: 'Aucun message de résolution n’a suivi le rétablissement. Celui de 14 h 05 l’a précédé.',
    });
    expect(record.scorecard.rating).toBe('S');
  });

  it('asks for one thing: to wait for the figures', () => {
    expect(nextOf(record)?.en).toMatch(/^Say that it is over only when the figures/);
    expect(nextOf(record)?.fr).toMatch(/^N’annoncez la fin que lorsque les chiffres/);
    expect(titles(record)[0]?.en).toMatch(/^Say that it is over once it is, at 14:0\d, not before$/);
  });

  it('the post-mortem says at the moment itself that users were still hit', () => {
    expect(postmortemDraft({ plan, record, lang: 'en' })).toContain(
      '| 13:05:35 | Sent: Incident resolved | Users were still hit |',
    );
    expect(postmortemDraft({ plan, record, lang: 'fr' })).toContain(
      '| 13:05:35 | Envoyé\u202f: Incident résolu | Des utilisateurs étaient encore touchés |',
    );
  });
});

describe('a silent incident', () => {
  const record = silent();

  it('COM-1 is named with the moment at which news was due, and said once', () => {
    expect(flagOf(record)).toMatchObject({ id: 'silent-incident', at: [PAGED + 15 * MINUTE] });
    expect(improved(record)).toEqual(['COM-1', 'COM-8', 'FIX-4']);
    expect(ruleOf(record, 'COM-1')?.why.en).toMatch(/was sent in the incident channel\. It was due at 14:17\.$/);
    expect(ruleOf(record, 'COM-1')?.why.fr).toMatch(/dans le canal des incidents\. Il était dû à 14 h 17\.$/);
    expect(record.scorecard.dimensions.find((d) => d.id === 'communication')).toMatchObject({ points: 0, rating: 'U' });
  });

  it('what was done well is still said: the call at its time, the mending', () => {
    expect(lessonsOf(record.scorecard).strengths.map(({ rule }) => rule.id)).toEqual(['ESC-1', 'SEV-1', 'FIX-2']);
  });

  it('asks for one thing: the opening message first', () => {
    expect(nextOf(record)?.en).toMatch(/^Send the opening message before you start to dig/);
    expect(nextOf(record)?.fr).toMatch(/^Envoyez le message d’ouverture avant de creuser/);
  });
});

describe('a lone hero', () => {
  const record = loneHero();

  it('ESC-1 is named with the moments at which each rung was ten minutes overdue, and said once', () => {
    expect(flagOf(record)).toMatchObject({ id: 'heroics', at: [PAGED + 25 * MINUTE, PAGED + 40 * MINUTE] });
    expect(improved(record)).toEqual(['ESC-1', 'FIX-4']);
    expect(ruleOf(record, 'ESC-1')?.why).toEqual({
      en: 'By P1’s column. Thomas: due at 14:17, never tried. Jean-Pierre: due at 14:32, never tried.',
      fr: 'D’après la colonne P1. Thomas : dû à 14 h 17, jamais tenté. Jean-Pierre : dû à 14 h 32, jamais tenté.',
    });
  });

  it('COM-4 the news that went out counts in full', () => {
    expect(record.scorecard.dimensions.find((d) => d.id === 'communication')?.rating).toBe('P');
    expect(ruleOf(record, 'COM-4')?.outcome).toBe('full');
  });

  it('asks for one thing: a timer for each rung', () => {
    expect(nextOf(record)?.en).toMatch(/^Set a timer for each rung/);
    expect(nextOf(record)?.fr).toMatch(/^Réglez un minuteur pour chaque échelon/);
  });
});

describe('an over-escalation', () => {
  const record = overEscalation();

  it('ESC-3 is named with who was called above their time and when', () => {
    expect(flagOf(record)).toMatchObject({ id: 'over-escalation', at: [PAGED + 30_000, PAGED + 90_000] });
    expect(improved(record)).toEqual(['ESC-3']);
    expect(ruleOf(record, 'ESC-3')?.why.en).toContain('Jean-Pierre and the war room, from 14:03 on');
    expect(ruleOf(record, 'ESC-3')?.why.fr).toContain('Jean-Pierre et la cellule de crise, dès 14 h 03');
  });

  it('asks for one thing: a reason before a call far up, and never less calling', () => {
    expect(nextOf(record)?.en).toMatch(
      /^Call the next rung as early as you like; for anyone above it, say the reason first/,
    );
    expect(nextOf(record)?.fr).toMatch(/^Appelez l’échelon suivant aussi tôt que vous voulez/);
    expect(titles(record).map(({ en }) => en)).toEqual(['Call nobody two rungs or more before their time']);
  });
});

describe.each([
  ['premature', premature],
  ['silent', silent],
  ['hero', loneHero],
  ['over', overEscalation],
] as const)('the papers of the drill %s', (_, make) => {
  const record = make();

  it.each(['en', 'fr'] as const)('name flag, rule and next action, and accuse nobody (%s)', (lang) => {
    const subject = { plan, record, lang };
    const debrief = debriefDocument(subject);
    const [flag] = record.scorecard.flags;
    const next = nextOf(record);
    expect(debrief).toContain(flag && told(flag.name, lang));
    expect(debrief).toContain(next && told(next, lang));
    for (const text of [debrief, postmortemDraft(subject)]) {
      expect(text).not.toMatch(/\b(blame|fault of|failed to|should have|faute|aurait dû|n’a pas su)\b/i);
      // Every clause names a thing or an hour: no sentence is left without its figures.
      expect(text).not.toMatch(/undefined|null|NaN/);
    }
    expect(postmortemDraft(subject)).not.toMatch(/\b(you|vous)\b/i);
  });
});
