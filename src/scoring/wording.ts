/** Names of things as the reasons write them. */
import { type Cell, severityOf } from '../runbook/rulebook.ts';
import type { Text } from '../runbook/text.ts';
import type { Plan } from '../scenario/plan.ts';
import { clock } from './clock.ts';
import type { Facts, Knowable } from './facts.ts';
import { text } from './rule.ts';

/** A square of the matrix with the level it gives: `Many × High = P1`. */
export function cellText(plan: Plan, cell: Cell): Text {
  const users = plan.rulebook.matrix?.users.find((l) => l.id === cell.users)?.name ?? text(cell.users, cell.users);
  const impact = plan.rulebook.matrix?.impact.find((l) => l.id === cell.impact)?.name ?? text(cell.impact, cell.impact);
  const level = severityOf(plan.rulebook, cell);
  const gives = level === null ? '' : ` = ${level}`;
  return { en: `${users.en} × ${impact.en}${gives}`, fr: `${users.fr} × ${impact.fr}${gives}` };
}

/** A signal by its `kind:id` or its alert's id, as a person would name it. */
function signalText(plan: Plan, by: string): Text {
  const [kind, id] = by.includes(':') ? [by.slice(0, by.indexOf(':')), by.slice(by.indexOf(':') + 1)] : ['alert', by];
  const alert = plan.alerts.find((a) => a.id === id);
  if (kind === 'alert' && alert) return text(`the alert “${alert.name.en}”`, `l’alerte « ${alert.name.fr} »`);
  const series = Object.hasOwn(plan.series, id) ? plan.series[id] : undefined;
  if (kind === 'series' && series) return text(`the chart “${series.name.en}”`, `la courbe « ${series.name.fr} »`);
  const panel = plan.panels.find((p) => p.id === id);
  if (kind === 'panel' && panel) return text(`the panel “${panel.name.en}”`, `le panneau « ${panel.name.fr} »`);
  const provider = plan.pack.providers.find((p) => p.id === id);
  if (kind === 'status' && provider)
    return text(`the status page of ${provider.name}`, `la page d’état de ${provider.name}`);
  if (by === 'quick-checks') return text('the procedure’s quick checks', 'les contrôles rapides de la procédure');
  return KINDS[kind] ?? text('the first page and the quick checks', 'la première alerte et les contrôles rapides');
}

const KINDS: Record<string, Text> = {
  logs: text('the logs', 'les journaux'),
  errors: text('the error tracker', 'le suivi des erreurs'),
  deploy: text('the deployment list', 'la liste des déploiements'),
  page: text('the page check', 'le contrôle de la page'),
  mail: text('the mail received', 'le courriel reçu'),
  chat: text('the chat', 'la messagerie'),
  console: text('the consoles', 'les consoles'),
};

/** What could be known and since when: `the alert “…” since 14:03 made it Many × High = P1`. */
export function knownText(facts: Facts, known: Knowable): Text {
  const { plan } = facts;
  const since = clock(plan, known.at);
  const signal = signalText(plan, known.by);
  const first = known.cells[0];
  const cell = first ? cellText(plan, first) : text(known.severity, known.severity);
  return {
    en: `${signal.en}, from ${since.en} on, made it ${cell.en}`,
    fr: `${signal.fr}, dès ${since.fr}, ${/^les | et les /.test(signal.fr) ? 'plaçaient' : 'plaçait'} l’incident en ${cell.fr}`,
  };
}

/** What to add where no message followed the recovery: that one had come before it. Empty where none had. */
export function cameBefore({ plan }: Facts, messages: readonly { at: number; phase: string }[]): Text {
  const early = messages.find((m) => m.phase === 'resolved');
  if (!early) return text('', '');
  const at = clock(plan, early.at);
  return { en: ` The one of ${at.en} came before it.`, fr: ` Celui de ${at.fr} l’a précédé.` };
}

/** `A, B and C`. */
export function listText(items: readonly string[]): Text {
  const head = items.slice(0, -1).join(', ');
  const last = items.at(-1) ?? '';
  return items.length < 2 ? text(last, last) : text(`${head} and ${last}`, `${head} et ${last}`);
}

/** First letter in upper case: a reason that starts with a name of a thing. */
export const sentence = (t: Text): Text => ({
  en: t.en.slice(0, 1).toUpperCase() + t.en.slice(1),
  fr: t.fr.slice(0, 1).toUpperCase() + t.fr.slice(1),
});
