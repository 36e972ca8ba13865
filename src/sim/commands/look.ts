import { z } from 'zod';
import { itemSchema } from '../../scenario/format/scenario.ts';
import { canLookAt } from '../items.ts';
import { findLook, startLook } from '../looks.ts';
import { refuse } from './rejection.ts';
import { command, TRAINEES } from './rule.ts';
import { typed } from './shapes.ts';

/** Opens a console or a thing in it; `input` is what was typed in the terminal. */
export const look = command({
  schema: z.strictObject({
    type: z.literal('look'),
    item: itemSchema,
    input: typed(300).optional(),
  }),
  seats: TRAINEES,
  reject({ plan, state }, { item, input }) {
    if (!canLookAt(plan, state, item)) {
      return refuse(
        'nothing-there',
        `There is no ${item} to look at now. Choose something that a console lists.`,
        `Il n’y a pas de ${item} à consulter maintenant. Choisissez un élément listé par une console.`,
      );
    }
    return state.looks[findLook(state, item, input ?? null)]?.arrived === false
      ? refuse(
          'still-loading',
          'That is still loading. Wait for it to arrive.',
          'Le chargement est en cours. Attendez qu’il se termine.',
        )
      : null;
  },
  run(m, { item, input }) {
    startLook(m, item, input ?? null);
  },
});
