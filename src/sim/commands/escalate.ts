import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { itemSchema } from '../../scenario/format/scenario.ts';
import { reach } from '../people.ts';
import { nameOf, partnerOf } from '../roster.ts';
import { firstOf, unlessPaged, unlessPerson, unlessSeen } from './checks.ts';
import { refuse } from './rejection.ts';
import { command, TRAINEES } from './rule.ts';
import { typed } from './shapes.ts';

/** Tries to reach somebody. */
export const escalate = command({
  schema: z.strictObject({
    type: z.literal('escalate'),
    to: idSchema,
    by: z.enum(['page', 'call', 'chat']),
    message: typed(1000),
    impact: idSchema.optional(),
    ask: z.enum(['take-over', 'join', 'decide', 'inform', 'fix']).optional(),
    reason: z.enum(['rung-due', 'no-answer', 'refused', 'stuck', 'money-or-data']).optional(),
    tried: typed(500).optional(),
    evidence: z.array(itemSchema).max(12).optional(),
  }),
  seats: TRAINEES,
  reject(now, { to, impact, evidence }) {
    const early = firstOf(
      unlessPaged(now),
      unlessPerson(now, to),
      ...(evidence ?? []).map((item) => unlessSeen(now, item)),
    );
    if (early) return early;
    const name = nameOf(now.plan, to);
    if (to === now.you) {
      const partner = nameOf(now.plan, partnerOf(now.plan) ?? '');
      return refuse(
        'that-is-you',
        `Your own phone would ring. Reach the other one on call (${partner}) or the next rung.`,
        `Votre propre téléphone sonnerait. Contactez l’autre personne d’astreinte (${partner}) ou l’échelon suivant.`,
      );
    }
    if (now.state.people[to]?.status === 'called') {
      return refuse(
        'already-trying',
        `${name} is being reached; wait for an answer, at most two minutes, or try somebody else.`,
        `${name} est en cours d’appel ; attendez la réponse, deux minutes au plus, ou essayez quelqu’un d’autre.`,
      );
    }
    if (impact !== undefined && !now.plan.pack.capabilities.some((c) => c.id === impact)) {
      return refuse(
        'no-such-capability',
        'Choose one of the company’s capabilities as the impact.',
        'Choisissez comme impact l’une des fonctions de l’entreprise.',
      );
    }
    return null;
  },
  run(m, { to, by, message, impact, ask, reason, tried, evidence }) {
    const id = m.emit('escalated', {
      to,
      by,
      message,
      impact: impact ?? null,
      ask: ask ?? null,
      reason: reason ?? null,
      tried: tried ?? '',
      evidence: evidence ?? [],
    });
    m.state.escalations.push({ id, at: m.now, to, by, answeredAt: null, silentAt: null });
    reach(m, to, by);
  },
});
