import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';

/** Leaves a minor incident to working hours, with an owner. */
export const schema = z.strictObject({
  type: z.literal('defer'),
  owner: idSchema,
  until: z.iso.datetime({ offset: true }),
});
