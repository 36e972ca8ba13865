/** The timeline digested once for every rule: what was true, what could be known, what was done and when. */
import { type Cell, type Rulebook, severityOf, severityRank } from '../runbook/rulebook.ts';
import type { Plan, PlanVariant } from '../scenario/plan.ts';
import type { DrillEvent, EventOf, EventType, Seat } from '../sim/events.ts';
import { MINUTE } from './clock.ts';

/** What a score needs to know besides plan and events. */
export interface ScoreHeader {
  mode: 'practice' | 'evidence';
  /** Factor on every deadline. */
  extended: 1 | 1.5 | 2;
  seat: Seat;
}

/** A stretch of drill time [from, to) over which the truth stayed the same; `to` is Infinity for the last. */
interface TruthStretch {
  id: string;
  from: number;
  to: number;
  losses: EventOf<'truth.changed'>['losses'];
}

/** From `at` on, until the next, this is what could be known to be true. */
export interface Knowable {
  id: string;
  at: number;
  to: number;
  cells: Cell[];
  /** The plain reading's level: duties follow it. */
  severity: string;
  /** Every level that a sound reader may defend. */
  severities: string[];
  /** The signal that made it knowable. */
  by: string;
}

export interface Facts {
  plan: Plan;
  rulebook: Rulebook;
  header: ScoreHeader;
  variant: PlanVariant | null;
  /** Delivery of the first page; without one, the first moment at which something could be known. */
  t0: number;
  page: EventOf<'page.delivered'> | null;
  /** Start of the impact. */
  onset: number;
  /** The last event's time. */
  now: number;
  ended: boolean;
  truths: TruthStretch[];
  /** Never of an empty truth; in order. */
  knowables: Knowable[];
  /** The mitigation that stands at the end; null while users are harmed. */
  mitigated: EventOf<'mitigated'> | null;
  /** Until when duties of an open incident count: mitigation, else the drill's full length once it has ended. */
  openUntil: number;
  /** Ids of evidence that tells this variant's cause from the others. */
  telling: ReadonlySet<string>;
  /** All events of a type, in order. */
  of<T extends EventType>(type: T): readonly EventOf<T>[];
  /** A span (ms) with the extension of time that was granted. */
  scaled(ms: number): number;
}

/** With nothing that made it knowable, a truth counts as knowable this long after it and T0: page and quick checks show it. */
export const KNOWABLE_AT_LAST = 10 * MINUTE;

/** Digests the events of one drill. Pure; tolerates an empty or unfinished timeline. */
export function digest(plan: Plan, events: readonly DrillEvent[], header: ScoreHeader): Facts {
  const byType = new Map<EventType, DrillEvent[]>();
  for (const event of events) {
    const list = byType.get(event.type);
    if (list) list.push(event);
    else byType.set(event.type, [event]);
  }
  const of = <T extends EventType>(type: T) => (byType.get(type) ?? []) as unknown as readonly EventOf<T>[];
  const scaled = (ms: number) => Math.floor(ms * header.extended);

  const began = of('drill.began')[0];
  const variant = plan.variants.find((v) => v.id === began?.variant) ?? null;
  const page = of('page.delivered')[0] ?? null;
  const truths = truthStretches(of('truth.changed'));
  const firstLoss = truths.find((t) => t.losses.length > 0);
  const knowables = knowableStretches(plan.rulebook, of('truth.knowable'), of('truth.changed'), page, scaled);
  const now = events.at(-1)?.at ?? 0;
  const ended = of('drill.ended').length > 0;
  const mitigated = standingMitigation(of('mitigated'), of('relapsed'));
  const onset = of('fault.started').find((f) => f.fault === variant?.onset)?.at ?? firstLoss?.from ?? 0;

  return {
    plan,
    rulebook: plan.rulebook,
    header,
    variant,
    t0: page?.at ?? knowables[0]?.at ?? 0,
    page,
    onset,
    now,
    ended,
    truths,
    knowables,
    mitigated,
    openUntil: mitigated?.at ?? (ended ? Math.max(plan.lengthMs, now) : now),
    telling: new Set(plan.evidence.filter((e) => variant && e.tells?.includes(variant.id)).map((e) => e.id)),
    of,
    scaled,
  };
}

function truthStretches(changes: readonly EventOf<'truth.changed'>[]): TruthStretch[] {
  return changes.map((c, i) => ({
    id: c.id,
    from: c.at,
    to: changes[i + 1]?.at ?? Number.POSITIVE_INFINITY,
    losses: c.losses,
  }));
}

