import { z } from 'zod';
import { refuse } from './rejection.ts';
import { command, TRAINEES } from './rule.ts';

/** Stops the clock. */
export const pause = command({
  schema: z.strictObject({
    type: z.literal('pause'),
    why: z.enum(['hidden', 'asked']).optional(),
  }),
  seats: TRAINEES,
  reject({ state }, { why }) {
    if (state.paused) return refuse('already-paused', 'The clock stands still already.', 'L’horloge est déjà arrêtée.');
    return state.mode === 'evidence' && why !== 'hidden'
      ? refuse(
          'evidence-goes-on',
          'In evidence mode the clock does not stop. Use practice mode to pause.',
          'En mode preuve, l’horloge ne s’arrête pas. Passez en mode entraînement pour mettre en pause.',
        )
      : null;
  },
  run(m, { why }) {
    // In evidence mode a hidden tab is put on record, but time goes on.
    m.state.paused = m.state.mode === 'practice';
    m.emit('paused', { why: why ?? 'asked' });
  },
});
