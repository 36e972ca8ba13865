/** Who is who: the rota of the week, the ladder of the escalation matrix, and the rungs that fell due. */
import { type Rung, severityRank } from '../runbook/rulebook.ts';
import type { Plan } from '../scenario/plan.ts';
import { peopleFor } from '../scenario/stand-ins.ts';
import { MINUTE } from './clock.ts';
import { calmAt, dutyAt, type Facts } from './facts.ts';
import { GRACE } from './limits.ts';
import { once } from './once.ts';

/** A rung without an end falls to nothing over this span. */
const OPEN_RUNG = 30 * MINUTE;

/** A person's id from an id or a name as a runbook writes it; null when the pack has no such person. */
export function personCalled(plan: Plan, name: string): string | null {
  const person = plan.people.find((p) => p.id === name || p.name === name || p.fullName === name);
  return person?.id ?? null;
}

/** A person's name as the runbook writes it; the id for somebody unknown. */
export const nameOf = (plan: Plan, id: string): string => plan.people.find((p) => p.id === id)?.name ?? id;

const onCall = (plan: Plan, who: 'primary' | 'secondary'): string | null =>
  plan.onCall ? personCalled(plan, plan.onCall[who]) : null;

/** The person in the trainee's seat: who was paged first, else the rota's primary. */
export const traineeOf = (facts: Facts): string =>
  facts.page?.to ?? onCall(facts.plan, 'primary') ?? facts.plan.pack.player;

/** Who satisfies a rung. Nobody escalates to themselves: where the trainee is that person, the other one on call stands in. */
export function answering(facts: Facts, contactId: string): string[] {
  const trainee = traineeOf(facts);
  const people = peopleFor(facts.plan, contactId);
  const partner = [onCall(facts.plan, 'secondary'), onCall(facts.plan, 'primary')].find((id) => id !== trainee);
  const others = people.filter((p) => p !== trainee);
  if (others.length < people.length && partner && !others.includes(partner)) others.push(partner);
  return others;
}

/** The gravest level's rungs in order of time: the ladder against which every call is measured. */
function ladder(plan: Plan): Rung[] {
  const gravest = [...plan.rulebook.severities]
    .map((s) => plan.rulebook.escalation.filter((r) => r.severity === s.id))
    .find((rungs) => rungs.length > 0);
  return (gravest ?? []).toSorted((a, b) => a.fromMs - b.fromMs);
}

/** One war room is as good as another; a person who is called in is not a war room that bears the same name. */
const same = (a: Rung, b: Rung): boolean =>
  a.kind === 'war-room' || b.kind === 'war-room' ? a.kind === b.kind : a.to === b.to;

/** How high on the ladder somebody stands: 0 for the on-call and for everybody who is not on it. */
export function heightOf(plan: Plan, person: string): number {
  const rungs = ladder(plan);
  return Math.max(
    0,
    rungs.findLastIndex((r) => r.kind !== 'war-room' && peopleFor(plan, r.to).includes(person)),
  );
}

/** How high the war room stands; -1 where the rulebook has none. */
export const warRoomHeight = (plan: Plan): number => ladder(plan).findIndex((r) => r.kind === 'war-room');

/** How high the escalation matrix reaches at a moment, by the knowable true severity. */
export function calledForHeight(facts: Facts, at: number): number {
  const severity = dutyAt(facts, at);
  const reached = facts.rulebook.escalation.filter(
    (r) => r.severity === severity && facts.t0 + facts.scaled(r.fromMs) <= at,
  );
  const rungs = ladder(facts.plan);
  return Math.max(0, ...reached.map((r) => rungs.findIndex((l) => same(l, r))));
}

export interface DueRung {
  rung: Rung;
  severity: string;
  dueAt: number;
  /** From here on an attempt earns nothing: the next rung is due. */
  zeroAt: number;
  /** Anyone of these satisfies it; empty for a war room. */
  people: string[];
}

/** Rungs that fell due while users were harmed, by the knowable true severity, in order of time. */
export const rungsDue = once((facts): DueRung[] => {
  const due: DueRung[] = [];
  const grace = facts.scaled(GRACE);
  for (const known of facts.knowables) {
    for (const rung of facts.rulebook.escalation) {
      if (rung.severity !== known.severity || rung.kind === 'hold') continue;
      if (due.some((d) => same(d.rung, rung))) continue;
      const byClock = facts.t0 + facts.scaled(rung.fromMs);
      // What falls due because the level became known only now gets five minutes.
      const dueAt = byClock >= known.at ? byClock : known.at + grace;
      if (dueAt >= known.to || dueAt >= facts.openUntil || calmAt(facts, dueAt)) continue;
      // While the drill still runs, a rung within its grace is not yet missed.
      if (!facts.ended && facts.mitigated === null && facts.now < dueAt + grace) continue;
      const window = rung.toMs === null ? OPEN_RUNG : rung.toMs - rung.fromMs;
      const zeroAt = dueAt + Math.max(facts.scaled(window), grace + 1);
      const people = rung.kind === 'war-room' ? [] : answering(facts, rung.to);
      due.push({ rung, severity: known.severity, dueAt, zeroAt, people });
    }
  }
  return due.toSorted((a, b) => a.dueAt - b.dueAt);
});

/** A fix that already ran when the rung fell due and landed within the grace excuses it. */
export function excusedByFix(facts: Facts, rung: DueRung): boolean {
  const { mitigated } = facts;
  if (!mitigated || mitigated.by === 'itself' || mitigated.at > rung.dueAt + facts.scaled(GRACE)) return false;
  return facts.of('action.started').some((a) => a.action === mitigated.by && a.at <= rung.dueAt);
}

export interface Attempt {
  id: string;
  at: number;
  to: string;
}

/** Every attempt to reach somebody, invitations to the war room included, in order of time. */
export const attempts = once((facts): Attempt[] => {
  const calls = facts.of('escalated').map((e) => ({ id: e.id, at: e.at, to: e.to }));
  const invited = facts.of('warroom.opened').flatMap((w) => w.invited.map((to) => ({ id: w.id, at: w.at, to })));
  return [...calls, ...invited].toSorted((a, b) => a.at - b.at);
});

/** How many levels `declared` lies above `truth`: positive is graver, NaN for a level the rulebook lacks. */
export function levelsAbove(facts: Facts, declared: string, truth: string): number {
  return severityRank(facts.rulebook, truth) - severityRank(facts.rulebook, declared);
}
