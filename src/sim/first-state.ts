import { roleWith } from '../runbook/jobs.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Cast } from './cast.ts';
import type { Seat } from './events.ts';
import { partsFor } from './parts.ts';
import { type Planned, withPlans } from './queue.ts';
import { playerOf } from './roster.ts';
import type { DrillState, PersonState } from './state.ts';
import { quietWatch } from './world/alerts.ts';

export interface Begin {
  seed: string;
  seat: Seat;
  mode: 'practice' | 'evidence';
  extended: 1 | 1.5 | 2;
  /** Plays this variant instead of the one the seed picks. */
  variant?: string;
}

/** The state at the very beginning, when the world starts to warm up. */
export function firstState(plan: Plan, cast: Cast, options: Begin): DrillState {
  const parts = partsFor(plan, cast.variant);
  const player = playerOf(plan);
  const first = roleWith(plan.rulebook, 'on-call');
  const now = -plan.warmUpMs;
  const state: DrillState = {
    now,
    seat: options.seat,
    mode: options.mode,
    extended: options.extended,
    world: {
      seed: options.seed,
      variant: cast.variant,
      faults: [],
      releases: [],
    },
    queue: [],
    seq: 0,
    watches: parts.alerts.map(quietWatch),
    alerts: [],
    ringing: [],
    pagedAt: null,
    acknowledgedAt: null,
    truth: { cells: [], severity: null, losses: [], since: now, knowable: false },
    onsetAt: null,
    mitigatedAt: null,
    classified: null,
    declared: null,
    roles: Object.fromEntries(plan.rulebook.roles.map((r) => [r.id, r.id === first ? player : null])),
    offers: [],
    people: Object.fromEntries(plan.people.map((p) => [p.id, personAtStart(p.id === player, now)])),
    escalations: [],
    chat: [],
    mails: [],
    calls: [],
    posts: [],
    messages: [],
    looks: [],
    busyUntil: now,
    seen: [],
    findings: [],
    pins: [],
    actions: {},
    announced: [],
    tasks: {},
    waiting: parts.injects.filter((i) => i.when && !i.at).map((i) => i.id),
    injected: [],
    expecting: [],
    checklist: Object.fromEntries(plan.rulebook.checklist.map((c) => [c.id, false])),
    tickets: [],
    postmortem: null,
    warRoomAt: null,
    hints: [],
    file: [],
    paused: false,
    pace: 1,
    deferred: null,
    closedAt: null,
    endedAt: null,
  };
  return { ...state, ...withPlans(state, script(plan, cast, parts.waits)) };
}

/** All that happens by the clock alone. */
const script = (plan: Plan, cast: Cast, waits: readonly number[]): Planned[] => [
  ...cast.releases.map(({ id, at }) => ({ at, what: { do: 'switch-release', release: id } as const })),
  ...cast.faults.map(({ id, at }) => ({ at, what: { do: 'start-fault', fault: id, by: 'script' } as const })),
  ...cast.injects.map(({ id, at }) => ({ at, what: { do: 'await-inject', inject: id } as const })),
  ...waits.map((at) => ({ at, what: { do: 'look-around' } as const })),
  { at: plan.lengthMs, what: { do: 'end-drill' } },
];

const personAtStart = (isPlayer: boolean, since: number): PersonState => ({
  status: isPlayer ? 'here' : 'home',
  since,
  arrivesAt: null,
  tries: 0,
  reached: false,
  task: null,
});
