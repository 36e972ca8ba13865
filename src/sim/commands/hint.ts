import { z } from 'zod';
import { refuse } from './rejection.ts';
import { command, TRAINEES } from './rule.ts';

/** Takes the next hint. Evidence mode has none. */
export const hint = command({
  schema: z.strictObject({
    type: z.literal('hint'),
  }),
  seats: TRAINEES,
  reject({ parts, state }) {
    if (state.mode === 'evidence') {
      return refuse(
        'no-hints-in-evidence',
        'There are no hints in evidence mode.',
        'Il n’y a pas d’indices en mode preuve.',
      );
    }
    return state.hints.length < parts.hints.length
      ? null
      : refuse(
          'no-more-hints',
          'There are no more hints. Read the procedure in the runbook.',
          'Il n’y a plus d’indices. Lisez la procédure dans le runbook.',
        );
  },
  run(m) {
    const hint = m.parts.hints[m.state.hints.length];
    if (!hint) return;
    m.state.hints.push(hint.id);
    m.emit('hint.taken', { hint: hint.id, price: hint.price });
  },
});
