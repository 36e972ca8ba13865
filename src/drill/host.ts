/**
 * The host of a drill: the one authority that lets time pass, takes commands in order, stamps and records them (refused
 * ones too), and keeps the drill as it goes. Solo play runs it in the page. It reads no clock of its own: `now` is given.
 */
import { type Beginning, headerOf, recordOf } from '../record/build.ts';
import { type ClockMark, type DrillRecord, ENGINE, type RecordHeader, type StampedCommand } from '../record/format.ts';
import { replay } from '../record/replay.ts';
import type { Plan } from '../scenario/plan.ts';
import { type Command, commandSchema } from '../sim/commands/index.ts';
import { apply, begin, leave, type Step } from '../sim/engine.ts';
import type { DrillEvent } from '../sim/events.ts';
import { renderMessage } from '../sim/render-message.ts';
import type { DrillState } from '../sim/state.ts';
import { advanceUntil } from '../sim/time.ts';
import type { View } from '../sim/view.ts';
import { viewFor } from '../sim/view-for.ts';
import { visibleEvent } from '../sim/visible.ts';
import { changedAt, drillAt, newClock, PUSHED_MS, slowReason, wallAt } from './clock.ts';
import { keep } from './keeper.ts';
import type { DrillPort, Sent } from './port.ts';
import { isPushed } from './pushed.ts';
import type { Searcher } from './search.ts';
import { signalsOf } from './signals.ts';
import type { DrillStore, StoredDrill } from './store.ts';

/** At most this much wall time is lost in a crash. */
const MARK_MS = 5000;
/** The view moves at least this often, ms of wall time. */
const VIEW_MS = 1000;
/** A practice machine that was silent for longer was asleep: nobody could have played. */
const ASLEEP_MS = 60_000;

/** What a host needs from where it runs. */
export interface Surroundings {
  plan: Plan;
  store: DrillStore;
  /** Wall ms; only differences count, and it may run backwards. */
  now: () => number;
  searcher: Searcher;
}

/** The port for the screens, and what the page does for the host. */
export interface Host extends DrillPort {
  /** Lets drill time catch up with wall time. Call it on every animation frame, or a few times a second. */
  tick(): void;
  /** Says that the tab was hidden, or shown again: practice stands still meanwhile, and it is put on record. */
  hide(hidden: boolean): void;
  /** The finished drill; null while it runs. */
  record(): DrillRecord | null;
}

export type Resumed = { ok: true; host: Host } | { ok: false; why: 'other-engine' | 'other-content' };

interface Start {
  header: RecordHeader;
  commands: StampedCommand[];
  marks: ClockMark[];
  step: Step;
  /** How many entries are kept already; null for a new drill. */
  kept: number | null;
}

/** Begins a drill and its record. */
export function createHost(around: Surroundings & Beginning): Host {
  const { plan, store: _store, now: _now, searcher: _searcher, ...beginning } = around;
  const { seed, seat, mode, extended, variant } = beginning;
  const step = begin(plan, { seed, seat, mode, extended, ...(variant === undefined ? {} : { variant }) });
  return run(around, { header: headerOf(plan, beginning), commands: [], marks: [], step, kept: null });
}

/**
 * Goes on with a drill that was cut off: where its last mark or command stands, never before. Says why not when it was
 * played with another engine, or from other sources, and so could turn out otherwise.
 */
export function resumeHost(around: Surroundings & { stored: StoredDrill }): Resumed {
  const { header, commands, marks } = around.stored;
  const { digests } = around.plan;
  if (header.engine !== ENGINE) return { ok: false, why: 'other-engine' };
  if (Object.entries(header.digests).some(([source, digest]) => digests[source as keyof typeof digests] !== digest)) {
    return { ok: false, why: 'other-content' };
  }
  const endAt = marks.at(-1)?.at ?? 0;
  const step = replay(around.plan, { header, commands, endAt, ended: false });
  const kept = commands.length + marks.length;
  return { ok: true, host: run(around, { header, commands: [...commands], marks: [...marks], step, kept }) };
}

