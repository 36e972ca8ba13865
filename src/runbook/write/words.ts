/** The headings, columns and words of a written runbook. The writer uses those of one language; the reader knows both. */
import type { Rulebook, SlotKind } from '../rulebook.ts';
import type { Text } from '../text.ts';

/** What the front matter of a written runbook says under `format`. */
export const WRITTEN = 'tocsin/runbook/1';

const text = (en: string, fr: string): Text => ({ en, fr });

/** The chapters, and the sections that hold rules. */
export const CHAPTERS = {
  severities: text('Severity levels', 'Niveaux de sévérité'),
  process: text('Incident process', 'Déroulement d’un incident'),
  procedures: text('Procedures', 'Procédures'),
  escalation: text('Escalation', 'Escalade'),
  communication: text('Communication', 'Communication'),
  after: text('After the incident', 'Après l’incident'),
  tools: text('Tools', 'Outils'),
} as const;

export const SECTIONS = {
  levels: text('Definitions', 'Définitions'),
  matrix: text('Decision matrix', 'Matrice de décision'),
  lifecycle: text('Life cycle', 'Cycle de vie'),
  roles: text('Roles', 'Rôles'),
  ladder: text('Escalation windows', 'Fenêtres d’escalade'),
  contacts: text('Contacts', 'Contacts'),
  rotation: text('On-call rotation', 'Rotation d’astreinte'),
  cadence: text('How often to write', 'Rythme des messages'),
  templates: text('Templates', 'Modèles de messages'),
  checklist: text('Closing checklist', 'Check-list de clôture'),
  metrics: text('Metrics', 'Métriques'),
} as const;

/** Column headings. */
export const COLUMNS = {
  level: text('Level', 'Niveau'),
  name: text('Name', 'Nom'),
  impact: text('Impact', 'Impact'),
  examples: text('Examples', 'Exemples'),
  response: text('Response', 'Réponse'),
  resolution: text('Resolution', 'Résolution'),
  users: text('Users affected', 'Utilisateurs touchés'),
  business: text('Business impact', 'Impact sur l’activité'),
  grid: text('Users / impact', 'Utilisateurs / impact'),
  means: text('Means', 'Ce que cela veut dire'),
  role: text('Role', 'Rôle'),
  duties: text('Duties', 'Responsabilités'),
  ref: text('Ref.', 'Réf.'),
  time: text('Time', 'Temps'),
  phone: text('Phone', 'Téléphone'),
  chat: text('Chat', 'Messagerie'),
  side: text('Side', 'Côté'),
  hours: text('When', 'Quand'),
  checked: text('Checked on', 'Vérifié le'),
  week: text('Week', 'Semaine'),
  primary: text('Primary', 'Titulaire'),
  secondary: text('Secondary', 'Remplaçant'),
  opening: text('First message within', 'Premier message sous'),
  update: text('Then every', 'Puis toutes les'),
  mitigated: text('Once mitigated, every', 'Une fois atténué, toutes les'),
  mail: text('Client e-mail after recovery, within', 'Courriel au client après le rétablissement, sous'),
  template: text('Template', 'Modèle'),
  reader: text('For', 'Pour'),
  channel: text('Channel', 'Canal'),
  moment: text('Moment', 'Moment'),
  levels: text('Levels', 'Niveaux'),
  slot: text('Slot', 'Champ'),
  label: text('Label', 'Libellé'),
  kind: text('Kind', 'Nature'),
  shown: text('Shown while empty', 'Affiché quand il est vide'),
  metric: text('Metric', 'Métrique'),
  measures: text('Measures', 'Mesure'),
  limit: text('At most', 'Au plus'),
  target: text('Target', 'Cible'),
  tool: text('Tool', 'Outil'),
  usage: text('Use', 'Usage'),
  address: text('Address', 'Adresse'),
} as const;

export type Column = keyof typeof COLUMNS;

/** Labels of lists and code blocks. */
export const LABELS = {
  symptoms: text('Symptoms', 'Symptômes'),
  diagnosis: text('Diagnosis', 'Diagnostic'),
  branches: text('Resolution', 'Résolution'),
  message: text('Message', 'Message'),
  expect: text('Expected', 'Attendu'),
  timeZone: text('Time zone', 'Fuseau horaire'),
  changes: text('Changes', 'Relève'),
  checked: text('Contacts checked on', 'Contacts vérifiés le'),
} as const;

/** Who a contact with no name of its own is. */
export const BY_ROTATION = text('by rotation', 'selon la rotation');

type Words<K extends string> = Record<K, Text>;

export const RUNGS: Words<Rulebook['escalation'][number]['kind']> = {
  hold: text('stays with', 'reste à'),
  escalate: text('goes up to', 'monte à'),
  'war-room': text('meets in', 'se réunit en'),
};

export const AUDIENCES: Words<'team' | 'client'> = { team: text('team', 'équipe'), client: text('client', 'client') };

export const HOURS: Words<Rulebook['contacts'][number]['hours']> = {
  always: text('always', 'toujours'),
  week: text('week', 'semaine'),
  weekend: text('weekend', 'week-end'),
};

/** From Monday. */
export const WEEKDAYS: readonly Text[] = [
  text('Monday', 'lundi'),
  text('Tuesday', 'mardi'),
  text('Wednesday', 'mercredi'),
  text('Thursday', 'jeudi'),
  text('Friday', 'vendredi'),
  text('Saturday', 'samedi'),
  text('Sunday', 'dimanche'),
];

export const MOMENTS: Words<Rulebook['templates'][number]['phase']> = {
  opened: text('opened', 'ouverture'),
  update: text('update', 'point d’étape'),
  resolved: text('resolved', 'résolution'),
};

export const SLOTS: Words<SlotKind> = {
  title: text('title', 'titre'),
  severity: text('severity', 'sévérité'),
  person: text('person', 'personne'),
  time: text('start', 'début'),
  impact: text('impact', 'impact'),
  phase: text('phase', 'phase'),
  news: text('news', 'nouvelles'),
  'next-update': text('next update', 'prochain message'),
  duration: text('duration', 'durée'),
  cause: text('cause', 'cause'),
  resolution: text('what was done', 'ce qui a été fait'),
  link: text('link', 'lien'),
  service: text('service', 'service'),
  'detected-at': text('detected at', 'heure de détection'),
  'resolved-at': text('resolved at', 'heure de résolution'),
};

export const CLAIMS: Words<Rulebook['checklist'][number]['claims']> = {
  resolved: text('recovery', 'rétablissement'),
  communicated: text('messages', 'messages'),
  'post-mortem': text('post-mortem', 'post-mortem'),
  'evidence-saved': text('evidence', 'preuves'),
  timeline: text('timeline', 'chronologie'),
  other: text('other', 'autre'),
};

export const MEASURES: Words<Rulebook['metrics'][number]['measures']> = {
  acknowledge: text('acknowledgement', 'prise en compte'),
  resolve: text('resolution', 'résolution'),
  count: text('count', 'nombre'),
  other: text('other', 'autre'),
};
