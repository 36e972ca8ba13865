/** A moment of the drill in which something happens: the state as a draft, and a way to say what happened. */
import { current, type Draft, enableArrayMethods, Immer, type Immutable, isDraft } from 'immer';
import type { Text } from '../runbook/text.ts';
import type { Plan } from '../scenario/plan.ts';
import type { DrillEvent, EventOf, EventType, Seat } from './events.ts';
import { frozenThrough } from './frozen.ts';
import { type Parts, partsFor } from './parts.ts';
import { type Planned, withPlans } from './queue.ts';
import { hashName } from './random.ts';
import type { DrillState, DueWork } from './state.ts';

// Searching a list of the draft then makes a draft only of what it finds.
enableArrayMethods();

/** States are frozen here, once they are whole. */
const immer = new Immer({ autoFreeze: false });

/** The next state, and what happened on the way to it, oldest first. */
export interface Step {
  state: DrillState;
  events: DrillEvent[];
}

type EventBody<T extends EventType> = Omit<EventOf<T>, 'id' | 'at' | 'type' | 'seat'>;

/** The lists that grow long. As the file and the queue they are kept out of the draft. */
type Long = 'looks' | 'seen' | 'findings' | 'chat';

/** What every look changes. A moment of nothing but looks needs no draft. */
type Apart = Long | 'busyUntil';

export interface Moment {
  readonly plan: Plan;
  readonly parts: Parts;
  /** To be changed. */
  readonly state: Draft<Omit<DrillState, Apart>>;
  /** The same to be read, which costs no draft: as it stands when it is asked for. */
  readonly present: Immutable<Omit<DrillState, Apart>>;
  /** The state as this moment found it: plain data, so cheap to search. Only its clock and queue are those of the moment before. */
  readonly before: DrillState;
  /** When this is, ms of drill time. */
  readonly now: number;
  /** Who acts; null when the world does. */
  readonly seat: Seat | null;
  /** Adds to the end of a long list, or puts an entry in the place of another. */
  add<L extends Long>(list: L, entry: DrillState[L][number]): void;
  replace<L extends Long>(list: L, place: number, entry: DrillState[L][number]): void;
  /** The trainee waits for what loads until then, ms of drill time. */
  busyUntil(at: number): void;
  /** All as it stands by now, for a function of plain data. */
  asItStands(): DrillState;
  /** Says that something happened now; gives the event's id. The body must be plain data, not a part of the draft. */
  emit<T extends EventType>(type: T, body: EventBody<T>): string;
  /** Plans work for this many ms from now. */
  later(delayMs: number, what: DueWork): void;
}

/** A class, as a getter in a literal is made anew each time, which costs more than the draft it saves. */
class MomentUnderWay implements Moment {
  readonly plan: Plan;
  readonly parts: Parts;
  readonly before: DrillState;
  readonly now: number;
  readonly seat: Seat | null;
  readonly events: DrillEvent[] = [];
  readonly planned: Planned[] = [];
  readonly apart: Partial<Pick<DrillState, Apart>> = {};
  private draft: Draft<DrillState> | null = null;

  constructor(plan: Plan, before: DrillState, now: number, seat: Seat | null) {
    this.plan = plan;
    this.parts = partsFor(plan, before.world.variant);
    this.before = before;
    this.now = now;
    this.seat = seat;
  }

  get state(): Moment['state'] {
    this.draft ??= immer.createDraft(this.before);
    return this.draft;
  }

  get present(): Moment['present'] {
    return this.draft ?? this.before;
  }

  add<L extends Long>(list: L, entry: DrillState[L][number]): void {
    this.copyOf(list).push(entry);
  }

  replace<L extends Long>(list: L, place: number, entry: DrillState[L][number]): void {
    this.copyOf(list)[place] = entry;
  }

  busyUntil(at: number): void {
    this.apart.busyUntil = at;
  }

  asItStands(): DrillState {
    return { ...(this.draft ? plain(this.draft as DrillState) : this.before), ...this.apart };
  }

  emit<T extends EventType>(type: T, body: EventBody<T>): string {
    const event = eventOf(type, this.now, this.seat, body);
    this.events.push(event);
    return event.id;
  }

