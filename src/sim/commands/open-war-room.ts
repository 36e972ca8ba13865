import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';

/** Opens the war room and invites people. */
export const schema = z.strictObject({
  type: z.literal('open-war-room'),
  invite: z.array(idSchema).max(20),
});
