import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { seeItem } from '../evidence.ts';
import { refuse } from './rejection.ts';
import { command, TRAINEES } from './rule.ts';

/** Reads a mail. */
export const read = command({
  schema: z.strictObject({
    type: z.literal('read'),
    mail: idSchema,
  }),
  seats: TRAINEES,
  reject({ state }, { mail: id }) {
    return state.mails.some((m) => m.id === id && m.readAt === null)
      ? null
      : refuse('no-unread-mail', 'There is no such unread mail.', 'Il n’y a pas de tel mail non lu.');
  },
  run(m, { mail: id }) {
    const mail = m.state.mails.find((one) => one.id === id);
    if (!mail) return;
    mail.readAt = m.now;
    m.emit('looked', { item: `mail:${id}`, input: null });
    m.emit('look.arrived', { item: `mail:${id}`, output: null });
    seeItem(m, `mail:${id}`);
  },
});