  later(delayMs: number, what: DueWork): void {
    this.planned.push({ at: this.now + delayMs, what });
  }

  /** The state before when nothing under the draft was changed. */
  finished(): DrillState {
    return this.draft === null ? this.before : (immer.finishDraft(this.draft) as DrillState);
  }

  /** The list as this moment has it, to be changed. */
  private copyOf<L extends Long>(list: L): DrillState[L][number][] {
    this.apart[list] ??= [...this.before[list]] as DrillState[L];
    return this.apart[list] as DrillState[L][number][];
  }
}

/**
 * Lets something happen and gives the state after it: at the state's own time, or at a later one with what is due after
 * that. Clock, queue, file and long lists are kept out of the draft: a long array under a draft costs more than all the rest.
 */
export function happen(
  plan: Plan,
  state: DrillState,
  seat: Seat | null,
  recipe: (m: Moment) => void,
  { now, queue }: Pick<DrillState, 'now' | 'queue'> = state,
): Step {
  const m = new MomentUnderWay(plan, state, now, seat);
  recipe(m);
  const { events, planned, apart } = m;
  const made = m.finished();
  // Nobody else has seen what was made, so it is finished in place: one copy of the state is enough.
  const next = made === state ? { ...state } : made;
  next.now = now;
  next.queue = next.endedAt === null ? queue : [];
  Object.assign(next, apart);
  if (next.endedAt === null && planned.length > 0) Object.assign(next, withPlans(next, planned));
  const lines = events.flatMap((event) => fileLine(event) ?? []);
  if (lines.length > 0) next.file = [...next.file, ...lines];
  return { state: frozenThrough(next), events };
}

/** The plain data behind a part of the draft, to be kept in an event or handed to a function of plain data. */
export const plain = <T>(part: T): T => (isDraft(part) ? (current(part as object) as T) : part);

/** Ids come from content, so that a what-if that adds a command does not rename every other event. */
function eventOf<T extends EventType>(type: T, at: number, seat: Seat | null, body: EventBody<T>): DrillEvent {
  const mark = (hashName(JSON.stringify([seat, body])) >>> 0).toString(36);
  return { id: `${type}@${at}.${mark}`, at, type, seat, ...body } as unknown as DrillEvent;
}

/** Which events make a line of the incident file, and what of them it tells. */
const FILED: Partial<Record<EventType, readonly string[]>> = {
  'page.delivered': ['alert'],
  acknowledged: ['by'],
  classified: ['severity'],
  declared: ['severity', 'previous'],
  'role.assigned': ['role', 'person'],
  escalated: ['to', 'by', 'ask'],
  'person.answered': ['person', 'by'],
  'person.silent': ['person', 'by'],
  'person.arrived': ['person'],
  'message.sent': ['template', 'channel', 'phase', 'audience'],
  'mail.arrived': ['mail'],
  'status.posted': ['provider'],
  'evidence.seen': ['item'],
  pinned: ['item', 'note'],
  noted: ['text'],
  'action.started': ['action'],
  'action.finished': ['action'],
  announced: ['action'],
  delegated: ['task', 'to'],
  'task.reported': ['task', 'by'],
  'ticket.opened': ['title'],
  'postmortem.opened': ['owner'],
  'call.rang': ['from'],
  'call.answered': ['call'],
  'call.missed': ['call'],
  'warroom.opened': [],
  'handover.offered': ['role', 'to'],
  'handover.accepted': ['role', 'by'],
  'stood.down': [],
  'incident.split': ['title'],
  'incident.linked': ['item', 'to'],
  'incident.offered': ['to'],
  'incident.taken': ['by'],
  'incident.declined': ['by'],
  'hint.taken': ['price'],
  deferred: ['owner', 'until'],
  closed: [],
};

function fileLine(event: DrillEvent): DrillState['file'][number] | null {
  const keys = FILED[event.type];
  if (!keys) return null;
  const about: Record<string, string | number | Text> = {};
  const body = event as unknown as Record<string, unknown>;
  for (const key of keys) {
    const value = body[key];
    if (typeof value === 'string' || typeof value === 'number') about[key] = value;
  }
  return { id: event.id, at: event.at, type: event.type, about };
}
