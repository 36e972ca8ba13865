import { z } from 'zod';
import { refuse } from './rejection.ts';
import { command, LEADERS } from './rule.ts';

/** Approves an external message, as incident commander. */
export const approve = command({
  schema: z.strictObject({
    type: z.literal('approve'),
    message: z.string().max(200),
  }),
  seats: LEADERS,
  reject({ state }, { message: id }) {
    return state.messages.some((m) => m.id === id && m.audience === 'client')
      ? null
      : refuse(
          'nothing-to-approve',
          'There is no such message to the client. Choose one that was sent.',
          'Il n’y a pas de tel message au client. Choisissez-en un qui a été envoyé.',
        );
  },
  run(m, { message }) {
    m.emit('approved', { message });
  },
});