function knowableStretches(
  rulebook: Rulebook,
  told: readonly EventOf<'truth.knowable'>[],
  changes: readonly EventOf<'truth.changed'>[],
  page: EventOf<'page.delivered'> | null,
  scaled: (ms: number) => number,
): Knowable[] {
  const signals: { id: string; at: number; cells: Cell[]; severity: string | null; by: string }[] = told.filter(isLoss);
  const unseen = signals.length === 0 ? changes.find(isLoss) : undefined;
  if (unseen)
    signals.push({ ...unseen, at: Math.max(unseen.at, page?.at ?? 0) + scaled(KNOWABLE_AT_LAST), by: 'page' });
  return signals.flatMap((k, i) => {
    const levels = k.cells.map((c) => severityOf(rulebook, c)).filter((s) => s !== null);
    const severity = k.severity ?? levels[0];
    if (severity === undefined) return [];
    const severities = [...new Set([severity, ...levels])];
    const to = signals[i + 1]?.at ?? Number.POSITIVE_INFINITY;
    return [{ id: k.id, at: k.at, to, cells: k.cells, severity, severities, by: k.by }];
  });
}

const isLoss = (truth: { cells: Cell[]; severity: string | null }): boolean =>
  truth.cells.length > 0 || truth.severity !== null;

function standingMitigation(
  mitigations: readonly EventOf<'mitigated'>[],
  relapses: readonly EventOf<'relapsed'>[],
): EventOf<'mitigated'> | null {
  const last = mitigations.at(-1);
  return last && !relapses.some((r) => r.at >= last.at) ? last : null;
}

/** What could be known at a moment; before anything could, the first thing that will be. */
export function knowableAt(facts: Facts, at: number): Knowable | null {
  return facts.knowables.findLast((k) => k.at <= at) ?? facts.knowables[0] ?? null;
}

/** The level that duties follow at a moment: the knowable true severity. Null when nothing was ever lost. */
export const dutyAt = (facts: Facts, at: number): string | null => knowableAt(facts, at)?.severity ?? null;

/** The gravest level the drill reached, as far as it could be known. */
export function gravestDuty(facts: Facts): string | null {
  let gravest: string | null = null;
  for (const { severity } of facts.knowables)
    if (gravest === null || severityRank(facts.rulebook, severity) < severityRank(facts.rulebook, gravest))
      gravest = severity;
  return gravest;
}

/** Whether a mitigation was brought about by what somebody did. A fault that ends by itself earns nothing. */
export const mitigatedByHand = (facts: Facts): boolean => facts.mitigated !== null && facts.mitigated.by !== 'itself';

/** The incident cannot be fixed here and did not end: closing duties cannot be asked for. */
export const neverEnds = (facts: Facts): boolean => facts.variant?.fixable === false && facts.mitigated === null;

/** Whether nothing harmed users any more at a moment. */
export function calmAt(facts: Facts, at: number): boolean {
  const mitigated = facts.of('mitigated').findLast((e) => e.at <= at);
  return mitigated !== undefined && !facts.of('relapsed').some((e) => e.at >= mitigated.at && e.at <= at);
}

/** Evidence seen by a moment that tells the cause from the others. */
export const tellingSeenBy = (facts: Facts, at: number): readonly EventOf<'evidence.seen'>[] =>
  facts.of('evidence.seen').filter((e) => e.at <= at && facts.telling.has(e.evidence));

/** Capabilities that users had lost, wholly or in part, by a moment. */
export function lostBy(facts: Facts, at: number): ReadonlySet<string> {
  const lost = facts.truths.filter((t) => t.from <= at).flatMap((t) => t.losses.map((l) => l.capability));
  // One message may serve two incidents: what the second took is lost as well.
  const { second } = facts.plan;
  const began = facts.of('fault.started').some((f) => f.at <= at && second?.faults.includes(f.fault));
  return new Set(second && began ? [...lost, second.capability] : lost);
}

/** The level declared at a moment; null before the first call. */
export const declaredAt = (facts: Facts, at: number): string | null =>
  facts.of('declared').findLast((d) => d.at <= at)?.severity ?? null;

/** Whether the trainee had seen an item's content by a moment. */
export const hadOpened = (facts: Facts, item: string, at: number): boolean =>
  facts.of('look.arrived').some((l) => l.item === item && l.at <= at) ||
  facts.of('evidence.seen').some((e) => e.item === item && e.at <= at);

/** Duration of the incident for users, ms: to mitigation, or so far. */
export const outageMs = (facts: Facts): number => (facts.mitigated?.at ?? facts.now) - facts.onset;
