import type { Text } from '../../../runbook/text.ts';
import type { Dimension, Outcome } from '../../../scoring/scorecard.ts';
import { defineText } from '../../i18n/catalogue.ts';

/** The debrief's own words. */
export const T = defineText({
  debrief: { en: 'Debrief', fr: 'Débriefing' },
  of100: { en: 'of 100', fr: 'sur 100' },
  of: { en: 'of', fr: 'sur' },
  solo: { en: 'solo', fr: 'seul' },
  dimensions: { en: 'By dimension', fr: 'Par dimension' },
  notHere: { en: 'does not apply here', fr: 'sans objet ici' },
  timeline: { en: 'Timeline', fr: 'Chronologie' },
  previous: { en: 'Previous moment', fr: 'Moment précédent' },
  next: { en: 'Next moment', fr: 'Moment suivant' },
  scrub: { en: 'Move through the drill', fr: 'Parcourir l’exercice' },
  dockKeys: { en: '1 to 7 are the dock keys', fr: '1 à 7 sont les touches du pupitre' },
  signals: { en: 'Signals', fr: 'Signaux' },
  truth: { en: 'Severity, truth', fr: 'Sévérité réelle' },
  declared: { en: 'Severity, declared', fr: 'Sévérité déclarée' },
  actions: { en: 'Actions', fr: 'Actions' },
  messages: { en: 'Messages', fr: 'Messages' },
  escalation: { en: 'Escalation', fr: 'Escalade' },
  people: { en: 'People', fr: 'Personnes' },
  notYet: { en: 'not yet', fr: 'pas encore' },
  restored: { en: 'restored', fr: 'rétabli' },
  notNeeded: { en: 'not needed, fixed', fr: 'inutile, réparé' },
  reached: {
    en: (name: string, at: string) => `${name}, reached at ${at}`,
    fr: (name: string, at: string) => `${name}, joint à ${at}`,
  },
  unreached: { en: (name: string) => `${name}, no answer`, fr: (name: string) => `${name}, sans réponse` },
  neverCalled: { en: 'never called', fr: 'jamais appelé' },
  closedEarly: {
    en: (at: string) =>
      `You closed it at ${at}, while customers were still hit. Closing did not end it: what was still owed after that counts as missed.`,
    fr: (at: string) =>
      `Vous avez clos à ${at}, alors que des clients étaient encore touchés. Clore n’y a pas mis fin : ce qui restait dû ensuite compte comme manqué.`,
  },
  rules: { en: 'Rules that fired', fr: 'Règles appliquées' },
  all: { en: 'All', fr: 'Toutes' },
  missed: { en: 'Missed', fr: 'Manquées' },
  kept: { en: 'Kept', fr: 'Tenues' },
  pickTime: { en: 'Pick a time to move the playhead there', fr: 'Choisissez une heure pour y placer le curseur' },
  points: { en: 'Points', fr: 'Points' },
  rule: { en: 'Rule', fr: 'Règle' },
  why: { en: 'Why', fr: 'Pourquoi' },
  moment: { en: 'Moment', fr: 'Moment' },
  from: { en: 'From', fr: 'Source' },
  flags: { en: 'Worth talking about', fr: 'À discuter' },
  flagsNote: { en: 'Not scored', fr: 'Non noté' },
  whatItWas: { en: 'What it was', fr: 'Ce que c’était' },
  happened: { en: 'All that happened', fr: 'Tout ce qui s’est passé' },
  measures: { en: 'Figures', fr: 'Chiffres' },
  acknowledged: { en: 'To acknowledge', fr: 'Prise en compte' },
  declaredIn: { en: 'To declare', fr: 'Déclaration' },
  told: { en: 'To tell the team', fr: 'Équipe informée' },
  toldClient: { en: 'To tell the client', fr: 'Client informé' },
  mitigatedIn: { en: 'To mitigate', fr: 'Rétablissement' },
  closedIn: { en: 'To close', fr: 'Clôture' },
  never: { en: 'never', fr: 'jamais' },
  hints: { en: 'Hints', fr: 'Indices' },
  price: { en: 'price', fr: 'prix' },
  pauses: { en: 'Paused', fr: 'En pause' },
  pace: { en: 'Fastest pace', fr: 'Rythme maximal' },
  home: { en: 'Home', fr: 'Accueil' },
  lookBack: { en: 'Look back', fr: 'Revoir l’exercice' },
  verify: { en: 'Replay and verify', fr: 'Rejouer et vérifier' },
  verifying: { en: 'Replaying…', fr: 'Relecture…' },
  verified: { en: 'Replayed: the same state, events and score', fr: 'Rejoué : même état, mêmes événements, même note' },
  differs: { en: 'Replayed: something differs', fr: 'Rejoué : quelque chose diffère' },
  missing: { en: 'This record is not kept here.', fr: 'Ce dossier n’est pas conservé ici.' },
  missingMend: {
    en: 'Open it from its file on the first screen.',
    fr: 'Ouvrez-le depuis son fichier sur l’écran d’accueil.',
  },
  severityTab: { en: 'Levels called', fr: 'Niveaux annoncés' },
  forked: { en: 'forked from another drill', fr: 'repris d’un autre exercice' },
  rubric: { en: 'Rubric', fr: 'Barème' },
  twoRubrics: {
    en: (then: string, now: string) =>
      `Scored by rubric ${then}, as it was played. Today’s is rubric ${now}: see both.`,
    fr: (then: string, now: string) =>
      `Noté selon le barème ${then}, celui du jour de l’exercice. L’actuel est le barème ${now} : voyez les deux.`,
  },
  madeBy: { en: 'played by a bot', fr: 'joué par un robot' },
});

export const OUTCOME: Record<Outcome, Text> = {
  full: { en: 'kept', fr: 'tenue' },
  partial: { en: 'in part', fr: 'en partie' },
  none: { en: 'missed', fr: 'manquée' },
  penalty: { en: 'penalty', fr: 'pénalité' },
  'not-applicable': { en: 'does not apply', fr: 'sans objet' },
};

export const DIMENSION_ICONS = {
  severity: 'flag',
  acknowledgement: 'tick',
  escalation: 'up',
  communication: 'pen',
  mitigation: 'search',
  closure: 'lock',
} as const satisfies Record<Dimension, string>;
