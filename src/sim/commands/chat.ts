import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { playerOf } from '../roster.ts';
import { sayInChat } from '../talk.ts';
import { unlessChannel } from './checks.ts';
import { command, TRAINEES } from './rule.ts';
import { typed } from './shapes.ts';

/** Says something freely in a channel. */
export const chat = command({
  schema: z.strictObject({
    type: z.literal('chat'),
    channel: idSchema,
    text: typed(2000).min(1),
  }),
  seats: TRAINEES,
  reject(now, { channel }) {
    return unlessChannel(now, channel);
  },
  run(m, { channel, text }) {
    sayInChat(m, channel, playerOf(m.plan), text);
  },
});
