import { z } from 'zod';

/** Takes the next hint. */
export const schema = z.strictObject({
  type: z.literal('hint'),
});
