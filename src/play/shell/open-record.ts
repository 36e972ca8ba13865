import type { Run } from '../../debrief/compare.ts';
import type { DrillRecord } from '../../record/format.ts';
import type { RecordSummary } from '../../record/summary.ts';
import type { Plan } from '../../scenario/plan.ts';
import { goTo } from '../ui/route.ts';
import { type OtherRun, runAgainst } from './coaching.ts';
import { playFrom } from './drills.ts';
import { recordsOf, runOf } from './ghosts.ts';
import { offerFile } from './offer-file.ts';
import { download, findRecord, keepReview, type Link, linkTo, replaysTheSame } from './records.ts';

/** A record that is being looked at. */
export interface OpenedRecord {
  record: DrillRecord;
  plan: Plan;
  /** Replays it: whether state, events and scorecard come out the same. */
  verify(): Promise<boolean>;
  download(record: DrillRecord): void;
  /** Offers a document made from it as a file. */
  offer(name: string, text: string): void;
  link(record: DrillRecord): Promise<Link>;
  /** Keeps the record with what was added to it; gives whether the browser kept it. */
  keep(record: DrillRecord): Promise<'kept' | 'full' | 'blocked'>;
  /** The run that it was played against; null where none was. */
  ghost: OtherRun | null;
  /** Other records of its scenario that are kept here, the latest first. */
  others(): Promise<RecordSummary[]>;
  /** Another run of its scenario, whole; null where it is not to be had. */
  runOf(run: OtherRun): Promise<Run | null>;
  /** Opens a new drill that goes on from a moment of this one, drill ms. */
  playFrom(at: number): Promise<void>;
}

export async function openRecord(id: string): Promise<OpenedRecord | null> {
  const found = await findRecord(id);
  if (!found) return null;
  const { record, plan } = found;
  return {
    record,
    plan,
    verify: async () => replaysTheSame(plan, record),
    download: (reviewed) => void download(reviewed),
    offer: (name, text) => offerFile(name, text, 'text/markdown'),
    link: (reviewed) => linkTo(plan, reviewed),
    keep: keepReview,
    ghost: runAgainst(id),
    others: async () => (await recordsOf(plan)).filter((r) => r.id !== id),
    runOf: (run) => {
      const { seed, variant } = record.header;
      return runOf(run, { plan, seed, ...(variant !== undefined && { variant }) });
    },
    playFrom: async (at) => goTo({ screen: 'drill', id: await playFrom(plan, record, at) }),
  };
}
