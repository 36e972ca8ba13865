import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { typed } from './shapes.ts';

/** Says something freely in a channel. */
export const schema = z.strictObject({
  type: z.literal('chat'),
  channel: idSchema,
  text: typed(2000).min(1),
});
