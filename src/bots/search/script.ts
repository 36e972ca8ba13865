/** What the search tries: a script of moves by the clock, each with a few knobs to turn. */
import type { Random } from '../../sim/random.ts';
import { MOVES, type MoveId } from './moves.ts';

export interface Step {
  move: MoveId;
  /** The clock it goes by: the first page, or the moment at which all alarms went quiet. */
  from: 'page' | 'quiet';
  /** Minutes on that clock. */
  after: number;
  /** Minutes until it is done again, and so on; 0 for once. */
  every: number;
  /** A setting for each knob of the move. */
  knobs: number[];
}

export type Script = readonly Step[];

const AFTER = [0.25, 0.5, 1, 2, 3, 4, 6, 8, 10, 13, 16, 20, 25, 30, 40, 50, 60, 75, 90];
const EVERY = [0, 0, 0, 0, 1, 2, 5, 9, 14, 28];
const MOST_STEPS = 28;
const MOVE_IDS = Object.keys(MOVES) as MoveId[];

const pick = <T>(list: readonly T[], random: Random): T => {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new RangeError('nothing to pick from');
  return one;
};

function randomStep(random: Random): Step {
  const move = pick(MOVE_IDS, random);
  return {
    move,
    from: random() < 0.75 ? 'page' : 'quiet',
    after: pick(AFTER, random),
    every: pick(EVERY, random),
    knobs: MOVES[move].knobs.map((settings) => Math.floor(random() * settings)),
  };
}

/** Any script at all. */
export function randomScript(random: Random): Script {
  return Array.from({ length: 6 + Math.floor(random() * 18) }, () => randomStep(random));
}

/** A script one to three changes away: a step more or less, at another time, with another knob, or in another place. */
export function mutated(script: Script, random: Random): Script {
  const steps = [...script];
  const changes = 1 + Math.floor(random() * 3);
  for (let i = 0; i < changes; i++) change(steps, random);
  return steps;
}

function change(steps: Step[], random: Random): void {
  const at = Math.floor(random() * steps.length);
  const step = steps[at];
  const dice = random();
  if (!step || (dice < 0.35 && steps.length < MOST_STEPS)) {
    steps.splice(at, 0, randomStep(random));
    return;
  }
  if (dice < 0.5) steps.splice(at, 1);
  else if (dice < 0.65) steps[at] = { ...step, after: nextTo(step.after, random) };
  else if (dice < 0.72) steps[at] = { ...step, from: step.from === 'page' ? 'quiet' : 'page' };
  else if (dice < 0.8) steps[at] = { ...step, every: pick(EVERY, random) };
  else {
    const knob = Math.floor(random() * step.knobs.length);
    const settings = MOVES[step.move].knobs[knob] ?? 1;
    const setting = Math.floor(random() * settings);
    steps[at] = { ...step, knobs: step.knobs.map((old, i) => (i === knob ? setting : old)) };
  }
}

/** Mostly a neighbour of the time it is, sometimes any. */
function nextTo(after: number, random: Random): number {
  const at = AFTER.indexOf(after) + (random() < 0.5 ? -1 : 1);
  return (random() < 0.7 ? AFTER[at] : undefined) ?? pick(AFTER, random);
}

/** Some steps of each of two scripts. */
export function crossed(one: Script, other: Script, random: Random): Script {
  return [...one.filter(() => random() < 0.7), ...other.filter(() => random() < 0.5)].slice(0, MOST_STEPS);
}
