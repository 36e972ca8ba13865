/** The parts that packs and scenarios share: series, log streams, error groups, page checks, panels, releases, alert rules, faults. */
import { z } from 'zod';
import { idSchema, rawSchema, textSchema } from '../../runbook/text.ts';
import { rangeSchema, spanSchema } from './time.ts';

const ratio = z.number().min(0).max(1);

const UNITS = ['per-minute', 'ratio', 'ms', 'count', 'percent', 'score'] as const;

/** A metric. `baseline` is one number or 24, one per hour of the day in the pack's zone (interpolated between hours). */
export const seriesSchema = z.strictObject({
  id: idSchema,
  system: idSchema,
  name: textSchema,
  unit: z.enum(UNITS),
  baseline: z.union([z.number(), z.array(z.number()).length(24)]),
  noise: ratio.describe('Largest share by which a sample strays from the baseline'),
  every: spanSchema.describe('Time between samples'),
  min: z.number().optional(),
  max: z.number().optional(),
  whole: z.boolean().optional().describe('Samples are whole numbers'),
});

/** How a fault bends a series while it lasts. One of set, times, plus; the shape says how it gets there. */
export const bendSchema = z.strictObject({
  series: idSchema,
  set: z.number().optional(),
  times: z.number().min(0).optional(),
  plus: z.number().optional(),
  shape: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('step') }),
      z.strictObject({ kind: z.literal('ramp'), over: spanSchema }),
      z.strictObject({ kind: z.literal('flap'), period: spanSchema, duty: ratio }),
      z.strictObject({
        kind: z.literal('grow'),
        perMinute: z.number().describe('Added each minute, times the traffic ratio'),
        until: z.number().describe('Where it stops growing'),
      }),
    ])
    .optional()
    .describe('step when left out'),
  recover: spanSchema.optional().describe('Time the series needs to come back once the fault is over'),
});

/** A stream of log lines that look alike. `{name}` in text, path or detail is filled from `vars`; `{release}` is the release in production then. */
export const logStreamSchema = z.strictObject({
  id: idSchema,
  system: idSchema,
  source: rawSchema.describe('What prints the line: a route group, a job, a service'),
  level: z.enum(['debug', 'info', 'warn', 'error', 'fatal']),
  every: spanSchema.describe('Mean time between lines'),
  status: z.int().optional(),
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD']).optional(),
  path: rawSchema.optional(),
  text: rawSchema,
  detail: rawSchema.optional().describe('Shown when the line is opened: stack, fields'),
  vars: z
    .record(idSchema, z.union([z.array(rawSchema).min(1).max(60), z.strictObject({ from: z.int(), to: z.int() })]))
    .optional(),
});

/** An error tracker's group. Its count at a time is its rate added up over the time the fault has lasted. */
export const errorGroupSchema = z.strictObject({
  id: idSchema,
  system: idSchema,
  title: rawSchema,
  culprit: rawSchema,
  level: z.enum(['warning', 'error', 'fatal']),
  perMinute: z.number().min(0),
  usersPerMinute: z.number().min(0),
  stack: z.array(rawSchema).max(40),
  release: idSchema.optional().describe('The release it says it comes from; the one in production when left out'),
  tags: z.record(idSchema, z.record(z.string(), ratio)).optional().describe('Share of events by value, per tag'),
  seenBefore: spanSchema.optional().describe('First seen this long before the start (for groups of old)'),
});

const responseSchema = z.strictObject({
  status: z
    .int()
    .min(0)
    .max(599)
    .describe('0 when no HTTP answer comes: the body is then what curl says, a time-out when it is empty'),
  headers: z.array(rawSchema).max(20),
  body: rawSchema,
  takes: spanSchema,
});

/** An address that can be asked with curl and that uptime checks watch. */
export const pageSchema = z.strictObject({
  id: idSchema,
  system: idSchema,
  url: z.url(),
  method: z.enum(['GET', 'HEAD', 'POST']),
  ok: responseSchema,
});
export const pageFaultSchema = responseSchema.extend({ page: idSchema });

const factSchema = z.strictObject({
  label: textSchema,
  value: z.union([rawSchema, textSchema, z.strictObject({ series: idSchema })]),
  tone: z.enum(['ok', 'warn', 'bad', 'plain']).optional(),
});

const panelBodySchema = z.strictObject({
  facts: z.array(factSchema).max(20).optional(),
  columns: z.array(textSchema).max(8).optional(),
  rows: z.array(z.array(rawSchema).max(8)).max(60).optional(),
  note: textSchema.optional(),
});

/** One page of the database's, payment provider's or another tool's dashboard. */
export const panelSchema = z.strictObject({
  id: idSchema,
  console: z.enum(['database', 'payments']),
  name: textSchema,
  ok: panelBodySchema,
});
export const panelFaultSchema = panelBodySchema.extend({ panel: idSchema });

/** A deployment. `at` is relative to the scenario's start. */
export const releaseSchema = z.strictObject({
  id: idSchema,
  at: rangeSchema,
  title: rawSchema,
  by: rawSchema,
  commit: rawSchema,
  touches: z.enum(['code', 'settings', 'copy', 'dependency', 'content']),
  diff: rawSchema.optional(),
  files: z.array(rawSchema).max(30).optional(),
});

/** A threshold held `for` a time, judged every `every` on the mean of the last `over`; it follows from what the world does. */
export const alertRuleSchema = z.strictObject({
  id: idSchema,
  system: idSchema,
  series: idSchema,
  above: z.number().optional(),
  below: z.number().optional(),
  over: spanSchema,
  for: spanSchema,
  every: spanSchema,
  label: z.enum(['critical', 'error', 'warning', 'info']),
  pages: z.boolean().describe('Pages the on-call; otherwise it only shows in the alert channel'),
  name: textSchema,
  summary: textSchema.describe('`{value}` is the value that fired it'),
  expr: rawSchema.describe('The rule as the monitoring tool prints it'),
});

/** What users lose while a fault lasts: the ground of the true severity. */
const harmToUsersSchema = z.strictObject({
  capability: idSchema,
  loss: z.enum(['down', 'degraded', 'cosmetic']),
  share: ratio.describe('Share of sessions over ten minutes'),
  alsoAccept: z
    .array(z.strictObject({ users: z.enum(['many', 'few', 'one']), impact: z.enum(['high', 'medium', 'low']) }))
    .optional()
    .describe('Further squares that a sound reader may defend'),
});

/** An interval in which a system misbehaves. */
export const faultSchema = z.strictObject({
  id: idSchema,
  on: idSchema,
  from: rangeSchema.optional().describe('Relative to the start; left out: only an action or inject starts it'),
  lasts: rangeSchema.optional().describe('It ends by itself after this'),
  users: z.array(harmToUsersSchema).optional(),
  series: z.array(bendSchema).optional(),
  logs: z.array(logStreamSchema).optional(),
  quiet: z
    .array(z.strictObject({ stream: idSchema, keep: ratio }))
    .optional()
    .describe('Usual log streams that thin out, with the share that is left'),
  errors: z.array(errorGroupSchema).optional(),
  pages: z.array(pageFaultSchema).optional(),
  panels: z.array(panelFaultSchema).optional(),
});
