import { z } from 'zod';

/** Stops the clock. */
export const schema = z.strictObject({
  type: z.literal('pause'),
  why: z.enum(['hidden', 'asked']).optional(),
});
