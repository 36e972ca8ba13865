/** What must not leave the team. */
import type { Plan } from '../../scenario/plan.ts';
import { blamer } from './blame.ts';
import type { Finding } from './finding.ts';
import { guesses } from './guess.ts';
import { handles } from './handle.ts';
import { hostNames } from './host-name.ts';
import { repairTimes } from './repair-time.ts';
import { stackTraces } from './stack-trace.ts';

/** A plan's names make the same detector every time: it is made once. */
const blamers = new WeakMap<Plan, (text: string) => Finding[]>();

/** Words that blame one of the plan's people or providers, or anybody. */
export function blameIn(plan: Plan, text: string): Finding[] {
  let find = blamers.get(plan);
  if (!find) {
    const people = plan.people.flatMap((p) => [p.name, p.fullName]);
    find = blamer([...people, ...plan.pack.providers.map((p) => p.name)]);
    blamers.set(plan, find);
  }
  return find(text);
}

/** Everything in a text that the policy keeps inside the team, in order. */
export function unfitOutside(plan: Plan, text: string): Finding[] {
  const found = [
    ...stackTraces(text),
    ...hostNames(text),
    ...handles(text),
    ...guesses(text),
    ...blameIn(plan, text),
    ...repairTimes(text),
  ];
  return found.toSorted((a, b) => a.start - b.start);
}
