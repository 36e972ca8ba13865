/** What is owed, by whom it is done, and which key of the dock does it. */
import type { Rulebook } from '../../../runbook/rulebook.ts';
import type { Text } from '../../../runbook/text.ts';
import type { View, ViewDeadline } from '../../../sim/view.ts';
import type { Work } from './desk.ts';

/** How long a missed duty stays more pressing than the next one, ms. */
const FRESHLY_LATE_MS = 5 * 60_000;

/** A duty that nobody has done yet. */
export const isOwed = (deadline: ViewDeadline): boolean => deadline.doneAt === null && deadline.state !== 'excused';

/** What a deadline asks for. */
export function dutyName(deadline: ViewDeadline, rulebook: Rulebook): Text {
  switch (deadline.kind) {
    case 'response':
      return { en: 'Response', fr: 'Réponse' };
    case 'opening':
      return { en: 'First message', fr: 'Premier message' };
    case 'update':
      return { en: 'Next update', fr: 'Prochain point' };
    case 'resolution':
      return { en: 'Resolve', fr: 'Résolution' };
    case 'client-mail':
      return { en: 'E-mail to the client', fr: 'Courriel au client' };
    case 'war-room':
      return { en: 'War room', fr: 'Cellule de crise' };
    case 'rung':
      return contactName(rulebook, deadline.to);
  }
}

/** What a line of the phone book is called. */
export function contactName(rulebook: Rulebook, id: string | null): Text {
  const role = rulebook.roles.find((r) => r.id === id)?.name;
  return rulebook.contacts.find((c) => c.id === id)?.role ?? role ?? { en: id ?? '', fr: id ?? '' };
}

/** What is owed, the most pressing first: just missed, then still to come, then missed long ago. */
export function owedAt(view: View, now: number): ViewDeadline[] {
  const rank = (d: ViewDeadline) => (d.dueAt >= now ? 1 : now - d.dueAt < FRESHLY_LATE_MS ? 0 : 2);
  return view.deadlines.filter(isOwed).sort((a, b) => rank(a) - rank(b) || a.dueAt - b.dueAt);
}

export type DockKey = 'acknowledge' | Work;
export const DOCK_KEYS: readonly DockKey[] = [
  'acknowledge',
  'classify',
  'assign',
  'escalate',
  'communicate',
  'act',
  'close',
];

/** The key that does a duty. */
function keyFor(kind: ViewDeadline['kind']): DockKey {
  switch (kind) {
    case 'response':
      return 'acknowledge';
    case 'opening':
    case 'update':
    case 'client-mail':
      return 'communicate';
    case 'rung':
    case 'war-room':
      return 'escalate';
    case 'resolution':
      return 'act';
  }
}

/** The one key that is lit: what to do next by the nearest deadline within the drill. None in evidence mode, before the page and at the end. */
export function litKey(view: View, now: number): DockKey | null {
  if (view.mode === 'evidence' || view.pagedAt === null || view.ended || view.closedAt !== null) return null;
  if (view.acknowledgedAt === null) return 'acknowledge';
  if (view.declared === null) return 'classify';
  if (view.stage === 'closure' || view.deferred) return 'close';
  // What is due after the drill's end is nothing to do next: a mild incident at night may wait until the morning.
  const next = owedAt(view, now).find((d) => d.dueAt <= view.lengthMs);
  return next ? keyFor(next.kind) : null;
}

/** The person a rung of the ladder calls: whoever is that line of the phone book; the other one on call when that is you. */
export function personFor(view: View, contact: string | null): string | null {
  const direct = view.people.find((p) => contact !== null && p.contacts.includes(contact) && !p.you);
  if (direct) return direct.id;
  const rota = [view.onCall?.secondary, view.onCall?.primary];
  const other = rota.flatMap((name) => view.people.find((p) => p.name === name && !p.you) ?? [])[0];
  return other?.id ?? null;
}
