import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';

/** Runs an action. */
export const schema = z.strictObject({
  type: z.literal('act'),
  action: idSchema,
});
