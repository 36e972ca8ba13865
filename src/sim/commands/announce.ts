import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { typed } from './shapes.ts';

/** Says in the incident channel that a change to production is coming. */
export const schema = z.strictObject({
  type: z.literal('announce'),
  action: idSchema,
  text: typed(500),
});
