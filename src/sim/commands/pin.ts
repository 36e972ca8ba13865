import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { itemSchema } from '../../scenario/format/scenario.ts';
import { firstOf, unlessLevels, unlessSeen } from './checks.ts';
import { command, TRAINEES } from './rule.ts';
import { typed } from './shapes.ts';

/** Pins something that was looked at to the incident file. */
export const pin = command({
  schema: z.strictObject({
    type: z.literal('pin'),
    item: itemSchema,
    users: idSchema.optional(),
    impact: idSchema.optional(),
    note: typed(200).optional(),
  }),
  seats: TRAINEES,
  reject(now, { item, users, impact }) {
    return firstOf(unlessSeen(now, item), unlessLevels(now, { users, impact }));
  },
  run(m, { item, users, impact, note }) {
    const pin = { item, users: users ?? null, impact: impact ?? null, note: note ?? '' };
    m.state.pins = m.state.pins.filter((p) => p.item !== item);
    m.state.pins.push({ ...pin, at: m.now });
    m.emit('pinned', pin);
  },
});
