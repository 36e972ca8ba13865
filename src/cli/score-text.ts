/** A score in lines of text: the whole of it, and each of its dimensions. */
import { type Lang, say, type Text } from '../runbook/text.ts';
import type { DimensionScore, Rating, Scorecard } from '../scoring/scorecard.ts';
import { figure } from './output.ts';

const RATINGS: Record<Rating, Text> = {
  P: { en: 'no challenges', fr: 'sans difficulté' },
  S: { en: 'some challenges', fr: 'quelques difficultés' },
  M: { en: 'major challenges', fr: 'difficultés majeures' },
  U: { en: 'unable to be performed', fr: 'n’a pas pu être réalisé' },
};

const outOf = (points: number, max: number, lang: Lang): string =>
  `${figure(points, lang)} ${say({ en: 'of', fr: 'sur' }, lang)} ${figure(max, lang)}`;

/** `85 of 100, S (some challenges)`. */
export const totalText = ({ total, rating }: Pick<Scorecard, 'total' | 'rating'>, lang: Lang): string =>
  `${outOf(total, 100, lang)}, ${rating} (${say(RATINGS[rating], lang)})`;

/** A dimension's points and rating, for a list of them. */
export function dimensionText({ name, points, max, rating }: DimensionScore, lang: Lang): string {
  const worth =
    max === 0 && points === 0
      ? say({ en: 'not at stake', fr: 'pas en jeu' }, lang)
      : `${outOf(points, max, lang)}${rating ? `, ${rating}` : ''}`;
  return `  ${say(name, lang).padEnd(32)} ${worth}`;
}
