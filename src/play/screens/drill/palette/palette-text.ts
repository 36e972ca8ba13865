import { defineText } from '../../../i18n/catalogue.ts';

export const words = defineText({
  find: { en: 'Find anything', fr: 'Tout trouver' },
  placeholder: {
    en: 'A command, a console, a person, a template',
    fr: 'Une commande, une console, une personne, un modèle',
  },
  none: { en: 'Nothing by that name. Try another word.', fr: 'Rien de ce nom. Essayez un autre mot.' },
  count: { en: (n: number) => `${n} found`, fr: (n: number) => `${n} trouvés` },
  consoles: { en: 'Console', fr: 'Console' },
  actions: { en: 'Action', fr: 'Action' },
  people: { en: 'Person', fr: 'Personne' },
  templates: { en: 'Template', fr: 'Modèle' },
  procedures: { en: 'Runbook', fr: 'Runbook' },
  commands: { en: 'Command', fr: 'Commande' },
  escalateTo: { en: (who: string) => `Escalate to ${who}`, fr: (who: string) => `Escalader vers ${who}` },
  write: { en: (name: string) => `Write: ${name}`, fr: (name: string) => `Écrire : ${name}` },
  split: { en: 'Open a second incident', fr: 'Ouvrir un second incident' },
  handSecond: { en: 'Hand over the second incident', fr: 'Confier le second incident' },
  leave: { en: 'Leave the drill', fr: 'Quitter l’exercice' },
  pace: { en: (factor: number) => `Pace x${factor}`, fr: (factor: number) => `Vitesse x${factor}` },

  hints: { en: 'Hints', fr: 'Indices' },
  hintPrice: { en: (n: number) => `price ${n}`, fr: (n: number) => `prix ${n}` },
  takeHint: {
    en: (n: number) => `Take the next hint (price ${n})`,
    fr: (n: number) => `Prendre l’indice suivant (prix ${n})`,
  },
  hintsNote: {
    en: 'From a question to an answer. What a hint costs is said before; it is shown beside the score.',
    fr: 'De la question à la réponse. Le prix est dit avant ; il est affiché à côté du score.',
  },
  noHints: { en: 'This drill has no hints left.', fr: 'Il n’y a plus d’indice dans cet exercice.' },
  noHintsHere: { en: 'There are no hints in evidence mode.', fr: 'Pas d’indices en mode épreuve.' },
  hintsOff: {
    en: 'Hints were switched off for this drill, at its start.',
    fr: 'Les indices ont été coupés pour cet exercice, à son lancement.',
  },

  jump: { en: 'Wait until…', fr: 'Attendre jusqu’à…' },
  jumpNote: {
    en: 'Time runs on at once, and stops earlier when something happens: an alert, a message, somebody who arrives, a deadline.',
    fr: 'Le temps avance d’un coup et s’arrête avant si quelque chose se passe : alerte, message, arrivée, échéance.',
  },
  jumpBy: { en: (n: number) => `${n} min`, fr: (n: number) => `${n} min` },
  jumpTo: { en: 'Until', fr: 'Jusqu’à' },
  jumpGo: { en: 'Wait', fr: 'Attendre' },
  untilDone: { en: (name: string) => `until done: ${name}`, fr: (name: string) => `jusqu’à la fin : ${name}` },
  untilDeadline: { en: (name: string) => `until: ${name}`, fr: (name: string) => `jusqu’à : ${name}` },

  leaveTitle: { en: 'Leave the drill?', fr: 'Quitter l’exercice ?' },
  leaveNote: {
    en: 'End it now and see the debrief, or go to the start and take it up again later.',
    fr: 'Terminez maintenant pour voir le débriefing, ou revenez à l’accueil et reprenez plus tard.',
  },
  leaveEnd: { en: 'End and see the debrief', fr: 'Terminer et voir le débriefing' },
  leaveLater: { en: 'Later', fr: 'Plus tard' },
  stay: { en: 'Stay', fr: 'Rester' },

  summary: { en: 'How things stand', fr: 'Où on en est' },
  consolesTitle: { en: 'Consoles', fr: 'Consoles' },

  ended: { en: 'The drill is over', fr: 'L’exercice est terminé' },
  closedIt: {
    en: 'You closed the incident. The debrief says what counted and why.',
    fr: 'Vous avez clos l’incident. Le débriefing dit ce qui a compté et pourquoi.',
  },
  timeUp: {
    en: 'Time is up. The debrief says what counted and why.',
    fr: 'Le temps est écoulé. Le débriefing dit ce qui a compté et pourquoi.',
  },
  debrief: { en: 'See the debrief', fr: 'Voir le débriefing' },
  scoring: { en: 'Scoring…', fr: 'Calcul du score…' },
  cannotFinish: { en: 'The record could not be stored.', fr: 'Le dossier n’a pas pu être enregistré.' },
});
