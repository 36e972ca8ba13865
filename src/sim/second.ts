/** A second incident that hides in the first: when it can be known, and who takes it over. */
import { draw } from './cast.ts';
import { endFault } from './faults.ts';
import type { Moment } from './moment.ts';
import { channelFor, personOf } from './roster.ts';
import { sayInChat } from './talk.ts';

/** How long a teammate needs to read what they are handed. */
const ACCEPT_MS = [20_000, 45_000] as const;

/** Offers the second incident to somebody who is here; they answer after a moment. */
export function offerIncident(m: Moment, to: string): void {
  const { second } = m.state;
  if (!second) return;
  second.offered = { to, at: m.now };
  m.emit('incident.offered', { to });
  m.later(draw(m.before.world.seed, `take:${to}`, ACCEPT_MS), { do: 'answer-incident', person: to });
}

/** They take it, or say that it is nothing for them. Whoever has it works on it until its faults end. */
export function answerIncident(m: Moment, person: string): void {
  const { second } = m.state;
  if (second?.offered?.to !== person) return;
  second.offered = null;
  const real = m.parts.second;
  const here = m.state.people[person]?.status === 'here';
  if (!here || !real?.handTo.includes(person)) {
    m.emit('incident.declined', { by: person });
    const busy = personOf(m.plan, person)?.says.busy;
    const same = { en: 'That looks like the same incident to me.', fr: 'Pour moi, c’est le même incident.' };
    const says = real ? busy : same;
    if (here && says) sayInChat(m, channelFor(m.plan, 'incidents'), person, says);
    return;
  }
  second.owner = person;
  m.emit('incident.taken', { by: person });
  sayInChat(m, channelFor(m.plan, 'incidents'), person, {
    en: 'I have the second one. You keep the first.',
    fr: 'Je prends le second. Tu gardes le premier.',
  });
  if (!real.solvedAfter) return;
  const after = draw(m.before.world.seed, `solved:${real.id}`, real.solvedAfter);
  m.later(after, { do: 'solve-incident', person });
}

/** Whoever took it over has ended what caused it. */
export function solveIncident(m: Moment, person: string): void {
  for (const fault of m.parts.second?.faults ?? []) endFault(m, fault, person, null);
}
