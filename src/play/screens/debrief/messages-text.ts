import { defineText } from '../../i18n/catalogue.ts';

/** The words about messages, on screen and on paper. */
export const M = defineText({
  messages: { en: 'Messages', fr: 'Messages' },
  field: { en: 'Field', fr: 'Champ' },
  sent: { en: 'What you sent', fr: 'Ce que vous avez envoyé' },
  understood: { en: 'As it was understood', fr: 'Tel qu’il a été compris' },
  notFound: { en: 'not found', fr: 'pas trouvé' },
  model: { en: 'As it could have read', fr: 'Comme il aurait pu être écrit' },
  none: { en: 'No message was sent.', fr: 'Aucun message n’a été envoyé.' },
  noReplay: {
    en: 'The model messages need the drill to replay here, and it does not.',
    fr: 'Les messages modèles demandent que l’exercice puisse être rejoué ici, ce qui n’est pas le cas.',
  },
  empty: { en: 'left empty', fr: 'laissé vide' },
  missed: { en: 'Due and not sent', fr: 'Dû et non envoyé' },
  true: { en: 'true', fr: 'vrai' },
  false: { en: 'not true', fr: 'faux' },
  gap: { en: 'empty or a placeholder', fr: 'vide ou texte de modèle' },
  said: { en: 'said', fr: 'dit' },
  toClient: { en: 'to the client', fr: 'au client' },
  toTeam: { en: 'to the team', fr: 'à l’équipe' },
  tooSoon: {
    en: 'Sent before it was over: users were still hit.',
    fr: 'Envoyé avant la fin : des utilisateurs étaient encore touchés.',
  },
});
