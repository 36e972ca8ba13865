/** What reaches the trainee's eyes, and what it tells. */
import { holds } from './conditions.ts';
import type { Moment } from './moment.ts';
import { learnFrom } from './truth.ts';

/** The evidence that an item shows now. Cheapest before anything has changed in this moment. */
export function evidenceIn(m: Moment, item: string): string[] {
  const shown = m.parts.evidenceOn.get(item) ?? [];
  const state = shown.some((e) => e.when) ? m.asItStands() : m.before;
  return shown.filter((e) => !e.when || holds(e.when, state, m.now)).map((e) => e.id);
}

/** The content of an item has reached the trainee: it counts as looked at, and what it tells now counts as seen. */
export function seeItem(m: Moment, item: string, { isPage = false, tells = evidenceIn(m, item) } = {}): void {
  if (!m.before.seen.includes(item)) m.add('seen', item);
  for (const id of tells) find(m, id);
  learnFrom(m, item, isPage);
}

/**
 * This evidence is known to the trainee from now on, however it came to them. Found again, it counts again only when the
 * truth has changed since: what showed a recovery shows the next one too.
 */
export function find(m: Moment, id: string): void {
  const evidence = m.parts.evidence.find((e) => e.id === id);
  const known = m.before.findings.findIndex((f) => f.evidence === id);
  const before = m.before.findings[known];
  if (!evidence || (before && before.at >= m.present.truth.since)) return;
  const { item, observation, supports } = evidence;
  const eventId = m.emit('evidence.seen', {
    evidence: id,
    item,
    observation,
    users: supports?.users ?? null,
    impact: supports?.impact ?? null,
    capability: supports?.capability ?? null,
  });
  const finding = { evidence: id, item, at: m.now, observation, eventId };
  if (known >= 0) m.replace('findings', known, finding);
  else m.add('findings', finding);
}
