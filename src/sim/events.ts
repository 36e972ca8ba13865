/**
 * What happened, on the drill's timeline. `at` is drill time in ms. Ids come from content (what, who, when).
 * Events that only the debrief may show (truth, faults) have a type listed in HIDDEN.
 */
import type { Span } from '../runbook/message/read-message.ts';
import type { Cell } from '../runbook/rulebook.ts';
import type { Text } from '../runbook/text.ts';
import type { ActionKind, Observation } from '../scenario/format/scenario.ts';
import type { Claim, SlotValue } from './commands/shapes.ts';

export type Seat = 'on-call' | 'ic' | 'communication' | 'sme' | 'facilitator' | 'observer';

export type EscalateBy = 'page' | 'call' | 'chat';

interface Body {
  'drill.began': { variant: string; seed: string; mode: 'practice' | 'evidence'; extended: 1 | 1.5 | 2 };
  'fault.started': { fault: string; by: 'script' | string };
  'fault.ended': { fault: string; by: 'itself' | string };
  /** The squares that are true from now on (empty: nothing is lost any more) and what users lose. */
  'truth.changed': {
    cells: Cell[];
    severity: string | null;
    losses: { capability: string; loss: string; share: number }[];
  };
  /** From now on the current truth could be known; by names the signal. */
  'truth.knowable': { cells: Cell[]; severity: string | null; by: string };
  /** Nothing harms users any more and the series are back. By whom: an action's id, or itself. */
  mitigated: { by: string };
  relapsed: { fault: string };
  'alert.fired': { alert: string; value: number; pages: boolean };
  'alert.resolved': { alert: string };
  /** The first one is T0. */
  'page.delivered': { alert: string; to: string };
  acknowledged: { by: string; alerts: string[] };
  classified: { cell: Cell | null; severity: string; why: string; evidence: Claim[] };
  declared: { severity: string; previous: string | null };
  'role.assigned': { role: string; person: string; previous: string | null };
  escalated: {
    to: string;
    by: EscalateBy;
    message: string;
    impact: string | null;
    ask: string | null;
    reason: string | null;
    tried: string;
    evidence: string[];
  };
  'person.answered': { person: string; by: EscalateBy };
  'person.silent': { person: string; by: EscalateBy };
  'person.arrived': { person: string };
  'message.sent': {
    template: string;
    channel: string;
    audience: 'team' | 'client';
    phase: 'opened' | 'update' | 'resolved';
    slots: Record<string, SlotValue>;
    text: string;
    lang: 'en' | 'fr';
    /** Of a message typed by hand: which words of the text say what of `slots`, and (slot null) which say something else. */
    typed?: Span[];
  };
  'chat.said': { channel: string; from: string; text: Text | string };
  'mail.arrived': { mail: string };
  'status.posted': { provider: string; post: string };
  looked: { item: string; input: string | null };
  /** The output of a look has arrived. */
  'look.arrived': { item: string; output: string | null };
  'evidence.seen': {
    evidence: string;
    item: string;
    observation: Observation;
    users: string | null;
    impact: string | null;
    capability: string | null;
  };
  pinned: { item: string; users: string | null; impact: string | null; note: string };
  unpinned: { item: string };
  noted: { text: string };
  'action.started': { action: string; kind: ActionKind; production: boolean };
  'action.finished': {
    action: string;
    kind: ActionKind;
    outcome: number;
    failed: boolean;
    ends: string[];
    harm: { points: number; why: Text } | null;
  };
  announced: { action: string; text: string };
  delegated: { task: string; to: string; reportInMs: number };
  'task.reported': { task: string; by: string; late: boolean; finding: number };
  ticked: { item: string; done: boolean };
  'ticket.opened': { ticket: string; title: string };
  'postmortem.opened': { owner: string; cause: string; impact: string; minutes: number | null; timeline: boolean };
  'call.rang': { call: string; from: string };
  'call.answered': { call: string };
  'call.missed': { call: string };
  'warroom.opened': { invited: string[] };
  approved: { message: string };
  'handover.offered': { role: string; to: string };
  'handover.accepted': { role: string; by: string };
  'stood.down': { people: string[] };
  /** What looked like one incident is two from now on. */
  'incident.split': { title: string; evidence: string[] };
  'incident.linked': { item: string; to: 'first' | 'second' };
  /** The second incident, to somebody who takes it or not. */
  'incident.offered': { to: string };
  'incident.taken': { by: string };
  'incident.declined': { by: string };
  /** From now on it could be known that there are two; by names the signal. */
  'second.knowable': { by: string };
  'hint.taken': { hint: string; price: number };
  deferred: { owner: string; until: string };
  'inject.fired': { inject: string };
  'expectation.met': { inject: string };
  'expectation.missed': { inject: string };
  jumped: { from: number; until: number; reached: number; why: string };
  paused: { why: string };
  resumed: { why: string };
  paced: { factor: number };
  closed: { early: boolean };
  'drill.ended': { why: 'closed' | 'time' | 'left' };
}

export type EventType = keyof Body;
/** `seat` is who did it; null when the world did. */
export type EventOf<T extends EventType> = { id: string; at: number; type: T; seat: Seat | null } & Body[T];
export type DrillEvent = { [T in EventType]: EventOf<T> }[EventType];

/** Types that no seat may see before the debrief. */
export const HIDDEN: ReadonlySet<EventType> = new Set<EventType>([
  'drill.began',
  'fault.started',
  'fault.ended',
  'truth.changed',
  'truth.knowable',
  'second.knowable',
  'mitigated',
  'relapsed',
  'inject.fired',
  'expectation.met',
  'expectation.missed',
]);
