import { z } from 'zod';

/** Lets time pass until then, or until something happens. */
export const schema = z.strictObject({
  type: z.literal('jump'),
  until: z.int().min(0).max(86_400_000).describe('Drill ms'),
});
