/** Small shapes that several commands share. */
import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { itemSchema } from '../../scenario/format/scenario.ts';

/** What a person types: bounded, and data for ever. */
export const typed = (max: number) => z.string().max(max);

export const cellSchema = z.strictObject({ users: idSchema, impact: idSchema });

/** Evidence that a person pins to an argument: the item, and which side of the matrix it is said to prove. */
export const claimSchema = z.strictObject({
  item: itemSchema,
  users: idSchema.optional(),
  impact: idSchema.optional(),
});

/** A slot's value: the words as sent, and what was picked where the slot has a picker. */
export const slotValueSchema = z.strictObject({ text: typed(1000), pick: idSchema.optional() });

export type Claim = z.infer<typeof claimSchema>;
export type SlotValue = z.infer<typeof slotValueSchema>;
