/** Who is where and does what. */
import type { Plan } from '../../scenario/plan.ts';
import type { Parts } from '../parts.ts';
import { playerOf } from '../roster.ts';
import type { DrillState } from '../state.ts';
import type { View } from '../view.ts';

type Team = Pick<View, 'you' | 'people' | 'roles' | 'tasks' | 'onCall'>;

export function teamOf(plan: Plan, parts: Parts, state: DrillState): Team {
  const you = playerOf(plan);
  return {
    you,
    onCall: plan.onCall,
    roles: plan.rulebook.roles.map(({ id }) => ({ role: id, person: state.roles[id] ?? null })),
    people: plan.people.map((person) => {
      const now = state.people[person.id];
      const task = parts.tasks.find((t) => t.id === now?.task);
      return {
        id: person.id,
        name: person.name,
        fullName: person.fullName,
        title: person.title,
        handle: person.handle,
        phone: person.phone ?? null,
        contact: person.contact ?? null,
        roles: person.roles,
        look: person.look,
        you: person.id === you,
        status: now?.status ?? 'home',
        since: now?.since ?? 0,
        arrivesAt: now?.arrivesAt ?? null,
        // What they promised is known; when they will truly be done is not.
        task: task ? { id: task.id, name: task.name, reportAt: state.tasks[task.id]?.promisedAt ?? 0 } : null,
      };
    }),
    tasks: parts.tasks.map(({ id, name, by, takes, finds }) => {
      const given = state.tasks[id];
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
  };
}
