import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';

/** Reads a mail. */
export const schema = z.strictObject({
  type: z.literal('read'),
  mail: idSchema,
});
