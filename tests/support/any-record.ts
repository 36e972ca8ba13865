/** Records of the drill plan, played from random commands. */
import fc from 'fast-check';
import { headerOf, recordOf } from '../../src/record/build.ts';
import type { DrillRecord, StampedCommand } from '../../src/record/format.ts';
import type { Command } from '../../src/sim/commands/index.ts';
import { advance, apply, begin, leave } from '../../src/sim/engine.ts';
import { anyCommands } from './any-command.ts';
import { drillPlan } from './drill-plan.ts';

/** Plays a script, each command so many ms after the one before, and leaves at the end. */
export function recorded(
  seed: string,
  script: readonly { after: number; command: Command }[],
  endAt = 2_700_000,
): DrillRecord {
  const header = headerOf(drillPlan, {
    id: `drill-${seed}`,
    seed,
    mode: 'practice',
    extended: 1,
    seat: 'on-call',
    origin: 'bot',
    startedAt: '2026-03-03T13:02:00.000Z',
  });
  let { state, events } = begin(drillPlan, { seed, seat: 'on-call', mode: 'practice', extended: 1 });
  const commands: StampedCommand[] = [];
  for (const { after, command } of script) {
    const at = state.now + after;
    const step = apply(drillPlan, state, { at, seat: 'on-call', command });
    commands.push({ at, seat: 'on-call', command, ...(step.ok ? {} : { rejected: step.rejection.code }) });
    state = step.state;
    events = [...events, ...step.events];
  }
  for (const finish of [() => advance(drillPlan, state, endAt), () => leave(drillPlan, state)]) {
    const step = finish();
    state = step.state;
    events = [...events, ...step.events];
  }
  return recordOf(drillPlan, { header, commands, marks: [{ at: 0, wall: 0 }], state, events });
}

export const anyRecord: fc.Arbitrary<DrillRecord> = fc
  .tuple(fc.integer({ min: 0, max: 999 }).map(String), anyCommands, fc.constantFrom(1_200_000, 2_700_000))
  .map(([seed, script, endAt]) => recorded(seed, script, endAt));
