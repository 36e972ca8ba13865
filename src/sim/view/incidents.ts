/** The incidents in the file. */
import type { Plan } from '../../scenario/plan.ts';
import { playerOf } from '../roster.ts';
import type { DrillState } from '../state.ts';
import type { ViewIncident } from '../view.ts';

const none: ViewIncident[] = [];

export function incidentsOf(plan: Plan, { pagedAt, second, links = {} }: DrillState): ViewIncident[] {
  if (pagedAt === null) return none;
  const you = playerOf(plan);
  const items = (of: ViewIncident['id']) => Object.keys(links).filter((item) => links[item] === of);
  const first: ViewIncident = {
    id: 'first',
    title: null,
    at: pagedAt,
    owner: you,
    offeredTo: null,
    items: items('first'),
  };
  if (!second) return [first];
  const { at, title, owner, offered } = second;
  return [
    first,
    { id: 'second', title, at, owner: owner ?? you, offeredTo: offered?.to ?? null, items: items('second') },
  ];
}
