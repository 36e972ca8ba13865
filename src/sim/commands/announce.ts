import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { channelFor, playerOf } from '../roster.ts';
import { sayInChat } from '../talk.ts';
import { refuse } from './rejection.ts';
import { command, TRAINEES } from './rule.ts';
import { typed } from './shapes.ts';

/** Says in the incident channel that a change to production is coming. */
export const announce = command({
  schema: z.strictObject({
    type: z.literal('announce'),
    action: idSchema,
    text: typed(500),
  }),
  seats: TRAINEES,
  reject({ parts, state }, { action: id }) {
    const action = parts.actions.find((a) => a.id === id);
    if (!action?.production) {
      return refuse(
        'no-such-change',
        'That is no change to production. Announce an action that changes it.',
        'Ce n’est pas un changement en production. Annoncez une action qui la modifie.',
      );
    }
    return state.announced.includes(id)
      ? refuse(
          'already-announced',
          'It has been announced. Go ahead with it.',
          'C’est déjà annoncé. Vous pouvez la lancer.',
        )
      : null;
  },
  run(m, { action: id, text }) {
    const name = m.parts.actions.find((a) => a.id === id)?.name;
    m.state.announced.push(id);
    m.emit('announced', { action: id, text });
    sayInChat(m, channelFor(m.plan, 'incidents'), playerOf(m.plan), text.trim() || (name ?? id));
  },
});
