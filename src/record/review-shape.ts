/** The shape of what people add to a drill after it. */
import { z } from 'zod';
import { DIMENSIONS } from '../scoring/scorecard.ts';

const words = (max: number) => z.string().trim().max(max);
const when = z.iso.datetime();
const rating = z.enum(['P', 'S', 'M', 'U']);

/** The trainee's own rating, made before the score was shown. */
const selfSchema = z.strictObject({ at: when, ratings: z.partialRecord(z.enum(DIMENSIONS), rating) });

/** A verdict that somebody does not accept, and why. It changes no point: both stand beside each other. */
export const contestSchema = z.strictObject({ at: when, rule: z.string().max(40), reason: words(1000).min(1) });

const noteSchema = z.strictObject({ seat: words(60).min(1), text: words(1000).min(1) });
const improvementSchema = z.strictObject({
  what: words(300).min(1),
  owner: words(80).min(1),
  due: z.iso.date(),
});

/** What a team wrote down right after the drill. */
export const hotWashSchema = z.strictObject({
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
