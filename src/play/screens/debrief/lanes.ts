/** The drill as lanes of a timeline: plain data that the drawing lays out. Times are drill ms. */
import type { Plan } from '../../../scenario/plan.ts';
import { peopleFor } from '../../../scenario/stand-ins.ts';
import type { RuleResult } from '../../../scoring/scorecard.ts';
import type { DrillEvent, EventOf, EventType } from '../../../sim/events.ts';

export interface Span {
  from: number;
  to: number;
  /** A severity's id, or null for a stretch without one. */
  severity: string | null;
}

export interface Mark {
  at: number;
  kind: 'bad' | 'ok' | 'notice' | 'act' | 'message' | 'call';
  /** The dock key that the act belongs to. */
  key: number | null;
  /** A rule found fault with it. */
  faulted: boolean;
  event: DrillEvent;
}

export interface Rung {
  from: number;
  to: number | null;
  contact: string;
  /** When somebody first tried to reach them. */
  triedAt: number | null;
  /** Who was tried; null for nobody, and for the war room. */
  person: string | null;
  /** When they answered. */
  reachedAt: number | null;
  /** Mitigation came before the rung was due. */
  excused: boolean;
}

export interface Lanes {
  /** The first page: times on screen count from here. */
  start: number;
  from: number;
  to: number;
  signals: Mark[];
  truth: Span[];
  declared: Span[];
  actions: Mark[];
  messages: Mark[];
  rungs: Rung[];
  /** Calls to people whom no rung had asked for yet. */
  calls: { id: string; at: number; person: string; faulted: boolean }[];
  people: { person: string; from: number; to: number }[];
  mitigatedAt: number | null;
}

const DOCK: Partial<Record<EventType, number>> = {
  acknowledged: 1,
  declared: 2,
  'role.assigned': 3,
  escalated: 4,
  'warroom.opened': 4,
  'message.sent': 5,
  'action.started': 6,
  delegated: 6,
  'postmortem.opened': 7,
  closed: 7,
};

/** Lanes of a drill that ended at `endAt`. */
export function lanesOf(plan: Plan, events: readonly DrillEvent[], rules: readonly RuleResult[], endAt: number): Lanes {
  const start = events.find((e) => e.type === 'page.delivered')?.at ?? 0;
  const faulted = new Set(
    rules.filter((r) => r.outcome === 'none' || r.outcome === 'penalty').flatMap((r) => r.evidence),
  );
  const mark = (event: DrillEvent, kind: Mark['kind']): Mark => ({
    at: event.at,
    kind,
    key: DOCK[event.type] ?? null,
    faulted: faulted.has(event.id),
    event,
  });
  const of = <T extends EventType>(...types: T[]) =>
    events.filter((e): e is DrillEvent & EventOf<T> => (types as string[]).includes(e.type));
  const mitigatedAt = of('mitigated').at(-1)?.at ?? null;
  const rungs = rungsOf(plan, events, start, mitigatedAt);
  const asked = (at: number) => rungs.some((r) => r.triedAt === at && r.from < endAt);
  return {
    start,
    from: Math.min(0, start),
    to: Math.max(endAt, start + 60_000),
    signals: events.flatMap((e) => {
      if (e.at < 0) return [];
      if (e.type === 'alert.fired' || e.type === 'page.delivered') return [mark(e, 'bad')];
      if (e.type === 'alert.resolved' || e.type === 'mitigated') return [mark(e, 'ok')];
      if (e.type === 'status.posted') return [mark(e, 'notice')];
      return e.type === 'call.rang' ? [mark(e, 'call')] : [];
    }),
    truth: spans(of('truth.changed'), endAt),
    declared: spans(of('declared'), endAt),
    actions: events.filter((e) => e.type !== 'message.sent' && DOCK[e.type] !== undefined).map((e) => mark(e, 'act')),
    messages: of('message.sent').map((e) => mark(e, 'message')),
    rungs,
    calls: of('escalated')
      .filter((e) => !asked(e.at))
      .map((e) => ({ id: e.id, at: e.at, person: e.to, faulted: faulted.has(e.id) })),
    people: of('person.arrived').map((arrived) => ({
      person: arrived.person,
      from: arrived.at,
      to: of('stood.down').find((s) => s.at >= arrived.at && s.people.includes(arrived.person))?.at ?? endAt,
    })),
    mitigatedAt,
  };
}

function spans(changes: readonly { at: number; severity: string | null }[], endAt: number): Span[] {
  return changes.flatMap((change, i) => {
    const to = changes[i + 1]?.at ?? endAt;
    return to > change.at && to > 0 ? [{ from: Math.max(0, change.at), to, severity: change.severity }] : [];
  });
}

/** The rungs that the gravest true severity asked for, from the first page. */
function rungsOf(plan: Plan, events: readonly DrillEvent[], start: number, mitigatedAt: number | null): Rung[] {
  const rank = (id: string | null) => plan.rulebook.severities.findIndex((s) => s.id === id);
  const truths = events.flatMap((e) => (e.type === 'truth.changed' && e.severity !== null ? [e.severity] : []));
  const trainee = events.find((e) => e.type === 'page.delivered')?.to ?? '';
  const [gravest] = truths.sort((a, b) => rank(a) - rank(b));
  return plan.rulebook.escalation
    .filter((r) => r.severity === gravest && r.kind !== 'hold')
    .map((rung) => {
      const people = peopleFor(plan, rung.to);
      // Nobody calls themselves: where the trainee is that person, the other one on call stands in.
      const standIn = plan.people.find((p) => p.name === plan.onCall?.secondary)?.id;
      const answers = (id: string) => people.includes(id) || (people.includes(trainee) && id === standIn);
      const tried =
        rung.kind === 'war-room'
          ? events.find((e) => e.type === 'warroom.opened')
          : events.find((e) => e.type === 'escalated' && answers(e.to));
      const from = start + rung.fromMs;
      return {
        from,
        to: rung.toMs === null ? null : start + rung.toMs,
        contact: rung.to,
        triedAt: tried?.at ?? null,
        person: tried?.type === 'escalated' ? tried.to : null,
        reachedAt: tried?.type === 'escalated' ? reachedAt(events, tried.to, tried.at) : null,
        excused: mitigatedAt !== null && mitigatedAt < from && tried === undefined,
      };
    });
}

/** When somebody answered a try that was made at a moment; null when they did not. */
const reachedAt = (events: readonly DrillEvent[], person: string, triedAt: number): number | null =>
  events.find((e) => e.type === 'person.answered' && e.person === person && e.at >= triedAt)?.at ?? null;
