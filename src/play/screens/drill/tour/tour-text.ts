import type { Text } from '../../../../runbook/text.ts';
import { defineText } from '../../../i18n/catalogue.ts';

export const words = defineText({
  skip: { en: 'Skip', fr: 'Passer' },
  back: { en: 'Back', fr: 'Précédent' },
  next: { en: 'Next', fr: 'Suivant' },
  begin: { en: 'Begin', fr: 'Commencer' },
  goOn: { en: 'Go on', fr: 'Continuer' },
  place: { en: (n: number, of: number) => `${n} of ${of}`, fr: (n: number, of: number) => `${n} sur ${of}` },
  still: { en: 'The clock stands still during the tour.', fr: 'L’horloge est arrêtée pendant la visite.' },
  again: { en: 'Show the tour', fr: 'Montrer la visite' },
});

/** A card of the tour: the part of the screen that it points at (`data-tour`), and what it says. */
interface Card {
  at: 'pager' | 'consoles' | 'file' | 'dock' | 'composer' | 'debrief';
  title: Text;
  says: Text;
}

export const CARDS: readonly Card[] = [
  {
    at: 'pager',
    title: { en: 'It starts with the pager', fr: 'Tout commence par l’astreinte' },
    says: {
      en: 'The bell rings and the page appears here. Nobody tells you what broke. Press 1 to acknowledge: the response is timed from the first ring.',
      fr: 'La cloche sonne et l’alerte s’affiche ici. Personne ne dit ce qui est en panne. Touche 1 pour acquitter : la réponse est chronométrée dès la première sonnerie.',
    },
  },
  {
    at: 'consoles',
    title: { en: 'Look before you act', fr: 'Regardez avant d’agir' },
    says: {
      en: 'Logs, metrics, errors, releases, the runbook: each opens here. A number says that something is new. What you read becomes your evidence.',
      fr: 'Journaux, métriques, erreurs, livraisons, runbook : tout s’ouvre ici. Un nombre signale du nouveau. Ce que vous lisez devient votre preuve.',
    },
  },
  {
    at: 'file',
    title: { en: 'The incident file remembers', fr: 'Le dossier d’incident garde tout' },
    says: {
      en: 'What is declared, what is due next, who holds which role and all that you did. “Why?” quotes the runbook on a deadline.',
      fr: 'Ce qui est déclaré, la prochaine échéance, qui tient quel rôle et tout ce que vous avez fait. « Pourquoi ? » cite le runbook sur une échéance.',
    },
  },
  {
    at: 'dock',
    title: { en: 'Seven things to do', fr: 'Sept choses à faire' },
    says: {
      en: 'Keys 1 to 7: acknowledge, classify, assign, escalate, communicate, act, close. In practice, the nearest deadline is lit.',
      fr: 'Touches 1 à 7 : acquitter, classer, attribuer, escalader, communiquer, agir, clore. À l’entraînement, l’échéance la plus proche est éclairée.',
    },
  },
  {
    at: 'composer',
    title: { en: 'Say it, and say it on time', fr: 'Dites-le, et à l’heure' },
    says: {
      en: 'Key 5 opens the runbook’s own messages, with every blank marked. However fast the pace, time runs at x1 while you write.',
      fr: 'La touche 5 ouvre les messages du runbook, chaque blanc marqué. Quelle que soit la vitesse, le temps passe à x1 pendant que vous écrivez.',
    },
  },
  {
    at: 'debrief',
    title: { en: 'Close, then learn', fr: 'Clore, puis apprendre' },
    says: {
      en: 'Key 7 closes, once you have seen it hold. The debrief then shows each rule with its reason and its moment. The ? key brings this tour back.',
      fr: 'La touche 7 clôt, une fois le retour vérifié. Le débriefing montre ensuite chaque règle, sa raison et son moment. La touche ? ramène cette visite.',
    },
  },
];
