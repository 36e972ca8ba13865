import { z } from 'zod';
import { plain } from '../moment.ts';
import { playerOf } from '../roster.ts';
import { expectQuickChecks } from '../truth.ts';
import { refuse } from './rejection.ts';
import { command, TRAINEES } from './rule.ts';

/** Acknowledges the pages that ring. */
export const acknowledge = command({
  schema: z.strictObject({
    type: z.literal('acknowledge'),
  }),
  seats: TRAINEES,
  reject({ state }) {
    return state.ringing.length > 0
      ? null
      : refuse(
          'nothing-rings',
          'No page is ringing. Go on with the incident.',
          'Aucun bip ne sonne. Poursuivez l’incident.',
        );
  },
  run(m) {
    const alerts = plain(m.state.ringing);
    m.state.ringing = [];
    m.emit('acknowledged', { by: playerOf(m.plan), alerts });
    if (m.state.acknowledgedAt !== null) return;
    m.state.acknowledgedAt = m.now;
    expectQuickChecks(m);
  },
});
