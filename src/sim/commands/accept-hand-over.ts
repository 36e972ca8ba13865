import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { giveRole } from '../people.ts';
import { playerOf } from '../roster.ts';
import { refuse } from './rejection.ts';
import { command, TRAINEES } from './rule.ts';

/** Accepts a role that was offered. */
export const acceptHandOver = command({
  schema: z.strictObject({
    type: z.literal('accept-hand-over'),
    role: idSchema,
  }),
  seats: TRAINEES,
  reject({ state, you }, { role }) {
    return state.offers.some((o) => o.role === role && o.to === you)
      ? null
      : refuse(
          'nothing-offered',
          'Nobody offers you this role. Assign it to yourself if it is free.',
          'Personne ne vous propose ce rôle. Attribuez-le-vous s’il est libre.',
        );
  },
  run(m, { role }) {
    const you = playerOf(m.plan);
    m.state.offers = m.state.offers.filter((o) => o.role !== role || o.to !== you);
    m.emit('handover.accepted', { role, by: you });
    giveRole(m, role, you);
  },
});
