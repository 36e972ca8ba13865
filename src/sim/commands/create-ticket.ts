import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { unlessPaged } from './checks.ts';
import { refuse } from './rejection.ts';
import { command, TRAINEES } from './rule.ts';
import { typed } from './shapes.ts';

/** Creates the incident ticket. */
export const createTicket = command({
  schema: z.strictObject({
    type: z.literal('create-ticket'),
    title: typed(200).min(1),
    procedure: idSchema.optional(),
  }),
  seats: TRAINEES,
  reject(now, { procedure }) {
    const early = unlessPaged(now);
    if (early) return early;
    if (now.state.tickets.some((t) => t.kind === 'incident')) {
      return refuse(
        'already-open',
        'The incident has a ticket already. Write what is new into the incident file.',
        'L’incident a déjà un ticket. Notez les nouveautés dans le dossier d’incident.',
      );
    }
    return procedure === undefined || now.plan.rulebook.procedures.some((p) => p.id === procedure)
      ? null
      : refuse('no-such-procedure', 'The runbook has no such procedure.', 'Le runbook n’a pas cette procédure.');
  },
  run(m, { title, procedure }) {
    const at = m.now;
    const id = m.emit('ticket.opened', { ticket: procedure ?? 'incident', title });
    m.state.tickets.push({ id, at, title, kind: 'incident' });
  },
});
