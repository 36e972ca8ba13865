import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { offerRole } from '../people.ts';
import { offerIncident } from '../second.ts';
import { canTake, firstOf, unlessHere, unlessRole } from './checks.ts';
import { type Rejection, refuse } from './rejection.ts';
import { command, type Situation, TRAINEES } from './rule.ts';

/** Offers a role, or the second incident, to somebody else. */
export const handOver = command({
  schema: z.strictObject({
    type: z.literal('hand-over'),
    role: idSchema.optional(),
    incident: z.literal('second').optional(),
    to: idSchema,
  }),
  seats: TRAINEES,
  reject(now, { role, incident, to }) {
    if (role !== undefined && incident === undefined) return unlessRoleFits(now, role, to);
    if (incident !== undefined && role === undefined) return unlessIncidentFits(now, to);
    return refuse(
      'what-to-hand-over',
      'Hand over one thing: a role, or the second incident.',
      'Passez une seule chose : un rôle, ou le second incident.',
    );
  },
  run(m, { role, to }) {
    if (role === undefined) offerIncident(m, to);
    else offerRole(m, role, to);
  },
});

function unlessRoleFits(now: Situation, role: string, to: string): Rejection | null {
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
}

function unlessIncidentFits(now: Situation, to: string): Rejection | null {
  const { second } = now.state;
  if (!second) {
    return refuse(
      'not-split',
      'There is one incident only. Open a second one first, if you see two.',
      'Il n’y a qu’un incident. Ouvrez-en d’abord un second, si vous en voyez deux.',
    );
  }
  if (second.owner !== null) {
    return refuse('already-taken', 'Somebody has it already.', 'Quelqu’un l’a déjà pris.');
  }
  return second.offered
    ? refuse(
        'already-offered',
        'It is being handed over. Wait for the answer.',
        'Il est en cours de passation. Attendez la réponse.',
      )
    : unlessHere(now, to, false);
}
