import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';

/** Accepts a role that was offered. */
export const schema = z.strictObject({
  type: z.literal('accept-hand-over'),
  role: idSchema,
});
