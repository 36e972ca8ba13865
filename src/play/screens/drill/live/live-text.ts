import { defineText } from '../../../i18n/catalogue.ts';

export const words = defineText({
  page: {
    en: (alert: string) => `You are paged: ${alert}. Press 1 to acknowledge.`,
    fr: (alert: string) => `Alerte : ${alert}. Touche 1 pour acquitter.`,
  },
  time: {
    en: (at: string, minute: number) => `It is ${at}, minute ${minute}.`,
    fr: (at: string, minute: number) => `Il est ${at}, minute ${minute}.`,
  },
  near: {
    en: (duty: string, minutes: number) => `${duty} is due in ${minutes} min.`,
    fr: (duty: string, minutes: number) => `${duty} : encore ${minutes} min.`,
  },
  missed: { en: (duty: string) => `${duty} is late.`, fr: (duty: string) => `${duty} : en retard.` },

  ringing: { en: 'is calling', fr: 'vous appelle' },
  calling: { en: 'On the phone', fr: 'Au téléphone' },
  answer: { en: 'Answer', fr: 'Répondre' },
  decline: { en: 'Decline', fr: 'Refuser' },
  hangUp: { en: 'Hang up', fr: 'Raccrocher' },
  missedCall: { en: 'Left a message', fr: 'A laissé un message' },
});
