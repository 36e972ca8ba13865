import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, apply, begin, leave, type Step } from '../../src/sim/engine.ts';
import { nextDueAt } from '../../src/sim/queue.ts';
import type { DrillState } from '../../src/sim/state.ts';
import { anyCommands } from '../support/any-command.ts';
import { drillPlan } from '../support/drill-plan.ts';

const seeds = fc.integer({ min: 0, max: 999 }).map(String);
const start = (seed: string) => begin(drillPlan, { seed, seat: 'on-call', mode: 'practice', extended: 1 });
type Script = { after: number; command: Parameters<typeof apply>[2]['command'] }[];

/** Plays the whole script to the end of the drill; `between` may swap the state before each command. */
function run(seed: string, script: Script, between: (state: DrillState) => DrillState = (s) => s): Step {
  let { state, events } = start(seed);
  const follow = (step: Step) => {
    state = step.state;
    events = [...events, ...step.events];
  };
  for (const { after, command } of script) {
    state = between(state);
    follow(apply(drillPlan, state, { at: state.now + after, seat: 'on-call', command }));
  }
  follow(advance(drillPlan, between(state), drillPlan.lengthMs));
  return { state, events };
}

const isDeeplyFrozen = (part: unknown): boolean =>
  typeof part !== 'object' ||
  part === null ||
  (Object.isFrozen(part) && Object.values(part).every((inner) => isDeeplyFrozen(inner)));

describe('the clock', () => {
  it('comes to the same whether time passes at once or in pieces', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.integer({ min: 0, max: 2_700_000 }), { maxLength: 30 }), (seed, stops) => {
        const first = start(seed);
        const whole = advance(drillPlan, first.state, 2_700_000);
        let state = first.state;
        const events = [];
        for (const stop of [...stops.sort((a, b) => a - b), 2_700_000]) {
          const step = advance(drillPlan, state, stop);
          state = step.state;
          events.push(...step.events);
        }
        expect(state).toEqual(whole.state);
        expect(events).toEqual(whole.events);
      }),
      { numRuns: 40 },
    );
  });

  it('changes nothing but the time between due events', () => {
    const { state } = advance(drillPlan, start('5').state, 30_000);
    const quiet = nextDueAt(state) - 1;
    const later = advance(drillPlan, state, Math.min(quiet, state.now + 10_000));
    expect(later.events).toEqual([]);
    for (const key of Object.keys(state) as (keyof DrillState)[]) {
      if (key !== 'now') expect(later.state[key]).toBe(state[key]);
    }
  });

  it('never runs backwards', () => {
    const { state } = advance(drillPlan, start('5').state, 60_000);
    expect(advance(drillPlan, state, 10_000)).toEqual({ state, events: [] });
  });
});

describe('a drill of random commands', () => {
  it('replays to the same state and events, through JSON at every command too', () => {
    fc.assert(
      fc.property(seeds, anyCommands, (seed, script) => {
        const once = run(seed, script);
        expect(run(seed, script)).toEqual(once);
        const throughJson = run(seed, script, (state) => JSON.parse(JSON.stringify(state)));
        expect(throughJson).toEqual(once);
      }),
      { numRuns: 60 },
    );
  });

  it('tells events in the order of their time, as plain data, with frozen states', () => {
    fc.assert(
      fc.property(seeds, anyCommands, (seed, script) => {
        const { state, events } = run(seed, script);
        expect(events.map((e) => e.at)).toEqual(events.map((e) => e.at).sort((a, b) => a - b));
        expect(JSON.parse(JSON.stringify(events))).toEqual(events);
        expect(isDeeplyFrozen(state)).toBe(true);
        expect(events.filter((e) => e.type === 'drill.ended')).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it('changes nothing but the time when a command is refused', () => {
    fc.assert(
      fc.property(seeds, anyCommands, (seed, script) => {
        let { state } = start(seed);
        for (const { after, command } of script) {
          const at = state.now + after;
          const waited = advance(drillPlan, state, at);
          const step = apply(drillPlan, state, { at, seat: 'on-call', command });
          if (!step.ok) {
            expect(step.state).toEqual(waited.state);
            expect(step.events).toEqual(waited.events);
            expect(step.rejection.message.en).not.toBe('');
            expect(step.rejection.message.fr).not.toBe(step.rejection.message.en);
          }
          state = step.state;
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('leaving', () => {
  it('ends a running drill once', () => {
    const { state } = start('5');
    const left = leave(drillPlan, state);
    expect(left.events.map((e) => e.type)).toEqual(['drill.ended']);
    expect(leave(drillPlan, left.state).events).toEqual([]);
  });
});
