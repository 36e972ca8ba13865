import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { typed } from './shapes.ts';

/** Opens the post-mortem ticket. */
export const schema = z.strictObject({
  type: z.literal('open-postmortem'),
  owner: idSchema,
  cause: idSchema.describe('A cause of the scenario, or under-investigation'),
  impact: typed(500),
  minutes: z.int().min(0).max(100_000).nullable(),
  timeline: z.boolean().describe('Attaches the timeline'),
});
