/** What a seat sees that it did not see before, as lines of text. */
import type { Rulebook } from '../../runbook/rulebook.ts';
import { type Lang, say, type Text } from '../../runbook/text.ts';
import { colon } from '../../runbook/write/marks.ts';
import { CONSOLES } from '../../scenario/format/pack.ts';
import type { View } from '../../sim/view.ts';
import { ACTION, CALL, DUE, HEALTH, STAGE, STATUS, TASK } from './words.ts';

export interface News {
  /** Drill time, ms. */
  at: number;
  text: string;
}

/** `07:15` from a drill time; a minus before the start. */
export function timeText(ms: number): string {
  const seconds = Math.abs(Math.trunc(ms / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  return `${ms < 0 ? '-' : ''}${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

/** Everything that is new in a view, oldest first. Without a view before it: everything in it. */
export function newsIn(view: View, before: View | null, lang: Lang): News[] {
  const t = (text: Text | string) => (typeof text === 'string' ? text : say(text, lang));
  const nameOf = (id: string | null) => view.people.find((p) => p.id === id)?.name ?? id ?? '';
  const fresh = <T extends { id: string }>(now: readonly T[], then: readonly T[] | undefined): T[] => {
    const known = new Set(then?.map((x) => x.id));
    return now.filter((x) => !known.has(x.id));
  };
  const c = colon(lang);
  const news: News[] = [];
  const tell = (at: number, text: string) => news.push({ at, text });
  for (const a of view.alerts) {
    const old = before?.alerts.find((x) => x.id === a.id);
    if (!old || old.at !== a.at) tell(a.at, `${t(a.pages ? W.page : W.alert)}  ${t(a.name)}${c} ${t(a.summary)}`);
    if (a.resolvedAt !== null && old?.resolvedAt !== a.resolvedAt)
      tell(a.resolvedAt, `${t(W.alert)}  ${t(W.over)}${c} ${t(a.name)}`);
  }
  for (const said of fresh(view.chat, before?.chat))
    tell(said.at, `#${said.channel}  ${nameOf(said.from)}${c} ${t(said.text)}`);
  for (const m of fresh(view.mails, before?.mails)) if (!m.sent) tell(m.at, `${t(W.mail)} ${m.id}  ${t(m.subject)}`);
  for (const m of view.mails)
    if (m.read && !m.sent && before && !before.mails.find((x) => x.id === m.id)?.read)
      tell(view.now, `${t(W.mail)} ${m.id}  ${t(m.subject)}\n${t(m.body)}`);
  for (const p of fresh(view.posts, before?.posts))
    tell(p.at, `${t({ en: `status of ${p.provider}`, fr: `statut de ${p.provider}` })}  ${t(p.title)}`);
  for (const call of view.calls) {
    const old = before?.calls.find((x) => x.id === call.id);
    if (old?.state !== call.state)
      tell(
        old ? view.now : call.at,
        `${t(W.phone)}  ${nameOf(call.from)}, ${t(CALL[call.state])}${call.says ? `${c} ${t(call.says)}` : ''}`,
      );
  }
  for (const f of fresh(view.findings, before?.findings))
    tell(f.at, `${t({ en: `seen on ${f.item}`, fr: `vu dans ${f.item}` })}  ${t(f.text)}`);
  for (const l of view.looks) {
    if (!l.arrived || before?.looks.some((x) => x.arrived && x.item === l.item && x.askedAt === l.askedAt)) continue;
    if (l.output !== null) tell(l.arrivesAt, l.output);
    if (l.items.length > 0)
      tell(
        l.arrivesAt,
        t({ en: `${l.item} lists ${l.items.join(', ')}`, fr: `${l.item} énumère ${l.items.join(', ')}` }),
      );
  }
  for (const a of view.actions) {
    const old = before?.actions.find((x) => x.id === a.id);
    if (a.result && a.state !== 'running' && a.finishesAt !== old?.finishesAt)
      tell(a.finishesAt ?? view.now, `${t(a.name)}${c} ${t(a.result)}`);
    else if (a.result && old?.state === 'running' && a.state !== 'running')
      tell(a.finishesAt ?? view.now, `${t(a.name)}${c} ${t(a.result)}`);
  }
  for (const task of view.tasks)
    if (task.report && !before?.tasks.find((x) => x.id === task.id)?.report)
      tell(view.now, `${nameOf(task.to)} ${t({ en: 'reports', fr: 'rend compte' })}${c} ${t(task.report)}`);
  for (const p of view.people) {
    const old = before?.people.find((x) => x.id === p.id);
    if (old && old.status !== p.status) tell(p.since, `${p.name}${c} ${t(STATUS[p.status])}`);
  }
  for (const release of view.releases) {
    const { diff } = release;
    if (diff !== null && before?.releases.find((x) => x.id === release.id)?.diff === null)
      tell(view.now, `deploy:${release.id}  ${release.title}\n${diff}`);
  }
  for (const hint of view.hints) {
    const old = before?.hints.find((x) => x.id === hint.id);
    if (hint.says && !old?.says) tell(view.now, `${t({ en: 'hint', fr: 'indice' })}  ${t(hint.says)}`);
  }
  return news.sort((a, b) => a.at - b.at);
}

/** What stands at the head of a piece of news. */
const W = {
  page: { en: 'PAGE ', fr: 'APPEL ' },
  alert: { en: 'alert', fr: 'alerte' },
  over: { en: 'over', fr: 'terminée' },
  mail: { en: 'mail', fr: 'courriel' },
  phone: { en: 'phone', fr: 'téléphone' },
} satisfies Record<string, Text>;

/** The names that commands take and that the drill does not change, for `names`. */
export function namesText({ severities, matrix, roles, templates }: Rulebook, lang: Lang): string {
  const c = colon(lang);
  const t = (text: Text) => say(text, lang);
  const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id).join(', ');
  return [
    `${t({ en: 'consoles', fr: 'consoles' })}${c} ${CONSOLES.map((id) => `console:${id}`).join(', ')}`,
    `${t({ en: 'levels', fr: 'niveaux' })}${c} ${ids(severities)}`,
    ...(matrix
      ? [
          `${t({ en: 'users', fr: 'utilisateurs' })}${c} ${ids(matrix.users)}`,
          `${t({ en: 'impact', fr: 'impact' })}${c} ${ids(matrix.impact)}`,
        ]
      : []),
    `${t({ en: 'roles', fr: 'rôles' })}${c} ${ids(roles)}`,
    ...templates.map(
      ({ id, slots }) =>
        `${t({ en: 'message', fr: 'message' })} ${id}${c} ${slots.map((slot) => `${slot.id}=`).join('; ')}`,
    ),
  ].join('\n');
}

/** What the seat sees now and can do, for `status`. */
export function statusText(view: View, lang: Lang): string {
  const t = (text: Text) => say(text, lang);
  const c = colon(lang);
  const list = (title: Text, items: readonly string[]) =>
    items.length > 0 ? [`${t(title)}${c} ${items.join(', ')}`] : [];
  const lines = (title: Text, items: readonly string[]) =>
    items.length > 0 ? [`${t(title)}${c}`, ...items.map((item) => `  ${item}`)] : [];
  const [now, end] = [timeText(view.now), timeText(view.lengthMs)];
  const declared: Text = view.declared
    ? { en: `declared ${view.declared.severity}`, fr: `${view.declared.severity} déclaré` }
    : { en: 'nothing declared', fr: 'rien de déclaré' };
  const stage = STAGE[view.stage];
  return [
    t({ en: `${now} of ${end}; ${stage.en}; ${declared.en}`, fr: `${now} sur ${end} ; ${stage.fr} ; ${declared.fr}` }),
    ...list(
      { en: 'people', fr: 'personnes' },
      view.people.map((p) => `${p.id} (${t(p.you ? { en: 'you', fr: 'vous' } : STATUS[p.status])})`),
    ),
    ...list(
      { en: 'channels', fr: 'canaux' },
      view.channels.map(({ id }) => id),
    ),
    ...list(
      { en: 'systems', fr: 'systèmes' },
      view.systems.map((s) => `${s.id} (${t(HEALTH[s.health])})`),
    ),
    ...lines(
      { en: 'actions', fr: 'actions' },
      view.actions.map((a) => `${a.id} (${t(ACTION[a.state])})${c} ${t(a.name)}`),
    ),
    ...lines(
      { en: 'tasks', fr: 'tâches' },
      view.tasks.map((task) => `${task.id} (${t(TASK[task.state])})${c} ${t(task.name)}`),
    ),
    ...list(
      { en: 'due', fr: 'à faire' },
      view.deadlines
        .filter((d) => d.state === 'open' || d.state === 'late')
        .map((d) => `${t(DUE[d.kind])}${d.kind === 'rung' && d.to ? ` ${d.to}` : ''} ${timeText(d.dueAt)}`),
    ),
    ...lines(
      { en: 'causes', fr: 'causes' },
      view.causes.map((cause) => `${cause.id}${c} ${t(cause.name)}`),
    ),
    ...list(
      { en: 'to close', fr: 'pour clore' },
      view.checklist.map((line) => `${line.id}${line.done ? ` (${t(ACTION.done)})` : ''}`),
    ),
  ].join('\n');
}
