import { z } from 'zod';
import { itemSchema } from '../../scenario/format/scenario.ts';
import { firstOf, unlessDeclared, unlessSeen } from './checks.ts';
import { refuse } from './rejection.ts';
import { command, LEADERS } from './rule.ts';
import { typed } from './shapes.ts';

/** Opens a second incident: what looked like one is two. What was seen of it is attached to it. */
export const split = command({
  schema: z.strictObject({
    type: z.literal('split'),
    title: typed(200).min(1),
    evidence: z.array(itemSchema).max(12),
  }),
  seats: LEADERS,
  reject(now, { evidence }) {
    const early = firstOf(unlessDeclared(now), ...evidence.map((item) => unlessSeen(now, item)));
    if (early) return early;
    return now.state.second
      ? refuse(
          'already-split',
          'A second incident is open already. Attach what you found to one of the two.',
          'Un second incident est déjà ouvert. Rattachez ce que vous avez trouvé à l’un des deux.',
        )
      : null;
  },
  run(m, { title, evidence }) {
    const items = [...new Set(evidence)];
    m.state.second = { at: m.now, title, offered: null, owner: null };
    m.state.links = { ...m.state.links, ...Object.fromEntries(items.map((item) => [item, 'second' as const])) };
    m.emit('incident.split', { title, evidence: items });
  },
});
