import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { typed } from './shapes.ts';

/** Creates the incident ticket. */
export const schema = z.strictObject({
  type: z.literal('create-ticket'),
  title: typed(200).min(1),
  procedure: idSchema.optional(),
});
