import type { DrillRecord } from '../../record/format.ts';
import type { Plan } from '../../scenario/plan.ts';
import { download, findRecord, replaysTheSame } from './drills.ts';

/** A record that is being looked at. */
export interface OpenedRecord {
  record: DrillRecord;
  plan: Plan;
  /** Replays it: whether state, events and scorecard come out the same. */
  verify(): Promise<boolean>;
  download(): void;
}

export async function openRecord(id: string): Promise<OpenedRecord | null> {
  const found = await findRecord(id);
  if (!found) return null;
  const { record, plan } = found;
  return { record, plan, verify: async () => replaysTheSame(plan, record), download: () => void download(record) };
}
