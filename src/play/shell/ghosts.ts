/** Whom a drill is played against, and compared with: made beside the drill, from its seed or from a record, and never part of it. */
import type { Run } from '../../debrief/compare.ts';
import { milestonesOf } from '../../debrief/milestones.ts';
import type { RecordSummary } from '../../record/summary.ts';
import type { Plan } from '../../scenario/plan.ts';
import { score } from '../../scoring/score.ts';
import { RUBRIC } from '../../scoring/scorecard.ts';
import type { GhostChoice } from '../screens/home/home-port.ts';
import type { Ghost, OtherRun } from './coaching.ts';
import type { GhostJob } from './ghost-worker.ts';
import { findRecord } from './records.ts';
import { store } from './store.ts';

/** The ghost that was chosen for a drill; null where there is no such run, or it has no milestone to show. */
export async function ghostFor(choice: GhostChoice, job: GhostJob): Promise<Ghost | null> {
  const run = choice.kind === 'best' ? await bestRun(job.plan) : choice;
  const events = run && (await runOf(run, job))?.events;
  const milestones = milestonesOf(events ?? []);
  return run && milestones.length > 0 ? { whose: choice.kind, run, milestones } : null;
}

/** Another run of the plan's scenario, whole; null where it is not, or no longer, to be had. */
export async function runOf(run: OtherRun, job: GhostJob): Promise<Run | null> {
  const { plan } = job;
  if (run.kind === 'expert') return expertRun(job);
  const record = (await findRecord(run.id))?.record;
  if (record?.header.pack !== plan.pack.id || record.header.scenario !== plan.scenario.id) return null;
  const { events, endAt, header } = record;
  // Two runs are compared by the same rules: today's.
  const scorecard = record.scorecard.rubric === RUBRIC ? record.scorecard : score(plan, events, header);
  return { events, endAt, scorecard };
}

/** The record of the best drill that a person played on a scenario; of equals the latest. */
async function bestRun(plan: Plan): Promise<OtherRun | null> {
  const own = (await recordsOf(plan)).filter((r) => r.origin === 'person');
  const [best] = own.sort((a, b) => b.total - a.total);
  return best ? { kind: 'record', id: best.id } : null;
}

/** The records of the plan's scenario that are kept here, the latest first. */
export async function recordsOf({ pack, scenario }: Plan): Promise<RecordSummary[]> {
  const { finished } = await store.list();
  return finished.filter((r) => r.pack === pack.id && r.scenario === scenario.id);
}

/** The same seed gives the expert the same incident. Off the page's thread; null where no worker can be had. */
function expertRun(job: GhostJob): Promise<Run | null> {
  return new Promise((done) => {
    const worker = new Worker(new URL('./ghost-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Run>) => done(data));
    worker.addEventListener('error', () => done(null));
    worker.postMessage(job);
  });
}
