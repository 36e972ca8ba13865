import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { itemSchema } from '../../scenario/format/scenario.ts';
import { typed } from './shapes.ts';

/** Tries to reach somebody. */
export const schema = z.strictObject({
  type: z.literal('escalate'),
  to: idSchema,
  by: z.enum(['page', 'call', 'chat']),
  message: typed(1000),
  impact: idSchema.optional(),
  ask: z.enum(['take-over', 'join', 'decide', 'inform', 'fix']).optional(),
  reason: z.enum(['rung-due', 'no-answer', 'refused', 'stuck', 'money-or-data']).optional(),
  tried: typed(500).optional(),
  evidence: z.array(itemSchema).max(12).optional(),
});
