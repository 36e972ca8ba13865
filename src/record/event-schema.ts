/** The shape of every event, for records that come from elsewhere. Texts are data: any characters, bounded in length. */
import { z } from 'zod';
import { ACTION_KINDS, OBSERVATIONS } from '../scenario/format/scenario.ts';
import { cellSchema, claimSchema, slotValueSchema } from '../sim/commands/shapes.ts';
import type { DrillEvent, EventOf, EventType } from '../sim/events.ts';

const id = z.string().max(200);
const maybeId = id.nullable();
const words = z.string().max(12_000);
const text = z.strictObject({ en: words, fr: words });
const ms = z.int();
const cells = z.array(cellSchema).max(20);
const ids = z.array(id).max(200);
const loss = z.strictObject({ capability: id, loss: id, share: z.number() });
const by = z.enum(['page', 'call', 'chat']);
const action = { action: id, kind: z.enum(ACTION_KINDS) };
const truth = { cells, severity: maybeId };

type Bodies = {
  [T in EventType]: { [K in Exclude<keyof EventOf<T>, 'id' | 'at' | 'type' | 'seat'>]: z.ZodType<EventOf<T>[K]> };
};

/** By type: what the event holds beside id, time, type and seat. A type or field that is missing here does not compile. */
const BODIES: Bodies = {
  'drill.began': {
    variant: id,
    seed: words,
    mode: z.enum(['practice', 'evidence']),
    extended: z.union([z.literal(1), z.literal(1.5), z.literal(2)]),
  },
  'fault.started': { fault: id, by: id },
  'fault.ended': { fault: id, by: id },
  'truth.changed': { ...truth, losses: z.array(loss).max(50) },
  'truth.knowable': { ...truth, by: id },
  mitigated: { by: id },
  relapsed: { fault: id },
  'alert.fired': { alert: id, value: z.number(), pages: z.boolean() },
  'alert.resolved': { alert: id },
  'page.delivered': { alert: id, to: id },
  acknowledged: { by: id, alerts: ids },
  classified: { cell: cellSchema.nullable(), severity: id, why: words, evidence: z.array(claimSchema).max(50) },
  declared: { severity: id, previous: maybeId },
  'role.assigned': { role: id, person: id, previous: maybeId },
  escalated: {
    to: id,
    by,
    message: words,
    impact: words.nullable(),
    ask: words.nullable(),
    reason: words.nullable(),
    tried: words,
    evidence: ids,
  },
  'person.answered': { person: id, by },
  'person.silent': { person: id, by },
  'person.arrived': { person: id },
  'message.sent': {
    template: id,
    channel: id,
    audience: z.enum(['team', 'client']),
    phase: z.enum(['opened', 'update', 'resolved']),
    slots: z.record(id, slotValueSchema),
    text: words,
    lang: z.enum(['en', 'fr']),
    typed: z
      .array(z.strictObject({ slot: maybeId, start: ms.min(0), end: ms.min(0) }))
      .max(9000)
      .optional(),
  },
  'chat.said': { channel: id, from: id, text: z.union([text, words]) },
  'mail.arrived': { mail: id },
  'status.posted': { provider: id, post: id },
  looked: { item: id, input: words.nullable() },
  'look.arrived': { item: id, output: words.nullable() },
  'evidence.seen': {
    evidence: id,
    item: id,
    observation: z.enum(OBSERVATIONS),
    users: maybeId,
    impact: maybeId,
    capability: maybeId,
  },
  pinned: { item: id, users: maybeId, impact: maybeId, note: words },
  unpinned: { item: id },
  noted: { text: words },
  'action.started': { ...action, production: z.boolean() },
  'action.finished': {
    ...action,
    outcome: z.int(),
    failed: z.boolean(),
    ends: ids,
    harm: z.strictObject({ points: z.number(), why: text }).nullable(),
  },
  announced: { action: id, text: words },
  delegated: { task: id, to: id, reportInMs: ms },
  'task.reported': { task: id, by: id, late: z.boolean(), finding: z.int() },
  ticked: { item: id, done: z.boolean() },
  'ticket.opened': { ticket: id, title: words },
  'postmortem.opened': {
    owner: id,
    cause: words,
    impact: words,
    minutes: z.number().nullable(),
    timeline: z.boolean(),
  },
  'call.rang': { call: id, from: id },
  'call.answered': { call: id },
  'call.missed': { call: id },
  'warroom.opened': { invited: ids },
  approved: { message: id },
  'handover.offered': { role: id, to: id },
  'handover.accepted': { role: id, by: id },
  'stood.down': { people: ids },
  'incident.split': { title: words, evidence: ids },
  'incident.linked': { item: id, to: z.enum(['first', 'second']) },
  'incident.offered': { to: id },
  'incident.taken': { by: id },
  'incident.declined': { by: id },
  'second.knowable': { by: id },
  'hint.taken': { hint: id, price: z.number() },
  deferred: { owner: id, until: words },
  'inject.fired': { inject: id },
  'expectation.met': { inject: id },
  'expectation.missed': { inject: id },
  jumped: { from: ms, until: ms, reached: ms, why: words },
  paused: { why: words },
  resumed: { why: words },
  paced: { factor: z.number() },
  closed: { early: z.boolean() },
  'drill.ended': { why: z.enum(['closed', 'time', 'left']) },
};

const seat = z.enum(['on-call', 'ic', 'communication', 'sme', 'facilitator', 'observer']).nullable();

const members = Object.entries(BODIES).map(([type, body]) =>
  z.strictObject({ id, at: ms, type: z.literal(type), seat, ...body }),
);

export const eventSchema = z.discriminatedUnion(
  'type',
  members as [(typeof members)[number]],
) as unknown as z.ZodType<DrillEvent>;
