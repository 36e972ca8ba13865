/** Nothing waits for what can never come: circles of conditions, and conditions that no variant can meet. */
import type { Lang, Text } from '../../runbook/text.ts';
import type { Condition } from '../format/condition.ts';
import type { Scenario } from '../format/scenario.ts';
import { named } from '../kinds.ts';
import { type Leaf, plays, type Verdict, variantsOf, verdictOn } from './conditions.ts';
import type { Check, Finding } from './finding.ts';

/** Something that waits: its name, what a sentence calls it, where its condition stands, and the condition. */
interface Waiting {
  name: string;
  called: Text;
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
  type Rest = [part: Waiting['part'], when: Condition | undefined, ...path: PropertyKey[]];
  const add = (name: string, called: Text, ...[part, when, ...path]: Rest) => {
    if (when) list.push({ name, called, part, when, path });
  };
  const thing = (kind: 'inject' | 'action' | 'evidence', id: string, ...rest: Rest) =>
    add(`${kind} ${id}`, named(kind, id), ...rest);
  scenario.injects?.forEach((n, i) => thing('inject', n.id, n, n.when, 'injects', i, 'when'));
  scenario.actions.forEach((a, i) => {
    thing('action', a.id, a, a.ready, 'actions', i, 'ready');
    a.outcomes.forEach((o, k) => {
      const called = { en: `outcome ${k + 1} of ${a.id}`, fr: `le résultat ${k + 1} de ${a.id}` };
      add(called.en, called, a, o.when, 'actions', i, 'outcomes', k, 'when');
    });
  });
  scenario.evidence.forEach((e, i) => thing('evidence', e.id, e, e.when, 'evidence', i, 'when'));
  scenario.tasks?.forEach((t, i) =>
    t.finds.forEach((f, k) => {
      const called = { en: `report ${k + 1} of ${t.id}`, fr: `le compte rendu ${k + 1} de ${t.id}` };
      add(called.en, called, t, f.when, 'tasks', i, 'finds', k, 'when');
    }),
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
  const called = new Map(stuck.map((w) => [w.name, w.called]));
  const steps = (circle: readonly string[], lang: Lang) =>
    inShort(
      circle.map((name) => called.get(name)?.[lang] ?? name),
      lang,
    );
  return stuck.map(({ name, called: { en, fr }, path }): Finding => {
    const circle = circleFrom(name, after);
    if (circle)
      return {
        path,
        code: 'condition-circle',
        message: {
          en: `These wait for each other, so none of them ever comes: ${steps(circle, 'en').join(', then ')}.`,
          fr: `Chacun attend l’autre, et rien de ceci n’arrive jamais : ${steps(circle, 'fr').join(', puis ')}.`,
        },
        suggestion: {
          en: 'Let one of them come by time, or wait for something else.',
          fr: 'Faites-en venir un à une heure donnée, ou attendez autre chose.',
        },
      };
    return {
      path,
      code: 'never-happens',
      message: {
        en: `The condition of ${en} can hold in none of its variants.`,
        fr: `Condition impossible pour ${fr} : elle n’est vraie dans aucune de ses variantes.`,
      },
      suggestion: {
        en: 'Check what it waits for, and the only of both.',
        fr: 'Vérifiez ce qu’elle attend, et le only des deux.',
      },
    };
  });
};

/** A long circle by its first steps. */
const inShort = (circle: readonly string[], lang: Lang): readonly string[] =>
  circle.length <= 6
    ? circle
    : [...circle.slice(0, 4), lang === 'fr' ? 'et ainsi de suite' : 'and so on', circle.at(-1) ?? ''];

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
