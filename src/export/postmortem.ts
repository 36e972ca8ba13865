/** A post-mortem's draft from a drill: what happened, when, on what evidence; causes and actions to be filled in. Nobody is blamed. */
import { lessonsOf } from '../debrief/lessons.ts';
import type { DrillRecord } from '../record/format.ts';
import type { Lang, Text } from '../runbook/text.ts';
import { labelled, told } from '../runbook/told.ts';
import { type Plan, takesPart } from '../scenario/plan.ts';
import type { DrillEvent, EventOf, EventType } from '../sim/events.ts';
import { list, page, table, words } from './markdown.ts';
import { lasting, utc, zoneOf } from './times.ts';

const W = {
  title: { en: 'Post-mortem (draft)', fr: 'Post-mortem (brouillon)' },
  exercise: {
    en: 'This was an **exercise**. Times in the timeline are UTC; sentences from the debrief give the company’s own time ({zone}). It is about how the system and the way of working let it happen, not about who did what.',
    fr: 'C’était un **exercice**. Les heures de la chronologie sont en UTC ; les phrases du débriefing donnent l’heure de l’entreprise ({zone}). Il s’agit de comprendre comment le système et la façon de travailler l’ont permis, pas de savoir qui a fait quoi.',
  },
  summary: { en: 'Summary', fr: 'Résumé' },
  impact: { en: 'Impact', fr: 'Impact' },
  timeline: { en: 'Timeline', fr: 'Chronologie' },
  time: { en: 'Time (UTC)', fr: 'Heure (UTC)' },
  event: { en: 'Event', fr: 'Événement' },
  evidence: { en: 'Evidence', fr: 'Élément' },
  causes: { en: 'Causes', fr: 'Causes' },
  contributing: { en: 'Contributing: to be filled in', fr: 'Facteurs contributifs : à compléter' },
  well: { en: 'What went well', fr: 'Ce qui a bien marché' },
  badly: { en: 'What to improve', fr: 'Ce qu’il faut améliorer' },
  actions: { en: 'Actions', fr: 'Actions' },
  what: { en: 'Action', fr: 'Action' },
  owner: { en: 'Owner', fr: 'Responsable' },
  due: { en: 'Due', fr: 'Échéance' },
  none: { en: 'Nothing noted.', fr: 'Rien de noté.' },
  never: { en: 'not ended when the drill stopped', fr: 'pas terminé à l’arrêt de l’exercice' },
  lasted: { en: 'Duration for users', fr: 'Durée pour les utilisateurs' },
  level: { en: 'Level declared', fr: 'Niveau déclaré' },
  cause: { en: 'Cause', fr: 'Cause' },
  noTime: { en: 'users lost nothing', fr: 'les utilisateurs n’ont rien perdu' },
  begins: { en: 'Users begin to be hit', fr: 'Des utilisateurs commencent à être touchés' },
  changes: { en: 'What users lose changes', fr: 'Ce que perdent les utilisateurs change' },
  ends: { en: 'Users are served again', fr: 'Les utilisateurs sont de nouveau servis' },
  seen: { en: 'Seen on the tools', fr: 'Vu dans les outils' },
  stillHit: { en: 'Users were still hit', fr: 'Des utilisateurs étaient encore touchés' },
  noLevel: { en: 'none', fr: 'aucun' },
  share: { en: 'of sessions', fr: 'des sessions' },
} satisfies Record<string, Text>;

interface Subject {
  plan: Plan;
  record: DrillRecord;
  lang: Lang;
}

/** The draft in Markdown. What people typed in the drill is in it as plain text. */
export function postmortemDraft({ plan, record, lang }: Subject): string {
  const t = (key: keyof typeof W) => told(W[key], lang);
  const { events, scorecard, review } = record;
  const of = <T extends EventType>(type: T) => events.filter((e): e is DrillEvent & EventOf<T> => e.type === type);
  const began = of('drill.began')[0];
  const variant = plan.variants.find((v) => v.id === began?.variant);
  const cause = plan.scenario.causes.find((c) => c.id === variant?.cause);
  const onset = of('truth.changed').find((e) => e.losses.length > 0)?.at ?? null;
  const over = of('mitigated').at(-1)?.at ?? null;
  const level = of('declared').at(-1)?.severity ?? t('noLevel');
  const { strengths, improve } = lessonsOf(scorecard);
  const agreed = review?.hotWash?.actions ?? [];
  const blank = { what: '', owner: '', due: '' };
  return page(
    `# ${labelled(t('title'), words(told(plan.scenario.title, lang)), lang)}`,
    t('exercise').replace('{zone}', zoneOf(plan)),
    `## ${t('summary')}`,
    list(
      [
        labelled(t('level'), words(level), lang),
        labelled(t('lasted'), onset === null ? t('noTime') : over === null ? t('never') : lasting(over - onset), lang),
        ...(cause ? [labelled(t('cause'), words(told(cause.name, lang)), lang)] : []),
      ],
      t('none'),
    ),
    `## ${t('impact')}`,
    list(lossesOf(plan, of('truth.changed'), lang, t('share')), t('none')),
    `## ${t('timeline')}`,
    table([t('time'), t('event'), t('evidence')], timeline(plan, events, began?.variant ?? '', lang)),
    `## ${t('causes')}`,
    list([...(variant ? [words(told(variant.lesson, lang))] : []), t('contributing')], t('none')),
    `## ${t('well')}`,
    list(
      strengths.map(({ rule, title }) => `${words(told(title, lang))} (${rule.id})`),
      t('none'),
    ),
    `## ${t('badly')}`,
    list(
      improve.map(({ rule, title }) =>
        labelled(`${words(told(title, lang))} (${rule.id})`, words(told(rule.why, lang)), lang),
      ),
      t('none'),
    ),
    `## ${t('actions')}`,
    table(
      [t('what'), t('owner'), t('due')],
      [...agreed, ...(agreed.length === 0 ? [blank, blank, blank] : [])].map((a) => [
        words(a.what),
        words(a.owner),
        words(a.due),
      ]),
    ),
  );
}

