import { z } from 'zod';

/** Closes the incident and ends the drill. */
export const schema = z.strictObject({
  type: z.literal('close'),
});
