/** What a script can wait for or ask about the drill so far. */
import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { spanSchema } from './time.ts';

export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { after: string }
  | { acknowledged: true }
  | { declared: string }
  | { sent: 'opened' | 'update' | 'resolved' | 'client' }
  | { escalated: string }
  | { reached: string }
  | { did: string }
  | { delegated: string }
  | { looked: string }
  | { active: string }
  | { ended: string }
  | { firing: string }
  | { injected: string }
  | { variant: string }
  | { released: string }
  | { warRoom: true }
  | { split: true }
  | { handedOver: true }
  | { mitigated: true }
  | { closed: true };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1).max(20) }),
    z.strictObject({ any: z.array(conditionSchema).min(1).max(20) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ after: spanSchema }).describe('This much drill time has passed since the start'),
    z.strictObject({ acknowledged: z.literal(true) }).describe('The first page was acknowledged'),
    z
      .strictObject({ declared: z.union([z.literal('any'), idSchema]) })
      .describe('This severity (or any) stands declared'),
    z.strictObject({ sent: z.enum(['opened', 'update', 'resolved', 'client']) }).describe('Such a message was sent'),
    z.strictObject({ escalated: idSchema }).describe('Somebody tried to reach this person'),
    z.strictObject({ reached: idSchema }).describe('This person answered'),
    z.strictObject({ did: idSchema }).describe('This action has finished'),
    z.strictObject({ delegated: idSchema }).describe('This task was given to somebody'),
    z.strictObject({ looked: idSchema }).describe('This evidence was seen'),
    z.strictObject({ active: idSchema }).describe('This fault is under way'),
    z.strictObject({ ended: idSchema }).describe('This fault is over'),
    z.strictObject({ firing: idSchema }).describe('This alert rule fires'),
    z.strictObject({ injected: idSchema }).describe('This inject has happened'),
    z.strictObject({ variant: idSchema }).describe('The drill plays this variant'),
    z.strictObject({ released: idSchema }).describe('This release is the one in production'),
    z.strictObject({ warRoom: z.literal(true) }).describe('The war room is open'),
    z.strictObject({ split: z.literal(true) }).describe('A second incident was opened'),
    z.strictObject({ handedOver: z.literal(true) }).describe('Somebody has taken the second incident over'),
    z.strictObject({ mitigated: z.literal(true) }).describe('No fault of the first incident harms users any more'),
    z.strictObject({ closed: z.literal(true) }).describe('The incident was closed'),
  ]),
);
