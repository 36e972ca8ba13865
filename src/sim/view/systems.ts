/** The systems, what runs on them, and what can be done to them. */
import type { Plan } from '../../scenario/plan.ts';
import { holds } from '../conditions.ts';
import type { Parts } from '../parts.ts';
import type { DrillState } from '../state.ts';
import type { View, ViewAction, ViewSystem } from '../view.ts';
import { healthAt, newestReading, type SystemNow } from '../world/health.ts';
import { releasesAt } from '../world/releases.ts';
import { kept, type Makers } from './kept.ts';

type System = Plan['pack']['systems'][number];

const healthOf = kept(['world'], (plan, _parts, { world }, at: number): View['systems'] => {
  const health = healthAt(plan, world, at);
  return plan.pack.systems.map((system, i) => systemNow(system, health[i]));
});

const latest = new WeakMap<System, ViewSystem>();

/** The very same as before while it is as it was. */
function systemNow(system: System, { health = 'ok', reading = null }: Partial<SystemNow> = {}): ViewSystem {
  const known = latest.get(system);
  if (known?.health === health && known.reading?.value === reading?.value) return known;
  const { id, name, kind, calls } = system;
  const now: ViewSystem = { id, name, kind, calls, health, reading };
  latest.set(system, now);
  return now;
}

/** Which releases were opened, in one word, as words that say the same are the same. */
const openedOf = kept(['seen'], (_plan, _parts, { seen }) => seen.filter((item) => item.startsWith(DEPLOY)).join(' '));
const DEPLOY = 'deploy:';

/** A release comes into the world when it is made, so all that the world has was made by now. */
const releasesOf = kept(['world'], (plan, _parts, { world }, opened: string): View['releases'] => {
  const items = opened.split(' ');
  return releasesAt(plan, world, Number.POSITIVE_INFINITY).map(({ release, at, live }) => {
    const { id, title, by, commit, touches, diff, files } = release;
    const inside = items.includes(`${DEPLOY}${id}`)
      ? { diff: diff ?? null, files: files ?? null }
      : { diff: null, files: null };
    return { id, at, title, by, commit, touches, live, ...inside };
  });
});

type Action = Parts['actions'][number];
type Run = DrillState['actions'][string];

/** Which actions have what they need, in one word, as words that say the same are the same. */
const readyIn = (parts: Parts, state: DrillState): string =>
  parts.actions.map(({ ready }) => (!ready || holds(ready, state) ? READY : '-')).join('');
const READY = '+';

const actionsOf = kept(['actions', 'announced'], (_plan, parts, state, ready: string): View['actions'] =>
  parts.actions.map((action, i) =>
    actionOf(action, state.actions[action.id], state.announced.includes(action.id), ready[i] === READY),
  ),
);

function actionOf(action: Action, run: Run | undefined, announced: boolean, ready: boolean): ViewAction {
  const { id, console, kind, on, name, detail, production, takes, notReady } = action;
  const outcome = run?.finishedAt === null ? undefined : action.outcomes[run?.outcome ?? -1];
  const now = stateOf(action, run, ready);
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
    announced,
  };
}

/** One that can be done again is ready again once it is through. */
function stateOf(action: Action, run: Run | undefined, ready: boolean): ViewAction['state'] {
  if (run && run.finishedAt === null) return 'running';
  if (run && !action.again) return action.outcomes[run.outcome ?? -1]?.fails ? 'failed' : 'done';
  return ready ? 'ready' : 'not-ready';
}

export const SYSTEMS: Makers<'systems' | 'releases' | 'actions'> = {
  systems: (plan, parts, state) => healthOf(plan, parts, state, newestReading(plan, state.now)),
  releases: (plan, parts, state) => releasesOf(plan, parts, state, openedOf(plan, parts, state)),
  actions: (plan, parts, state) => actionsOf(plan, parts, state, readyIn(parts, state)),
};
