/** When recovery was verified: on the series, by looking, not by an alert that went quiet. */
import type { EventOf } from '../sim/events.ts';
import type { Facts } from './facts.ts';

/** The first look after mitigation whose output shows the recovery. */
export function verification(facts: Facts): EventOf<'look.arrived'> | EventOf<'evidence.seen'> | null {
  const over = facts.mitigated;
  if (!over) return null;
  const seen = facts.of('evidence.seen').find((e) => e.at >= over.at && e.observation === 'recovered');
  const looked = facts.of('look.arrived').find((l) => l.at >= over.at && showsSeries(l.item));
  if (!seen || !looked) return seen ?? looked ?? null;
  return seen.at < looked.at ? seen : looked;
}

const showsSeries = (item: string): boolean => item.startsWith('series:') || item === 'console:metrics';

export const verifiedAt = (facts: Facts): number | null => verification(facts)?.at ?? null;
