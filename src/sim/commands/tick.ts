import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { refuse } from './rejection.ts';
import { command, TRAINEES } from './rule.ts';

/** Ticks or unticks a line of the closing checklist. */
export const tick = command({
  schema: z.strictObject({
    type: z.literal('tick'),
    item: idSchema,
    done: z.boolean(),
  }),
  seats: TRAINEES,
  reject({ plan, state }, { item, done }) {
    if (!plan.rulebook.checklist.some((c) => c.id === item)) {
      return refuse(
        'no-such-line',
        'The closing checklist has no such line.',
        'La liste de clôture n’a pas cette ligne.',
      );
    }
    return state.checklist[item] === done
      ? refuse('no-change', 'The line already stands like that.', 'La ligne est déjà dans cet état.')
      : null;
  },
  run(m, { item, done }) {
    m.state.checklist[item] = done;
    m.emit('ticked', { item, done });
  },
});
