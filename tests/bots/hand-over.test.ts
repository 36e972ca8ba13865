/** What bots see is what JSON would carry, and nothing of the engine’s own, however little is copied. */
import { describe, expect, it } from 'vitest';
import { handOver } from '../../src/bots/hand-over.ts';
import { BOTS } from '../../src/bots/index.ts';
import { SEEN, type Seen } from '../../src/bots/seen.ts';
import { packsAt, planOf } from '../../src/cli/packs.ts';
import type { Plan } from '../../src/scenario/plan.ts';
import { advance, apply, begin } from '../../src/sim/engine.ts';
import type { DrillState } from '../../src/sim/state.ts';
import { viewFor } from '../../src/sim/view-for.ts';
import { healthAt } from '../../src/sim/world/health.ts';

const files = packsAt(['scenarios']).flatMap(({ scenarios }) => scenarios);
const plans = await Promise.all(files.map(async (file) => (await planOf(file)).plan));

/** The states of a drill at which a bot is asked, sixty at most. */
function statesOf(plan: Plan, name: string): DrillState[] {
  const decide = BOTS[name]?.begin(plan.rulebook);
  let { state } = begin(plan, { seed: 'hand-over', seat: 'on-call', mode: 'practice', extended: 1 });
  const states: DrillState[] = [];
  while (decide && state.endedAt === null && states.length < 60) {
    states.push(state);
    const { commands, wakeAt } = decide(viewFor(plan, state, 'on-call'));
    for (const command of commands) state = apply(plan, state, { seat: 'on-call', command }).state;
    state = advance(plan, state, Math.max(wakeAt, state.now + 3_000)).state;
  }
  return states;
}

/** All that a bot sees, read part by part. */
const read = (view: Seen): Seen => Object.fromEntries(SEEN.map((part) => [part, view[part]])) as unknown as Seen;

/** Every object and list in it. */
function within(part: unknown, found = new Set<unknown>()): Set<unknown> {
  if (typeof part !== 'object' || part === null || found.has(part)) return found;
  found.add(part);
  for (const inner of Object.values(part)) within(inner, found);
  return found;
}

describe.each(plans.map((plan) => ({ plan, id: plan.scenario.id })))('$id', ({ plan }) => {
  const drills = ['expert', 'guesser'].map((name) => statesOf(plan, name));
  const views = drills.map((states) => states.map((state) => viewFor(plan, state, 'on-call')));

  it('is what JSON would hand over, and nothing of the plan’s or the state’s', () => {
    for (const [i, states] of drills.entries()) {
      const own = states.map(handOver(plan)).map(read);
      const theirViews = views[i] ?? [];
      expect(own).toEqual(JSON.parse(JSON.stringify(theirViews.map(read))));
      const theirs = within([plan, theirViews, drills]);
      expect([...within(own)].filter((part) => theirs.has(part))).toEqual([]);
    }
  });

  it('hands over again, as it was, whatever has not changed', () => {
    for (const states of drills) {
      let before: Seen | undefined;
      for (const own of states.map(handOver(plan)).map(read)) {
        for (const [field, part] of Object.entries(own)) {
          const then = before?.[field as keyof Seen];
          if (JSON.stringify(part) === JSON.stringify(then)) expect(part).toBe(then);
        }
        before = own;
      }
    }
  });

  it('shows the moment it was handed over for, however late and in whatever order it is read', () => {
    for (const states of drills) {
      const late = states.map(handOver(plan)).reverse().map(read).reverse();
      expect(late).toEqual(states.map(handOver(plan)).map(read));
    }
  });

  it('shows what a view made anew of a copy of the state would show', () => {
    for (const [i, states] of drills.entries()) {
      const anew = states.map((state) => viewFor(plan, structuredClone(state), 'on-call'));
      expect(views[i]).toEqual(anew);
    }
  });

  it('reads systems off their series as they are at the moment', () => {
    for (const [i, states] of drills.entries()) {
      const shown = views[i]?.map(({ systems }) => systems.map(({ id, health, reading }) => ({ id, health, reading })));
      expect(shown).toEqual(states.map((state) => healthAt(plan, state.world, state.now)));
    }
  });
});

it('lets no bot change what it was handed', () => {
  const [plan] = plans;
  if (!plan) throw new Error('no scenario ships');
  const { state } = begin(plan, { seed: 'hand-over', seat: 'on-call', mode: 'practice', extended: 1 });
  const own = handOver(plan)(state);
  expect(() => own.people.sort()).toThrow(TypeError);
  expect(() => Object.assign(own, { now: 0 })).toThrow(TypeError);
});
