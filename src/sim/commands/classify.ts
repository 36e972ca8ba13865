import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { cellSchema, claimSchema, typed } from './shapes.ts';

/** A judgement of the level, kept with its reasons; by cell where the rulebook has a matrix, by severity where it has none. */
export const schema = z.strictObject({
  type: z.literal('classify'),
  cell: cellSchema.optional(),
  severity: idSchema.optional(),
  why: typed(2000),
  evidence: z.array(claimSchema).max(12),
});
