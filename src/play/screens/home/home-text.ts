import { defineText } from '../../i18n/catalogue.ts';

const plural = (n: number, one: string, many: string): string => `${n}\u00a0${n === 1 ? one : many}`;
const pluriel = (n: number, un: string, plusieurs: string): string => `${n}\u00a0${n < 2 ? un : plusieurs}`;

export const barText = defineText({
  main: { en: 'Main', fr: 'Principal' },
  start: { en: 'Start', fr: 'Accueil' },
  packs: { en: 'Packs', fr: 'Packs' },
  runbooks: { en: 'Runbooks', fr: 'Runbooks' },
  settings: { en: 'Settings', fr: 'Réglages' },
  language: { en: 'Language', fr: 'Langue' },
});

/** What the whole screen takes, while something is held over it. */
export const dropText = defineText({
  over: {
    en: 'Drop a pack (a folder or a zip) or a record (.json)',
    fr: 'Déposez un pack (dossier ou zip) ou un dossier d’exercice (.json)',
  },
});

export const headlineText = defineText({
  waiting: { en: 'A drill is waiting for you.', fr: 'Un exercice vous attend.' },
  morning: { en: 'All quiet. A good morning to practise.', fr: 'Tout est calme. Bonne matinée pour s’exercer.' },
  afternoon: {
    en: 'All quiet. A good afternoon to practise.',
    fr: 'Tout est calme. Bon après\u2060-\u2060midi pour s’exercer.',
  },
  evening: { en: 'All quiet. A good evening to practise.', fr: 'Tout est calme. Bonne soirée pour s’exercer.' },
  night: { en: 'All quiet. A good night to practise.', fr: 'Tout est calme. Bonne nuit pour s’exercer.' },
  drills: { en: 'Drills this quarter', fr: 'Exercices ce trimestre' },
  response: { en: 'Usual response', fr: 'Réponse habituelle' },
  best: { en: 'Best score', fr: 'Meilleure note' },
});

export const quickText = defineText({
  title: { en: 'Quick drill', fr: 'Exercice rapide' },
  scenario: { en: 'Scenario', fr: 'Scénario' },
  surprise: { en: 'Surprise me', fr: 'Au hasard' },
  blind: { en: 'Drawn blind', fr: 'Tiré à l’aveugle' },
  surpriseBrief: {
    en: 'Any scenario may come. You start when the pager rings.',
    fr: 'N’importe quel scénario peut tomber. Tout commence quand l’astreinte sonne.',
  },
  comesWithTocsin: { en: 'With Tocsin', fr: 'Avec Tocsin' },
  bringPack: { en: 'Bring a pack of your own', fr: 'Apporter votre propre pack' },
  evidenceBrief: {
    en: 'Evidence: scenario drawn blind, at x1, without hints or ghost, and nothing can be undone.',
    fr: 'Preuve : scénario tiré à l’aveugle, à x1, sans indice ni fantôme, et rien ne peut être repris.',
  },
  runbook: { en: 'Runbook', fr: 'Runbook' },
  packRunbook: { en: 'The pack’s own', fr: 'Celui du pack' },
  bringRunbook: { en: 'Bring yours', fr: 'Apporter le vôtre' },
  mode: { en: 'Mode', fr: 'Mode' },
  practice: { en: 'Practice', fr: 'Entraînement' },
  evidence: { en: 'Evidence', fr: 'Preuve' },
  pace: { en: 'Pace', fr: 'Rythme' },
  hints: { en: 'Hints', fr: 'Indices' },
  on: { en: 'On', fr: 'Oui' },
  off: { en: 'Off', fr: 'Non' },
  more: { en: 'More time, hints, a chosen seed', fr: 'Plus de temps, indices, tirage choisi' },
  allowed: { en: 'Deadlines', fr: 'Délais' },
  seed: { en: 'Seed', fr: 'Tirage' },
  seedHint: { en: 'The same seed gives the same drill.', fr: 'Le même tirage donne le même exercice.' },
  seedDrawn: { en: 'drawn for you', fr: 'tiré au sort' },
  ring: { en: 'Ring the bell', fr: 'Sonner la cloche' },
  ringing: { en: 'Opening the room…', fr: 'Ouverture de la salle…' },
  minutes: {
    en: (n: number) => `about ${plural(n, 'minute', 'minutes')}`,
    fr: (n: number) => `environ ${pluriel(n, 'minute', 'minutes')}`,
  },
  easy: { en: 'easy', fr: 'facile' },
  medium: { en: 'medium', fr: 'moyen' },
  hard: { en: 'hard', fr: 'difficile' },
  none: { en: 'No scenario could be read', fr: 'Aucun scénario n’a pu être lu' },
  noneMend: {
    en: 'Check the packs under scenarios/ with: npx tocsin simulate FILE',
    fr: 'Vérifiez les packs sous scenarios/ avec : npx tocsin simulate FICHIER',
  },
  failed: { en: 'The drill did not start', fr: 'L’exercice n’a pas démarré' },
  failedMend: { en: 'Try again, or reload the page.', fr: 'Réessayez, ou rechargez la page.' },
});