/** What users lost, each capability at its worst. */
function lossesOf(plan: Plan, changes: readonly EventOf<'truth.changed'>[], lang: Lang, share: string): string[] {
  const worst = new Map<string, number>();
  for (const { losses } of changes)
    for (const loss of losses) worst.set(loss.capability, Math.max(worst.get(loss.capability) ?? 0, loss.share));
  return [...worst].map(([id, most]) => {
    const name = plan.pack.capabilities.find((c) => c.id === id)?.name;
    const percent = Math.round(most * 1000) / 10;
    const figure = lang === 'fr' ? String(percent).replace('.', ',') : percent;
    return labelled(words(name ? told(name, lang) : id), `${figure} % ${share}`, lang);
  });
}

type Told = { [T in EventType]?: (event: EventOf<T>, n: Names) => Text };

interface Names {
  person(id: string): string;
  action(id: string): Text;
  alert(id: string): Text;
  template(id: string): Text;
}

const TOLD: Told = {
  'alert.fired': (e, n) => ({ en: `Alert: ${n.alert(e.alert).en}`, fr: `Alerte : ${n.alert(e.alert).fr}` }),
  'page.delivered': (e, n) => ({
    en: `On-call paged: ${n.alert(e.alert).en}`,
    fr: `Astreinte bipée : ${n.alert(e.alert).fr}`,
  }),
  'alert.resolved': (e, n) => ({
    en: `Alert over: ${n.alert(e.alert).en}`,
    fr: `Fin d’alerte : ${n.alert(e.alert).fr}`,
  }),
  acknowledged: () => ({ en: 'Page acknowledged', fr: 'Appel pris en compte' }),
  declared: (e) => ({ en: `${e.severity} declared`, fr: `${e.severity} déclaré` }),
  escalated: (e, n) => ({ en: `${n.person(e.to)} called`, fr: `${n.person(e.to)} appelé` }),
  'person.answered': (e, n) => ({ en: `${n.person(e.person)} answered`, fr: `${n.person(e.person)} a répondu` }),
  'person.silent': (e, n) => ({
    en: `No answer from ${n.person(e.person)}`,
    fr: `Pas de réponse de ${n.person(e.person)}`,
  }),
  'message.sent': (e, n) => ({ en: `Sent: ${n.template(e.template).en}`, fr: `Envoyé : ${n.template(e.template).fr}` }),
  'action.started': (e, n) => ({ en: `Begun: ${n.action(e.action).en}`, fr: `Lancé : ${n.action(e.action).fr}` }),
  'action.finished': (e, n) => ({
    en: `${e.failed ? 'Failed' : 'Done'}: ${n.action(e.action).en}`,
    fr: `${e.failed ? 'Échec' : 'Fait'} : ${n.action(e.action).fr}`,
  }),
  'warroom.opened': () => ({ en: 'War room opened', fr: 'Cellule de crise ouverte' }),
  relapsed: () => ({ en: 'It came back', fr: 'Rechute' }),
  'postmortem.opened': () => ({ en: 'Post-mortem ticket opened', fr: 'Ticket de post-mortem ouvert' }),
  deferred: () => ({ en: 'Deferred to working hours', fr: 'Reporté aux heures ouvrées' }),
  closed: () => ({ en: 'Incident closed', fr: 'Incident clos' }),
};

/** A row an event that matters, and what was read off the tools in the third column. */
function timeline(plan: Plan, events: readonly DrillEvent[], variant: string, lang: Lang): string[][] {
  const same = (text: string): Text => ({ en: text, fr: text });
  const n: Names = {
    person: (id) => plan.people.find((p) => p.id === id)?.name ?? id,
    action: (id) => plan.actions.find((a) => a.id === id)?.name ?? same(id),
    alert: (id) => plan.alerts.find((a) => a.id === id)?.name ?? same(id),
    template: (id) => plan.rulebook.templates.find((t) => t.id === id)?.name ?? same(id),
  };
  const read = new Set<string>();
  const row = (event: DrillEvent, what: string, evidence = '') => [utc(plan, event.at), words(what), words(evidence)];
  let hit = false;
  return events.flatMap((event) => {
    if (event.type === 'truth.changed') {
      const before = hit;
      hit = event.losses.length > 0;
      if (!hit && !before) return [];
      return [row(event, told(hit ? (before ? W.changes : W.begins) : W.ends, lang))];
    }
    if (event.type === 'evidence.seen') {
      const found = plan.evidence.find((e) => e.id === event.evidence && takesPart(e, variant));
      // What shows the harm or tells the cause; the rest of what was looked at would bury it.
      const matters = found && (found.supports !== undefined || found.tells?.includes(variant));
      if (!matters || read.has(event.evidence)) return [];
      read.add(event.evidence);
      return [row(event, told(W.seen, lang), told(found.text, lang))];
    }
    const tell = TOLD[event.type] as ((event: DrillEvent, n: Names) => Text) | undefined;
    // A page is an alert too: told once. What rang before the drill is not part of it.
    if (!tell || (event.type === 'alert.fired' && (event.pages || event.at < 0))) return [];
    const tooSoon = hit && event.type === 'message.sent' && event.phase === 'resolved';
    return [row(event, told(tell(event, n), lang), tooSoon ? told(W.stillHit, lang) : '')];
  });
}
