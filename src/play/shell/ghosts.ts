/** Whom a drill is played against: made beside the drill, from its seed or from a record, and never part of it. */
import { milestonesOf } from '../../debrief/milestones.ts';
import type { Plan } from '../../scenario/plan.ts';
import type { DrillEvent } from '../../sim/events.ts';
import type { GhostChoice } from '../screens/home/home-port.ts';
import type { Ghost } from './coaching.ts';
import type { GhostJob } from './ghost-worker.ts';
import { findRecord } from './records.ts';
import { store } from './store.ts';

/** The ghost that was chosen for a drill; null where there is no such run, or it has no milestone to show. */
export async function ghostFor(choice: GhostChoice, job: GhostJob): Promise<Ghost | null> {
  const events = choice.kind === 'expert' ? await expertRun(job) : await recordedRun(choice, job.plan);
  const milestones = milestonesOf(events ?? []);
  return milestones.length > 0 ? { whose: choice.kind, milestones } : null;
}

async function recordedRun(
  choice: Exclude<GhostChoice, { kind: 'expert' }>,
  { pack, scenario }: Plan,
): Promise<DrillEvent[] | null> {
  const id = choice.kind === 'record' ? choice.id : await bestRun(pack.id, scenario.id);
  const found = id === null ? null : await findRecord(id);
  const { header, events } = found?.record ?? {};
  return header?.pack === pack.id && header.scenario === scenario.id ? (events ?? null) : null;
}

/** The record of the best drill that a person played on a scenario; of equals the latest. */
async function bestRun(packId: string, scenarioId: string): Promise<string | null> {
  const { finished } = await store.list();
  const own = finished.filter((r) => r.pack === packId && r.scenario === scenarioId && r.origin === 'person');
  return own.sort((a, b) => b.total - a.total)[0]?.id ?? null;
}

/** The same seed gives the expert the same incident. Off the page's thread; null where no worker can be had. */
function expertRun(job: GhostJob): Promise<DrillEvent[] | null> {
  return new Promise((done) => {
    const worker = new Worker(new URL('./ghost-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<DrillEvent[]>) => done(data));
    worker.addEventListener('error', () => done(null));
    worker.postMessage(job);
  });
}
