import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';

/** Gives a role to somebody who is here, or to yourself. */
export const schema = z.strictObject({
  type: z.literal('assign-role'),
  role: idSchema,
  person: idSchema,
});
