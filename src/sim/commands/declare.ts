import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { plain } from '../moment.ts';
import { unlessPaged } from './checks.ts';
import { refuse } from './rejection.ts';
import { command, LEADERS } from './rule.ts';

/** Declares the incident at this level; again to re-rate it. */
export const declare = command({
  schema: z.strictObject({
    type: z.literal('declare'),
    severity: idSchema,
  }),
  seats: LEADERS,
  reject(now, { severity }) {
    const early = unlessPaged(now);
    if (early) return early;
    if (!now.plan.rulebook.severities.some((s) => s.id === severity)) {
      return refuse(
        'no-such-severity',
        'Choose one of the runbook’s severities.',
        'Choisissez l’un des niveaux de sévérité du runbook.',
      );
    }
    return now.state.declared?.severity === severity
      ? refuse(
          'already-declared',
          `The incident already stands at ${severity}. Declare another level to re-rate it.`,
          `L’incident est déjà déclaré ${severity}. Déclarez un autre niveau pour le réévaluer.`,
        )
      : null;
  },
  run(m, { severity }) {
    const { now } = m;
    const { classified, declared } = m.state;
    const cell = classified?.severity === severity ? plain(classified.cell) : null;
    const previous = declared?.severity ?? null;
    m.state.declared = { severity, cell, at: now };
    m.emit('declared', { severity, previous });
  },
});
