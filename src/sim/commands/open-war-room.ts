import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { reach } from '../people.ts';
import { playerOf } from '../roster.ts';
import { firstOf, unlessDeclared, unlessPerson } from './checks.ts';
import { refuse } from './rejection.ts';
import { command, LEADERS } from './rule.ts';

/** Opens the war room and invites people. */
export const openWarRoom = command({
  schema: z.strictObject({
    type: z.literal('open-war-room'),
    invite: z.array(idSchema).max(20),
  }),
  seats: LEADERS,
  reject(now, { invite }) {
    if (now.state.warRoomAt !== null) {
      return refuse(
        'already-open',
        'The war room is open already. Invite others by escalating to them.',
        'La war room est déjà ouverte. Invitez les autres en les contactant.',
      );
    }
    return firstOf(unlessDeclared(now), ...invite.map((id) => unlessPerson(now, id)));
  },
  run(m, { invite }) {
    const you = playerOf(m.plan);
    const invited = [...new Set(invite)].filter((id) => id !== you);
    const at = m.now;
    m.state.warRoomAt = at;
    const id = m.emit('warroom.opened', { invited });
    for (const to of invited) {
      const status = m.state.people[to]?.status;
      if (status === 'here' || status === 'arriving' || status === 'called') continue;
      m.state.escalations.push({ id, at, to, by: 'call', answeredAt: null, silentAt: null });
      reach(m, to, 'call');
    }
  },
});
