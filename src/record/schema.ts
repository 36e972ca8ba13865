/** The shape of a record, for those that come from elsewhere. */
import { z } from 'zod';
import { idSchema, refusal } from '../runbook/text.ts';
import { DIMENSIONS } from '../scoring/scorecard.ts';
import { commandSchema } from '../sim/commands/index.ts';
import { eventSchema } from './event-schema.ts';
import { type DrillRecord, RANDOM, RECORD_FORMAT } from './format.ts';
import { reviewSchema } from './review-shape.ts';

const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/, refusal('must be 64 hexadecimal digits', 'doit faire 64 chiffres hexadécimaux'));
const words = z.string().max(12_000);
const text = z.strictObject({ en: words, fr: words });
const drillMs = z.int().min(-86_400_000).max(86_400_000);
const wallMs = z.int().min(0).max(864_000_000);
const maybeMs = z.number().nullable();
const seat = z.enum(['on-call', 'ic', 'communication', 'sme', 'facilitator', 'observer']);
const rating = z.enum(['P', 'S', 'M', 'U']);
const refs = z.array(z.string().max(200)).max(2000);

const headerSchema = z.strictObject({
  format: z.literal(RECORD_FORMAT),
  engine: z.string().max(40),
  id: idSchema,
  pack: idSchema,
  scenario: idSchema,
  scenarioVersion: z.int().min(1),
  digests: z.strictObject({ pack: digest, rulebook: digest, scenario: digest }),
  seed: z.string().min(1).max(100),
  variant: idSchema.optional(),
  random: z.strictObject({ streams: z.literal(RANDOM.streams), samples: z.literal(RANDOM.samples) }),
  mode: z.enum(['practice', 'evidence']),
  extended: z.union([z.literal(1), z.literal(1.5), z.literal(2)]),
  seat,
  origin: z.enum(['person', 'bot', 'fork']),
  startedAt: z.iso.datetime(),
});

const ruleSchema = z.strictObject({
  id: z.string().max(40),
  dimension: z.enum(DIMENSIONS),
  points: z.number(),
  max: z.number(),
  outcome: z.enum(['full', 'partial', 'none', 'not-applicable', 'penalty']),
  at: maybeMs,
  why: text,
  evidence: refs,
  source: text,
});

const flagSchema = z.strictObject({
  id: z.string().max(60),
  name: text,
  why: text,
  at: z.array(z.number()).max(2000),
  evidence: refs,
});

const scorecardSchema = z.strictObject({
  rubric: z.string().max(40),
  total: z.number(),
  rating,
  capped: z.boolean(),
  dimensions: z
    .array(
      z.strictObject({
        id: z.enum(DIMENSIONS),
        name: text,
        weight: z.number(),
        points: z.number(),
        max: z.number(),
        rating: rating.nullable(),
      }),
    )
    .max(20),
  rules: z.array(ruleSchema).max(500),
  flags: z.array(flagSchema).max(100),
  measures: z.strictObject({
    acknowledgedMs: maybeMs,
    declaredMs: maybeMs,
    mitigatedMs: maybeMs,
    closedMs: maybeMs,
    firstTeamMessageMs: maybeMs,
    firstClientMessageMs: maybeMs,
    hints: z.number(),
    hintsPrice: z.number(),
    pausedMs: z.number(),
    pace: z.number(),
    extended: z.number(),
  }),
});

/** What a replay needs, and what it is compared with. */
export const playedShape = {
  header: headerSchema,
  commands: z
    .array(z.strictObject({ at: drillMs, seat, command: commandSchema, rejected: z.string().max(80).optional() }))
    .max(20_000),
  endAt: drillMs,
  ended: z.boolean(),
  digests: z.strictObject({ state: digest, events: digest, scorecard: digest }),
  review: reviewSchema.optional(),
};

export const recordSchema: z.ZodType<DrillRecord> = z.strictObject({
  ...playedShape,
  marks: z.array(z.strictObject({ at: drillMs, wall: wallMs })).max(40_000),
  events: z.array(eventSchema).max(100_000),
  scorecard: scorecardSchema,
  sources: z.record(z.string().max(300), z.string()).optional(),
});
