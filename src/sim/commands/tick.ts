import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';

/** Ticks or unticks a line of the closing checklist. */
export const schema = z.strictObject({
  type: z.literal('tick'),
  item: idSchema,
  done: z.boolean(),
});
