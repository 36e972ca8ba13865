import type { DrillRecord } from '../../record/format.ts';
import type { Plan } from '../../scenario/plan.ts';
import { goTo } from '../ui/route.ts';
import { download, findRecord, keepReview, playFrom, replaysTheSame } from './drills.ts';

/** A record that is being looked at. */
export interface OpenedRecord {
  record: DrillRecord;
  plan: Plan;
  /** Replays it: whether state, events and scorecard come out the same. */
  verify(): Promise<boolean>;
  download(record: DrillRecord): void;
  /** Keeps the record with what was added to it; gives whether the browser kept it. */
  keep(record: DrillRecord): Promise<'kept' | 'full' | 'blocked'>;
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
    keep: keepReview,
    playFrom: async (at) => goTo({ screen: 'drill', id: await playFrom(plan, record, at) }),
  };
}
