import type { Milestone } from '../../../debrief/milestones.ts';
import type { Text } from '../../../runbook/text.ts';
import { defineText } from '../../i18n/catalogue.ts';

/** The words of two runs side by side. */
export const C = defineText({
  compare: { en: 'Compare', fr: 'Comparer' },
  against: { en: 'Compare with', fr: 'Comparer avec' },
  none: { en: 'choose a run', fr: 'choisir un exercice' },
  expert: { en: 'The expert, on this very incident', fr: 'L’expert, sur ce même incident' },
  record: {
    en: (date: string, total: string) => `${date}, ${total} of 100`,
    fr: (date: string, total: string) => `${date}, ${total} sur 100`,
  },
  kept: { en: 'Kept here', fr: 'Gardés ici' },
  bot: { en: 'bot', fr: 'robot' },
  fork: { en: 'what-if', fr: 'variante' },
  making: { en: 'Playing it…', fr: 'Exercice en cours de jeu…' },
  gone: { en: 'This run is no longer here.', fr: 'Cet exercice n’est plus ici.' },
  playedAgainst: { en: 'You played this drill against a ghost.', fr: 'Vous avez joué cet exercice contre un fantôme.' },
  open: { en: 'Compare the two', fr: 'Comparer les deux' },
  otherCause: {
    en: 'It had another cause behind it: compare the way of working, not the times.',
    fr: 'Il avait une autre cause : comparez la façon de travailler, pas les temps.',
  },
  you: { en: 'You', fr: 'Vous' },
  them: { en: 'The other', fr: 'L’autre' },
  theExpert: { en: 'The expert', fr: 'L’expert' },
  of100: { en: 'of 100', fr: 'sur 100' },
  milestones: { en: 'Milestone by milestone', fr: 'Étape par étape' },
  milestone: { en: 'Milestone', fr: 'Étape' },
  difference: { en: 'Difference', fr: 'Écart' },
  sooner: { en: (by: string) => `${by} sooner`, fr: (by: string) => `${by} plus tôt` },
  later: { en: (by: string) => `${by} later`, fr: (by: string) => `${by} plus tard` },
  same: { en: 'the same', fr: 'pareil' },
  notDone: { en: 'not done', fr: 'pas fait' },
  rules: { en: 'Rule by rule', fr: 'Règle par règle' },
  noDifference: { en: 'Every rule came out the same.', fr: 'Chaque règle a donné le même verdict.' },
  more: { en: (n: number) => `${n} smaller differences`, fr: (n: number) => `${n} écarts plus petits` },
  did: { en: 'What was done there', fr: 'Ce qui y a été fait' },
  asked: { en: 'does not apply', fr: 'sans objet' },
  both: { en: 'Show both timelines', fr: 'Voir les deux chronologies' },
  theirs: { en: 'The other run', fr: 'L’autre exercice' },
  expertRun: { en: 'The expert’s run', fr: 'L’exercice de l’expert' },
});

/** What a milestone is called. */
export const MILESTONES: Record<Milestone['kind'], Text> = {
  acknowledged: { en: 'Acknowledged', fr: 'Prise en compte' },
  declared: { en: 'Declared', fr: 'Déclaration' },
  message: { en: 'First message', fr: 'Premier message' },
  called: { en: 'Called', fr: 'Appel à' },
  change: { en: 'Began the change that helped', fr: 'Lancement du changement qui a aidé' },
  mitigated: { en: 'Users served again', fr: 'Utilisateurs de nouveau servis' },
  resolved: { en: 'Said to be over', fr: 'Fin annoncée' },
  closed: { en: 'Closed', fr: 'Clôture' },
};
