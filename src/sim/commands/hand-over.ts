import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { offerRole } from '../people.ts';
import { canTake, firstOf, unlessHere, unlessRole } from './checks.ts';
import { refuse } from './rejection.ts';
import { command, TRAINEES } from './rule.ts';

/** Offers a role to somebody else. */
export const handOver = command({
  schema: z.strictObject({
    type: z.literal('hand-over'),
    role: idSchema,
    to: idSchema,
  }),
  seats: TRAINEES,
  reject(now, { role, to }) {
    const early = firstOf(unlessRole(now, role), unlessHere(now, to, false), canTake(now.plan, to, role));
    if (early) return early;
    if (now.state.roles[role] === to) {
      return refuse('already-has-role', 'They already have this role.', 'Cette personne tient déjà ce rôle.');
    }
    return now.state.offers.some((o) => o.role === role)
      ? refuse(
          'already-offered',
          'This role is being handed over. Wait for the answer.',
          'Ce rôle est en cours de passation. Attendez la réponse.',
        )
      : null;
  },
  run(m, { role, to }) {
    offerRole(m, role, to);
  },
});
