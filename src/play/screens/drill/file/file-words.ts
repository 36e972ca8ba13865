/** Words for the lines of the incident file. */
import type { DrillPort } from '../../../../drill/port.ts';
import { type Lang, say, type Text } from '../../../../runbook/text.ts';
import type { ViewFileEntry } from '../../../../sim/view.ts';
import type { IconName } from '../../../ui/icon.tsx';
import { consoleNames } from '../../../words/console-names.ts';

export interface FileLine {
  icon: IconName;
  text: string;
  /** Not done by the trainee: what others or the world did. */
  heard: boolean;
}

interface Names {
  person(id: unknown): string;
  role(id: unknown): string;
  action(id: unknown): string;
  task(id: unknown): string;
  template(id: unknown): string;
  alert(id: unknown): string;
  check(id: unknown): string;
  item(ref: unknown): string;
}

/** What a thing that was looked at is called: `kind:id` to words. */
export function itemName(port: DrillPort, lang: Lang, ref: string): string {
  const view = port.view();
  const cut = ref.indexOf(':');
  const kind = ref.slice(0, cut);
  const id = ref.slice(cut + 1);
  const of = (text: Text | undefined) => (text ? say(text, lang) : id);
  switch (kind) {
    case 'console':
      return of(consoleNames[id as keyof typeof consoleNames]);
    case 'alert':
      return of(view.alerts.find((a) => a.id === id)?.name);
    case 'page':
      return pathOf(view.pages.find((p) => p.id === id)?.url ?? id);
    case 'series':
      return of(port.charts().find((c) => c.id === id)?.name);
    case 'errors':
      return port.errors().find((g) => g.id === id)?.title ?? id;
    case 'panel':
      return of([...port.panels('database'), ...port.panels('payments')].find((p) => p.id === id)?.name);
    case 'status':
      return view.providers.find((p) => p.id === id)?.name ?? id;
    case 'mail':
      return of(view.mails.find((m) => m.id === id)?.subject);
    case 'chat':
      // Otherwise something that was said: its id is the script's, and no trainee's business.
      return view.channels.find((c) => c.id === id)?.name ?? say(consoleNames.chat, lang);
    case 'deploy':
      return lang === 'fr' ? `version ${id}` : `release ${id}`;
    case 'runbook':
      return `${say(consoleNames.runbook, lang)} ${id}`;
    case 'logs':
      return say(consoleNames.logs, lang);
    default:
      return id;
  }
}

/** '/panier' of 'https://www.shop.fr/panier'. */
const pathOf = (url: string): string => url.replace(/^https?:\/\/[^/]+/, '') || '/';

function namesOf(port: DrillPort, lang: Lang): Names {
  const view = port.view();
  const { rulebook } = port;
  const text = (found: { name: Text } | undefined, id: unknown) => (found ? say(found.name, lang) : String(id));
  return {
    person: (id) => {
      const person = view.people.find((p) => p.id === id);
      return person?.you ? (lang === 'fr' ? 'vous' : 'you') : (person?.name ?? String(id));
    },
    role: (id) =>
      text(
        rulebook.roles.find((r) => r.id === id),
        id,
      ),
    action: (id) =>
      text(
        view.actions.find((a) => a.id === id),
        id,
      ),
    task: (id) =>
      text(
        view.tasks.find((a) => a.id === id),
        id,
      ),
    template: (id) =>
      text(
        rulebook.templates.find((a) => a.id === id),
        id,
      ),
    alert: (id) =>
      text(
        view.alerts.find((a) => a.id === id),
        id,
      ),
    check: (id) => {
      const line = view.checklist.find((c) => c.id === id);
      return line ? say(line.text, lang) : String(id);
    },
    item: (ref) => itemName(port, lang, String(ref)),
  };
}

type Word = (about: ViewFileEntry['about'], n: Names) => { icon: IconName; en: string; fr: string; heard?: true };

