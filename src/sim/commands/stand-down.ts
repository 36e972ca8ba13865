import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { firstOf, unlessPerson } from './checks.ts';
import { refuse } from './rejection.ts';
import { command, LEADERS } from './rule.ts';

/** Sends people home. */
export const standDown = command({
  schema: z.strictObject({
    type: z.literal('stand-down'),
    people: z.array(idSchema).min(1).max(20),
  }),
  seats: LEADERS,
  reject(now, { people }) {
    const unknown = firstOf(...people.map((id) => unlessPerson(now, id)));
    if (unknown) return unknown;
    const gone = people.some(
      (id) => id === now.you || !['here', 'arriving'].includes(now.state.people[id]?.status ?? ''),
    );
    return gone
      ? refuse(
          'not-here',
          'Stand down only teammates who have joined.',
          'Ne libérez que des collègues qui ont rejoint l’incident.',
        )
      : null;
  },
  run(m, { people }) {
    const { now } = m;
    for (const id of people) {
      const person = m.state.people[id];
      if (person) Object.assign(person, { status: 'stood-down', since: now, arrivesAt: null });
    }
    m.emit('stood.down', { people });
  },
});
