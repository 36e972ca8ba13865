import type { Plan } from '../scenario/plan.ts';
import { deadlinesFor } from './deadlines.ts';
import type { Seat } from './events.ts';
import { partsFor } from './parts.ts';
import type { DrillState } from './state.ts';
import { DESK } from './view/desk.ts';
import { incidentsOf } from './view/incidents.ts';
import { kept, type Makers } from './view/kept.ts';
import { SYSTEMS } from './view/systems.ts';
import { TEAM } from './view/team.ts';
import type { Stage, View } from './view.ts';

/** Where the incident stands in its life, by what the trainee has done. */
function stageOf(state: DrillState): Stage {
  if (state.acknowledgedAt === null) return 'detection';
  if (state.declared === null) return 'triage';
  const saidOver = state.messages.some((m) => m.phase === 'resolved');
  return saidOver || state.postmortem !== null || state.closedAt !== null ? 'closure' : 'resolution';
}

const classifiedOf = kept(
  ['classified'],
  (_plan, _parts, { classified }): View['classified'] =>
    classified && {
      severity: classified.severity,
      cell: classified.cell,
      at: classified.at,
      why: classified.why,
    },
);

const fitOf = kept([], ({ notes = [] }): View['fit'] =>
  notes.filter((n) => !n.spoils).map(({ kind, what, instead }) => ({ kind, what, instead })),
);

const checklistOf = kept(['checklist'], (plan, _parts, { checklist }): View['checklist'] =>
  plan.rulebook.checklist.map(({ id, text }) => ({ id, text, done: checklist[id] === true })),
);

const hintsOf = kept(['hints'], (_plan, parts, { hints }): View['hints'] =>
  parts.hints.map(({ price, says }, i) => ({ id: `hint-${i + 1}`, price, says: i < hints.length ? says : null })),
);

const capabilitiesOf = kept([], ({ pack }): View['capabilities'] =>
  pack.capabilities.map(({ id, name }) => ({ id, name })),
);

const pagesOf = kept([], ({ pages }): View['pages'] => pages.map(({ id, url, method }) => ({ id, url, method })));

const fileOf = kept(['file'], (_plan, _parts, { file }): View['file'] => [...file]);

/** Every part of a view but the seat itself: what has reached the trainee, and what anybody in the company knows. */
const MAKERS: Makers<Exclude<keyof View, 'seat'>> = {
  now: (_plan, _parts, state) => state.now,
  mode: (_plan, _parts, state) => state.mode,
  startEpochMs: (plan) => plan.startEpochMs,
  utcOffsetMin: (plan) => plan.utcOffsetMin,
  lengthMs: (plan) => plan.lengthMs,
  paused: (_plan, _parts, state) => state.paused,
  pace: (_plan, _parts, state) => state.pace,
  ended: (_plan, _parts, state) => state.endedAt !== null,
  stage: (_plan, _parts, state) => stageOf(state),
  title: ({ scenario }) => scenario.title,
  briefing: ({ scenario }) => scenario.briefing,
  pagedAt: (_plan, _parts, state) => state.pagedAt,
  ringing: (_plan, _parts, state) => state.ringing.length > 0,
  acknowledgedAt: (_plan, _parts, state) => state.acknowledgedAt,
  declared: (_plan, _parts, state) => state.declared,
  classified: classifiedOf,
  deadlines: (plan, _parts, state) => deadlinesFor(plan, state),
  ...DESK,
  ...TEAM,
  ...SYSTEMS,
  checklist: checklistOf,
  incidents: incidentsOf,
  tickets: (_plan, _parts, state) => state.tickets,
  postmortem: (_plan, _parts, state) => state.postmortem,
  deferred: (_plan, _parts, state) => state.deferred,
  warRoomAt: (_plan, _parts, state) => state.warRoomAt,
  hints: hintsOf,
  causes: ({ scenario }) => scenario.causes,
  fit: fitOf,
  capabilities: capabilitiesOf,
  channels: ({ pack }) => pack.channels,
  providers: ({ pack }) => pack.providers,
  pages: pagesOf,
  file: fileOf,
  closedAt: (_plan, _parts, state) => state.closedAt,
};

type Part = keyof typeof MAKERS;
const PARTS = Object.keys(MAKERS) as Part[];

/**
 * What this seat may see now: plain data. Faults, the variant, the truth and the script are not in it.
 */
export function viewFor(plan: Plan, state: DrillState, seat: Seat): View {
  const parts = partsFor(plan, state.world.variant);
  const view: Partial<Record<Part, unknown>> = {};
  for (const part of PARTS) view[part] = MAKERS[part](plan, parts, state);
  return { ...(view as Omit<View, 'seat'>), seat };
}

/** One part of what any seat of the trainee's side may see now, for whoever looks at little of it. */
export function partOfView<P extends Part>(plan: Plan, state: DrillState, part: P): View[P] {
  return MAKERS[part](plan, partsFor(plan, state.world.variant), state) as View[P];
}
