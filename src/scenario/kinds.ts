/** The kinds of things that packs and scenarios name, and how a sentence speaks of them. */
import type { Text } from '../runbook/text.ts';

interface Noun extends Text {
  readonly feminine?: true;
}

const NOUNS = {
  system: { en: 'system', fr: 'système' },
  series: { en: 'series', fr: 'série', feminine: true },
  stream: { en: 'stream', fr: 'flux' },
  errors: { en: 'error group', fr: 'groupe d’erreurs' },
  page: { en: 'page', fr: 'page', feminine: true },
  panel: { en: 'panel', fr: 'panneau' },
  provider: { en: 'provider', fr: 'fournisseur' },
  alert: { en: 'alert', fr: 'alerte', feminine: true },
  person: { en: 'person', fr: 'personne', feminine: true },
  channel: { en: 'channel', fr: 'canal' },
  capability: { en: 'capability', fr: 'capacité', feminine: true },
  release: { en: 'release', fr: 'livraison', feminine: true },
  fault: { en: 'fault', fr: 'panne', feminine: true },
  evidence: { en: 'evidence', fr: 'preuve', feminine: true },
  inject: { en: 'inject', fr: 'inject' },
  action: { en: 'action', fr: 'action', feminine: true },
  task: { en: 'task', fr: 'tâche', feminine: true },
  cause: { en: 'cause', fr: 'cause', feminine: true },
  variant: { en: 'variant', fr: 'variante', feminine: true },
  procedure: { en: 'procedure', fr: 'procédure', feminine: true },
  branch: { en: 'branch', fr: 'branche', feminine: true },
  role: { en: 'role', fr: 'rôle' },
  contact: { en: 'contact', fr: 'contact' },
  severity: { en: 'severity', fr: 'niveau' },
  hint: { en: 'hint', fr: 'indice' },
  console: { en: 'console', fr: 'console', feminine: true },
  incident: { en: 'incident', fr: 'incident' },
} as const satisfies Record<string, Noun>;

export type Kind = keyof typeof NOUNS;

const nounOf = (kind: Kind): Noun => NOUNS[kind];

const startsWithVowel = (word: string): boolean => /^[aeiouéèê]/.test(word);

/** `the system shop`, `le système shop`. */
export function named(kind: Kind, id: string): Text {
  const { en, fr, feminine } = nounOf(kind);
  return { en: `the ${en} ${id}`, fr: `${startsWithVowel(fr) ? 'l’' : feminine ? 'la ' : 'le '}${fr} ${id}` };
}

/** That there is none of this name. */
export function thereIsNo(kind: Kind, id: string): Text {
  const { en, fr } = nounOf(kind);
  return { en: `There is no ${en} ${id}.`, fr: `Il n’y a pas ${startsWithVowel(fr) ? 'd’' : 'de '}${fr} ${id}.` };
}

/** That a name was given twice; `also` says where it stands too. */
export function definedTwice(kind: Kind, id: string, also: Text = { en: '', fr: '' }): Text {
  const { en, fr } = named(kind, id);
  const feminine = nounOf(kind).feminine ? 'e' : '';
  const said = `${fr} est défini${feminine} deux fois${also.fr}.`;
  return { en: `The${en.slice(3)} is defined twice${also.en}.`, fr: said.charAt(0).toUpperCase() + said.slice(1) };
}
