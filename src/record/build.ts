/** Makes the record of a drill from what was kept of it. */
import type { Plan } from '../scenario/plan.ts';
import { score } from '../scoring/score.ts';
import type { DrillEvent } from '../sim/events.ts';
import type { DrillState } from '../sim/state.ts';
import { eventsHash, scorecardHash, stateHash } from './digest.ts';
import {
  type ClockMark,
  type DrillRecord,
  ENGINE,
  RANDOM,
  RECORD_FORMAT,
  type RecordHeader,
  type StampedCommand,
} from './format.ts';

/** What a host decides about a drill; the rest of the header follows from the plan. */
export type Beginning = Pick<
  RecordHeader,
  'id' | 'seed' | 'variant' | 'mode' | 'extended' | 'seat' | 'origin' | 'startedAt'
>;

export function headerOf(plan: Plan, beginning: Beginning): RecordHeader {
  return {
    format: RECORD_FORMAT,
    engine: ENGINE,
    pack: plan.pack.id,
    scenario: plan.scenario.id,
    scenarioVersion: plan.scenario.version,
    digests: plan.digests,
    random: RANDOM,
    ...beginning,
  };
}

/** What happened in a drill, with its header. */
export interface Told {
  header: RecordHeader;
  commands: StampedCommand[];
  marks: ClockMark[];
  state: DrillState;
  events: DrillEvent[];
}

/** The record, scored from its events, with the digests that a verifier compares. */
export function recordOf(plan: Plan, { header, commands, marks, state, events }: Told): DrillRecord {
  const scorecard = score(plan, events, header);
  return {
    header,
    commands,
    marks,
    endAt: state.now,
    ended: state.endedAt !== null,
    events,
    digests: { state: stateHash(state), events: eventsHash(events), scorecard: scorecardHash(scorecard) },
    scorecard,
  };
}
