import { defineText } from '../../i18n/catalogue.ts';

const plural = (n: number, one: string, many: string): string => `${n}\u00a0${n === 1 ? one : many}`;
const pluriel = (n: number, un: string, plusieurs: string): string => `${n}\u00a0${n < 2 ? un : plusieurs}`;

/** The packs that are here, and bringing one. */
export const packsText = defineText({
  title: { en: 'Packs', fr: 'Packs' },
  intro: {
    en: 'A pack is one company and the incidents that happen to it. Write your own, bring it here: it is checked line by line, and plays beside those that come with Tocsin. It stays in this browser.',
    fr: 'Un pack, c’est une entreprise et les incidents qui lui arrivent. Écrivez le vôtre et apportez-le : il est vérifié ligne par ligne, puis se joue à côté de ceux de Tocsin. Il reste dans ce navigateur.',
  },
  here: { en: 'Packs in this browser', fr: 'Packs dans ce navigateur' },
  shipped: { en: 'comes with Tocsin', fr: 'fourni avec Tocsin' },
  scenarios: {
    en: (n: number) => plural(n, 'scenario', 'scenarios'),
    fr: (n: number) => pluriel(n, 'scénario', 'scénarios'),
  },
  broughtOn: { en: (date: string) => `brought on ${date}`, fr: (date: string) => `apporté le ${date}` },
  play: { en: 'Play', fr: 'Jouer' },
  playIt: { en: (title: string) => `Play “${title}”`, fr: (title: string) => `Jouer « ${title} »` },
  minutes: { en: (n: number) => `about ${n}\u00a0min`, fr: (n: number) => `environ ${n}\u00a0min` },
  easy: { en: 'easy', fr: 'facile' },
  medium: { en: 'medium', fr: 'moyen' },
  hard: { en: 'hard', fr: 'difficile' },
  download: { en: (name: string) => `Download ${name} as a zip`, fr: (name: string) => `Télécharger ${name} en zip` },
  remove: { en: (name: string) => `Delete ${name}`, fr: (name: string) => `Supprimer ${name}` },
  noneYet: { en: 'No pack of your own yet', fr: 'Pas encore de pack à vous' },
  noneYetMeans: {
    en: 'Bring one, and its scenarios stand here and on the first screen.',
    fr: 'Apportez-en un : ses scénarios seront ici et sur l’écran d’accueil.',
  },
  bring: { en: 'Bring a pack', fr: 'Apporter un pack' },
  dropHere: { en: 'Drop a folder or a zip here', fr: 'Déposez un dossier ou un zip ici' },
  dropMeans: {
    en: 'Its YAML and its runbook are read as text; nothing in it is run, and nothing is sent anywhere.',
    fr: 'Son YAML et son runbook sont lus comme du texte : rien n’est exécuté, rien n’est envoyé.',
  },
  chooseFolder: { en: 'Choose a folder…', fr: 'Choisir un dossier…' },
  chooseZip: { en: 'Choose a zip…', fr: 'Choisir un zip…' },
  holds: { en: 'What a pack holds', fr: 'Ce que contient un pack' },
  holds1: { en: 'the company: systems, figures, people', fr: 'l’entreprise : systèmes, mesures, personnes' },
  holds2: { en: 'its runbook, in English and in French', fr: 'son runbook, en français et en anglais' },
  holds3: { en: 'one file for each scenario', fr: 'un fichier par scénario' },
  begin: {
    en: 'To start one, in a terminal:',
    fr: 'Pour en commencer un, dans un terminal :',
  },
  limits: {
    en: 'At most 200 files and 10 MB. A pack with the same id takes the place of the one that is here.',
    fr: 'Au plus 200 fichiers et 10 Mo. Un pack de même id prend la place de celui qui est ici.',
  },
  refused: { en: (name: string) => `${name} was not read`, fr: (name: string) => `${name} n’a pas été lu` },
  reading: { en: (name: string) => `Reading ${name}…`, fr: (name: string) => `Lecture de ${name}…` },
  checking: {
    en: (file: string, at: number, of: number) => `Checking ${file}, ${at}\u00a0of\u00a0${of}`,
    fr: (file: string, at: number, of: number) => `Vérification de ${file}, ${at}\u00a0sur\u00a0${of}`,
  },
  stop: { en: 'Stop', fr: 'Arrêter' },
  endless: { en: 'Checking it took too long and was stopped.', fr: 'La vérification durait trop et a été arrêtée.' },
  endlessMend: {
    en: 'Leave out scenarios until it passes: the last one left out is the one to look at.',
    fr: 'Retirez des scénarios jusqu’à ce que cela passe : le dernier retiré est celui à revoir.',
  },
  added: {
    en: (name: string, n: number) => `${name} is here, with ${plural(n, 'scenario', 'scenarios')}.`,
    fr: (name: string, n: number) => `${name} est là, avec ${pluriel(n, 'scénario', 'scénarios')}.`,
  },
  replaced: {
    en: (name: string, n: number) =>
      `${name} took the place of the one that was here, with ${plural(n, 'scenario', 'scenarios')}.`,
    fr: (name: string, n: number) =>
      `${name} a pris la place de celui qui était ici, avec ${pluriel(n, 'scénario', 'scénarios')}.`,
  },
  same: {
    en: (name: string) => `${name} is here already, word for word.`,
    fr: (name: string) => `${name} est déjà ici, mot pour mot.`,
  },
  undo: { en: 'Put the earlier one back', fr: 'Remettre le précédent' },
  leftOut: {
    en: (n: number) => `${plural(n, 'file', 'files')} of another kind left out.`,
    fr: (n: number) => `${pluriel(n, 'fichier d’un autre type laissé', 'fichiers d’un autre type laissés')} de côté.`,
  },
  full: { en: 'Not kept: this browser has no room left', fr: 'Non gardé : ce navigateur n’a plus de place' },
  blocked: { en: 'Not kept: this browser keeps nothing', fr: 'Non gardé : ce navigateur ne garde rien' },
  notKeptMeans: {
    en: 'It plays until you close the page. Keep its folder, to bring it again.',
    fr: 'Il se joue jusqu’à la fermeture de la page. Gardez son dossier pour l’apporter de nouveau.',
  },
});

