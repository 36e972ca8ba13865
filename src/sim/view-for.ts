import type { Plan } from '../scenario/plan.ts';
import { deadlinesFor } from './deadlines.ts';
import type { Seat } from './events.ts';
import { partsFor } from './parts.ts';
import type { DrillState } from './state.ts';
import { deskOf } from './view/desk.ts';
import { incidentsOf } from './view/incidents.ts';
import { kept } from './view/kept.ts';
import { systemsOf } from './view/systems.ts';
import { teamOf } from './view/team.ts';
import type { Stage, View } from './view.ts';

/**
 * What this seat may see now: plain data, made of what has reached the trainee and of what anybody in the company knows.
 * Faults, the variant, the truth and the script are not in it.
 */
export function viewFor(plan: Plan, state: DrillState, seat: Seat): View {
  const parts = partsFor(plan, state.world.variant);
  const { pack, scenario } = plan;
  const { classified } = state;
  return {
    now: state.now,
    seat,
    mode: state.mode,
    startEpochMs: plan.startEpochMs,
    utcOffsetMin: plan.utcOffsetMin,
    lengthMs: plan.lengthMs,
    paused: state.paused,
    pace: state.pace,
    ended: state.endedAt !== null,
    stage: stageOf(state),
    title: scenario.title,
    briefing: scenario.briefing,
    pagedAt: state.pagedAt,
    ringing: state.ringing.length > 0,
    acknowledgedAt: state.acknowledgedAt,
    declared: state.declared,
    classified: classified && {
      severity: classified.severity,
      cell: classified.cell,
      at: classified.at,
      why: classified.why,
    },
    deadlines: deadlinesFor(plan, state),
    ...deskOf(plan, parts, state),
    ...teamOf(plan, parts, state),
    ...systemsOf(plan, parts, state),
    checklist: checklistOf(parts, state.checklist, plan),
    incidents: incidentsOf(plan, state),
    tickets: state.tickets,
    postmortem: state.postmortem,
    deferred: state.deferred,
    warRoomAt: state.warRoomAt,
    hints: hintsOf(parts, state.hints),
    causes: scenario.causes,
    fit: fitOf(parts, plan.notes ?? NO_NOTES),
    capabilities: capabilitiesOf(parts, pack.capabilities),
    channels: pack.channels,
    providers: pack.providers,
    pages: pagesOf(parts, plan.pages),
    file: fileOf(parts, state.file),
    closedAt: state.closedAt,
  };
}

/** Where the incident stands in its life, by what the trainee has done. */
function stageOf(state: DrillState): Stage {
  if (state.acknowledgedAt === null) return 'detection';
  if (state.declared === null) return 'triage';
  const saidOver = state.messages.some((m) => m.phase === 'resolved');
  return saidOver || state.postmortem !== null || state.closedAt !== null ? 'closure' : 'resolution';
}

const NO_NOTES: NonNullable<Plan['notes']> = [];

const fitOf = kept((_parts, notes: NonNullable<Plan['notes']>): View['fit'] =>
  notes.filter((n) => !n.spoils).map(({ kind, what, instead }) => ({ kind, what, instead })),
);

const checklistOf = kept((_parts, done: DrillState['checklist'], plan: Plan): View['checklist'] =>
  plan.rulebook.checklist.map(({ id, text }) => ({ id, text, done: done[id] === true })),
);

const hintsOf = kept(({ hints }, taken: DrillState['hints']): View['hints'] =>
  hints.map(({ price, says }, i) => ({ id: `hint-${i + 1}`, price, says: i < taken.length ? says : null })),
);

const capabilitiesOf = kept((_parts, capabilities: Plan['pack']['capabilities']): View['capabilities'] =>
  capabilities.map(({ id, name }) => ({ id, name })),
);

const pagesOf = kept((_parts, pages: Plan['pages']): View['pages'] =>
  pages.map(({ id, url, method }) => ({ id, url, method })),
);

const fileOf = kept((_parts, file: DrillState['file']): View['file'] => [...file]);
