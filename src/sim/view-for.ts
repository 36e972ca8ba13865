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
    checklist: checklistOf(plan, parts, state),
    incidents: incidentsOf(plan, parts, state),
    tickets: state.tickets,
    postmortem: state.postmortem,
    deferred: state.deferred,
    warRoomAt: state.warRoomAt,
    hints: hintsOf(plan, parts, state),
    causes: scenario.causes,
    fit: fitOf(plan, parts, state),
    capabilities: capabilitiesOf(plan, parts, state),
    channels: pack.channels,
    providers: pack.providers,
    pages: pagesOf(plan, parts, state),
    file: fileOf(plan, parts, state),
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
