/** One playing of a drill with all that a debrief asks of it: its film, its facts and its score. */
import { type Film, type Frame, filmOf } from '../record/film.ts';
import type { Played } from '../record/replay.ts';
import type { Plan } from '../scenario/plan.ts';
import { digest, type Facts } from '../scoring/facts.ts';
import { judged } from '../scoring/score.ts';
import type { Scorecard } from '../scoring/scorecard.ts';

export interface Take {
  plan: Plan;
  played: Played;
  /** From the start, or from the frame that it was played on from. */
  film: Film;
  facts: Facts;
  scorecard: Scorecard;
}

/** Where a take goes on from another: the frame, all events of the other, and the commands still to be given. */
export interface Cut {
  frame: Frame;
  events: Film['events'];
  commands: Played['commands'];
}

/** Plays a drill and scores it; from a cut on where one is given. Throws a RangeError for a variant that the plan does not have. */
export function takeOf(plan: Plan, played: Played, cut?: Cut): Take {
  const film = cut ? filmOf(plan, { ...played, commands: cut.commands }, cut) : filmOf(plan, played);
  const facts = digest(plan, film.events, played.header);
  return { plan, played, film, facts, scorecard: judged(facts) };
}
