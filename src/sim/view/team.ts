/** Who is where and does what. */
import type { Plan } from '../../scenario/plan.ts';
import { isByRota, peopleFor } from '../../scenario/stand-ins.ts';
import type { Parts } from '../parts.ts';
import { playerOf } from '../roster.ts';
import type { DrillState } from '../state.ts';
import type { View } from '../view.ts';
import { kept } from './kept.ts';

type Team = Pick<View, 'you' | 'people' | 'roles' | 'tasks' | 'onCall'>;

export function teamOf(plan: Plan, parts: Parts, state: DrillState): Team {
  const you = playerOf(plan);
  return {
    you,
    onCall: plan.onCall,
    roles: rolesOf(parts, state.roles, plan),
    people: peopleOf(parts, state.people, plan, you, state.tasks),
    tasks: tasksOf(parts, state.tasks),
  };
}

/** What this person can be called as, in the rulebook's order. Being on call this week is no line of one's own. */
function linesOf(plan: Plan, person: string): string[] {
  const { contacts, escalation } = plan.rulebook;
  const lines = new Set([...contacts.map((c) => c.id), ...escalation.map((r) => r.to)]);
  return [...lines].filter((line) => !isByRota(plan, line) && peopleFor(plan, line).includes(person));
}

const rolesOf = kept((_parts, roles: DrillState['roles'], plan: Plan): View['roles'] =>
  plan.rulebook.roles.map(({ id }) => ({ role: id, person: roles[id] ?? null })),
);

/** A task that is given or reported changes its owner too, so people are as new as their tasks. */
const peopleOf = kept(
  (parts, people: DrillState['people'], plan: Plan, you: string, given: DrillState['tasks']): View['people'] =>
    plan.people.map((person) => {
      const now = people[person.id];
      const task = parts.tasks.find((t) => t.id === now?.task);
      return {
        id: person.id,
        name: person.name,
        fullName: person.fullName,
        title: person.title,
        handle: person.handle,
        phone: person.phone ?? null,
        contact: linesOf(plan, person.id)[0] ?? null,
        contacts: linesOf(plan, person.id),
        roles: person.roles,
        look: person.look,
        you: person.id === you,
        status: now?.status ?? 'home',
        since: now?.since ?? 0,
        arrivesAt: now?.arrivesAt ?? null,
        // What they promised is known; when they will truly be done is not.
        task: task ? { id: task.id, name: task.name, reportAt: given[task.id]?.promisedAt ?? 0 } : null,
      };
    }),
);

const tasksOf = kept((parts, tasks: DrillState['tasks']): View['tasks'] =>
  parts.tasks.map(({ id, name, by, takes, finds }) => {
    const given = tasks[id];
    const reported = given?.reportedAt !== undefined && given.reportedAt !== null;
    return {
      id,
      name,
      by,
      takes,
      state: given ? (reported ? 'reported' : 'running') : 'free',
      to: given?.to ?? null,
      reportAt: given?.promisedAt ?? null,
      report: (reported && finds[given?.finding ?? -1]?.says) || null,
    };
  }),
);
