import type { Text } from '../../runbook/text.ts';
import { defineText } from '../i18n/catalogue.ts';

/** Words that several consoles share, and each console's own. */
export const words = defineText({
  loading: { en: 'Loading…', fr: 'Chargement…' },
  pin: { en: 'Pin as evidence', fr: 'Épingler comme preuve' },
  pinned: { en: 'Pinned', fr: 'Épinglé' },
  unpin: { en: 'Unpin', fr: 'Retirer l’épingle' },
  proves: { en: 'What does it prove?', fr: 'Qu’est-ce que cela prouve ?' },
  users: { en: 'Users hit', fr: 'Utilisateurs touchés' },
  impact: { en: 'Impact', fr: 'Impact' },
  nothing: { en: 'nothing here', fr: 'rien ici' },
  actions: { en: 'What you can do here', fr: 'Ce que vous pouvez faire ici' },
  production: { en: 'changes production', fr: 'touche la production' },
  announce: { en: 'Announce it first', fr: 'L’annoncer d’abord' },
  announced: { en: 'announced', fr: 'annoncé' },
  begin: { en: 'Begin', fr: 'Lancer' },
  running: { en: 'Under way', fr: 'En cours' },
  done: { en: 'Done', fr: 'Terminé' },
  failed: { en: 'Failed', fr: 'Échec' },
  cancel: { en: 'Cancel', fr: 'Annuler' },
  read: { en: 'What you read', fr: 'Ce que vous lisez' },
  open: { en: 'Open', fr: 'Ouvrir' },

  firing: { en: 'firing', fr: 'en cours' },
  resolvedAt: { en: (at: string) => `over at ${at}`, fr: (at: string) => `terminée à ${at}` },
  acknowledge: { en: 'Acknowledge', fr: 'Acquitter' },
  acknowledgedAt: { en: (at: string) => `acknowledged ${at}`, fr: (at: string) => `acquittée à ${at}` },
  noAlerts: { en: 'No alert. The pager is quiet.', fr: 'Aucune alerte. L’astreinte est calme.' },
  nextInLine: { en: 'Who is next', fr: 'Qui appeler ensuite' },
  when: { en: 'When', fr: 'Quand' },
  severity: { en: 'Severity', fr: 'Sévérité' },
  who: { en: 'Who', fr: 'Qui' },
  toDo: { en: 'What to do', fr: 'À faire' },
  week: { en: (week: string) => `rota week ${week}`, fr: (week: string) => `semaine d’astreinte ${week}` },
  primary: { en: 'Primary', fr: 'Titulaire' },
  secondary: { en: 'Secondary', fr: 'Suppléant' },
  you: { en: 'you', fr: 'vous' },
  otherAlerts: { en: 'Other alerts', fr: 'Autres alertes' },

  say: { en: 'Say something', fr: 'Écrire un message' },
  send: { en: 'Send', fr: 'Envoyer' },
  readsLike: {
    en: (name: string) => `This reads like “${name}”.`,
    fr: (name: string) => `Ceci ressemble à « ${name} ».`,
  },
  sendFormally: { en: 'Send as that message', fr: 'L’envoyer comme tel' },
  chatNote: {
    en: 'Chat is free talk. Formal messages go out with Communicate (5).',
    fr: 'Ici, la discussion est libre. Les messages officiels partent par Communiquer (5).',
  },
  noMessages: { en: 'Nothing said here yet.', fr: 'Rien ici pour l’instant.' },

  inbox: { en: 'Inbox', fr: 'Boîte de réception' },
  noMail: { en: 'No mail.', fr: 'Aucun courriel.' },
  pickMail: { en: 'Pick a mail to read it.', fr: 'Choisissez un courriel à lire.' },
  sent: { en: 'sent', fr: 'envoyé' },
  outside: { en: 'from outside', fr: 'de l’extérieur' },
  machine: { en: 'no-reply', fr: 'ne-pas-répondre' },

  filter: { en: 'Filter: a word, a status, a release', fr: 'Filtrer : un mot, un statut, une version' },
  errorsOnly: { en: 'Errors', fr: 'Erreurs' },
  allLevels: { en: 'All', fr: 'Tout' },
  warnings: { en: 'Warnings', fr: 'Avertissements' },
  count: { en: 'Count all', fr: 'Tout compter' },
  counting: {
    en: (share: string, n: string) => `${share} read, ${n} found`,
    fr: (share: string, n: string) => `${share} lus, ${n} trouvées`,
  },
  counted: { en: (n: string) => `${n} lines in 45 min`, fr: (n: string) => `${n} lignes en 45 min` },
  live: { en: 'live', fr: 'en direct' },
  follow: { en: 'Back to live', fr: 'Revenir au direct' },
  older: { en: 'Older', fr: 'Plus ancien' },
  noLines: { en: 'No line matches.', fr: 'Aucune ligne ne correspond.' },
  release: { en: 'Release', fr: 'Version' },
  histogram: { en: 'Lines a minute, errors in front', fr: 'Lignes par minute, erreurs devant' },

  lastMinutes: { en: (n: number) => `last ${n} min`, fr: (n: number) => `${n} dernières min` },
  readChart: { en: 'Read this chart', fr: 'Lire cette courbe' },
  readAgain: { en: 'Read it again', fr: 'Relire cette courbe' },
  nothingStandsOut: { en: 'Nothing stands out here for now.', fr: 'Rien de marquant ici pour l’instant.' },
  choose: { en: 'Choose a page above to open it.', fr: 'Choisissez une page ci-dessus pour l’ouvrir.' },

  events: { en: 'Events', fr: 'Événements' },
  usersHit: { en: 'Users', fr: 'Utilisateurs' },
  firstSeen: { en: 'First seen', fr: 'Vue d’abord' },
  lastSeen: { en: 'Last seen', fr: 'Vue en dernier' },
  newGroup: { en: 'new', fr: 'nouvelle' },
  title: { en: 'Error', fr: 'Erreur' },
  stack: { en: 'Stack', fr: 'Pile d’appels' },
  noErrors: { en: 'No error group.', fr: 'Aucun groupe d’erreurs.' },

  change: { en: 'Change', fr: 'Changement' },
  by: { en: 'By', fr: 'Par' },
  at: { en: 'Live at', fr: 'En ligne à' },
  liveNow: { en: 'live now', fr: 'en ligne' },
  whatChanged: { en: (id: string) => `What changed in ${id}`, fr: (id: string) => `Ce que change ${id}` },
  touches: { en: 'Touches', fr: 'Touche' },

  allUp: { en: 'All systems operational', fr: 'Tous les systèmes fonctionnent' },
  noPosts: { en: 'No incident posted.', fr: 'Aucun incident publié.' },

  noTickets: { en: 'We have no ticket for this yet.', fr: 'Nous n’avons pas encore de ticket.' },
  newTicket: { en: 'New incident ticket', fr: 'Nouveau ticket d’incident' },
  ticketTitle: { en: 'Title', fr: 'Titre' },
  create: { en: 'Create', fr: 'Créer' },

  prompt: { en: 'Command', fr: 'Commande' },
  checks: { en: 'Addresses', fr: 'Adresses' },
  run: { en: 'Run', fr: 'Exécuter' },
  terminalHint: {
    en: 'Try curl -I and an address. Up arrow recalls.',
    fr: 'Essayez curl -I et une adresse. Flèche haut pour rappeler.',
  },

  severities: { en: 'Severities', fr: 'Sévérités' },
  procedures: { en: 'Procedures', fr: 'Procédures' },
  escalation: { en: 'Escalation', fr: 'Escalade' },
  response: { en: 'Response', fr: 'Réponse' },
  resolution: { en: 'Resolution', fr: 'Résolution' },
  symptoms: { en: 'Symptoms', fr: 'Symptômes' },
  look: { en: 'Look', fr: 'Vérifier' },
  decide: { en: 'Decide', fr: 'Décider' },
  expected: { en: 'Expected', fr: 'Attendu' },
  roles: { en: 'Roles', fr: 'Rôles' },
  checklist: { en: 'Closing checklist', fr: 'Liste de clôture' },
  from: { en: 'from', fr: 'à partir de' },

  call: { en: 'Call', fr: 'Appeler' },
  page: { en: 'Page', fr: 'Biper' },
  people: { en: 'People', fr: 'Personnes' },
  inThisDrill: { en: 'In this drill', fr: 'Dans cet exercice' },
  notInRunbook: { en: 'Not in the runbook:', fr: 'Absent du runbook :' },
  rota: { en: 'Rota', fr: 'Rotation' },
  name: { en: 'Name', fr: 'Nom' },
  role: { en: 'Role', fr: 'Rôle' },
  phone: { en: 'Phone', fr: 'Téléphone' },
  thisWeek: { en: 'this week', fr: 'cette semaine' },
  status: { en: 'Now', fr: 'Maintenant' },
});

