/** What a seat may see: plain, serialisable data. The cause, the faults and the answers are not in it. */
import type { Cell } from '../runbook/rulebook.ts';
import type { Text } from '../runbook/text.ts';
import type { ConsoleId } from '../scenario/format/pack.ts';
import type { ActionKind, Observation } from '../scenario/format/scenario.ts';
import type { Seat } from './events.ts';

export type Stage = 'detection' | 'triage' | 'resolution' | 'closure';

export interface ViewAlert {
  id: string;
  name: Text;
  summary: Text;
  expr: string;
  label: 'critical' | 'error' | 'warning' | 'info';
  pages: boolean;
  state: 'firing' | 'resolved';
  at: number;
  resolvedAt: number | null;
  value: number;
}

/** A clock that runs. `dueAt` and `limitMs` are drill ms; rungs name who is due. */
export interface ViewDeadline {
  id: string;
  kind: 'response' | 'opening' | 'update' | 'resolution' | 'rung' | 'client-mail' | 'war-room';
  dueAt: number;
  limitMs: number;
  state: 'open' | 'done' | 'late' | 'excused';
  doneAt: number | null;
  /** The role a rung names. */
  to: string | null;
  /** True until a severity is declared: counted as if it were the gravest level. */
  provisional: boolean;
}

export type PersonStatus = 'home' | 'called' | 'silent' | 'arriving' | 'here' | 'stood-down';

export interface ViewPerson {
  id: string;
  name: string;
  fullName: string;
  title: Text;
  handle: string;
  phone: string | null;
  /** The first of the lines of the phone book and of the windows of escalation that this person answers to; all of them. */
  contact: string | null;
  contacts: string[];
  roles: string[];
  look: { skin: number; hair: string; tint: number; garment: number; glasses: boolean; beard: boolean };
  you: boolean;
  status: PersonStatus;
  since: number;
  arrivesAt: number | null;
  task: { id: string; name: Text; reportAt: number } | null;
}

export interface ViewChat {
  id: string;
  at: number;
  channel: string;
  from: string;
  text: Text | string;
  /** Sent from a template. */
  template: string | null;
}

export interface ViewMail {
  id: string;
  at: number;
  from: string | null;
  subject: Text;
  body: Text;
  read: boolean;
  sent: boolean;
}

export interface ViewCall {
  id: string;
  at: number;
  from: string;
  state: 'ringing' | 'answered' | 'missed';
  says: Text | null;
}

export interface ViewPost {
  id: string;
  at: number;
  provider: string;
  impact: string;
  phase: string;
  title: Text;
  body: Text;
}

/** Something looked at whose output has arrived (or is still loading). */
export interface ViewLook {
  item: string;
  askedAt: number;
  arrivesAt: number;
  arrived: boolean;
  input: string | null;
  output: string | null;
  /**
   * For `console:x` once arrived: what it lists and can be looked at in turn, as `kind:id`: the streams among the newest
   * 200 log lines, charted series, error groups, releases, panels, providers, page checks, mails.
   */
  items: string[];
}

/** What was read off an item. `observation` is for bots; `text` for people. */
export interface ViewFinding {
  id: string;
  item: string;
  at: number;
  observation: Observation;
  users: string | null;
  impact: string | null;
  capability: string | null;
  text: Text;
}

export interface ViewAction {
  id: string;
  console: ConsoleId;
  kind: ActionKind;
  on: string;
  name: Text;
  detail: Text | null;
  production: boolean;
  takes: readonly [number, number];
  state: 'ready' | 'not-ready' | 'running' | 'done' | 'failed';
  notReady: Text | null;
  startedAt: number | null;
  finishesAt: number | null;
  result: Text | null;
  /** Its last run did not do what it is for. */
  failed: boolean;
  announced: boolean;
}

export interface ViewTask {
  id: string;
  name: Text;
  by: string[];
  takes: readonly [number, number];
  state: 'free' | 'running' | 'reported';
  to: string | null;
  reportAt: number | null;
  report: Text | null;
}

export interface ViewSystem {
  id: string;
  name: Text;
  kind: string;
  calls: string[];
  health: 'ok' | 'warn' | 'bad' | 'idle';
  reading: { value: number; unit: string } | null;
}

/** A line of the incident file: an event of the drill that the seat saw or did. */
export interface ViewFileEntry {
  id: string;
  at: number;
  type: string;
  /** Values for the screen's wording by type: ids, or texts of the plan. */
  about: Record<string, string | number | Text>;
}

export interface ViewRelease {
  id: string;
  at: number;
  title: string;
  by: string;
  commit: string;
  touches: string;
  live: boolean;
  /** Only once looked at. */
  diff: string | null;
  files: string[] | null;
}

/** One of the incidents in the file: the one that was paged, and the one that was split off it. */
export interface ViewIncident {
  id: 'first' | 'second';
  /** As it was named when it was split off; null for the first. */
  title: string | null;
  /** Of the page, or of the split. */
  at: number;
  /** Who leads it: the trainee until somebody has taken it over. */
  owner: string;
  /** To whom it is being handed. */
  offeredTo: string | null;
  /** What was attached to it, as `kind:id`. */
  items: string[];
}

export interface View {
  now: number;
  seat: Seat;
  mode: 'practice' | 'evidence';
  you: string;
  startEpochMs: number;
  utcOffsetMin: number;
  lengthMs: number;
  paused: boolean;
  pace: number;
  ended: boolean;
  stage: Stage;
  title: Text;
  briefing: Text;
  /** Drill time of the first page. */
  pagedAt: number | null;
  ringing: boolean;
  acknowledgedAt: number | null;
  alerts: ViewAlert[];
  declared: { severity: string; cell: Cell | null; at: number } | null;
  classified: { severity: string; cell: Cell | null; at: number; why: string } | null;
  deadlines: ViewDeadline[];
  roles: { role: string; person: string | null }[];
  people: ViewPerson[];
  onCall: { week: string; primary: string; secondary: string; weekend: boolean } | null;
  chat: ViewChat[];
  mails: ViewMail[];
  calls: ViewCall[];
  posts: ViewPost[];
  looks: ViewLook[];
  findings: ViewFinding[];
  pins: { item: string; at: number; users: string | null; impact: string | null; note: string }[];
  actions: ViewAction[];
  tasks: ViewTask[];
  releases: ViewRelease[];
  systems: ViewSystem[];
  checklist: { id: string; text: Text; done: boolean }[];
  /** None before the first page; two once a second one was split off. */
  incidents: ViewIncident[];
  tickets: { id: string; at: number; title: string; kind: 'incident' | 'post-mortem' | 'provider' }[];
  postmortem: { at: number; owner: string } | null;
  /** Left to working hours: with whom, until when (as an ISO date and time). */
  deferred: { owner: string; until: string; at: number } | null;
  warRoomAt: number | null;
  hints: { id: string; price: number; says: Text | null }[];
  /** What a message can name as the cause, true or not; `shows` says in a bot's words what the name says to people. */
  causes: { id: string; name: Text; shows: Observation }[];
  /** What had to stand for what, so that this company is played by this rulebook; empty where they were made for each other. */
  fit: { kind: 'lacks' | 'stands-in' | 'default'; what: Text; instead: Text }[];
  capabilities: { id: string; name: Text }[];
  channels: { id: string; name: string; holds: string }[];
  providers: { id: string; name: string; url: string; components: string[] }[];
  pages: { id: string; url: string; method: string }[];
  file: ViewFileEntry[];
  closedAt: number | null;
}
