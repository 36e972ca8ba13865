/** The clocks that run for the trainee, from the rulebook: all start with the first page. */
import { clientMailAfter, type Pace, paceOf } from '../runbook/owed.ts';
import type { Rung } from '../runbook/rulebook.ts';
import type { Plan } from '../scenario/plan.ts';
import { partsFor } from './parts.ts';
import { playerOf, standsFor } from './roster.ts';
import type { DrillState } from './state.ts';
import { kept } from './view/kept.ts';
import type { ViewDeadline } from './view.ts';

/**
 * Every clock of the level that stands declared, or provisionally of the gravest one, in order of their time. Limits are
 * stretched by the drill's extended time. Empty before the first page. Only what the trainee knows goes into it.
 */
export function deadlinesFor(plan: Plan, state: DrillState): ViewDeadline[] {
  const parts = partsFor(plan, state.world.variant);
  const passed = clocksOf(plan, parts, state).filter(({ dueAt }) => dueAt < state.now).length;
  return deadlinesOf(plan, parts, state, passed);
}

/** A clock whatever the time is; excused is one that nothing is asked for by any more, unless its time passes. */
type Clock = Omit<ViewDeadline, 'state'> & { excused: boolean };

const FIELDS = [
  'pagedAt',
  'extended',
  'declared',
  'acknowledgedAt',
  'messages',
  'escalations',
  'warRoomAt',
  'closedAt',
] as const satisfies (keyof DrillState)[];
type Known = Pick<DrillState, (typeof FIELDS)[number]>;

/** The deadlines when the time of so many clocks has passed: the first ones, as they are in order. */
const deadlinesOf = kept(FIELDS, (plan, parts, state, passed: number): ViewDeadline[] =>
  clocksOf(plan, parts, state).map(({ excused, ...clock }, i) => {
    const { doneAt, dueAt } = clock;
    if (doneAt !== null) return { ...clock, state: doneAt > dueAt ? 'late' : 'done' };
    return { ...clock, state: i < passed ? 'late' : excused ? 'excused' : 'open' };
  }),
);

const clocksOf = kept(FIELDS, (plan, _parts, state): Clock[] => {
  const { pagedAt, extended, messages, closedAt } = state;
  const { rulebook } = plan;
  const level = rulebook.severities.find((s) => s.id === state.declared?.severity) ?? rulebook.severities[0];
  if (pagedAt === null || !level) return [];
  const clock = (
    kind: Clock['kind'],
    limitMs: number | null | undefined,
    doneAt: number | null,
    {
      id = kind,
      from = pagedAt,
      to = null,
      excused = false,
    }: Partial<Pick<Clock, 'id' | 'to' | 'excused'>> & { from?: number } = {},
  ): Clock[] => {
    if (limitMs === null || limitMs === undefined) return [];
    const limit = Math.round(limitMs * extended);
    return [
      { id, kind, dueAt: from + limit, limitMs: limit, doneAt, to, provisional: state.declared === null, excused },
    ];
  };
  const pace = paceOf(rulebook, level.id);
  const opened = messages.find((m) => m.audience === 'team')?.at ?? null;
  const resolved = messages.find((m) => m.audience === 'team' && m.phase === 'resolved')?.at ?? null;
  const mailed = messages.find((m) => m.audience === 'client')?.at ?? null;
  const over = resolved ?? closedAt;
  const excused = over !== null;
  const others = plan.people.filter((p) => p.id !== playerOf(plan));
  const rungs = rulebook.escalation.filter(
    ({ severity, kind, to }) =>
      severity === level.id && (kind === 'war-room' || others.some((p) => standsFor(plan, p.id, to))),
  );
  return [
    ...clock('response', level.responseMs, state.acknowledgedAt),
    ...clock('opening', pace.openingMs, opened),
    ...nextUpdate(state, pace, over).flatMap(({ from, limitMs }) => clock('update', limitMs, null, { from })),
    ...clock('resolution', level.resolutionMs, over),
    ...rungs
      .filter((rung) => rung.kind === 'escalate')
      .flatMap((rung) => {
        const { to, fromMs } = rung;
        return clock('rung', fromMs, reachedAt(plan, state, rung), { id: `rung-${to}-${fromMs}`, to, excused });
      }),
    ...rungs
      .filter((rung) => rung.kind === 'war-room')
      .flatMap(({ fromMs, to }) => clock('war-room', fromMs, state.warRoomAt, { to, excused })),
    ...clock('client-mail', clientMailAfter(rulebook, level.id), mailed),
  ].sort((a, b) => a.dueAt - b.dueAt);
});

/** When somebody who stands for the rung's line of the phone book was first tried. */
function reachedAt(plan: Plan, { escalations }: Known, rung: Rung): number | null {
  return escalations.find((e) => standsFor(plan, e.to, rung.to))?.at ?? null;
}

/**
 * The next update: by the cadence from the last message, or by the time it promised when that is earlier. None before the
 * opening message nor once the incident was said to be over. Not stretched twice: the caller stretches the limit.
 */
function nextUpdate(
  { messages, extended }: Known,
  pace: Pace,
  over: number | null,
): { from: number; limitMs: number }[] {
  const last = messages.findLast((m) => m.audience === 'team');
  if (!last || over !== null) return [];
  const monitoring = Object.values(last.slots).some((slot) => slot.pick === 'monitoring');
  const every = monitoring ? pace.mitigatedUpdateMs : pace.updateMs;
  const promised = last.promisedAt === null ? null : (last.promisedAt - last.at) / extended;
  const limitMs = Math.min(every ?? Number.POSITIVE_INFINITY, promised ?? Number.POSITIVE_INFINITY);
  return Number.isFinite(limitMs) ? [{ from: last.at, limitMs }] : [];
}