/** What a release touches, as the format names it. */
const TOUCHES: Record<string, Text> = {
  code: { en: 'code', fr: 'le code' },
  settings: { en: 'settings', fr: 'les réglages' },
  copy: { en: 'wording', fr: 'les textes' },
  dependency: { en: 'a dependency', fr: 'une dépendance' },
  content: { en: 'content', fr: 'le contenu' },
};

/** How far a provider is, and how hard it is hit, on its status page. */
const PHASES: Record<string, Text> = {
  investigating: { en: 'investigating', fr: 'analyse en cours' },
  identified: { en: 'identified', fr: 'cause identifiée' },
  monitoring: { en: 'monitoring', fr: 'sous surveillance' },
  resolved: { en: 'resolved', fr: 'résolu' },
  scheduled: { en: 'scheduled', fr: 'prévu' },
};
const IMPACTS: Record<string, Text> = {
  none: { en: 'no impact', fr: 'sans impact' },
  minor: { en: 'minor impact', fr: 'impact mineur' },
  major: { en: 'major impact', fr: 'impact majeur' },
  critical: { en: 'critical impact', fr: 'impact critique' },
  maintenance: { en: 'maintenance', fr: 'maintenance' },
};

const TICKETS: Record<string, Text> = {
  incident: { en: 'incident', fr: 'incident' },
  'post-mortem': { en: 'post-mortem', fr: 'post-mortem' },
  provider: { en: 'with the provider', fr: 'chez le fournisseur' },
};

/** How a word of the format is said to people; a word that has no translation is shown as it is. */
const spoken =
  (names: Record<string, Text>) =>
  (word: string): Text =>
    names[word] ?? { en: word, fr: word };

export const touchesText = spoken(TOUCHES);
export const phaseText = spoken(PHASES);
export const impactText = spoken(IMPACTS);
export const ticketText = spoken(TICKETS);
