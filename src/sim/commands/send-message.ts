import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { slotValueSchema } from './shapes.ts';

/** Sends a message made from a template. */
export const schema = z.strictObject({
  type: z.literal('send-message'),
  template: idSchema,
  channel: idSchema,
  slots: z.record(idSchema, slotValueSchema),
  lang: z.enum(['en', 'fr']),
});
