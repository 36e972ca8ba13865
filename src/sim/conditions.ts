import type { Condition } from '../scenario/format/condition.ts';
import { spanMs } from '../scenario/format/time.ts';
import type { DrillState } from './state.ts';

type Test = (state: DrillState, now: number) => boolean;

const tests = new WeakMap<Condition, Test>();

/** Whether a script's condition holds in this state, now (ms of drill time). */
export function holds(condition: Condition, state: DrillState, now = state.now): boolean {
  let test = tests.get(condition);
  if (!test) {
    test = testFor(condition);
    tests.set(condition, test);
  }
  return test(state, now);
}

/** Scripts are asked after every event, so a condition is read once. */
function testFor(condition: Condition): Test {
  if ('all' in condition) {
    const all = condition.all.map(testFor);
    return (state, now) => all.every((test) => test(state, now));
  }
  if ('any' in condition) {
    const any = condition.any.map(testFor);
    return (state, now) => any.some((test) => test(state, now));
  }
  if ('not' in condition) {
    const test = testFor(condition.not);
    return (state, now) => !test(state, now);
  }
  if ('after' in condition) {
    const from = spanMs(condition.after);
    return (_state, now) => now >= from;
  }
  if ('acknowledged' in condition) return (state) => state.acknowledgedAt !== null;
  if ('declared' in condition) {
    const level = condition.declared;
    return ({ declared }) => declared !== null && (level === 'any' || declared.severity === level);
  }
  if ('sent' in condition) {
    const kind = condition.sent;
    if (kind === 'client') return (state) => state.messages.some((m) => m.audience === 'client');
    return (state) => state.messages.some((m) => m.audience === 'team' && m.phase === kind);
  }
  if ('escalated' in condition) return (state) => state.escalations.some((e) => e.to === condition.escalated);
  if ('reached' in condition) return (state) => state.people[condition.reached]?.reached === true;
  if ('did' in condition) return (state) => (state.actions[condition.did]?.finishedAt ?? null) !== null;
  if ('delegated' in condition) return (state) => state.tasks[condition.delegated] !== undefined;
  if ('looked' in condition) return (state) => state.findings.some((f) => f.evidence === condition.looked);
  if ('active' in condition) return (state) => isActive(state, condition.active);
  if ('ended' in condition) {
    const fault = condition.ended;
    return (state) => state.world.faults.some((f) => f.id === fault) && !isActive(state, fault);
  }
  if ('firing' in condition) {
    return (state) => state.alerts.some((a) => a.rule === condition.firing && a.resolvedAt === null);
  }
  if ('injected' in condition) return (state) => state.injected.includes(condition.injected);
  if ('variant' in condition) return (state) => state.world.variant === condition.variant;
  if ('released' in condition) return (state) => state.world.releases.at(-1)?.id === condition.released;
  if ('warRoom' in condition) return (state) => state.warRoomAt !== null;
  if ('split' in condition) return (state) => state.second !== undefined;
  if ('handedOver' in condition) return (state) => typeof state.second?.owner === 'string';
  if ('mitigated' in condition) return (state) => state.mitigatedAt !== null;
  return (state) => state.closedAt !== null;
}

/** Whether the fault is under way. */
function isActive(state: DrillState, fault: string): boolean {
  return state.world.faults.some((f) => f.id === fault && f.endMs === null);
}
