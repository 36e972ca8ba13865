/** What must not leave the team. */
import type { Plan } from '../../scenario/plan.ts';
import { blame } from './blame.ts';
import type { Finding } from './finding.ts';
import { guesses } from './guess.ts';
import { handles } from './handle.ts';
import { hostNames } from './host-name.ts';
import { repairTimes } from './repair-time.ts';
import { stackTraces } from './stack-trace.ts';

/** People and providers who could be blamed by name. */
export const blamable = (plan: Plan): string[] => [
  ...plan.people.flatMap((p) => [p.name, p.fullName]),
  ...plan.pack.providers.map((p) => p.name),
];

/** Everything in a text that the policy keeps inside the team, in order. */
export function unfitOutside(plan: Plan, text: string): Finding[] {
  const found = [
    ...stackTraces(text),
    ...hostNames(text),
    ...handles(text),
    ...guesses(text),
    ...blame(text, blamable(plan)),
    ...repairTimes(text),
  ];
  return found.toSorted((a, b) => a.start - b.start);
}
