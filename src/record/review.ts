/** What people add to a drill after it: how they rated themselves, what they contest, what a team agreed. Never part of what is verified. */
import { z } from 'zod';
import { DIMENSIONS, type Dimension, type Rating } from '../scoring/scorecard.ts';
import type { DrillRecord } from './format.ts';

const words = (max: number) => z.string().trim().max(max);
const when = z.iso.datetime();
const rating = z.enum(['P', 'S', 'M', 'U']);

/** The trainee's own rating, made before the score was shown. */
const selfSchema = z.strictObject({ at: when, ratings: z.partialRecord(z.enum(DIMENSIONS), rating) });

/** A verdict that somebody does not accept, and why. It changes no point: both stand beside each other. */
const contestSchema = z.strictObject({ at: when, rule: z.string().max(40), reason: words(1000).min(1) });

const noteSchema = z.strictObject({ seat: words(60).min(1), text: words(1000).min(1) });
const improvementSchema = z.strictObject({
  what: words(300).min(1),
  owner: words(80).min(1),
  due: z.iso.date(),
});

/** What a team wrote down right after the drill. */
const hotWashSchema = z.strictObject({
  at: when,
  notes: z.array(noteSchema).max(24).describe('Written in silence, before the score was shown'),
  facts: words(4000),
  surprises: words(4000),
  rules: z.array(z.string().max(40)).max(2).describe('The rules that were talked about'),
  actions: z.array(improvementSchema).max(3),
});

export const reviewSchema = z.strictObject({
  self: selfSchema.optional(),
  contests: z.array(contestSchema).max(100),
  hotWash: hotWashSchema.optional(),
});

export type Review = z.infer<typeof reviewSchema>;
export type HotWash = z.infer<typeof hotWashSchema>;
export type Improvement = z.infer<typeof improvementSchema>;

export const reviewOf = (record: DrillRecord): Review => record.review ?? { contests: [] };

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
