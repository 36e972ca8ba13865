import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { seeItem } from '../evidence.ts';
import { refuse } from './rejection.ts';
import { command, TRAINEES } from './rule.ts';

/** Picks up a ringing phone. */
export const answerCall = command({
  schema: z.strictObject({
    type: z.literal('answer-call'),
    call: idSchema,
  }),
  seats: TRAINEES,
  reject({ state }, { call: id }) {
    const call = state.calls.find((c) => c.id === id);
    return call?.state === 'ringing'
      ? null
      : refuse(
          'not-ringing',
          'This call is not ringing. The list of calls shows what was left on the machine.',
          'Cet appel ne sonne pas. La liste des appels montre le message laissé.',
        );
  },
  run(m, { call: id }) {
    const call = m.state.calls.find((c) => c.id === id);
    if (!call) return;
    call.state = 'answered';
    m.emit('call.answered', { call: id });
    seeItem(m, `chat:${id}`);
  },
});
