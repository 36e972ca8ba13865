import type { AsOf } from '../../../runbook/check/acceptance.ts';
import { home } from '../../shell/home.ts';

/** The day it is here, and when each procedure was last drilled by a person in this browser. */
export async function asOfNow(): Promise<AsOf> {
  const records = await home.records().catch(() => []);
  const drilled: Record<string, string> = {};
  // The newest come first.
  for (const { origin, procedureId, startedAt } of records)
    if (origin === 'person' && procedureId !== null) drilled[procedureId] ??= dayOf(new Date(startedAt));
  return { today: dayOf(new Date()), drilled };
}

const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
