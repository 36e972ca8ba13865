/** Drills that were begun and not ended: whether they go on, and beginning one of them anew. Loaded when there is one. */
import { ENGINE, type RecordHeader } from '../../record/format.ts';
import type { DrillOptions, InterruptedDrill } from '../screens/home/home-port.ts';
import { coachingOf } from './coaching.ts';
import { titles } from './finished-drills.ts';
import { playedOn } from './packs-shelf.ts';
import { planBehind, sameDigests } from './plan-behind.ts';
import { planFor } from './plans.ts';
import { store } from './store.ts';

/** The drill that was begun last, with what is said of it; null where none is left. */
export async function interruptedDrill(header: RecordHeader): Promise<InterruptedDrill | null> {
  const { id, pack, scenario, startedAt, mode } = header;
  const [loaded, titleOf] = await Promise.all([store.load(id), titles()]);
  const card = titleOf(pack, scenario);
  if (loaded?.kind !== 'running' || !card) return null;
  return {
    id,
    title: card.title,
    startedAt: Date.parse(startedAt),
    at: loaded.drill.marks.at(-1)?.at ?? 0,
    mode,
    goesOn: await goesOn(header),
  };
}

/** Whether a drill can go on here: by this engine, and from what it was begun with. */
async function goesOn({ engine, ...header }: RecordHeader): Promise<boolean> {
  const plan = engine === ENGINE ? await planBehind({ engine, ...header }) : null;
  return plan !== null && sameDigests(plan.digests, header.digests);
}

/**
 * How to begin a drill anew: as it was begun, with the same draw, on what its scenario says now. Null where it would be no other,
 * or where the scenario is gone. Evidence is drawn blind, and anew.
 */
export async function anew(id: string): Promise<DrillOptions | null> {
  const loaded = await store.load(id);
  if (loaded?.kind !== 'running') return null;
  const { header, commands } = loaded.drill;
  const card = { packId: header.pack, id: header.scenario };
  const planned = await planFor(card, null);
  if (!planned.ok || !(await differs(header, planned.plan.digests))) return null;
  const paces = commands.flatMap(({ command }) => (command.type === 'pace' ? [command.factor] : []));
  const evidence = header.mode === 'evidence';
  return {
    scenario: evidence ? null : card,
    pace: evidence ? 1 : (paces[0] ?? 1),
    mode: header.mode,
    hints: coachingOf(id).hints,
    ghost: null,
    extended: header.extended,
    seed: evidence ? null : header.seed,
  };
}

/** Whether a scenario says something else than when a drill of it began. By which runbook it was played is no matter of its pack's. */
async function differs({ engine, digests }: RecordHeader, now: RecordHeader['digests']): Promise<boolean> {
  if (engine !== ENGINE || digests.pack !== now.pack || digests.scenario !== now.scenario) return true;
  const sources = digests.rulebook === now.rulebook ? null : await playedOn(digests);
  return sources !== null && sources.own === null;
}
