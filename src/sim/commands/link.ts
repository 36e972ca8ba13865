import { z } from 'zod';
import { itemSchema } from '../../scenario/format/scenario.ts';
import { unlessSeen } from './checks.ts';
import { refuse } from './rejection.ts';
import { command, TRAINEES } from './rule.ts';

/** Attaches an alert, a finding or a report to one of the two incidents. */
export const link = command({
  schema: z.strictObject({
    type: z.literal('link'),
    item: itemSchema,
    to: z.enum(['first', 'second']),
  }),
  seats: TRAINEES,
  reject(now, { item, to }) {
    if (!now.state.second) {
      return refuse(
        'not-split',
        'There is one incident only. Open a second one first, if you see two.',
        'Il n’y a qu’un incident. Ouvrez-en d’abord un second, si vous en voyez deux.',
      );
    }
    return (
      unlessSeen(now, item) ??
      (now.state.links?.[item] === to
        ? refuse('already-linked', 'It is attached there already.', 'C’est déjà rattaché à celui-là.')
        : null)
    );
  },
  run(m, { item, to }) {
    m.state.links = { ...m.state.links, [item]: to };
    m.emit('incident.linked', { item, to });
  },
});
