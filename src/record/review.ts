/** What people add to a drill after it: how they rated themselves, what they contest, what a team agreed. Never part of what is verified. */
import type { Dimension, Rating } from '../scoring/scorecard.ts';
import type { DrillRecord } from './format.ts';
import { contestSchema, type HotWash, hotWashSchema, type Review } from './review-shape.ts';

const reviewOf = (record: DrillRecord): Review => record.review ?? { contests: [] };

/** The record with its own rating. It is given once: a rating made after the score was seen would measure nothing. */
export function rated(record: DrillRecord, ratings: Partial<Record<Dimension, Rating>>, at: string): DrillRecord {
  const review = reviewOf(record);
  return review.self ? record : { ...record, review: { ...review, self: { at, ratings } } };
}

/** The record with one more contested verdict. Earlier ones stay as they are. */
export function contested(record: DrillRecord, rule: string, reason: string, at: string): DrillRecord {
  const review = reviewOf(record);
  const contest = contestSchema.parse({ at, rule, reason });
  return { ...record, review: { ...review, contests: [...review.contests, contest] } };
}

/** The record with what the team agreed; a second round takes the place of the first. Throws when it is not complete. */
export const washed = (record: DrillRecord, hotWash: HotWash): DrillRecord => ({
  ...record,
  review: { ...reviewOf(record), hotWash: hotWashSchema.parse(hotWash) },
});

const STEPS: readonly Rating[] = ['U', 'M', 'S', 'P'];

/**
 * How far a self-rating lies from the score, in steps of the scale, by dimension: positive where somebody rated themselves
 * higher. Dimensions that were not rated, or did not apply, are left out.
 */
export function calibration({
  scorecard,
  review,
}: DrillRecord): { id: Dimension; self: Rating; scored: Rating; gap: number }[] {
  return scorecard.dimensions.flatMap(({ id, rating: scored }) => {
    const self = review?.self?.ratings[id];
    return self && scored ? [{ id, self, scored, gap: STEPS.indexOf(self) - STEPS.indexOf(scored) }] : [];
  });
}
