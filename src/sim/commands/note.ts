import { z } from 'zod';
import { command, TRAINEES } from './rule.ts';
import { typed } from './shapes.ts';

/** Writes a line into the incident file. */
export const note = command({
  schema: z.strictObject({
    type: z.literal('note'),
    text: typed(500).min(1),
  }),
  seats: TRAINEES,
  reject() {
    return null;
  },
  run(m, { text }) {
    m.emit('noted', { text });
  },
});
