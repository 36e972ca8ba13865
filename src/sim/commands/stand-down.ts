import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';

/** Sends people home. */
export const schema = z.strictObject({
  type: z.literal('stand-down'),
  people: z.array(idSchema).min(1).max(20),
});
