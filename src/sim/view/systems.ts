/** The systems, what runs on them, and what can be done to them. */
import type { Plan } from '../../scenario/plan.ts';
import { holds } from '../conditions.ts';
import type { Parts } from '../parts.ts';
import type { DrillState } from '../state.ts';
import type { View, ViewAction } from '../view.ts';
import { healthAt } from '../world/health.ts';
import { releasesAt } from '../world/releases.ts';

type Systems = Pick<View, 'systems' | 'releases' | 'actions'>;

export function systemsOf(plan: Plan, parts: Parts, state: DrillState): Systems {
  const health = healthAt(plan, state.world, state.now);
  return {
    systems: plan.pack.systems.map(({ id, name, kind, calls }, i) => ({
      id,
      name,
      kind,
      calls,
      health: health[i]?.health ?? 'ok',
      reading: health[i]?.reading ?? null,
    })),
    releases: releasesAt(plan, state.world, state.now).map(({ release, at, live }) => {
      const { id, title, by, commit, touches, diff, files } = release;
      const opened = state.seen.includes(`deploy:${id}`);
      const inside = opened ? { diff: diff ?? null, files: files ?? null } : { diff: null, files: null };
      return { id, at, title, by, commit, touches, live, ...inside };
    }),
    actions: parts.actions.map((action) => actionOf(action, state)),
  };
}

function actionOf(action: Parts['actions'][number], state: DrillState): ViewAction {
  const { id, console, kind, on, name, detail, production, takes, notReady } = action;
  const run = state.actions[id];
  const outcome = run?.finishedAt === null ? undefined : action.outcomes[run?.outcome ?? -1];
  const now = stateOf(action, state);
  return {
    id,
    console,
    kind,
    on,
    name,
    detail: detail ?? null,
    production,
    takes,
    state: now,
    notReady: now === 'not-ready' ? (notReady ?? null) : null,
    startedAt: run?.startedAt ?? null,
    finishesAt: run?.finishesAt ?? null,
    result: outcome?.says ?? null,
    failed: outcome?.fails === true,
    announced: state.announced.includes(id),
  };
}

/** One that can be done again is ready again once it is through. */
function stateOf(action: Parts['actions'][number], state: DrillState): ViewAction['state'] {
  const run = state.actions[action.id];
  if (run && run.finishedAt === null) return 'running';
  if (run && !action.again) return action.outcomes[run.outcome ?? -1]?.fails ? 'failed' : 'done';
  return !action.ready || holds(action.ready, state) ? 'ready' : 'not-ready';
}
