import { z } from 'zod';

/** Approves an external message, as incident commander. */
export const schema = z.strictObject({
  type: z.literal('approve'),
  message: z.string().max(200),
});
