/** Two runs of a scenario held against each other: a drill and its fork, its ghost, or any other record. */
import type { RuleResult, Scorecard } from '../scoring/scorecard.ts';
import type { DrillEvent } from '../sim/events.ts';
import { type Milestone, milestonesOf } from './milestones.ts';

/** What happened in a run and how it scored. Times are drill ms. */
export interface Run {
  events: readonly DrillEvent[];
  scorecard: Scorecard;
  endAt: number;
}

/** How a rule came out in one run and in the other; null where it was not on the card. */
export interface RuleDelta {
  id: string;
  before: RuleResult | null;
  after: RuleResult | null;
}

/** Rules that came out otherwise, the largest difference first. */
export function deltasOf(before: Scorecard, after: Scorecard): RuleDelta[] {
  const ids = [...new Set([...before.rules, ...after.rules].map((r) => r.id))];
  const of = (card: Scorecard, id: string) => card.rules.find((r) => r.id === id) ?? null;
  const size = (d: RuleDelta) => Math.abs(changeOf(d));
  return ids
    .map((id) => ({ id, before: of(before, id), after: of(after, id) }))
    .filter((d) => size(d) > 0 || d.before?.outcome !== d.after?.outcome)
    .toSorted((a, b) => size(b) - size(a));
}

const lost = (rule: RuleResult | null): number => (rule === null ? 0 : rule.max - rule.points);

/** Points that a rule cost the first run and not the second; negative the other way round. What does not apply costs nothing. */
export const changeOf = ({ before, after }: RuleDelta): number => lost(before) - lost(after);

/** Points, to a tenth. */
export const tenth = (points: number): number => Math.round(points * 10) / 10;

/** A milestone in two runs, ms after the first page of each; null in the one that did not have it. */
export interface Abreast extends Pick<Milestone, 'kind' | 'person'> {
  own: number | null;
  other: number | null;
}

/** The milestones of two runs side by side, by when the first of the two reached them. */
export function abreast(own: readonly DrillEvent[], other: readonly DrillEvent[]): Abreast[] {
  const mine = milestonesOf(own);
  const theirs = milestonesOf(other);
  const same = (a: Milestone) => (b: Milestone) => a.kind === b.kind && a.person === b.person;
  const at = (m: Abreast) => Math.min(m.own ?? Number.POSITIVE_INFINITY, m.other ?? Number.POSITIVE_INFINITY);
  const shared = mine.map(
    (m): Abreast => ({
      kind: m.kind,
      person: m.person,
      own: m.afterMs,
      other: theirs.find(same(m))?.afterMs ?? null,
    }),
  );
  const rest = theirs
    .filter((t) => !mine.some(same(t)))
    .map((t): Abreast => ({ kind: t.kind, person: t.person, own: null, other: t.afterMs }));
  return [...shared, ...rest].toSorted((a, b) => at(a) - at(b));
}

const paged = (events: readonly DrillEvent[]): number => events.find((e) => e.type === 'page.delivered')?.at ?? 0;

/** Another run on the clock of this one: its first page falls on the moment of ours. */
export function aligned(other: Run, own: readonly DrillEvent[]): Run {
  const by = paged(own) - paged(other.events);
  return {
    events: other.events.map((e) => ({ ...e, at: e.at + by })),
    scorecard: {
      ...other.scorecard,
      rules: other.scorecard.rules.map((r) => ({ ...r, at: r.at === null ? null : r.at + by })),
    },
    endAt: other.endAt + by,
  };
}

const causeOf = (events: readonly DrillEvent[]): string | null =>
  events.find((e) => e.type === 'drill.began')?.variant ?? null;

/** Whether both runs were of the same cause; seeds may draw different ones. */
export const sameCause = (a: readonly DrillEvent[], b: readonly DrillEvent[]): boolean => causeOf(a) === causeOf(b);