function run({ plan, store, now, searcher }: Surroundings, start: Start): Host {
  const { header, commands, marks } = start;
  const { seat, mode } = header;
  const began = now() - (marks.at(-1)?.wall ?? 0);
  const wallNow = () => Math.max(0, now() - began);

  let state: DrillState = start.step.state;
  const events: DrillEvent[] = [...start.step.events];
  let seen = visible(events);
  let shown = state;
  let shownWall = wallNow();
  let view: View | null = null;
  let ticked = shownWall;
  let marked = shownWall;
  let record: DrillRecord | null = null;
  let clock = { ...newClock(shownWall, state.now), pace: state.pace, paused: state.paused };
  const listeners = new Set<() => void>();

  const keeper = keep(store, header, start.kept, () => publish());
  mark(shownWall);

  function publish(): void {
    shown = state;
    shownWall = wallNow();
    view = null;
    for (const listener of [...listeners]) listener();
  }

  function take(step: Step): void {
    state = step.state;
    for (const event of step.events) events.push(event);
    if (step.events.length > 0) seen = [...seen, ...visible(step.events)];
  }

  function mark(wall: number): void {
    marked = wall;
    const entry = { at: state.now, wall: Math.floor(wall) };
    marks.push(entry);
    keeper.add({ mark: entry });
  }

  /** Stops at each pushed message: from that moment on time runs slower, however long ago this was last called. */
  function pass(wall: number): boolean {
    const before = events.length;
    while (state.endedAt === null) {
      const step = advanceUntil(plan, state, Math.floor(drillAt(clock, wall)), (happened) => happened.some(isPushed));
      take(step);
      if (!step.events.some(isPushed)) break;
      const at = wallAt(clock, state.now);
      clock = changedAt(clock, at, { pushedUntil: at + PUSHED_MS });
    }
    return events.length > before;
  }

  function tick(): void {
    if (state.endedAt !== null) return;
    const wall = wallNow();
    if (mode === 'practice' && !state.paused && wall - ticked > ASLEEP_MS) sleep(wall);
    ticked = wall;
    const happened = pass(wall);
    // What was seen must not be unseen by a reload, so a mark follows whatever happened.
    if (happened || wall - marked >= MARK_MS) mark(wall);
    if (happened || wall - shownWall >= VIEW_MS) publish();
  }

  function sleep(wall: number): void {
    clock = changedAt(clock, ticked, {});
    give({ type: 'pause', why: 'hidden' }, ticked);
    give({ type: 'resume', why: 'hidden' }, wall);
  }

  /** Applies a command now and puts it on record, whatever comes of it. */
  function give(command: Command, wall: number): Sent {
    const given = { at: state.now, seat, command };
    const applied = apply(plan, state, given);
    take(applied);
    const stamped = applied.ok ? given : { ...given, rejected: applied.rejection.code };
    commands.push(stamped);
    keeper.add({ command: stamped });
    const settings = { pace: state.pace, paused: state.paused };
    clock = changedAt(clock, wall, drillAt(clock, wall) < state.now ? { ...settings, drill: state.now } : settings);
    if (applied.events.some(isPushed)) clock = changedAt(clock, wall, { pushedUntil: wall + PUSHED_MS });
    return applied.ok ? { ok: true } : { ok: false, rejection: applied.rejection };
  }

  function send(command: Command): Sent {
    tick();
    const checked = commandSchema.safeParse(command);
    if (!checked.success) return { ok: false, rejection: malformed(checked.error.issues[0]?.path.join('.') ?? '') };
    const wall = wallNow();
    const sent = give(checked.data, wall);
    publish();
    return sent;
  }

  return {
    id: header.id,
    rulebook: plan.rulebook,
    ...signalsOf(plan, () => state, searcher),
    view() {
      view ??= viewFor(plan, shown, seat);
      return view;
    },
    clock() {
      const wall = wallNow();
      const slow = slowReason(clock, wall);
      const drill = Math.max(state.now, Math.floor(drillAt(clock, wall)));
      return {
        now: state.endedAt === null ? Math.min(drill, plan.lengthMs) : state.now,
        pace: state.pace,
        effectivePace: slow ? 1 : state.pace,
        slow,
        paused: state.paused,
      };
    },
    events: () => seen,
    subscribe(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    send,
    attend(what, open) {
      tick();
      const others = clock.attending.filter((reason) => reason !== what);
      clock = changedAt(clock, wallNow(), { attending: open ? [...others, what] : others });
      publish();
    },
    preview: (template, slots, lang) => renderMessage(plan, template, slots, lang)?.text ?? '',
    tick,
    hide(hidden) {
      if (state.endedAt !== null) return;
      const last = commands.findLast(({ command }) => command.type === 'pause' || command.type === 'resume')?.command;
      const stopped = last?.type === 'pause';
      if (hidden && !stopped) send({ type: 'pause', why: 'hidden' });
      if (!hidden && stopped && last.why === 'hidden') send({ type: 'resume', why: 'hidden' });
    },
    record: () => record,
    async finish() {
      if (!record) {
        tick();
        if (state.endedAt === null) take(leave(plan, state));
        record = recordOf(plan, { header, commands: [...commands], marks: [...marks], state, events });
        publish();
      }
      await keeper.finish(record);
      return header.id;
    },
    storage: keeper.status,
  };
}

const visible = (events: readonly DrillEvent[]): DrillEvent[] => events.flatMap((event) => visibleEvent(event) ?? []);

const malformed = (field: string) => ({
  code: 'malformed',
  message: {
    en: `This command is not complete${field ? ` (${field})` : ''}. Fill in what is missing and try again.`,
    fr: `Cette commande est incomplète${field ? ` (${field})` : ''}. Complétez ce qui manque et réessayez.`,
  },
});
