/** A path into a rulebook, such as `severities.P1.responseMs`, in words of both languages. */
import type { Text } from './text.ts';
import { durationWords } from './write/times.ts';

/** What a list holds: by this word each of its things is called, with its id, or with its number where it has none. */
const THINGS: Readonly<Record<string, Text>> = {
  severities: { en: 'level', fr: 'niveau' },
  lifecycle: { en: 'stage', fr: 'étape du cycle de vie' },
  roles: { en: 'role', fr: 'rôle' },
  procedures: { en: 'procedure', fr: 'procédure' },
  contacts: { en: 'contact', fr: 'contact' },
  templates: { en: 'template', fr: 'modèle' },
  cadence: { en: 'news at level', fr: 'nouvelles au niveau' },
  checklist: { en: 'closing line', fr: 'ligne de clôture' },
  metrics: { en: 'metric', fr: 'indicateur' },
  tools: { en: 'tool', fr: 'outil' },
  users: { en: 'users', fr: 'utilisateurs' },
  impact: { en: 'impact', fr: 'impact' },
  diagnosis: { en: 'diagnosis step', fr: 'étape de diagnostic' },
  branches: { en: 'case', fr: 'cas' },
  steps: { en: 'step', fr: 'étape' },
  symptoms: { en: 'symptom', fr: 'symptôme' },
  examples: { en: 'example', fr: 'exemple' },
  slots: { en: 'field', fr: 'champ' },
  weeks: { en: 'week', fr: 'semaine' },
  targets: { en: 'target', fr: 'objectif' },
};

const FIELDS: Readonly<Record<string, Text>> = {
  id: { en: 'id', fr: 'identifiant' },
  format: { en: 'format', fr: 'format' },
  title: { en: 'title', fr: 'titre' },
  version: { en: 'version', fr: 'version' },
  name: { en: 'name', fr: 'nom' },
  responseMs: { en: 'time to respond', fr: 'délai de prise en charge' },
  resolutionMs: { en: 'time to resolve', fr: 'délai de résolution' },
  matrix: { en: 'decision matrix', fr: 'matrice de décision' },
  severity: { en: 'level', fr: 'niveau' },
  command: { en: 'command', fr: 'commande' },
  expect: { en: 'what to expect', fr: 'résultat attendu' },
  message: { en: 'message', fr: 'message' },
  toMs: { en: 'until when', fr: 'jusqu’à quand' },
  kind: { en: 'kind', fr: 'genre' },
  to: { en: 'who is called', fr: 'personne appelée' },
  audience: { en: 'audience', fr: 'destinataires' },
  hours: { en: 'hours', fr: 'horaires' },
  phone: { en: 'telephone', fr: 'téléphone' },
  chat: { en: 'chat', fr: 'messagerie' },
  rotation: { en: 'rotation', fr: 'roulement' },
  timeZone: { en: 'time zone', fr: 'fuseau horaire' },
  weekday: { en: 'day of change', fr: 'jour de relève' },
  hour: { en: 'hour of change', fr: 'heure de relève' },
  primary: { en: 'first on call', fr: 'premier d’astreinte' },
  secondary: { en: 'second on call', fr: 'second d’astreinte' },
  channel: { en: 'channel', fr: 'canal' },
  phase: { en: 'phase', fr: 'phase' },
  openingMs: { en: 'first message', fr: 'premier message' },
  updateMs: { en: 'time between two messages', fr: 'délai entre deux messages' },
  mitigatedUpdateMs: {
    en: 'time between two messages, once mitigated',
    fr: 'délai entre deux messages, une fois rétabli',
  },
  clientMailMs: { en: 'mail to the client', fr: 'mail au client' },
  claims: { en: 'what it confirms', fr: 'ce qu’elle confirme' },
  measures: { en: 'what it measures', fr: 'ce qu’il mesure' },
  maxMs: { en: 'at most', fr: 'au plus' },
  url: { en: 'address', fr: 'adresse' },
};

/** Where a value stands, beginning with a capital: `Level P1, time to respond`. A part without a word is said as it is. */
export function pathWords(path: string): Text {
  const parts: Text[] = [];
  const rest = path.split('.');
  for (let part = rest.shift(); part !== undefined; part = rest.shift()) {
    if (part === 'escalation' && rest.length > 1) parts.push(window(rest.shift() ?? '', rest.shift() ?? ''));
    else if (part === 'matrix' && rest.length > 0 && !isList(rest[0])) parts.push(square(rest.splice(0)));
    else if (isList(part) && rest.length > 0) parts.push(thing(part, rest.shift() ?? ''));
    else parts.push(FIELDS[part] ?? THINGS[part] ?? same(part));
  }
  return { en: capital(parts.map(({ en }) => en)), fr: capital(parts.map(({ fr }) => fr)) };
}

const isList = (part: string | undefined): part is string => part !== undefined && Object.hasOwn(THINGS, part);

/** Things without an id are known by their place, which counts from 0. */
function thing(list: string, key: string): Text {
  const known = /^\d+$/.test(key) ? String(Number(key) + 1) : key;
  const { en, fr } = THINGS[list] ?? same(list);
  return { en: `${en} ${known}`, fr: `${fr} ${known}` };
}

function window(severity: string, fromMs: string): Text {
  const [en, fr] = (['en', 'fr'] as const).map((lang) => durationWords(Number(fromMs), lang));
  return { en: `escalation of ${severity} from ${en}`, fr: `escalade du ${severity} à partir de ${fr}` };
}

function square(cell: readonly string[]): Text {
  const at = cell.join(' × ');
  return { en: `decision matrix, ${at}`, fr: `matrice de décision, ${at}` };
}

const same = (word: string): Text => ({ en: word, fr: word });

function capital(parts: readonly string[]): string {
  const line = parts.join(', ');
  return line.slice(0, 1).toUpperCase() + line.slice(1);
}
