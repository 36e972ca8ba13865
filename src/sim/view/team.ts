/** Who is where and does what. */
import { isByRota, peopleFor } from '../../scenario/stand-ins.ts';
import { playerOf } from '../roster.ts';
import type { View } from '../view.ts';
import { kept, type Makers } from './kept.ts';

const youOf = kept([], playerOf);

/** What each person can be called as, in the rulebook's order. Being on call this week is no line of one's own. */
const linesOf = kept([], (plan): ReadonlyMap<string, string[]> => {
  const { contacts, escalation } = plan.rulebook;
  const lines = [...new Set([...contacts.map((c) => c.id), ...escalation.map((r) => r.to)])];
  const own = lines.filter((line) => !isByRota(plan, line));
  return new Map(plan.people.map(({ id }) => [id, own.filter((line) => peopleFor(plan, line).includes(id))]));
});

const rolesOf = kept(['roles'], (plan, _parts, { roles }): View['roles'] =>
  plan.rulebook.roles.map(({ id }) => ({ role: id, person: roles[id] ?? null })),
);

const peopleOf = kept(['people', 'tasks'], (plan, parts, state): View['people'] => {
  const you = youOf(plan, parts, state);
  const lines = linesOf(plan, parts, state);
  return plan.people.map((person) => {
    const now = state.people[person.id];
    const task = parts.tasks.find((t) => t.id === now?.task);
    const contacts = lines.get(person.id) ?? [];
    return {
      id: person.id,
      name: person.name,
      fullName: person.fullName,
      title: person.title,
      handle: person.handle,
      phone: person.phone ?? null,
      contact: contacts[0] ?? null,
      contacts,
      roles: person.roles,
      look: person.look,
      you: person.id === you,
      status: now?.status ?? 'home',
      since: now?.since ?? 0,
      arrivesAt: now?.arrivesAt ?? null,
      // What they promised is known; when they will truly be done is not.
      task: task ? { id: task.id, name: task.name, reportAt: state.tasks[task.id]?.promisedAt ?? 0 } : null,
    };
  });
});

const tasksOf = kept(['tasks'], (_plan, parts, { tasks }): View['tasks'] =>
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

export const TEAM: Makers<'you' | 'onCall' | 'roles' | 'people' | 'tasks'> = {
  you: youOf,
  onCall: (plan) => plan.onCall,
  roles: rolesOf,
  people: peopleOf,
  tasks: tasksOf,
};
