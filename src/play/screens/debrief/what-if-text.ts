import { defineText } from '../../i18n/catalogue.ts';

/** The words of “what if”. */
export const W = defineText({
  whatIf: { en: 'What if', fr: 'Et si' },
  differs: {
    en: 'This record was played with other rules or content than are here, so it cannot be played otherwise.',
    fr: 'Ce dossier a été joué avec d’autres règles ou contenus que ceux d’ici : il ne peut pas être rejoué autrement.',
  },
  best: { en: 'These would have gained most', fr: 'Ce qui aurait le plus rapporté' },
  trying: {
    en: (tried: number, of: number) => `Trying what you could have done: ${tried} of ${of}`,
    fr: (tried: number, of: number) => `Essai de ce que vous auriez pu faire : ${tried} sur ${of}`,
  },
  nothing: {
    en: 'Nothing that was tried would have gained a point. Well played.',
    fr: 'Rien de ce qui a été essayé n’aurait rapporté un point. Bien joué.',
  },
  own: { en: 'Try your own', fr: 'Essayer autre chose' },
  had: { en: 'What if you had…', fr: 'Et si vous aviez…' },
  choose: { en: 'choose', fr: 'choisir' },
  moved: { en: 'Done at another time', fr: 'Fait à un autre moment' },
  left: { en: 'Not done', fr: 'Pas fait' },
  added: { en: 'Done as well', fr: 'Fait en plus' },
  not: { en: (what: string) => `not: ${what}`, fr: (what: string) => `pas : ${what}` },
  page: { en: (name: string) => `paged ${name}`, fr: (name: string) => `bipé ${name}` },
  declare: { en: (level: string) => `declared ${level}`, fr: (level: string) => `déclaré ${level}` },
  act: { en: (name: string) => `done: ${name}`, fr: (name: string) => `fait : ${name}` },
  send: {
    en: (name: string) => `sent: ${name}, true and complete`,
    fr: (name: string) => `envoyé : ${name}, vrai et complet`,
  },
  acknowledge: { en: 'acknowledged', fr: 'pris en compte' },
  at: { en: 'at', fr: 'à' },
  minute: { en: 'Minute after the first page', fr: 'Minute après le premier appel' },
  scoreThen: { en: (total: string) => `${total} of 100`, fr: (total: string) => `${total} sur 100` },
  gains: { en: 'Rules that would have come out otherwise', fr: 'Règles dont le verdict aurait changé' },
  noChange: { en: 'It would have changed nothing.', fr: 'Cela n’aurait rien changé.' },
  held: {
    en: 'The total stays capped: the incident is still not mended.',
    fr: 'Le total reste plafonné : l’incident n’est toujours pas rétabli.',
  },
  refused: { en: 'It could not have been done then.', fr: 'Ce n’était pas possible à ce moment.' },
  noLonger: { en: 'No longer applies, so not scored anew', fr: 'Ne s’applique plus, donc pas noté à nouveau' },
  both: { en: 'Show both timelines', fr: 'Voir les deux chronologies' },
  forked: { en: 'Forked: as it would have been', fr: 'Bifurcation : comme cela aurait été' },
  playFrom: { en: (at: string) => `Play on from ${at}`, fr: (at: string) => `Rejouer à partir de ${at}` },
  curve: {
    en: (from: string, to: string) => `The total by the minute in which it is done, from ${from} to ${to} of 100`,
    fr: (from: string, to: string) => `Le total selon la minute où c’est fait, de ${from} à ${to} sur 100`,
  },
  yours: { en: 'yours', fr: 'vous' },
  sameSeed: {
    en: 'Same seed, everything else as you played it.',
    fr: 'Même tirage, tout le reste comme vous l’avez joué.',
  },
});
