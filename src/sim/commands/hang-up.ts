import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { missCall } from '../injects.ts';
import { refuse } from './rejection.ts';
import { command, TRAINEES } from './rule.ts';

/** Declines a ringing call. */
export const hangUp = command({
  schema: z.strictObject({
    type: z.literal('hang-up'),
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
  run(m, { call }) {
    missCall(m, call);
  },
});
