import type { Text } from '../../runbook/text.ts';
import type { Rating } from '../../scoring/scorecard.ts';

/** The ratings as people read them. */
export const RATING: Record<Rating, Text> = {
  U: { en: 'Unable to be performed', fr: 'N’a pas pu être réalisé' },
  M: { en: 'Major challenges', fr: 'Difficultés majeures' },
  S: { en: 'Some challenges', fr: 'Quelques difficultés' },
  P: { en: 'No challenges', fr: 'Sans difficulté' },
};
