import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { startAction } from '../actions.ts';
import { holds } from '../conditions.ts';
import { refuse } from './rejection.ts';
import { command, HANDS } from './rule.ts';

/** Runs an action. */
export const act = command({
  schema: z.strictObject({
    type: z.literal('act'),
    action: idSchema,
  }),
  seats: HANDS,
  reject({ parts, state }, { action: id }) {
    const action = parts.actions.find((a) => a.id === id);
    if (!action) {
      return refuse(
        'no-such-action',
        `There is no action ${id} here. Choose one that a console offers.`,
        `Il n’y a pas d’action ${id} ici. Choisissez-en une proposée par une console.`,
      );
    }
    const before = state.actions[id];
    if (before && before.finishedAt === null) {
      return refuse(
        'already-running',
        'It is already running. Wait until it has finished.',
        'L’action est déjà en cours. Attendez qu’elle se termine.',
      );
    }
    if (before && !action.again) {
      return refuse(
        'already-done',
        'It has been done and cannot be done again. Look at what it changed.',
        'L’action a déjà été faite et ne peut pas être refaite. Regardez ce qu’elle a changé.',
      );
    }
    if (action.ready && !holds(action.ready, state)) {
      const why = action.notReady ?? {
        en: 'It cannot be begun yet. Look further first.',
        fr: 'Elle ne peut pas encore être lancée. Poursuivez d’abord vos recherches.',
      };
      return refuse('not-ready', why.en, why.fr);
    }
    return null;
  },
  run(m, { action }) {
    startAction(m, action);
  },
});
