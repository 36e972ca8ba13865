/** What headings and columns mean, in English and French, whatever their accents, emoji and numbers. */
import { fold, titleOf } from './words.ts';

export type Topic =
  | 'severities'
  | 'matrix'
  | 'lifecycle'
  | 'roles'
  | 'procedures'
  | 'escalation'
  | 'contacts'
  | 'rotation'
  | 'templates'
  | 'cadence'
  | 'checklist'
  | 'metrics'
  | 'tools'
  | 'acceptance'
  | 'validation'
  | 'anti-patterns'
  | 'aside';

// The first that fits wins, so the narrower meaning stands above the wider one.
const TOPICS: readonly (readonly [Topic, RegExp])[] = [
  ['acceptance', /criteres? d'acceptation|acceptance criteri/],
  ['validation', /points? de validation|validation humaine|human (?:validation|approval)/],
  [
    'anti-patterns',
    /anti-?patterns?|pitfalls|erreurs (?:frequentes|a eviter)|what not to do|a ne pas faire|^don'?ts?$/,
  ],
  [
    'aside',
    /^(?:structure du contenu|sections? (?:obligatoires?|optionnelles?)|(?:required|mandatory|optional) sections?|format de sortie|output format|historique|change ?log|revision|version|document history|references?|further reading|prerequis|prerequisites|inputs?|table (?:of contents|des matieres)|sommaire|contents|glossa)/,
  ],
  [
    'rotation',
    /rotation|\brota\b|roster|tour (?:de garde|d'astreinte)|(?:planning|calendrier) (?:d'|des? |on-?call)|on-?call (?:schedule|calendar|rotation|planning)|^(?:planning|schedule|astreintes?|on-?call)$/,
  ],
  ['matrix', /^(?!.*(?:escalad|escalat|raci)).*(?:matri(?:x|ce)|urgency.*impact|impact.*urgency)/],
  [
    'escalation',
    /escalad|escalat|qui (?:appeler|prevenir|contacter|alerter)|who (?:to call|gets paged|do we call)|paging (?:policy|order)|chaine d'alerte/,
  ],
  [
    'cadence',
    /(?:update|communication) (?:frequency|cadence|rhythm)|(?:frequence|cadence|rythme) (?:des? |de la )?(?:mises? a jour|communications?|updates?|points?)|how often/,
  ],
  [
    'checklist',
    /check-?lists?|clotures?|closing|closure|close-?out|liste de (?:controle|verification)|after the incident|apres l'incident|post-?incident|before closing|avant de fermer/,
  ],
  [
    'templates',
    /templates?|modeles? (?:de|d')|gabarits?|messages? types?|canned|^communications?(?: plan)?$|^modeles?$|status page posts?|what (?:to|we) (?:say|write)/,
  ],
  ['contacts', /contacts?\b|annuaire|phone ?book|telephones?|numeros|directory|who'?s who|people/],
  [
    'severities',
    /severit|gravite|criticite|priorit|niveaux? d'incident|incident levels?|incident class|classification|\bsla\b|\bp[01] ?(?:-|a|to) ?p[2-6]\b|\bsev ?[01] ?-/,
  ],
  ['metrics', /metri(?:c|que)s?|\bkpis?\b|indicateurs?|measures?\b|\bslos?\b|mesures?\b/],
  ['tools', /outils?|\btools?\b|tooling|dashboards?|liens utiles|useful links|systemes? utilises|resources/],
  ['roles', /\broles?\b|responsabilit|responsibilit|\braci\b|who does what|qui fait quoi|incident team/],
  [
    'procedures',
    /procedures?|playbooks?|recettes?|par type|by type|what to do when|que faire (?:si|quand)|fiches? (?:reflexe|incident)|^alerts?$|troubleshooting|common incidents|incidents? (?:types?|courants)/,
  ],
  [
    'lifecycle',
    /cycle de vie|life ?cycle|vue d'ensemble|overview|process(?:us)?\b|\bphases?\b|deroulement|workflow|how we respond|etapes/,
  ],
  [
    'aside',
    /description|introduction|about|a propos|purpose|objectifs?|scope|perimetre|exemple|example|runbook|documents? lies|related|licen[cs]e|maintain|definitions?|post-?mortem|retro|formation|training|automati/,
  ],
];

/** What a heading is about, null when it says nothing known. */
export function topicOf(heading: string): Topic | null {
  const words = fold(titleOf(heading));
  return TOPICS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

export type Column =
  | 'level'
  | 'name'
  | 'impact'
  | 'examples'
  | 'response'
  | 'resolution'
  | 'updates'
  | 'time'
  | 'to'
  | 'role'
  | 'duties'
  | 'phone'
  | 'chat'
  | 'email'
  | 'hours'
  | 'checked'
  | 'week'
  | 'primary'
  | 'secondary'
  | 'metric'
  | 'target'
  | 'tool'
  | 'usage'
  | 'url';

const COLUMNS: Record<Column, RegExp> = {
  level:
    /^(?:(?:incident )?(?:niveaux?|levels?|severit(?:y|e|ies)|gravite|criticite|priorite?y?|priority|sev|prio|classe?|cat(?:egory|egorie)?|p)(?: d'incident| level|\s*#)?)$|^niveau de (?:severite|gravite|priorite|criticite)$/,
  name: /^(?:nom|name|libelle|label|titre|title|personne?|qui|who|intitule|prenom|contact|designation)\b/,
  impact:
    /impact|description|definition|signification|meaning|veut dire|consequence|criter|effe(?:c)?ts?|quand l'utiliser|what it means|when/,
  examples: /exemples?|examples?|e\.g|\bcas\b|typical/,
  response:
    /repon(?:se|dre)|respon[sd]|ack|prise en (?:compte|charge)|reaction|mtta|first answer|answer|\bgti\b|intervention|triage time/,
  resolution: /resol|fix|retabli|restor|recover|mttr|correcti|\bgtr\b|repair|mitigat|work ?around/,
  updates: /updates?|mises? a jour|communicat|cadence|frequence|frequency/,
  time: /temps|time|delais?|quand|when|after|apres|elapsed|ecoule|window|fenetre|duree|since|minutes?|\bt\s*\+/,
  to: /^(?:escalad\w*|escalat\w*|notif\w*|appeler|call|page|contacter?|to|vers|a|prevenir|destinataires?|target|qui|who|who to call|qui appeler|alerter|action)\b/,
  role: /roles?|fonction|poste|position|equipe|team|titre|service|function/,
  duties: /responsabilit|responsibilit|dut(?:y|ies)|missions?|taches|tasks|does|charge|description|fait|what/,
  phone: /tel|phone|mobile|numero|number|cell|portable|\bgsm\b/,
  chat: /slack|teams|chat|discord|mattermost|handle|pseudo|\bim\b|canal|channel/,
  email: /mail|courriel/,
  checked: /checked|verified|reviewed|updated|verifie|controle|mis a jour|maj\b/,
  hours: /hours|horaires|disponib|availab|plage|heures/,
  week: /semaines?|weeks?|\bsem\b|\bwk\b|dates?|periode|period|du\b/,
  primary: /primary|primaire|principal|titulaire|on-?call|astreinte|first|d'astreinte|lead|^1|premier/,
  secondary: /second|backup|remplacant|suppleant|renfort|^2/,
  metric: /metri(?:c|que)|indicateur|kpi|mesure|measure|indicator|nom|name/,
  target: /cible|target|objectif|goal|seuil|threshold|slo|but\b/,
  tool: /outils?|tools?|service|systeme|system|application|dashboard|nom|name/,
  usage: /usage|utilisation|purpose|use|pour|for|description|fonction|role|what|quoi/,
  url: /url|liens?|links?|adresse|address|where|ou\b|acces|access/,
};

/** The column's place among these headings, -1 without it. Places already given away are passed over. */
export function columnOf(header: readonly string[], column: Column, ...taken: number[]): number {
  return header.findIndex((cell, at) => !taken.includes(at) && COLUMNS[column].test(fold(titleOf(cell))));
}
