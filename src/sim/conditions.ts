import type { Condition } from '../scenario/format/condition.ts';
import { spanMs } from '../scenario/format/time.ts';
import type { DrillState } from './state.ts';

/** Whether a script's condition holds in this state, now. */
export function holds(condition: Condition, state: DrillState): boolean {
  if ('all' in condition) return condition.all.every((c) => holds(c, state));
  if ('any' in condition) return condition.any.some((c) => holds(c, state));
  if ('not' in condition) return !holds(condition.not, state);
  if ('after' in condition) return state.now >= spanMs(condition.after);
  if ('acknowledged' in condition) return state.acknowledgedAt !== null;
  if ('declared' in condition) {
    return state.declared !== null && (condition.declared === 'any' || state.declared.severity === condition.declared);
  }
  if ('sent' in condition) {
    return state.messages.some((m) =>
      condition.sent === 'client' ? m.audience === 'client' : m.audience === 'team' && m.phase === condition.sent,
    );
  }
  if ('escalated' in condition) return state.escalations.some((e) => e.to === condition.escalated);
  if ('reached' in condition) return state.people[condition.reached]?.reached === true;
  if ('did' in condition) return (state.actions[condition.did]?.finishedAt ?? null) !== null;
  if ('delegated' in condition) return state.tasks[condition.delegated] !== undefined;
  if ('looked' in condition) return state.findings.some((f) => f.evidence === condition.looked);
  if ('active' in condition) return isActive(state, condition.active);
  if ('ended' in condition) {
    return state.world.faults.some((f) => f.id === condition.ended) && !isActive(state, condition.ended);
  }
  if ('firing' in condition) return state.alerts.some((a) => a.rule === condition.firing && a.resolvedAt === null);
  if ('injected' in condition) return state.injected.includes(condition.injected);
  if ('variant' in condition) return state.world.variant === condition.variant;
  if ('released' in condition) return state.world.releases.at(-1)?.id === condition.released;
  if ('warRoom' in condition) return state.warRoomAt !== null;
  if ('mitigated' in condition) return state.mitigatedAt !== null;
  return state.closedAt !== null;
}

/** Whether the fault is under way. */
function isActive(state: DrillState, fault: string): boolean {
  return state.world.faults.some((f) => f.id === fault && f.endMs === null);
}
