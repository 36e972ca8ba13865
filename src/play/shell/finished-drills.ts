/** What the first screen says of drills, loaded when there are any. */
import { cards, procedures } from 'virtual:scenario-cards';
import type { RecordSummary as Summary } from '../../record/summary.ts';
import { findProcedure } from '../../runbook/find-procedure.ts';
import type { Text } from '../../runbook/text.ts';
import type { RecordSummary } from '../screens/home/home-port.ts';
import { read } from './keep.ts';
import { knownScenarios, ownPacks } from './packs-shelf.ts';
import { type SavedRunbook, savedRunbooks, shelf, visit } from './runbook-shelf.ts';

/** A runbook that is not among those saved here. */
const ELSEWHERE = '';

interface Title {
  title: Text;
  /** The procedure that the scenario drills, as its pack calls it. */
  procedure: { id: string; name: Text | null };
}

/** What a scenario is called and which procedure it drills, by pack and scenario: one that ships, or one that was brought. */
export async function titles(): Promise<(packId: string, id: string) => Title | null> {
  const [brought, known] = await Promise.all([ownPacks(), knownScenarios()]);
  const all = [...cards, ...brought.flatMap(({ scenarios }) => scenarios)];
  const named = [...procedures, ...brought.flatMap((pack) => pack.procedures)];
  return (packId, id) => {
    const card = all.find((c) => c.packId === packId && c.id === id) ?? known.get(`${packId}/${id}`);
    if (!card) return null;
    const procedure = named.find((p) => p.packId === packId && p.id === card.procedure);
    return { title: card.title, procedure: { id: card.procedure, name: procedure?.name ?? null } };
  };
}

/**
 * The drills that are over, the latest first. One that was played by a team's runbook drilled a procedure of that runbook: the
 * one that stood for the scenario's.
 */
export async function finishedDrills(finished: readonly Summary[]): Promise<RecordSummary[]> {
  const [titleOf, saved] = await Promise.all([titles(), savedRunbooks()]);
  const digests = await keptDigests(saved);
  return finished.map((r) => {
    const title = titleOf(r.pack, r.scenario);
    const rules = r.digests && digests.has(r.digests.rulebook) ? r.digests.rulebook : null;
    const runbookId = rules === null ? null : (digests.get(rules) ?? ELSEWHERE);
    const rulebook = saved.find(({ id }) => id === runbookId)?.rulebook;
    const wanted = title?.procedure ?? null;
    const drilled = wanted && rulebook ? findProcedure(rulebook.procedures, wanted) : wanted;
    return {
      id: r.id,
      packId: r.pack,
      scenarioId: r.scenario,
      title: title?.title ?? { en: r.scenario, fr: r.scenario },
      runbookId,
      procedureId: drilled?.id ?? null,
      startedAt: Date.parse(r.startedAt),
      total: r.total,
      rating: r.rating,
      mode: r.mode,
      origin: r.origin,
      responseMs: r.responseMs,
    };
  });
}

/** The saved runbook that each rulebook was read from, by digest; null where it is not here, or came along with a record. */
async function keptDigests(saved: readonly SavedRunbook[]): Promise<Map<string, string | null>> {
  const { rulebooks } = shelf;
  const [all, ...owned] = await Promise.all([
    read(() => rulebooks.toCollection().primaryKeys(), []),
    ...saved.map(({ id }) => read(() => rulebooks.where('of').equals(id).primaryKeys(), [])),
  ]);
  const digests = new Map<string, string | null>(all.map((digest) => [digest, null]));
  saved.forEach(({ id }, i) => {
    for (const digest of owned[i] ?? []) digests.set(digest, id);
  });
  for (const [digest, kept] of visit.rulebooks) if (kept) digests.set(digest, kept.of ?? null);
  return digests;
}
