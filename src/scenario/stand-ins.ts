/** Who in the pack's company stands for a line of the runbook's phone book, or for whom a window of its escalation names. */
import { jobOf, sameName } from '../runbook/jobs.ts';
import type { Plan, PlanPerson } from './plan.ts';

type Cast = Pick<Plan, 'people' | 'rulebook' | 'onCall'>;

interface Line {
  people: string[];
  /** Whoever the rota names this week. */
  byRota: boolean;
}

const known = new WeakMap<Cast, Map<string, Line>>();

/**
 * Ids of the people whom a contact or role of the rulebook stands for: by the contact's id, by what the words mean, by name;
 * a line without a name is the rota's. Empty when the company has nobody like that.
 */
export const peopleFor = (plan: Cast, to: string): string[] => lineOf(plan, to).people;

/** Whether the rota says who answers this line. */
export const isByRota = (plan: Cast, to: string): boolean => lineOf(plan, to).byRota;

function lineOf(plan: Cast, to: string): Line {
  const lines = known.get(plan) ?? new Map<string, Line>();
  known.set(plan, lines);
  const line = lines.get(to) ?? find(plan, to);
  lines.set(to, line);
  return line;
}

function find({ people, rulebook, onCall }: Cast, to: string): Line {
  const own = (these: readonly PlanPerson[]): Line => ({ people: these.map((p) => p.id), byRota: false });
  const rota = (...whose: ('primary' | 'secondary')[]): Line => ({
    people: whose.flatMap((who) => people.filter((p) => p.name === onCall?.[who]).map((p) => p.id)),
    byRota: true,
  });
  const contact = rulebook.contacts.find((c) => c.id === to);
  const named = people.filter((p) => p.contact === to || (contact?.name && p.name === contact.name));
  if (named.length > 0) return own(named);
  // A runbook without contacts names roles: whoever can take the role stands for it.
  const able = contact ? [] : people.filter((p) => p.roles.includes(to));
  if (able.length > 0) return own(able);
  const job = jobOf(contact ? `${contact.id} / ${contact.role.en} / ${contact.role.fr}` : to);
  if (job === 'secondary') return rota('secondary');
  if (job === 'on-call') return rota('primary', 'secondary');
  const alike = job === null ? [] : people.filter((p) => jobOfPerson(p) === job);
  // Where the company has no head of its own above the technical one, that one answers for the management.
  if (alike.length === 0 && job === 'owner') alike.push(...people.filter((p) => jobOfPerson(p) === 'head'));
  if (alike.length > 0) return own(alike);
  if (contact && contact.name === null) return rota('primary', 'secondary');
  const { name = null } = contact ?? {};
  return own(name === null ? [] : people.filter((p) => [p.name, p.fullName, p.handle].some((n) => sameName(n, name))));
}

const jobOfPerson = (person: Pick<PlanPerson, 'contact' | 'title'>) =>
  (person.contact && jobOf(person.contact)) || jobOf(`${person.title.en} / ${person.title.fr}`);
