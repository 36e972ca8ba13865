/** The incidents in the file. */
import { playerOf } from '../roster.ts';
import type { View, ViewIncident } from '../view.ts';
import { kept } from './kept.ts';

export const incidentsOf = kept(
  ['pagedAt', 'second', 'links'],
  (plan, _parts, { pagedAt, second, links = {} }): View['incidents'] => {
    if (pagedAt === null) return [];
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
  },
);
