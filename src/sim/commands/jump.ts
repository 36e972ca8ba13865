import { z } from 'zod';
import { refuse } from './rejection.ts';
import { command, TRAINEES } from './rule.ts';

/** Lets time pass until then, or until something happens. */
export const jump = command({
  schema: z.strictObject({
    type: z.literal('jump'),
    until: z.int().min(0).max(86_400_000).describe('Drill ms'),
  }),
  seats: TRAINEES,
  reject({ state }, { until }) {
    return until > state.now
      ? null
      : refuse(
          'in-the-past',
          'Time only goes forward. Choose a later moment.',
          'Le temps ne va que vers l’avant. Choisissez un moment plus tardif.',
        );
  },
  run() {
    // Time passes after the command: the engine does that, and says how far it came.
  },
});
