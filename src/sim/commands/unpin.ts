import { z } from 'zod';
import { itemSchema } from '../../scenario/format/scenario.ts';
import { refuse } from './rejection.ts';
import { command, TRAINEES } from './rule.ts';

/** Takes a pin away. */
export const unpin = command({
  schema: z.strictObject({
    type: z.literal('unpin'),
    item: itemSchema,
  }),
  seats: TRAINEES,
  reject({ state }, { item }) {
    return state.pins.some((p) => p.item === item)
      ? null
      : refuse('not-pinned', 'That is not pinned.', 'Cet élément n’est pas épinglé.');
  },
  run(m, { item }) {
    m.state.pins = m.state.pins.filter((p) => p.item !== item);
    m.emit('unpinned', { item });
  },
});
