import { defineText } from '../../i18n/catalogue.ts';

export const resumeText = defineText({
  title: { en: 'Interrupted drill', fr: 'Exercice interrompu' },
  line: {
    en: (title: string, at: string, date: string) => `${title}, stopped at ${at}, begun on ${date}`,
    fr: (title: string, at: string, date: string) => `${title}, arrêté à ${at}, commencé le ${date}`,
  },
  changed: {
    en: 'Tocsin or this scenario has changed since it began, so it cannot go on here.',
    fr: 'Tocsin ou ce scénario a changé depuis son début\u202f: il ne peut pas continuer ici.',
  },
  go: { en: 'Go back in', fr: 'Y retourner' },
  anew: { en: 'Start anew', fr: 'Recommencer' },
  leave: { en: 'Give it up', fr: 'L’abandonner' },
  sure: { en: 'Give it up? It will have no record.', fr: 'Abandonner ? Rien ne sera conservé.' },
  yes: { en: 'Yes, give it up', fr: 'Oui, abandonner' },
  no: { en: 'No', fr: 'Non' },
});
