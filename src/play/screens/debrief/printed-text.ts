import { defineText } from '../../i18n/catalogue.ts';

/** The words that only paper needs. */
export const P = defineText({
  record: { en: 'Record', fr: 'Dossier' },
  rubric: { en: 'Rubric', fr: 'Barème' },
  scenario: { en: 'Scenario', fr: 'Scénario' },
  runbook: { en: 'Runbook', fr: 'Runbook' },
  engine: { en: 'Engine', fr: 'Moteur' },
  seed: { en: 'Seed', fr: 'Tirage' },
  dimension: { en: 'Dimension', fr: 'Dimension' },
  rating: { en: 'Rating', fr: 'Appréciation' },
  moved: { en: 'Took most', fr: 'A le plus pesé' },
  self: { en: 'Own rating', fr: 'Auto-évaluation' },
  clocks: {
    en: 'Minutes count from the first page; times of day are the company’s.',
    fr: 'Les minutes comptent depuis le premier appel ; les heures sont celles de l’entreprise.',
  },
  key: {
    en: 'Numbers are dock keys: 1 acknowledge, 2 declare, 3 assign, 4 escalate, 5 tell, 6 act, 7 close.',
    fr: 'Les chiffres sont les touches du pupitre : 1 prendre en compte, 2 déclarer, 3 affecter, 4 escalader, 5 informer, 6 agir, 7 clôturer.',
  },
});
