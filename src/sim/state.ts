/**
 * All that a drill remembers: plain, serialisable data. Times are integer ms of drill time.
 * Between due events nothing here changes but `now`. Events are not kept here: each step returns its own.
 */
import type { Cell } from '../runbook/rulebook.ts';
import type { Text } from '../runbook/text.ts';
import type { Observation } from '../scenario/format/scenario.ts';
import type { Claim, SlotValue } from './commands/shapes.ts';
import type { EscalateBy, Seat } from './events.ts';
import type { PersonStatus } from './view.ts';

/** One stay of a fault. The same fault can come back: then it has several. [fromMs, endMs), endMs null while it lasts. */
export interface FaultInterval {
  id: string;
  fromMs: number;
  endMs: number | null;
}

/** From atMs on, this release is the one in production. A rollback adds a switch back to an older id. */
interface ReleaseSwitch {
  id: string;
  atMs: number;
}

/**
 * What signals are functions of, together with the plan and a time. It only ever grows at the end, but for the endMs of
 * a fault that ends now: so a signal at t never depends on what happens later. Every change makes a new object, so its
 * identity can key a cache.
 */
export interface World {
  seed: string;
  variant: string;
  faults: FaultInterval[]; // in order of fromMs; those from before the start included
  releases: ReleaseSwitch[]; // in order of atMs; those from before the start included
}

/** How far an alert rule has come. Both null: its threshold is not crossed. */
export interface AlertWatch {
  rule: string;
  since: number | null; // first tick at which the threshold was crossed without a break
  firedAt: number | null; // set once `for` has passed, until it resolves
}

/** Something that will happen. Equal times go by the order in which they were planned. */
export interface Due {
  at: number;
  seq: number;
  what: DueWork;
}

export type DueWork =
  | { do: 'start-fault'; fault: string; by: string }
  | { do: 'end-fault'; fault: string; by: string; since: number | null } // since: only the stay that began then
  | { do: 'switch-release'; release: string }
  | { do: 'check-mitigated'; by: string }
  | { do: 'make-knowable' }
  | { do: 'await-inject'; inject: string }
  | { do: 'fire-inject'; inject: string }
  | { do: 'expire-expectation'; inject: string }
  | { do: 'answer'; person: string; by: EscalateBy; try: number }
  | { do: 'say-busy'; person: string }
  | { do: 'give-up'; person: string; by: EscalateBy; try: number }
  | { do: 'arrive'; person: string; try: number }
  | { do: 'report-task'; task: string }
  | { do: 'finish-look'; item: string; input: string | null }
  | { do: 'finish-action'; action: string }
  | { do: 'miss-call'; call: string }
  | { do: 'accept-hand-over'; role: string; person: string }
  | { do: 'pass-page'; alert: string }
  | { do: 'answer-incident'; person: string }
  | { do: 'solve-incident'; person: string }
  | { do: 'look-around' } // a time that some condition waits for
  | { do: 'end-drill' };

interface AlertEntry {
  rule: string;
  firedAt: number;
  resolvedAt: number | null;
  value: number;
  eventId: string;
}

export interface PersonState {
  status: PersonStatus;
  since: number;
  arrivesAt: number | null;
  tries: number; // how often somebody tried to reach them
  reached: boolean; // answered at least once
  task: string | null;
}

interface ChatEntry {
  id: string;
  at: number;
  channel: string;
  from: string; // a person's id; the rule's id for an alert; 'bot' for machines
  text: Text | string;
  template: string | null;
}

interface MailEntry {
  id: string;
  at: number;
  from: string | null;
  subject: Text;
  body: Text;
  readAt: number | null;
  sent: boolean; // by the trainee, to the client
}

interface CallEntry {
  id: string;
  at: number;
  from: string;
  state: 'ringing' | 'answered' | 'missed';
}

interface PostEntry {
  id: string; // of the inject
  at: number;
  provider: string;
}

export interface LookEntry {
  item: string;
  askedAt: number;
  arrivesAt: number;
  arrived: boolean;
  input: string | null;
  output: string | null;
}

interface FindingEntry {
  evidence: string;
  item: string;
  at: number;
  observation: Observation;
  eventId: string;
}

