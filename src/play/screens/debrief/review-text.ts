import { defineText } from '../../i18n/catalogue.ts';

/** The words of self-rating, lessons and contests. */
export const R = defineText({
  before: { en: 'Before you see the score', fr: 'Avant de voir la note' },
  beforeWhy: {
    en: 'How did it go? Rate yourself first: the gap between what you felt and what happened is worth as much as the points.',
    fr: 'Comment cela s’est-il passé ? Notez-vous d’abord : l’écart entre le ressenti et les faits vaut autant que les points.',
  },
  scale: {
    en: 'U unable to be performed, M major challenges, S some challenges, P no challenges',
    fr: 'U n’a pas pu être réalisé, M difficultés majeures, S quelques difficultés, P sans difficulté',
  },
  show: { en: 'Show the score', fr: 'Voir la note' },
  skip: { en: 'Skip, show the score', fr: 'Passer, voir la note' },
  asTeam: { en: 'We are a team: hot wash', fr: 'Nous sommes une équipe : retour à chaud' },
  left: {
    en: (n: number) => (n === 1 ? '1 to go' : `${n} to go`),
    fr: (n: number) => (n === 1 ? 'encore 1' : `encore ${n}`),
  },
  you: { en: 'You', fr: 'Vous' },
  calibrated: { en: 'you rated yourself the same', fr: 'vous vous étiez noté pareil' },
  higher: {
    en: (steps: number) => `you rated yourself ${steps} ${steps === 1 ? 'step' : 'steps'} higher`,
    fr: (steps: number) => `vous vous étiez noté ${steps} ${steps === 1 ? 'cran' : 'crans'} plus haut`,
  },
  lower: {
    en: (steps: number) => `you rated yourself ${steps} ${steps === 1 ? 'step' : 'steps'} lower`,
    fr: (steps: number) => `vous vous étiez noté ${steps} ${steps === 1 ? 'cran' : 'crans'} plus bas`,
  },
  lessons: { en: 'In short', fr: 'En bref' },
  strengths: { en: 'Went well', fr: 'Réussi' },
  improve: { en: 'To improve', fr: 'À améliorer' },
  next: { en: 'Do next', fr: 'À faire' },
  noStrength: { en: 'No rule was kept in full this time.', fr: 'Aucune règle n’a été tenue en entier cette fois.' },
  noLoss: { en: 'No rule lost a point.', fr: 'Aucune règle n’a perdu de point.' },
  contest: { en: 'Contest', fr: 'Contester' },
  contested: { en: 'Contested', fr: 'Contesté' },
  contestRule: { en: (rule: string) => `Contest ${rule}`, fr: (rule: string) => `Contester ${rule}` },
  contestWhy: {
    en: 'Why is this verdict wrong? It stays in the record beside the rule; the points stay as they are.',
    fr: 'En quoi ce verdict est-il faux ? Cela reste dans le dossier, à côté de la règle ; les points ne changent pas.',
  },
  reason: { en: 'Your reason', fr: 'Votre raison' },
  keepIt: { en: 'Keep it in the record', fr: 'Garder au dossier' },
  cancel: { en: 'Cancel', fr: 'Annuler' },
  notKept: {
    en: 'This browser did not keep it. Download the record so that it is not lost.',
    fr: 'Ce navigateur ne l’a pas gardé. Téléchargez le dossier pour ne pas le perdre.',
  },
});
