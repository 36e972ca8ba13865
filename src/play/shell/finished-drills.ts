/** What the first screen says of drills. Loaded behind it: it reads the storage. */
import { cards, procedures } from 'virtual:scenario-cards';
import type { Text } from '../../runbook/text.ts';
import type { RecordSummary } from '../screens/home/home-port.ts';
import { knownScenarios, ownPacks } from './packs-shelf.ts';
import { keptDigests, savedRunbooks } from './runbook-shelf.ts';
import { store } from './store.ts';

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
export async function finishedDrills(): Promise<RecordSummary[]> {
  const [{ finished }, titleOf, saved, digests] = await Promise.all([
    store.list(),
    titles(),
    savedRunbooks(),
    keptDigests(),
  ]);
  // Most visits have no runbook of their own, and need not load this.
  const find = saved.length > 0 ? (await import('../../runbook/find-procedure.ts')).findProcedure : null;
  return finished.map((r) => {
    const title = titleOf(r.pack, r.scenario);
    const rules = r.digests && digests.has(r.digests.rulebook) ? r.digests.rulebook : null;
    const runbookId = rules === null ? null : (digests.get(rules) ?? ELSEWHERE);
    const rulebook = saved.find(({ id }) => id === runbookId)?.rulebook;
    const wanted = title?.procedure ?? null;
    const drilled = wanted && rulebook && find ? find(rulebook.procedures, wanted) : wanted;
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
