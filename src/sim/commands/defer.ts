import { z } from 'zod';
import { isMajor } from '../../runbook/owed.ts';
import { idSchema } from '../../runbook/text.ts';
import { firstOf, unlessDeclared, unlessPerson } from './checks.ts';
import { refuse } from './rejection.ts';
import { command, LEADERS } from './rule.ts';

/** Leaves a minor incident to working hours, with an owner. */
export const defer = command({
  schema: z.strictObject({
    type: z.literal('defer'),
    owner: idSchema,
    until: z.iso.datetime({ offset: true }),
  }),
  seats: LEADERS,
  reject(now, { owner }) {
    const early = firstOf(unlessDeclared(now), unlessPerson(now, owner));
    if (early) return early;
    if (now.state.deferred)
      return refuse('already-deferred', 'It has been deferred already.', 'L’incident est déjà reporté.');
    return isMajor(now.plan.rulebook, now.state.declared?.severity ?? '')
      ? refuse(
          'too-grave',
          'At this level it cannot wait for working hours. Go on, or re-rate it with evidence.',
          'À ce niveau, il ne peut pas attendre les heures ouvrées. Poursuivez, ou réévaluez-le preuves à l’appui.',
        )
      : null;
  },
  run(m, { owner, until }) {
    m.state.deferred = { owner, until, at: m.now };
    m.emit('deferred', { owner, until });
  },
});
