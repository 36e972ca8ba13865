import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';

/** Picks up a ringing phone. */
export const schema = z.strictObject({
  type: z.literal('answer-call'),
  call: idSchema,
});