interface PinEntry {
  item: string;
  at: number;
  users: string | null;
  impact: string | null;
  note: string;
}

interface ActionState {
  runs: number;
  startedAt: number;
  finishesAt: number;
  finishedAt: number | null; // of the latest run
  outcome: number | null;
}

interface TaskState {
  to: string;
  givenAt: number;
  promisedAt: number;
  reportAt: number; // when it will truly be reported
  reportedAt: number | null;
  finding: number | null;
}

interface MessageEntry {
  id: string;
  at: number;
  template: string;
  channel: string;
  audience: 'team' | 'client';
  phase: 'opened' | 'update' | 'resolved';
  slots: Record<string, SlotValue>;
  text: string;
  promisedAt: number | null; // the next update it promises, drill ms
}

interface EscalationEntry {
  id: string;
  at: number;
  to: string;
  by: EscalateBy;
  answeredAt: number | null;
  silentAt: number | null;
}

interface TicketEntry {
  id: string;
  at: number;
  title: string;
  kind: 'incident' | 'post-mortem' | 'provider';
}

/** What is true now about what users lose. */
export interface Truth {
  cells: Cell[];
  severity: string | null;
  losses: { capability: string; loss: string; share: number }[];
  since: number;
  knowable: boolean; // this truth could be known by now
}

/** The incident that was split off the first one. */
interface SecondIncident {
  at: number;
  title: string;
  offered: { to: string; at: number } | null; // to whom it is being handed
  owner: string | null; // who has taken it over; null while it is the trainee's
}

/** A line of the incident file that nothing else in the state tells. */
interface FileEntry {
  id: string;
  at: number;
  type: string;
  about: Record<string, string | number | Text>;
}

export interface DrillState {
  now: number; // ms since the start; negative while the world warms up
  seat: Seat; // the trainee's
  mode: 'practice' | 'evidence';
  extended: 1 | 1.5 | 2; // factor on deadlines
  world: World;
  queue: readonly Due[]; // what is due, in order
  seq: number; // how many things were ever planned
  watches: AlertWatch[]; // one per rule that plays here, in the plan's order
  alerts: AlertEntry[]; // every firing so far, in order
  ringing: string[]; // rules whose page rings unacknowledged
  pagedAt: number | null; // T0: delivery of the first page
  acknowledgedAt: number | null;
  truth: Truth;
  onsetAt: number | null; // when users first lost something
  mitigatedAt: number | null; // null again after a relapse
  classified: { severity: string; cell: Cell | null; at: number; why: string; evidence: Claim[] } | null;
  declared: { severity: string; cell: Cell | null; at: number } | null;
  roles: Record<string, string | null>; // by role: a person's id
  offers: { role: string; to: string; at: number }[]; // hand-overs not yet accepted
  people: Record<string, PersonState>;
  escalations: EscalationEntry[];
  chat: ChatEntry[];
  mails: MailEntry[];
  calls: CallEntry[];
  posts: PostEntry[];
  messages: MessageEntry[]; // formal ones, from a template
  looks: LookEntry[]; // the latest of each item and input
  busyUntil: number; // when the last thing asked for will have loaded
  seen: string[]; // items whose content has reached the trainee
  findings: FindingEntry[]; // the latest of each evidence
  pins: PinEntry[];
  actions: Record<string, ActionState>; // those begun
  announced: string[]; // actions announced and not yet begun since
  tasks: Record<string, TaskState>; // those given
  waiting: string[]; // injects that wait for their condition
  injected: string[]; // injects that have happened
  expecting: string[]; // injects whose expectation is still open
  checklist: Record<string, boolean>;
  tickets: TicketEntry[];
  postmortem: { at: number; owner: string } | null;
  warRoomAt: number | null;
  hints: string[]; // taken, in order
  file: readonly FileEntry[];
  paused: boolean;
  pace: number;
  deferred: { owner: string; until: string; at: number } | null;
  second?: SecondIncident; // only once it was split off
  secondKnown?: boolean; // it could be known by now that there are two
  links?: Record<string, 'first' | 'second'>; // by item: the incident it was attached to; only once something was
  closedAt: number | null;
  endedAt: number | null;
}
