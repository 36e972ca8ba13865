/** What happened, in a sentence, for people to read: every event that a debrief may show. */
import { type Lang, say, type Text } from '../../runbook/text.ts';
import { type Plan, takesPart } from '../../scenario/plan.ts';
import type { DrillEvent, EventOf, EventType } from '../../sim/events.ts';
import { consoleNames } from './console-names.ts';

type Words = { [T in EventType]?: (event: EventOf<T>, names: Names) => Text | null };

/** Names of the plan's things by id. */
interface Names {
  person(id: string): string;
  action(id: string): Text;
  task(id: string): Text;
  alert(id: string): Text;
  template(id: string): Text;
  role(id: string): Text;
  hint(id: string): number;
  check(id: string): Text;
  item(ref: string): Text;
  callFrom(id: string): string;
}

/** How far a jump went: in seconds where it was stopped within a minute. */
function span({ from, reached }: EventOf<'jumped'>): string {
  const seconds = Math.round((reached - from) / 1000);
  return seconds < 60 ? `${seconds}\u00a0s` : `${Math.round(seconds / 60)}\u00a0min`;
}

const same = (text: string): Text => ({ en: text, fr: text });
const found = (text: Text | undefined, id: string): Text => text ?? same(id);

function namesOf(plan: Plan): Names {
  const person = (id: string) => plan.people.find((p) => p.id === id)?.name ?? id;
  return {
    person,
    action: (id) => found(plan.actions.find((a) => a.id === id)?.name, id),
    task: (id) => found(plan.tasks.find((t) => t.id === id)?.name, id),
    alert: (id) => found(plan.alerts.find((a) => a.id === id)?.name, id),
    template: (id) => found(plan.rulebook.templates.find((t) => t.id === id)?.name, id),
    role: (id) => found(plan.rulebook.roles.find((r) => r.id === id)?.name, id),
    hint: (id) => plan.hints.findIndex((h) => h.id === id) + 1,
    check: (id) => found(plan.rulebook.checklist.find((c) => c.id === id)?.text, id),
    callFrom: (id) => person(plan.injects.find((n) => n.id === id)?.from ?? id),
    item(ref) {
      const [kind = '', id = ''] = [ref.slice(0, ref.indexOf(':')), ref.slice(ref.indexOf(':') + 1)];
      switch (kind) {
        case 'console':
          return found(consoleNames[id as keyof typeof consoleNames], id);
        case 'alert':
          return found(plan.alerts.find((a) => a.id === id)?.name, id);
        case 'series':
          return found(plan.series[id]?.name, id);
        case 'page':
          return same(plan.pages.find((p) => p.id === id)?.url ?? id);
        case 'panel':
          return found(plan.panels.find((p) => p.id === id)?.name, id);
        case 'status':
          return same(plan.pack.providers.find((p) => p.id === id)?.name ?? id);
        case 'deploy':
          return { en: `release ${id}`, fr: `version ${id}` };
        case 'errors':
          return same([...plan.errors, ...plan.faults.flatMap((f) => f.errors)].find((g) => g.id === id)?.title ?? id);
        case 'logs': {
          const stream = [...plan.logs, ...plan.faults.flatMap((f) => f.logs)].find((s) => s.id === id);
          return same(stream ? `${stream.source}: ${stream.text}`.slice(0, 80) : id);
        }
        case 'mail':
          return found(plan.injects.find((n) => n.id === id)?.subject, id);
        case 'chat': {
          const from = plan.injects.find((n) => n.id === id)?.from;
          const who = plan.people.find((p) => p.id === from)?.name;
          return who ? { en: `what ${who} wrote`, fr: `ce que ${who} a écrit` } : found(consoleNames.chat, id);
        }
        case 'runbook':
          return { en: `runbook ${id}`, fr: `runbook ${id}` };
        default:
          return same(ref);
      }
    },
  };
}

const BY = {
  page: { en: 'by page', fr: 'par bip' },
  call: { en: 'by phone', fr: 'par téléphone' },
  chat: { en: 'in chat', fr: 'par message' },
} as const;

