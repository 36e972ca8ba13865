import { defineText } from '../../i18n/catalogue.ts';

/** What an author is told whose files have errors. */
export const atWorkText = defineText({
  errors: {
    en: (n: number, files: string) => `${n}\u00a0${n === 1 ? 'error' : 'errors'} in ${files}.`,
    fr: (n: number, files: string) => `${n}\u00a0${n < 2 ? 'erreur' : 'erreurs'} dans ${files}.`,
  },
  plays: {
    en: 'It plays as it was before, until that is mended.',
    fr: 'La version d’avant se joue en attendant la correction.',
  },
  notOffered: {
    en: 'What was never without errors is not offered yet.',
    fr: 'Ce qui a toujours eu des erreurs n’est pas encore proposé.',
  },
});
