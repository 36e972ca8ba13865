import { z } from 'zod';
import { itemSchema } from '../../scenario/format/scenario.ts';

/** Takes a pin away. */
export const schema = z.strictObject({
  type: z.literal('unpin'),
  item: itemSchema,
});
