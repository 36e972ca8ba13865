import { defineText } from '../../i18n/catalogue.ts';

export const settingsText = defineText({
  title: { en: 'Settings', fr: 'Réglages' },
  kept: { en: 'Kept in this browser.', fr: 'Gardés dans ce navigateur.' },
  sound: { en: 'Sound', fr: 'Son' },
  soundMeans: {
    en: 'Pager, bell, phone and messages. Captions are shown either way.',
    fr: 'Astreinte, cloche, téléphone et messages. Les sous-titres s’affichent dans tous les cas.',
  },
  on: { en: 'On', fr: 'Oui' },
  off: { en: 'Off', fr: 'Non' },
  motion: { en: 'Motion', fr: 'Animations' },
  motionMeans: { en: 'How much moves on the screen.', fr: 'Ce qui bouge à l’écran.' },
  system: { en: 'As the system says', fr: 'Comme le système' },
  reduced: { en: 'Still', fr: 'Réduites' },
  full: { en: 'Full', fr: 'Complètes' },
  keys: { en: 'Keys that act alone', fr: 'Touches qui agissent seules' },
  keysMeans: {
    en: 'P, F, 1 to 7, Space and such. Switch them off if you speak to your computer or press keys by accident. Ctrl K, F6 and Esc stay.',
    fr: 'P, F, 1 à 7, Espace… Coupez-les si vous dictez à votre ordinateur ou appuyez par mégarde. Ctrl K, F6 et Échap restent.',
  },
  ownKeys: { en: 'Move keys', fr: 'Déplacer des touches' },
  ownKeysMeans: {
    en: 'Give each of them another letter or sign. 1 to 7 and G stay where they are.',
    fr: 'Donnez à chacune une autre lettre ou un autre signe. 1 à 7 et G restent où elles sont.',
  },
  showKeys: { en: 'Which key does what', fr: 'À quoi sert chaque touche' },
  change: { en: 'Change', fr: 'Changer' },
  changeOf: { en: (work: string) => `Change the key: ${work}`, fr: (work: string) => `Changer la touche : ${work}` },
  pressOne: { en: 'Press a key, or Esc', fr: 'Appuyez sur une touche, ou Échap' },
  moved: {
    en: (work: string, key: string) => `${work}: now ${key}.`,
    fr: (work: string, key: string) => `${work} : maintenant ${key}.`,
  },
  taken: {
    en: (key: string, work: string) => `${key} is taken: ${work}. Move that one first, or choose another key.`,
    fr: (key: string, work: string) =>
      `${key} est prise : ${work}. Déplacez d’abord celle-là, ou choisissez une autre touche.`,
  },
  unfit: {
    en: (key: string) => `${key} cannot be chosen: a letter other than G, a sign or Space can.`,
    fr: (key: string) => `${key} ne convient pas : il faut une lettre autre que G, un signe ou Espace.`,
  },
  resetKeys: { en: 'Put all keys back', fr: 'Remettre toutes les touches' },
  keysReset: { en: 'All keys are back where they were.', fr: 'Toutes les touches sont revenues à leur place.' },
  language: { en: 'Language', fr: 'Langue' },
  languageMeans: { en: 'Of the game. Scenarios have both.', fr: 'Celle du jeu. Les scénarios existent dans les deux.' },
  stored: { en: 'Room in this browser', fr: 'Place dans ce navigateur' },
  storedMeans: {
    en: (size: string) =>
      `Tocsin keeps ${size} here. Drills are deleted on the start page, packs and runbooks on their own pages.`,
    fr: (size: string) =>
      `Tocsin garde ${size} ici. Les exercices se suppriment à l’accueil, les packs et les runbooks sur leurs pages.`,
  },
  sources: {
    en: (count: number, size: string) =>
      `Of that, ${size} ${count === 1 ? 'is a copy' : `are ${count} copies`} of packs and runbooks of your own as they were played. A copy goes with the last drill that needs it.`,
    fr: (count: number, size: string) =>
      `Dont ${size} pour ${count < 2 ? 'une copie' : `${count} copies`} de vos packs et runbooks tels qu’ils ont été joués. Une copie part avec le dernier exercice qui en a besoin.`,
  },
  noSources: {
    en: 'No copy of a pack or runbook of your own is kept for a drill.',
    fr: 'Aucune copie d’un pack ou d’un runbook à vous n’est gardée pour un exercice.',
  },
  dropSources: { en: 'Delete the copies', fr: 'Supprimer les copies' },
  dropSure: {
    en: 'Drills on packs of your own will not open here any more. Download those you need first.',
    fr: 'Les exercices sur vos packs ne s’ouvriront plus ici. Téléchargez d’abord ceux qu’il vous faut.',
  },
  dropYes: { en: 'Delete', fr: 'Supprimer' },
  dropNo: { en: 'Keep', fr: 'Garder' },
  back: { en: 'Back to the start', fr: 'Revenir à l’accueil' },
});
