import { z } from 'zod';
import { itemSchema } from '../../scenario/format/scenario.ts';
import { typed } from './shapes.ts';

/** Opens a console or a thing in it; `input` is what was typed in the terminal. */
export const schema = z.strictObject({
  type: z.literal('look'),
  item: itemSchema,
  input: typed(300).optional(),
});
