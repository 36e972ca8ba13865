import { z } from 'zod';

/** Acknowledges the pages that ring. */
export const schema = z.strictObject({
  type: z.literal('acknowledge'),
});
