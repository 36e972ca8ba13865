import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';

/** Declares the incident at this level; again to re-rate it. */
export const schema = z.strictObject({
  type: z.literal('declare'),
  severity: idSchema,
});
