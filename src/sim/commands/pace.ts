import { z } from 'zod';

/** Sets how fast drill time runs. */
export const schema = z.strictObject({
  type: z.literal('pace'),
  factor: z.union([z.literal(1), z.literal(2), z.literal(4), z.literal(6), z.literal(10)]),
});
