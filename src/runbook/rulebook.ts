/** The typed rules of the game, as a team's runbook states them. Durations are integer milliseconds, null where the runbook gives no fixed time. */
import { z } from 'zod';
import { idSchema, textSchema } from './text.ts';

const ms = z.int().min(0);
const maybeMs = ms.nullable();

const severitySchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  impact: textSchema,
  examples: z.array(textSchema),
  responseMs: maybeMs,
  resolutionMs: maybeMs,
});

const axisLevelSchema = z.strictObject({ id: idSchema, name: textSchema, means: textSchema });

/** Users x impact -> severity. Both axes are ordered from the gravest level to the mildest. */
const matrixSchema = z.strictObject({
  users: z.array(axisLevelSchema).min(1),
  impact: z.array(axisLevelSchema).min(1),
  cells: z.record(idSchema, z.record(idSchema, idSchema)),
});

const roleSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  duties: textSchema,
});

const diagnosisStepSchema = z.strictObject({
  note: textSchema,
  command: z.string().nullable(),
  expect: textSchema.nullable(),
});

const branchSchema = z.strictObject({ id: idSchema, when: textSchema, steps: z.array(textSchema).min(1) });

const procedureSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  severity: idSchema,
  symptoms: z.array(textSchema),
  diagnosis: z.array(diagnosisStepSchema),
  branches: z.array(branchSchema),
  message: idSchema.nullable(),
});

/** One cell of the escalation matrix that says somebody acts. Windows are [fromMs, toMs); no end is null. */
const rungSchema = z.strictObject({
  severity: idSchema,
  fromMs: ms,
  toMs: maybeMs,
  kind: z.enum(['hold', 'escalate', 'war-room']),
  to: idSchema,
  says: textSchema,
});

/** A line of the phone book. A null name is filled by the rotation. */
const contactSchema = z.strictObject({
  id: idSchema,
  role: textSchema,
  audience: z.enum(['team', 'client']),
  hours: z.enum(['always', 'week', 'weekend']),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  chat: z.string().nullable(),
});

/** On-call by week: the week in force is (ISO week - 1) mod the number of weeks, changing at the given weekday (1 = Monday) and hour. */
const rotationSchema = z.strictObject({
  timeZone: z.string(),
  weekday: z.int().min(1).max(7),
  hour: z.int().min(0).max(23),
  weeks: z.array(z.strictObject({ id: idSchema, primary: z.string(), secondary: z.string() })).min(1),
});

export const SLOT_KINDS = [
  'title',
  'severity',
  'person',
  'time',
  'impact',
  'phase',
  'news',
  'next-update',
  'duration',
  'cause',
  'resolution',
  'link',
  'service',
  'detected-at',
  'resolved-at',
] as const;

const slotSchema = z.strictObject({
  id: idSchema,
  label: textSchema,
  kind: z.enum(SLOT_KINDS),
  placeholder: textSchema,
});

/** A message the runbook words. `body` is Markdown in which `{slot-id}` stands where a slot goes. */
const templateSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  audience: z.enum(['team', 'client']),
  channel: idSchema,
  phase: z.enum(['opened', 'update', 'resolved']),
  severities: z.array(idSchema),
  slots: z.array(slotSchema),
  body: textSchema,
});

/** How often a severity owes news, before and after mitigation, and by when its first message is due (all from the first page). */
const cadenceSchema = z.strictObject({
  severity: idSchema,
  openingMs: maybeMs,
  updateMs: maybeMs,
  mitigatedUpdateMs: maybeMs,
  /** From the moment recovery was verified. */
  clientMailMs: maybeMs,
});

/** What the closing checklist's line claims, so that a tick can be held against the drill. */
const CLAIMS = ['resolved', 'communicated', 'post-mortem', 'evidence-saved', 'timeline', 'other'] as const;

const checklistItemSchema = z.strictObject({ id: idSchema, text: textSchema, claims: z.enum(CLAIMS) });

const metricSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  measures: z.enum(['acknowledge', 'resolve', 'count', 'other']),
  targets: z.array(z.strictObject({ severity: idSchema.nullable(), maxMs: maybeMs, text: textSchema })),
});

const toolSchema = z.strictObject({ id: idSchema, name: z.string(), usage: textSchema, url: z.string().nullable() });

export const rulebookSchema = z.strictObject({
  format: z.literal('tocsin/rulebook/1'),
  id: idSchema,
  title: textSchema,
  version: z.string(),
  severities: z.array(severitySchema).min(1),
  matrix: matrixSchema.nullable(),
  lifecycle: z.array(textSchema),
  roles: z.array(roleSchema),
  procedures: z.array(procedureSchema),
  escalation: z.array(rungSchema),
  contacts: z.array(contactSchema),
  rotation: rotationSchema.nullable(),
  templates: z.array(templateSchema),
  cadence: z.array(cadenceSchema),
  checklist: z.array(checklistItemSchema),
  metrics: z.array(metricSchema),
  tools: z.array(toolSchema),
});

export type Rulebook = z.infer<typeof rulebookSchema>;
export type Matrix = NonNullable<Rulebook['matrix']>;
export type Procedure = Rulebook['procedures'][number];
export type Rung = Rulebook['escalation'][number];
export type Template = Rulebook['templates'][number];
export type Slot = Template['slots'][number];
export type SlotKind = (typeof SLOT_KINDS)[number];
export type ChecklistItem = Rulebook['checklist'][number];
/** A square of the decision matrix. */
export interface Cell {
  readonly users: string;
  readonly impact: string;
}

/** 0 for the gravest severity; Infinity when the rulebook has no such level. */
export function severityRank(rulebook: Rulebook, id: string): number {
  const rank = rulebook.severities.findIndex((s) => s.id === id);
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
}

/** The level that the matrix gives for a cell; null without a matrix, for an unknown cell, or one that names no level. */
export function severityOf(rulebook: Rulebook, cell: Cell): string | null {
  const row =
    rulebook.matrix && Object.hasOwn(rulebook.matrix.cells, cell.users) ? rulebook.matrix.cells[cell.users] : undefined;
  const level = row && Object.hasOwn(row, cell.impact) ? row[cell.impact] : undefined;
  return rulebook.severities.some((s) => s.id === level) ? (level ?? null) : null;
}
