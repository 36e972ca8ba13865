import { z } from 'zod';
import { refuse } from './rejection.ts';
import { command, TRAINEES } from './rule.ts';

/** Starts the clock again. */
export const resume = command({
  schema: z.strictObject({
    type: z.literal('resume'),
    why: z.enum(['hidden', 'asked']).optional(),
  }),
  seats: TRAINEES,
  reject({ state }, { why }) {
    return state.paused || (state.mode === 'evidence' && why === 'hidden')
      ? null
      : refuse('not-paused', 'The clock runs already.', 'L’horloge tourne déjà.');
  },
  run(m, { why }) {
    m.state.paused = false;
    m.emit('resumed', { why: why ?? 'asked' });
  },
});
