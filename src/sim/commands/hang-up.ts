import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';

/** Declines a ringing call. */
export const schema = z.strictObject({
  type: z.literal('hang-up'),
  call: idSchema,
});
