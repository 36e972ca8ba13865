/**
 * What somebody sees who wants the points and not the work: that there are buttons, people, things to open and clocks that
 * run, but not what anything says. No finding, output, name or text reaches it, and its lists are shuffled anew for every drill:
 * whatever it earns, it earns without having understood anything.
 */
import { hash32, hashName } from '../../sim/random.ts';
import type { Seen } from '../seen.ts';

export interface BlindView {
  now: number;
  you: string;
  startEpochMs: number;
  utcOffsetMin: number;
  pagedAt: number | null;
  /** Since when every alarm that rang is quiet again; null while one rings. */
  quietAt: number | null;
  ringing: boolean;
  acknowledged: boolean;
  /** The level that was declared. */
  level: string | null;
  /** Whom the clocks of the ladder ask for by now, or in two minutes: lines of the phone book. */
  due: string[];
  people: { id: string; contacts: string[]; roles: string[]; here: boolean; reached: boolean }[];
  roles: string[];
  /** What can be opened, and what has been. */
  items: string[];
  opened: string[];
  unread: string[];
  calls: string[];
  /** Buttons that can be pressed and were not yet. */
  buttons: { id: string; production: boolean }[];
  tasks: { id: string; by: string[] }[];
  checklist: { id: string; done: boolean }[];
  causes: string[];
  capabilities: string[];
  channels: string[];
  ticket: boolean;
  postmortem: string | null;
  warRoom: boolean;
  second: 'none' | 'open' | 'given';
  deferred: boolean;
}

const SOON_MS = 120_000;

/** The view without what it says. `luck` decides how lists are shuffled. */
export function blinded(view: Seen, luck: string): BlindView {
  const seed = hashName(luck);
  const shuffled = <T>(things: readonly T[], id: (thing: T) => string): T[] =>
    things
      .map((thing) => ({ thing, place: hash32(seed, hashName(id(thing)), 0) }))
      .sort((a, b) => a.place - b.place)
      .map(({ thing }) => thing);
  const ids = (things: readonly { id: string }[]) =>
    shuffled(
      things.map((t) => t.id),
      (id) => id,
    );
  const opened = view.looks.filter((l) => l.arrived).map((l) => l.item);
  const asked = new Set(view.looks.map((l) => l.item));
  const listed = [...view.looks.flatMap((l) => l.items), ...view.alerts.map((a) => `alert:${a.id}`)];
  const [, second] = view.incidents;
  return {
    now: view.now,
    you: view.you,
    startEpochMs: view.startEpochMs,
    utcOffsetMin: view.utcOffsetMin,
    pagedAt: view.pagedAt,
    quietAt: quietSince(view),
    ringing: view.ringing,
    acknowledged: view.acknowledgedAt !== null,
    level: view.declared?.severity ?? null,
    due: view.deadlines.flatMap((d) =>
      d.kind === 'rung' && d.to !== null && d.state !== 'done' && d.dueAt - view.now <= SOON_MS ? [d.to] : [],
    ),
    people: shuffled(view.people, (p) => p.id).map(({ id, contacts, roles, status }) => ({
      id,
      contacts,
      roles,
      here: status === 'here',
      reached: status === 'here' || status === 'arriving' || status === 'called',
    })),
    roles: view.roles.map((r) => r.role),
    items: shuffled(
      [...new Set(listed)].filter((item) => !asked.has(item)),
      (item) => item,
    ),
    opened: shuffled([...new Set(opened)], (item) => item),
    unread: view.mails.filter((m) => !m.read && !m.sent).map((m) => m.id),
    calls: view.calls.filter((c) => c.state === 'ringing').map((c) => c.id),
    buttons: shuffled(
      view.actions.filter((a) => a.state === 'ready' && a.startedAt === null),
      (a) => a.id,
    ).map(({ id, production }) => ({ id, production })),
    tasks: shuffled(
      view.tasks.filter((t) => t.state === 'free'),
      (t) => t.id,
    ).map(({ id, by }) => ({ id, by })),
    checklist: shuffled(view.checklist, (c) => c.id).map(({ id, done }) => ({ id, done })),
    causes: ids(view.causes),
    capabilities: ids(view.capabilities),
    channels: ids(view.channels),
    ticket: view.tickets.some((t) => t.kind === 'incident'),
    postmortem: view.tickets.find((t) => t.kind === 'post-mortem')?.id ?? null,
    warRoom: view.warRoomAt !== null,
    second: !second ? 'none' : second.owner === view.you && second.offeredTo === null ? 'open' : 'given',
    deferred: view.deferred !== null,
  };
}

/** Since when every alarm that rang is quiet again; null while one rings. */
export function quietSince({ alerts }: Seen): number | null {
  if (alerts.length === 0 || alerts.some((a) => a.resolvedAt === null)) return null;
  return Math.max(...alerts.map((a) => a.resolvedAt ?? 0));
}
