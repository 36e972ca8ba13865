import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';

/** Offers a role to somebody else. */
export const schema = z.strictObject({
  type: z.literal('hand-over'),
  role: idSchema,
  to: idSchema,
});
