import { defineText } from '../../../i18n/catalogue.ts';

/** Texts of writing a message by hand. */
export const words = defineText({
  way: { en: 'How to write it', fr: 'Comment l’écrire' },
  form: { en: 'Form', fr: 'Formulaire' },
  byHand: { en: 'Write it yourself', fr: 'L’écrire soi-même' },
  message: { en: 'Your message', fr: 'Votre message' },
  understood: { en: 'How it is understood', fr: 'Comment c’est compris' },
  note: {
    en: 'In any order, in English or French. This shows what is read, not whether it is right.',
    fr: 'Dans n’importe quel ordre, en français ou en anglais. On voit ici ce qui est lu, pas si c’est juste.',
  },
  found: { en: 'found', fr: 'trouvé' },
  left: { en: 'placeholder left', fr: 'texte du modèle' },
  missing: { en: 'missing', fr: 'absent' },
  names: { en: (what: string) => `names: ${what}`, fr: (what: string) => `désigne : ${what}` },
  namesNone: { en: 'names nothing on the list', fr: 'ne désigne rien de la liste' },
  insertFor: { en: (label: string) => `Insert: ${label}`, fr: (label: string) => `Insérer : ${label}` },
  readAs: {
    en: (name: string) => `Read as “${name}”.`,
    fr: (name: string) => `Lu comme « ${name} ».`,
  },
  readsLike: {
    en: (name: string) => `This reads like “${name}”.`,
    fr: (name: string) => `Ceci ressemble à « ${name} ».`,
  },
  useIt: { en: 'Send it as that', fr: 'L’envoyer ainsi' },
  askBlanks: {
    en: 'Something is missing, or left as the template has it. Send it so?',
    fr: 'Il manque quelque chose, ou le texte du modèle est resté. Envoyer ainsi ?',
  },
});