const WORDS: Words = {
  'page.delivered': (e, n) => ({
    en: `Page: ${n.alert(e.alert).en}`,
    fr: `Bip : ${n.alert(e.alert).fr}`,
  }),
  'alert.fired': (e, n) => ({ en: `Alert: ${n.alert(e.alert).en}`, fr: `Alerte : ${n.alert(e.alert).fr}` }),
  'alert.resolved': (e, n) => ({
    en: `Alert over: ${n.alert(e.alert).en}`,
    fr: `Fin d’alerte : ${n.alert(e.alert).fr}`,
  }),
  'truth.changed': (e) =>
    e.severity === null
      ? { en: 'Customers lose nothing any more', fr: 'Les clients ne perdent plus rien' }
      : { en: `It truly was ${e.severity} from here on`, fr: `À partir d’ici, c’était réellement ${e.severity}` },
  'truth.knowable': (e) =>
    e.severity === null
      ? null
      : { en: `${e.severity} could be known from here`, fr: `${e.severity} pouvait être su à partir d’ici` },
  mitigated: () => ({
    en: 'Mitigated: customers are served again',
    fr: 'Rétabli : les clients sont de nouveau servis',
  }),
  relapsed: () => ({ en: 'It came back', fr: 'Rechute' }),
  acknowledged: () => ({ en: 'You acknowledged the page', fr: 'Vous avez acquitté le bip' }),
  classified: (e) => ({ en: `You judged it ${e.severity}`, fr: `Vous l’avez jugé ${e.severity}` }),
  declared: (e) => ({ en: `You declared ${e.severity}`, fr: `Vous avez déclaré ${e.severity}` }),
  'role.assigned': (e, n) => ({
    en: `${n.role(e.role).en}: ${n.person(e.person)}`,
    fr: `${n.role(e.role).fr} : ${n.person(e.person)}`,
  }),
  escalated: (e, n) => ({
    en: `You called ${n.person(e.to)} ${BY[e.by].en}`,
    fr: `Vous avez appelé ${n.person(e.to)} ${BY[e.by].fr}`,
  }),
  'person.answered': (e, n) => ({ en: `${n.person(e.person)} answered`, fr: `${n.person(e.person)} a répondu` }),
  'person.silent': (e, n) => ({
    en: `${n.person(e.person)} did not answer`,
    fr: `${n.person(e.person)} n’a pas répondu`,
  }),
  'person.arrived': (e, n) => ({ en: `${n.person(e.person)} joined`, fr: `${n.person(e.person)} a rejoint` }),
  'message.sent': (e, n) => ({
    en: `You sent: ${n.template(e.template).en}`,
    fr: `Vous avez envoyé : ${n.template(e.template).fr}`,
  }),
  'status.posted': () => ({
    en: 'A provider’s status page changed',
    fr: 'La page de statut d’un fournisseur a changé',
  }),
  'evidence.seen': (e, n) => ({ en: `Seen: ${n.item(e.item).en}`, fr: `Vu : ${n.item(e.item).fr}` }),
  pinned: (e, n) => ({ en: `You pinned: ${n.item(e.item).en}`, fr: `Vous avez épinglé : ${n.item(e.item).fr}` }),
  noted: (e) => ({ en: `Note: ${e.text}`, fr: `Note : ${e.text}` }),
  'action.started': (e, n) => ({
    en: `You began: ${n.action(e.action).en}`,
    fr: `Vous avez lancé : ${n.action(e.action).fr}`,
  }),
  'action.finished': (e, n) =>
    e.failed
      ? { en: `Failed: ${n.action(e.action).en}`, fr: `Échec : ${n.action(e.action).fr}` }
      : { en: `Done: ${n.action(e.action).en}`, fr: `Terminé : ${n.action(e.action).fr}` },
  announced: (e, n) => ({
    en: `You announced: ${n.action(e.action).en}`,
    fr: `Vous avez annoncé : ${n.action(e.action).fr}`,
  }),
  delegated: (e, n) => ({
    en: `You asked ${n.person(e.to)}: ${n.task(e.task).en}`,
    fr: `Vous avez confié à ${n.person(e.to)} : ${n.task(e.task).fr}`,
  }),
  'task.reported': (e, n) => ({
    en: `${n.person(e.by)} reported: ${n.task(e.task).en}`,
    fr: `${n.person(e.by)} a rendu compte : ${n.task(e.task).fr}`,
  }),
  ticked: (e, n) =>
    e.done
      ? { en: `Ticked: ${n.check(e.item).en}`, fr: `Coché : ${n.check(e.item).fr}` }
      : { en: `Unticked: ${n.check(e.item).en}`, fr: `Décoché : ${n.check(e.item).fr}` },
  'ticket.opened': (e) => ({ en: `Ticket: ${e.title}`, fr: `Ticket : ${e.title}` }),
  'postmortem.opened': () => ({
    en: 'You opened the post-mortem ticket',
    fr: 'Vous avez ouvert le ticket de post-mortem',
  }),
  'call.rang': (e, n) => ({ en: `${n.person(e.from)} is calling`, fr: `${n.person(e.from)} appelle` }),
  'call.answered': (e, n) => ({
    en: `You took the call from ${n.callFrom(e.call)}`,
    fr: `Vous avez pris l’appel de ${n.callFrom(e.call)}`,
  }),
  'call.missed': (e, n) => ({
    en: `You missed the call from ${n.callFrom(e.call)}`,
    fr: `Vous avez manqué l’appel de ${n.callFrom(e.call)}`,
  }),
  'warroom.opened': () => ({ en: 'You opened the war room', fr: 'Vous avez ouvert la cellule de crise' }),
  'handover.accepted': (e, n) => ({
    en: `${n.person(e.by)} took over: ${n.role(e.role).en}`,
    fr: `${n.person(e.by)} a pris le relais : ${n.role(e.role).fr}`,
  }),
  'incident.split': (e) => ({
    en: `You opened a second incident: ${e.title}`,
    fr: `Vous avez ouvert un second incident : ${e.title}`,
  }),
  'incident.linked': (e, n) => ({
    en: `You attached to the ${e.to} incident: ${n.item(e.item).en}`,
    fr: `Vous avez rattaché au ${e.to === 'first' ? 'premier' : 'second'} incident : ${n.item(e.item).fr}`,
  }),
  'incident.offered': (e, n) => ({
    en: `You offered the second incident to ${n.person(e.to)}`,
    fr: `Vous avez proposé le second incident à ${n.person(e.to)}`,
  }),
  'incident.taken': (e, n) => ({
    en: `${n.person(e.by)} took the second incident`,
    fr: `${n.person(e.by)} a pris le second incident`,
  }),
  'incident.declined': (e, n) => ({
    en: `${n.person(e.by)} did not take the second incident`,
    fr: `${n.person(e.by)} n’a pas pris le second incident`,
  }),
  'second.knowable': () => ({
    en: 'That there were two could be known from here',
    fr: 'À partir d’ici, on pouvait savoir qu’il y en avait deux',
  }),
  'stood.down': (e, n) => ({
    en: `Stood down: ${e.people.map(n.person).join(', ')}`,
    fr: `Libérés : ${e.people.map(n.person).join(', ')}`,
  }),
  'hint.taken': (e, n) => ({ en: `Hint ${n.hint(e.hint)} taken`, fr: `Indice ${n.hint(e.hint)} pris` }),
  deferred: () => ({ en: 'You deferred it to working hours', fr: 'Vous l’avez reporté aux heures ouvrées' }),
  'expectation.missed': () => ({
    en: 'Somebody waited for an answer that did not come',
    fr: 'Quelqu’un a attendu une réponse qui n’est pas venue',
  }),
  jumped: (e) => ({ en: `You jumped ahead ${span(e)}`, fr: `Vous avez avancé de ${span(e)}` }),
  paused: () => ({ en: 'Paused', fr: 'Pause' }),
  closed: (e) =>
    e.early
      ? { en: 'You closed it before it was over', fr: 'Vous avez clos avant la fin' }
      : { en: 'You closed the incident', fr: 'Vous avez clos l’incident' },
  'drill.ended': () => ({ en: 'End of the drill', fr: 'Fin de l’exercice' }),
};

/**
 * A function that words an event in a language; null for events that have nothing to say to people. `whose` is who played:
 * the reader, or somebody else, of whom nothing is said but what they did.
 */
export function eventWords(
  plan: Plan,
  lang: Lang,
  whose: 'own' | 'other' = 'own',
): (event: DrillEvent) => string | null {
  const names = namesOf(plan);
  return (event) => {
    const word = WORDS[event.type] as ((e: DrillEvent, n: Names) => Text | null) | undefined;
    const text = word?.(event, names);
    return text ? (whose === 'own' ? say(text, lang) : impersonal(say(text, lang))) : null;
  };
}

/** What is said to the reader begins with “You” or “Vous avez”: “You sent: …” as “Sent: …”, “Vous avez envoyé : …” as “A envoyé : …”. */
function impersonal(sentence: string): string {
  const said = sentence.replace(/^You /, '').replace(/^Vous (l’)?avez /, '$1a ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** The evidence of the plan by id, for showing what a person read off an item. */
export const evidenceText = (plan: Plan, id: string, variant: string): Text | null =>
  plan.evidence.find((e) => e.id === id && takesPart(e, variant))?.text ?? null;
