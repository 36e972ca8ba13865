/** What a seat sees that it did not see before, as lines of text. */
import type { Rulebook } from '../../runbook/rulebook.ts';
import { type Lang, say, type Text } from '../../runbook/text.ts';
import { colon } from '../../runbook/write/marks.ts';
import { CONSOLES } from '../../scenario/format/pack.ts';
import type { View } from '../../sim/view.ts';

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
    if (!old || old.at !== a.at) tell(a.at, `${a.pages ? 'PAGE ' : 'alert'}  ${t(a.name)}${c} ${t(a.summary)}`);
    if (a.resolvedAt !== null && old?.resolvedAt !== a.resolvedAt) tell(a.resolvedAt, `alert  over${c} ${t(a.name)}`);
  }
  for (const said of fresh(view.chat, before?.chat))
    tell(said.at, `#${said.channel}  ${nameOf(said.from)}${c} ${t(said.text)}`);
  for (const m of fresh(view.mails, before?.mails)) if (!m.sent) tell(m.at, `mail ${m.id}  ${t(m.subject)}`);
  for (const p of fresh(view.posts, before?.posts)) tell(p.at, `status of ${p.provider}  ${t(p.title)}`);
  for (const call of view.calls) {
    const old = before?.calls.find((x) => x.id === call.id);
    if (old?.state !== call.state)
      tell(
        old ? view.now : call.at,
        `phone  ${nameOf(call.from)}, ${call.state}${call.says ? `${c} ${t(call.says)}` : ''}`,
      );
  }
  for (const f of fresh(view.findings, before?.findings)) tell(f.at, `seen on ${f.item}  ${t(f.text)}`);
  for (const l of view.looks) {
    if (!l.arrived || before?.looks.some((x) => x.arrived && x.item === l.item && x.askedAt === l.askedAt)) continue;
    if (l.output !== null) tell(l.arrivesAt, l.output);
    if (l.items.length > 0) tell(l.arrivesAt, `${l.item} lists ${l.items.join(', ')}`);
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
      tell(view.now, `${nameOf(task.to)} reports${c} ${t(task.report)}`);
  for (const p of view.people) {
    const old = before?.people.find((x) => x.id === p.id);
    if (old && old.status !== p.status) tell(p.since, `${p.name}${c} ${p.status}`);
  }
  return news.sort((a, b) => a.at - b.at);
}

/** The names that commands take and that the drill does not change, for `names`. */
export function namesText({ severities, matrix, roles, templates }: Rulebook): string {
  const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id).join(', ');
  return [
    `consoles: ${CONSOLES.map((id) => `console:${id}`).join(', ')}`,
    `levels: ${ids(severities)}`,
    ...(matrix ? [`users: ${ids(matrix.users)}`, `impact: ${ids(matrix.impact)}`] : []),
    `roles: ${ids(roles)}`,
    ...templates.map(({ id, slots }) => `message ${id}: ${slots.map((slot) => `${slot.id}=`).join('; ')}`),
  ].join('\n');
}

/** What the seat sees now and can do, for `status`. */
export function statusText(view: View, lang: Lang): string {
  const list = (title: string, items: readonly string[]) => (items.length > 0 ? [`${title}: ${items.join(', ')}`] : []);
  return [
    `${timeText(view.now)} of ${timeText(view.lengthMs)}; ${view.stage}; ${view.declared ? `declared ${view.declared.severity}` : 'nothing declared'}`,
    ...list(
      'people',
      view.people.map((p) => `${p.id}${p.you ? ' (you)' : ` (${p.status})`}`),
    ),
    ...list(
      'systems',
      view.systems.map((s) => `${s.id} ${s.health}`),
    ),
    ...list(
      'actions',
      view.actions.map((a) => `${a.id} (${a.state}): ${say(a.name, lang)}`),
    ),
    ...list(
      'tasks',
      view.tasks.map((t) => `${t.id} (${t.state}): ${say(t.name, lang)}`),
    ),
    ...list(
      'due',
      view.deadlines
        .filter((d) => d.state === 'open' || d.state === 'late')
        .map((d) => `${d.kind}${d.to ? ` ${d.to}` : ''} ${timeText(d.dueAt)}`),
    ),
    ...list(
      'causes',
      view.causes.map((c) => `${c.id}: ${say(c.name, lang)}`),
    ),
    ...list(
      'to close',
      view.checklist.map((c) => `${c.id}${c.done ? ' done' : ''}`),
    ),
  ].join('\n');
}
