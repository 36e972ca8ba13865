import type { Text } from '../../runbook/text.ts';
import type { Rating } from '../../scoring/scorecard.ts';

/** The ratings as people read them. */
export const RATING: Record<Rating, Text> = {
  U: { en: 'Not performed', fr: 'Non réalisé' },
  M: { en: 'Major challenges', fr: 'Difficultés majeures' },
  S: { en: 'Some challenges', fr: 'Quelques difficultés' },
  P: { en: 'No challenges', fr: 'Sans difficulté' },
};
