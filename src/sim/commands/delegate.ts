import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';

/** Gives a task to one person who will report by a time. */
export const schema = z.strictObject({
  type: z.literal('delegate'),
  task: idSchema,
  to: idSchema,
  reportInMs: z.int().min(60_000).max(14_400_000),
});
