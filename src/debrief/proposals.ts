/** The changes that would have gained most, found by trying every one that a person could have made. */
import type { Text } from '../runbook/text.ts';
import type { Candidate } from './candidates/candidate.ts';
import { closing } from './candidates/closing.ts';
import { escalating } from './candidates/escalating.ts';
import { judging } from './candidates/judging.ts';
import { mending } from './candidates/mending.ts';
import { telling } from './candidates/telling.ts';
import { type Fork, fork } from './fork.ts';
import type { Take } from './take.ts';

export interface Proposal {
  title: Text;
  fork: Fork;
}

/** Everything worth trying in a drill, by what it left on the table. */
export const candidatesFor = (base: Take): Candidate[] => [
  ...mending(base),
  ...judging(base),
  ...escalating(base),
  ...telling(base),
  ...closing(base),
];

/**
 * Tries every candidate, one a step, and gives the best of them, at most `most`: those that gain, the largest first, each
 * of which betters a rule that the ones before it do not. A step says how many of how many were tried.
 */
export function* proposals(base: Take, most = 3): Generator<{ tried: number; of: number }, Proposal[]> {
  const candidates = candidatesFor(base);
  const found: Proposal[] = [];
  for (const [i, { title, changes }] of candidates.entries()) {
    const tried = fork(base, changes);
    if (tried.earnedGain > 0 || tried.gain > 0) found.push({ title, fork: tried });
    yield { tried: i + 1, of: candidates.length };
  }
  found.sort((a, b) => b.fork.gain - a.fork.gain || b.fork.earnedGain - a.fork.earnedGain);
  const chosen: Proposal[] = [];
  const bettered = new Set<string>();
  for (const proposal of found) {
    if (chosen.length === most) break;
    const rules = proposal.fork.deltas.filter((d) => (d.after?.points ?? 0) > (d.before?.points ?? 0)).map((d) => d.id);
    if (rules.every((id) => bettered.has(id))) continue;
    for (const id of rules) bettered.add(id);
    chosen.push(proposal);
  }
  return chosen;
}
