import type { Plan } from '../scenario/plan.ts';
import { deadlinesFor } from './deadlines.ts';
import type { Seat } from './events.ts';
import { partsFor } from './parts.ts';
import type { DrillState } from './state.ts';
import { deskOf } from './view/desk.ts';
import { systemsOf } from './view/systems.ts';
import { teamOf } from './view/team.ts';
import type { Stage, View } from './view.ts';

/**
 * What this seat may see now: plain data, made of what has reached the trainee and of what anybody in the company knows.
 * Faults, the variant, the truth and the script are not in it.
 */
export function viewFor(plan: Plan, state: DrillState, seat: Seat): View {
  const parts = partsFor(plan, state.world.variant);
  const { pack, rulebook, scenario } = plan;
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
    checklist: rulebook.checklist.map(({ id, text }) => ({ id, text, done: state.checklist[id] === true })),
    tickets: state.tickets,
    postmortem: state.postmortem,
    warRoomAt: state.warRoomAt,
    hints: parts.hints.map(({ price, says }, i) => ({
      id: `hint-${i + 1}`,
      price,
      says: i < state.hints.length ? says : null,
    })),
    causes: scenario.causes,
    capabilities: pack.capabilities.map(({ id, name }) => ({ id, name })),
    channels: pack.channels,
    providers: pack.providers,
    pages: plan.pages.map(({ id, url, method }) => ({ id, url, method })),
    file: [...state.file],
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
