import type { RecordHeader } from '../../record/format.ts';
import type { Plan } from '../../scenario/plan.ts';
import { ownPlanBehind } from './own-plans.ts';
import { planFor } from './plans.ts';
import { rulebookOf } from './runbook-shelf.ts';

/** The plan that a drill was played by. One whose rulebook is not here gets the pack's own: its replay says what differs. */
export async function planBehind({ pack, scenario, digests }: RecordHeader): Promise<Plan | null> {
  const card = { packId: pack, id: scenario };
  const own = await planFor(card, null);
  if (own.ok && sameDigests(own.plan.digests, digests)) return own.plan;
  const brought = await ownPlanBehind(digests);
  if (brought?.pack.id === pack && brought.scenario.id === scenario) return brought;
  if (!own.ok || own.plan.digests.rulebook === digests.rulebook) return own.ok ? own.plan : null;
  const kept = await rulebookOf(digests.rulebook);
  const planned = kept && (await planFor(card, kept.rulebook));
  return planned?.ok ? planned.plan : own.plan;
}

/** Whether two are played from the same: pack, scenario and rulebook. */
export const sameDigests = (a: RecordHeader['digests'], b: RecordHeader['digests']): boolean =>
  a.pack === b.pack && a.rulebook === b.rulebook && a.scenario === b.scenario;
