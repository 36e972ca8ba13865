import { z } from 'zod';
import { severityOf } from '../../runbook/rulebook.ts';
import { idSchema } from '../../runbook/text.ts';
import { firstOf, unlessLevels, unlessPaged, unlessSeen } from './checks.ts';
import { refuse } from './rejection.ts';
import { command, LEADERS } from './rule.ts';
import { cellSchema, claimSchema, typed } from './shapes.ts';

/** A judgement of the level, kept with its reasons; by cell where the rulebook has a matrix, by severity where it has none. */
export const classify = command({
  schema: z.strictObject({
    type: z.literal('classify'),
    cell: cellSchema.optional(),
    severity: idSchema.optional(),
    why: typed(2000),
    evidence: z.array(claimSchema).max(12),
  }),
  seats: LEADERS,
  reject(now, { cell, severity, evidence }) {
    const { rulebook } = now.plan;
    const unread = evidence.map((claim) => unlessSeen(now, claim.item) ?? unlessLevels(now, claim));
    const early = firstOf(unlessPaged(now), ...unread);
    if (early) return early;
    if (rulebook.matrix) {
      return cell && severityOf(rulebook, cell)
        ? null
        : refuse(
            'no-such-cell',
            'Choose a square of the decision matrix: how many users, and how grave for the business.',
            'Choisissez une case de la matrice de décision : combien d’utilisateurs, et quel impact métier.',
          );
    }
    return rulebook.severities.some((s) => s.id === severity)
      ? null
      : refuse(
          'no-such-severity',
          'Choose one of the runbook’s severities.',
          'Choisissez l’un des niveaux de sévérité du runbook.',
        );
  },
  run(m, { cell, severity, why, evidence }) {
    const judged = (cell && severityOf(m.plan.rulebook, cell)) ?? severity ?? '';
    const at = m.now;
    m.state.classified = { severity: judged, cell: cell ?? null, at, why, evidence };
    m.emit('classified', { cell: cell ?? null, severity: judged, why, evidence });
  },
});
