import { z } from 'zod';

/** Starts the clock again. */
export const schema = z.strictObject({
  type: z.literal('resume'),
  why: z.enum(['hidden', 'asked']).optional(),
});
