/** Nothing waits for what can never come: circles of conditions, and conditions that no variant can meet. */
import type { Condition } from '../format/condition.ts';
import type { Scenario } from '../format/scenario.ts';
import { type Leaf, plays, type Verdict, variantsOf, verdictOn } from './conditions.ts';
import type { Check, Finding } from './finding.ts';

/** Something that waits: its name, where its condition stands, and the condition. */
interface Waiting {
  name: string;
  path: readonly PropertyKey[];
  when: Condition;
  part: { only?: string[] | undefined };
}

/** The names of everything that can happen in a variant, found by letting it happen until nothing new does. */
function reachable(scenario: Scenario, variant: string): Set<string> {
  const happens = new Set<string>();
  const can = (condition: Condition | undefined) =>
    !condition || verdictOn(condition, judgeBy(happens, variant)) !== 'no';
  const here = <T extends { only?: string[] | undefined }>(parts: readonly T[] | undefined) =>
    (parts ?? []).filter((p) => plays(p, variant));
  for (let before = -1; before < happens.size; ) {
    before = happens.size;
    const add = (kind: string, ids: readonly string[] | undefined) => {
      for (const id of ids ?? []) happens.add(`${kind} ${id}`);
    };
    add(
      'fault',
      here(scenario.faults)
        .filter((f) => f.from !== undefined)
        .map((f) => f.id),
    );
    add(
      'release',
      here(scenario.releases).map((r) => r.id),
    );
    add(
      'task',
      here(scenario.tasks).map((t) => t.id),
    );
    add(
      'evidence',
      here(scenario.evidence)
        .filter((e) => can(e.when))
        .map((e) => e.id),
    );
    for (const n of here(scenario.injects)) {
      if (!can(n.when)) continue;
      add('inject', [n.id]);
      add('fault', n.starts);
    }
    for (const a of here(scenario.actions)) {
      if (!can(a.ready)) continue;
      add('action', [a.id]);
      for (const o of a.outcomes.filter((outcome) => can(outcome.when))) {
        add('fault', o.starts);
        add('release', o.release === undefined ? [] : [o.release]);
      }
    }
  }
  return happens;
}

/** What a condition waits for, as it is named in `reachable`; null for what a trainee or the clock brings. */
function awaited(leaf: Leaf): string | null {
  if ('injected' in leaf) return `inject ${leaf.injected}`;
  if ('did' in leaf) return `action ${leaf.did}`;
  if ('delegated' in leaf) return `task ${leaf.delegated}`;
  if ('looked' in leaf) return `evidence ${leaf.looked}`;
  if ('active' in leaf) return `fault ${leaf.active}`;
  if ('ended' in leaf) return `fault ${leaf.ended}`;
  if ('released' in leaf) return `release ${leaf.released}`;
  return null;
}

const judgeBy =
  (happens: ReadonlySet<string>, variant: string) =>
  (leaf: Leaf): Verdict => {
    if ('variant' in leaf) return leaf.variant === variant ? 'yes' : 'no';
    const name = awaited(leaf);
    return name === null || happens.has(name) ? 'perhaps' : 'no';
  };

function waitingIn(scenario: Scenario): Waiting[] {
  const list: Waiting[] = [];
  const add = (name: string, part: Waiting['part'], when: Condition | undefined, ...path: PropertyKey[]) => {
    if (when) list.push({ name, part, when, path });
  };
  scenario.injects?.forEach((n, i) => add(`inject ${n.id}`, n, n.when, 'injects', i, 'when'));
  scenario.actions.forEach((a, i) => {
    add(`action ${a.id}`, a, a.ready, 'actions', i, 'ready');
    a.outcomes.forEach((o, k) => add(`outcome ${k + 1} of ${a.id}`, a, o.when, 'actions', i, 'outcomes', k, 'when'));
  });
  scenario.evidence.forEach((e, i) => add(`evidence ${e.id}`, e, e.when, 'evidence', i, 'when'));
  scenario.tasks?.forEach((t, i) =>
    t.finds.forEach((f, k) => add(`report ${k + 1} of ${t.id}`, t, f.when, 'tasks', i, 'finds', k, 'when')),
  );
  return list;
}

/** Everything that waits can happen in at least one of its variants. */
export const nothingWaitsForever: Check = ({ scenario }) => {
  const happens = new Map(scenario.variants.map((v) => [v.id, reachable(scenario, v.id)]));
  const waiting = waitingIn(scenario);
  const stuck = waiting.filter(({ when, part }) =>
    variantsOf(scenario, part).every((v) => verdictOn(when, judgeBy(happens.get(v) ?? new Set(), v)) === 'no'),
  );
  const after = new Map(stuck.map(({ name, when }) => [name, namesAwaited(when)]));
  return stuck.map(({ name, path }): Finding => {
    const circle = circleFrom(name, after);
    if (circle)
      return {
        path,
        code: 'condition-circle',
        message: `These wait for each other, so none of them ever comes: ${inShort(circle).join(', then ')}.`,
        suggestion: 'Let one of them come by time, or wait for something else.',
      };
    return {
      path,
      code: 'never-happens',
      message: `The condition of ${name} can hold in none of its variants.`,
      suggestion: 'Check what it waits for, and the only of both.',
    };
  });
};

/** A long circle by its first steps. */
const inShort = (circle: readonly string[]): readonly string[] =>
  circle.length <= 6 ? circle : [...circle.slice(0, 4), 'and so on', circle.at(-1) ?? ''];

function namesAwaited(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(namesAwaited);
  if ('any' in condition) return condition.any.flatMap(namesAwaited);
  if ('not' in condition) return [];
  const name = awaited(condition);
  return name === null ? [] : [name];
}

/** The way from a name back to itself, null when there is none. */
function circleFrom(start: string, after: ReadonlyMap<string, readonly string[]>): string[] | null {
  const seen = new Set<string>();
  const follow = (name: string, chain: string[]): string[] | null => {
    for (const next of after.get(name) ?? []) {
      if (next === start) return [...chain, start];
      if (seen.has(next)) continue;
      seen.add(next);
      const circle = follow(next, [...chain, next]);
      if (circle) return circle;
    }
    return null;
  };
  return follow(start, [start]);
}