/** What was found wrong in a pack. */
export const findingsText = defineText({
  refused: { en: (name: string) => `${name} does not play yet`, fr: (name: string) => `${name} ne se joue pas encore` },
  lookAt: { en: (name: string) => `${name} plays`, fr: (name: string) => `${name} se joue` },
  errors: { en: (n: number) => plural(n, 'error', 'errors'), fr: (n: number) => pluriel(n, 'erreur', 'erreurs') },
  warnings: {
    en: (n: number) => plural(n, 'thing worth a look', 'things worth a look'),
    fr: (n: number) => pluriel(n, 'point à revoir', 'points à revoir'),
  },
  mendThem: {
    en: 'Mend them in your editor, then bring the pack again. Nothing was kept or changed.',
    fr: 'Corrigez-les dans votre éditeur, puis apportez le pack de nouveau. Rien n’a été gardé ni changé.',
  },
  mayStay: { en: 'The pack may stay as it is.', fr: 'Le pack peut rester tel quel.' },
  error: { en: 'Error', fr: 'Erreur' },
  warning: { en: 'Worth a look', fr: 'À revoir' },
  place: {
    en: (line: number, column: number) => `line ${line}, column ${column}`,
    fr: (line: number, column: number) => `ligne ${line}, colonne ${column}`,
  },
  close: { en: 'Close', fr: 'Fermer' },
});

/** Why what was dropped is no pack. */
export const gatherText = defineText({
  noPack: { en: 'There is no pack.yaml in it.', fr: 'Il n’y a pas de pack.yaml dedans.' },
  noPackMend: {
    en: 'Drop the folder that holds pack.yaml, or a zip of it.',
    fr: 'Déposez le dossier qui contient pack.yaml, ou un zip de ce dossier.',
  },
  manyPacks: { en: 'It holds several packs.', fr: 'Il contient plusieurs packs.' },
  manySeen: { en: 'It holds more than 1,000 files.', fr: 'Il contient plus de 1 000 fichiers.' },
  manyFiles: { en: 'It holds more than 200 files of a pack.', fr: 'Il contient plus de 200 fichiers de pack.' },
  ownFolder: { en: 'Drop the folder of one pack.', fr: 'Déposez le dossier d’un seul pack.' },
  oddName: { en: 'This cannot be the name of a file in a pack.', fr: 'Un fichier de pack ne peut pas porter ce nom.' },
  oddMend: {
    en: 'Keep to .yaml and .md, with letters, digits, dots and dashes, three levels deep at most.',
    fr: 'Tenez-vous à .yaml et .md, avec lettres, chiffres, points et tirets, sur trois niveaux au plus.',
  },
  tooLarge: {
    en: (size: string) => `It has ${size} MB; the most is 10 MB.`,
    fr: (size: string) => `Il fait ${size} Mo ; le maximum est de 10 Mo.`,
  },
  tooLargeMend: { en: 'Leave out what the pack does not need.', fr: 'Retirez ce dont le pack n’a pas besoin.' },
  unread: { en: 'The browser could not read it.', fr: 'Le navigateur n’a pas pu le lire.' },
  unreadMend: { en: 'Check that it is still there.', fr: 'Vérifiez qu’il est toujours là.' },
});