export const ghostText = defineText({
  ghost: { en: 'Ghost', fr: 'Fantôme' },
  none: { en: 'None, the clock alone', fr: 'Aucun, la montre seule' },
  best: { en: 'My best run', fr: 'Mon meilleur exercice' },
  noBest: { en: 'My best run (none yet)', fr: 'Mon meilleur exercice (aucun)' },
  expert: { en: 'The expert', fr: 'L’expert' },
  kept: { en: 'A record kept here', fr: 'Un dossier gardé ici' },
  points: { en: (n: number) => `${n}/100`, fr: (n: number) => `${n.toLocaleString('fr')}/100` },
  bot: { en: 'bot', fr: 'robot' },
  fork: { en: 'what-if', fr: 'variante' },
  file: { en: 'Play against a record from a file…', fr: 'Jouer contre un dossier venu d’un fichier…' },
  unkept: {
    en: 'This browser keeps no records, so none can be played against.',
    fr: 'Ce navigateur ne garde aucun dossier : impossible de jouer contre l’un d’eux.',
  },
  unkeptMend: { en: 'Choose the expert instead.', fr: 'Choisissez plutôt l’expert.' },
});

export const recordsText = defineText({
  title: { en: 'Records', fr: 'Exercices terminés' },
  count: { en: (n: number) => plural(n, 'drill', 'drills'), fr: (n: number) => pluriel(n, 'exercice', 'exercices') },
  open: { en: 'Open a record…', fr: 'Ouvrir un dossier…' },
  drop: { en: 'or drop its file here', fr: 'ou déposez-le ici' },
  empty: { en: 'No drill finished yet', fr: 'Aucun exercice terminé' },
  emptyMend: {
    en: 'When you close your first drill, its score and debrief stay here, in this browser.',
    fr: 'Quand vous aurez clos un premier exercice, sa note et son débriefing resteront ici, dans ce navigateur.',
  },
  practice: { en: 'practice', fr: 'entraînement' },
  evidence: { en: 'evidence', fr: 'preuve' },
  bot: { en: 'played by a bot', fr: 'joué par un robot' },
  fork: { en: 'a what-if', fr: 'une variante' },
  outOf: { en: 'out of 100', fr: 'sur 100' },
  debrief: { en: 'Debrief', fr: 'Débriefing' },
  debriefOf: { en: (title: string) => `Debrief of ${title}`, fr: (title: string) => `Débriefing de ${title}` },
  download: { en: (title: string) => `Download ${title}`, fr: (title: string) => `Télécharger ${title}` },
  remove: { en: (title: string) => `Delete ${title}`, fr: (title: string) => `Supprimer ${title}` },
  sure: { en: 'Delete for good?', fr: 'Supprimer pour de bon ?' },
  yes: { en: 'Delete', fr: 'Supprimer' },
  no: { en: 'Keep', fr: 'Garder' },
  refused: {
    en: (name: string) => `${name} was not opened`,
    fr: (name: string) => `${name} n'a pas été ouvert`,
  },
  unread: { en: 'The records cannot be read', fr: 'Les exercices ne peuvent pas être lus' },
  unreadMend: {
    en: 'This browser may block storage for this page. You can still play and download.',
    fr: 'Ce navigateur bloque peut-être le stockage de cette page. Vous pouvez quand même jouer et télécharger.',
  },
});

export const coverageText = defineText({
  title: { en: 'Coverage this quarter', fr: 'Couverture ce trimestre' },
  line: {
    en: (done: number, all: number, days: number) =>
      `${done} of ${plural(all, 'procedure', 'procedures')} drilled, ${plural(days, 'day', 'days')} left`,
    fr: (done: number, all: number, days: number) =>
      `${done} sur ${pluriel(all, 'procédure exercée', 'procédures exercées')}, encore ${pluriel(days, 'jour', 'jours')}`,
  },
  empty: {
    en: 'This runbook has no procedure to drill yet.',
    fr: 'Ce runbook n’a pas encore de procédure à exercer.',
  },
  drilled: { en: 'Drilled', fr: 'Exercée' },
  never: { en: 'Never drilled', fr: 'Jamais exercée' },
  due: { en: (date: string) => `Due by ${date}`, fr: (date: string) => `Avant le ${date}` },
  last: {
    en: (date: string, total: number) => `last ${date}, ${total}`,
    fr: (date: string, total: number) => `le ${date}, ${total.toLocaleString('fr')}`,
  },
});

export const stepsText = defineText({
  title: { en: 'How a drill goes', fr: 'Comment se passe un exercice' },
  step1: { en: 'The pager rings', fr: 'L’astreinte sonne' },
  step1Means: {
    en: 'Nobody tells you what broke. Acknowledge, then read logs, metrics and the runbook.',
    fr: 'Personne ne dit ce qui est en panne. Prenez en charge, puis lisez journaux et runbook.',
  },
  step2: { en: 'Say how bad it is', fr: 'Évaluez la sévérité' },
  step2Means: {
    en: 'Place it on the matrix, with proof. Clocks start: they follow from the severity.',
    fr: 'Placez l’incident sur la matrice, preuves à l’appui. Elle fixe les délais.',
  },
  step3: { en: 'Call, tell, act', fr: 'Appelez, informez, agissez' },
  step3Means: {
    en: 'Wake the right people, write on time, fix with care. Every act is on the record.',
    fr: 'Réveillez les bonnes personnes, écrivez à temps, réparez avec soin. Tout est consigné.',
  },
  step4: { en: 'Close and learn', fr: 'Clôturez, apprenez' },
  step4Means: {
    en: 'Tick the checklist, then read the debrief: every point has its reason and its moment.',
    fr: 'Cochez la liste, puis lisez le débriefing : chaque point a sa raison et son moment.',
  },
});
