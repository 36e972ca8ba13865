import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { giveRole } from '../people.ts';
import { nameOf } from '../roster.ts';
import { canTake, firstOf, unlessHere, unlessRole } from './checks.ts';
import { refuse } from './rejection.ts';
import { command, LEADERS } from './rule.ts';

/** Gives a role to somebody who is here, or to yourself. */
export const assignRole = command({
  schema: z.strictObject({
    type: z.literal('assign-role'),
    role: idSchema,
    person: idSchema,
  }),
  seats: LEADERS,
  reject(now, { role, person }) {
    const early = firstOf(unlessRole(now, role), unlessHere(now, person, true));
    if (early) return early;
    if (now.state.roles[role] === person) {
      return refuse(
        'already-has-role',
        `${nameOf(now.plan, person)} already has this role. Choose somebody else, or leave it.`,
        `${nameOf(now.plan, person)} tient déjà ce rôle. Choisissez quelqu’un d’autre, ou laissez ainsi.`,
      );
    }
    return canTake(now.plan, person, role);
  },
  run(m, { role, person }) {
    giveRole(m, role, person);
  },
});
