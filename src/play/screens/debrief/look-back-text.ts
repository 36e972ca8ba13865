import { defineText } from '../../i18n/catalogue.ts';

/** The words of looking back. */
export const L = defineText({
  title: { en: 'Looking back', fr: 'Retour en arrière' },
  back: { en: 'Back to the debrief', fr: 'Revenir au débriefing' },
  play: { en: 'Play', fr: 'Lire' },
  pause: { en: 'Pause', fr: 'Pause' },
  pace: { en: 'Pace', fr: 'Rythme' },
  unopened: {
    en: (names: string) => `Not opened by then: ${names}.`,
    fr: (names: string) => `Pas encore ouvert : ${names}.`,
  },
  note: {
    en: 'What this seat saw at that moment. Nothing can be changed here.',
    fr: 'Ce que ce poste voyait à ce moment. Rien ne peut être changé ici.',
  },
});