const WORDS: Record<string, Word> = {
  'page.delivered': (a, n) => ({
    icon: 'bell',
    en: `Page: ${n.alert(a.alert)}`,
    fr: `Alerte : ${n.alert(a.alert)}`,
    heard: true,
  }),
  'alert.fired': (a, n) => ({
    icon: 'bell',
    en: `Alert: ${n.alert(a.alert)}`,
    fr: `Alerte : ${n.alert(a.alert)}`,
    heard: true,
  }),
  'alert.resolved': (a, n) => ({
    icon: 'bell',
    en: `Over: ${n.alert(a.alert)}`,
    fr: `Terminée : ${n.alert(a.alert)}`,
    heard: true,
  }),
  acknowledged: () => ({ icon: 'tick', en: 'Acknowledged', fr: 'Alerte acquittée' }),
  classified: (a) => ({ icon: 'flag', en: `Judged ${a.severity}`, fr: `Jugé ${a.severity}` }),
  declared: (a) => ({ icon: 'flag', en: `Declared ${a.severity}`, fr: `Déclaré ${a.severity}` }),
  'role.assigned': (a, n) => ({
    icon: 'people',
    en: `${n.role(a.role)}: ${n.person(a.person)}`,
    fr: `${n.role(a.role)} : ${n.person(a.person)}`,
  }),
  escalated: (a, n) => ({ icon: 'phone', en: `Called ${n.person(a.to)}`, fr: `Appel à ${n.person(a.to)}` }),
  'person.answered': (a, n) => ({
    icon: 'phone',
    en: `${n.person(a.person)} answered`,
    fr: `${n.person(a.person)} a répondu`,
    heard: true,
  }),
  'person.silent': (a, n) => ({
    icon: 'phone',
    en: `${n.person(a.person)} did not answer`,
    fr: `${n.person(a.person)} n’a pas répondu`,
    heard: true,
  }),
  'person.arrived': (a, n) => ({
    icon: 'person',
    en: `${n.person(a.person)} joined`,
    fr: `${n.person(a.person)} a rejoint`,
    heard: true,
  }),
  'message.sent': (a, n) => ({
    icon: 'pen',
    en: `Sent: ${n.template(a.template)}`,
    fr: `Envoyé : ${n.template(a.template)}`,
  }),
  'chat.said': (a, n) => ({
    icon: 'chat',
    en: `${n.person(a.from)} wrote`,
    fr: `${n.person(a.from)} a écrit`,
    heard: true,
  }),
  'mail.arrived': () => ({ icon: 'mail', en: 'A mail came in', fr: 'Un courriel est arrivé', heard: true }),
  looked: (a, n) => ({ icon: 'eye', en: `Looked at ${n.item(a.item)}`, fr: `Consulté : ${n.item(a.item)}` }),
  'look.arrived': (a, n) => ({ icon: 'eye', en: `Read ${n.item(a.item)}`, fr: `Lu : ${n.item(a.item)}` }),
  'evidence.seen': (a, n) => ({ icon: 'eye', en: `Seen in ${n.item(a.item)}`, fr: `Vu dans ${n.item(a.item)}` }),
  pinned: (a, n) => ({ icon: 'pin', en: `Pinned: ${n.item(a.item)}`, fr: `Épinglé : ${n.item(a.item)}` }),
  unpinned: (a, n) => ({ icon: 'pin', en: `Unpinned: ${n.item(a.item)}`, fr: `Retiré : ${n.item(a.item)}` }),
  noted: (a) => ({ icon: 'pen', en: `Note: ${a.text}`, fr: `Note : ${a.text}` }),
  'action.started': (a, n) => ({
    icon: 'rocket',
    en: `Began: ${n.action(a.action)}`,
    fr: `Lancé : ${n.action(a.action)}`,
  }),
  'action.finished': (a, n) => ({
    icon: 'rocket',
    en: `Finished: ${n.action(a.action)}`,
    fr: `Terminé : ${n.action(a.action)}`,
    heard: true,
  }),
  announced: (a, n) => ({
    icon: 'chat',
    en: `Announced: ${n.action(a.action)}`,
    fr: `Annoncé : ${n.action(a.action)}`,
  }),
  delegated: (a, n) => ({
    icon: 'people',
    en: `Asked ${n.person(a.to)}: ${n.task(a.task)}`,
    fr: `Confié à ${n.person(a.to)} : ${n.task(a.task)}`,
  }),
  'task.reported': (a, n) => ({
    icon: 'people',
    en: `${n.person(a.by)} reports: ${n.task(a.task)}`,
    fr: `Retour de ${n.person(a.by)} : ${n.task(a.task)}`,
    heard: true,
  }),
  ticked: (a, n) => ({ icon: 'tick', en: `Checked: ${n.check(a.item)}`, fr: `Coché : ${n.check(a.item)}` }),
  'ticket.opened': (a) => ({ icon: 'ticket', en: `Ticket: ${a.title}`, fr: `Ticket : ${a.title}` }),
  'postmortem.opened': () => ({ icon: 'ticket', en: 'Opened the post-mortem', fr: 'Post-mortem ouvert' }),
  'call.rang': (a, n) => ({
    icon: 'phone',
    en: `${n.person(a.from)} is calling`,
    fr: `${n.person(a.from)} appelle`,
    heard: true,
  }),
  'call.answered': () => ({ icon: 'phone', en: 'Took the call', fr: 'Appel pris' }),
  'call.missed': () => ({ icon: 'phone', en: 'Call missed', fr: 'Appel manqué', heard: true }),
  'warroom.opened': () => ({ icon: 'people', en: 'Opened the war room', fr: 'Cellule de crise ouverte' }),
  'handover.offered': (a, n) => ({
    icon: 'hand',
    en: `Offered ${n.role(a.role)} to ${n.person(a.to)}`,
    fr: `Passation proposée à ${n.person(a.to)} : ${n.role(a.role)}`,
  }),
  'handover.accepted': (a, n) => ({
    icon: 'hand',
    en: `${n.role(a.role)} taken by ${n.person(a.by)}`,
    fr: `${n.role(a.role)} repris par ${n.person(a.by)}`,
    heard: true,
  }),
  'incident.split': (a) => ({ icon: 'flag', en: `Second incident: ${a.title}`, fr: `Second incident : ${a.title}` }),
  'incident.linked': (a, n) => ({
    icon: 'pin',
    en: `To the ${a.to} incident: ${n.item(a.item)}`,
    fr: `Au ${a.to === 'first' ? 'premier' : 'second'} incident : ${n.item(a.item)}`,
  }),
  'incident.offered': (a, n) => ({
    icon: 'hand',
    en: `Offered the second incident to ${n.person(a.to)}`,
    fr: `Second incident proposé à ${n.person(a.to)}`,
  }),
  'incident.taken': (a, n) => ({
    icon: 'hand',
    en: `${n.person(a.by)} has the second incident`,
    fr: `${n.person(a.by)} a pris le second incident`,
    heard: true,
  }),
  'incident.declined': (a, n) => ({
    icon: 'hand',
    en: `${n.person(a.by)} did not take the second incident`,
    fr: `${n.person(a.by)} n’a pas pris le second incident`,
    heard: true,
  }),
  'stood.down': () => ({ icon: 'people', en: 'Stood people down', fr: 'Équipe libérée' }),
  'hint.taken': (a) => ({ icon: 'lamp', en: `Took a hint (price ${a.price})`, fr: `Indice pris (prix ${a.price})` }),
  deferred: () => ({ icon: 'clock', en: 'Left for working hours', fr: 'Reporté aux heures ouvrées' }),
  closed: () => ({ icon: 'flag', en: 'Closed the incident', fr: 'Incident clos' }),
};

/** A line of the file in a language; null for a kind that has no words. */
export function fileLine(entry: ViewFileEntry, port: DrillPort, lang: Lang): FileLine | null {
  const said = WORDS[entry.type]?.(entry.about, namesOf(port, lang));
  return said ? { icon: said.icon, text: said[lang], heard: said.heard === true } : null;
}
