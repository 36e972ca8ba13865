import { z } from 'zod';
import { endDrill } from '../happenings.ts';
import { unlessDeclared, unlessPaged } from './checks.ts';
import { refuse } from './rejection.ts';
import { command, LEADERS } from './rule.ts';

/** Closes the incident and ends the drill. */
export const close = command({
  schema: z.strictObject({
    type: z.literal('close'),
  }),
  seats: LEADERS,
  reject(now) {
    const early = unlessPaged(now);
    if (early) return early;
    if (now.state.acknowledgedAt === null) {
      return refuse(
        'not-acknowledged',
        'The page has not been acknowledged. Acknowledge it first.',
        'Le bip n’a pas été acquitté. Acquittez-le d’abord.',
      );
    }
    return unlessDeclared(now);
  },
  run(m) {
    m.state.closedAt = m.now;
    // What was left to working hours is not said to be over.
    m.emit('closed', { early: m.state.mitigatedAt === null && m.state.deferred === null });
    endDrill(m, 'closed');
  },
});
