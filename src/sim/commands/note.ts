import { z } from 'zod';
import { typed } from './shapes.ts';

/** Writes a line into the incident file. */
export const schema = z.strictObject({
  type: z.literal('note'),
  text: typed(500).min(1),
});
