import { z } from 'zod';
import { refuse } from './rejection.ts';
import { command, TRAINEES } from './rule.ts';

/** Sets how fast drill time runs. */
export const pace = command({
  schema: z.strictObject({
    type: z.literal('pace'),
    factor: z.union([z.literal(1), z.literal(2), z.literal(4), z.literal(6), z.literal(10)]),
  }),
  seats: TRAINEES,
  reject({ state }, { factor }) {
    if (state.mode === 'evidence' && factor !== 1) {
      return refuse(
        'evidence-runs-at-one',
        'In evidence mode time runs at ×1. Jump ahead instead.',
        'En mode preuve, le temps s’écoule à ×1. Utilisez plutôt un saut.',
      );
    }
    return state.pace === factor
      ? refuse('no-change', `Time runs at ×${factor} already.`, `Le temps s’écoule déjà à ×${factor}.`)
      : null;
  },
  run(m, { factor }) {
    m.state.pace = factor;
    m.emit('paced', { factor });
  },
});
