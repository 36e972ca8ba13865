/** Who and where: the trainee's own person, channels by use, people by the rulebook's lines. */
import type { Plan, PlanPerson } from '../scenario/plan.ts';
import { peopleFor } from '../scenario/stand-ins.ts';

/** The person whose seat the trainee takes: whom the rota and the scenario have paged, otherwise the pack's player. */
export function playerOf(plan: Plan): string {
  return onCallId(plan, plan.scenario.paged ?? 'primary') ?? plan.pack.player;
}

/** The other one on call this week; null without a rota. */
export function partnerOf(plan: Plan): string | null {
  const player = playerOf(plan);
  return [onCallId(plan, 'secondary'), onCallId(plan, 'primary')].find((id) => id !== null && id !== player) ?? null;
}

/** The first on call, where the page goes to them before it reaches the trainee; null where it reaches the trainee at once. */
export const pagedBefore = (plan: Plan): string | null =>
  plan.scenario.paged === 'secondary' ? onCallId(plan, 'primary') : null;

function onCallId(plan: Plan, who: 'primary' | 'secondary'): string | null {
  const name = plan.onCall?.[who];
  return plan.people.find((p) => name !== undefined && p.name === name)?.id ?? null;
}

/** Undefined when nobody has this id. */
export const personOf = (plan: Plan, id: string): PlanPerson | undefined => plan.people.find((p) => p.id === id);

/** The person's full name, for texts; the id when nobody has it. */
export const nameOf = (plan: Plan, id: string): string => personOf(plan, id)?.fullName ?? id;

/** The channel with this use; the pack's first one when there is none. */
export function channelFor(plan: Plan, use: 'incidents' | 'alerts'): string {
  const channel = plan.pack.channels.find((c) => c.holds === use) ?? plan.pack.channels[0];
  return channel?.id ?? use;
}

/** Where messages to the client go that are not a channel of the pack. */
export const CLIENT_MAIL = 'client-mail';

/**
 * Whether reaching this person reaches the line of the phone book that a rung names. Where the trainee is that person
 * themselves, the other one on call counts instead.
 */
export function standsFor(plan: Plan, person: string, contact: string): boolean {
  const named = peopleFor(plan, contact);
  return named.includes(person) || (named.includes(playerOf(plan)) && partnerOf(plan) === person);
}
