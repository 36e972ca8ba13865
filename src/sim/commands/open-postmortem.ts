import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { firstOf, unlessDeclared, unlessPerson } from './checks.ts';
import { refuse } from './rejection.ts';
import { command, TRAINEES } from './rule.ts';
import { typed } from './shapes.ts';

/** Said of a cause that is not known yet. */
const UNDER_INVESTIGATION = 'under-investigation';

/** Opens the post-mortem ticket. */
export const openPostmortem = command({
  schema: z.strictObject({
    type: z.literal('open-postmortem'),
    owner: idSchema,
    cause: idSchema.describe('A cause of the scenario, or under-investigation'),
    impact: typed(500),
    minutes: z.int().min(0).max(100_000).nullable(),
    timeline: z.boolean().describe('Attaches the timeline'),
  }),
  seats: TRAINEES,
  reject(now, { owner, cause }) {
    const early = firstOf(unlessDeclared(now), unlessPerson(now, owner));
    if (early) return early;
    if (now.state.postmortem) {
      return refuse(
        'already-open',
        'The post-mortem ticket is open already.',
        'Le ticket de post-mortem est déjà ouvert.',
      );
    }
    return cause === UNDER_INVESTIGATION || now.plan.scenario.causes.some((c) => c.id === cause)
      ? null
      : refuse(
          'no-such-cause',
          'Choose a cause from the list, or “under investigation”.',
          'Choisissez une cause dans la liste, ou « en cours d’investigation ».',
        );
  },
  run(m, { owner, cause, impact, minutes, timeline }) {
    const at = m.now;
    const id = m.emit('postmortem.opened', { owner, cause, impact, minutes, timeline });
    m.state.postmortem = { at, owner };
    m.state.tickets.push({ id, at, title: 'Post-mortem', kind: 'post-mortem' });
  },
});
