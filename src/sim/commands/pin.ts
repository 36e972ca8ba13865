import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { itemSchema } from '../../scenario/format/scenario.ts';
import { typed } from './shapes.ts';

/** Pins something that was looked at to the incident file. */
export const schema = z.strictObject({
  type: z.literal('pin'),
  item: itemSchema,
  users: idSchema.optional(),
  impact: idSchema.optional(),
  note: typed(200).optional(),
});
