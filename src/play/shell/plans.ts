import packs from 'virtual:packs';
import { digestOf, digestOfText } from '../../record/digest.ts';
import type { Rulebook } from '../../runbook/rulebook.ts';
import { loadPlan } from '../../scenario/load.ts';
import type { Plan } from '../../scenario/plan.ts';
import type { Planned } from './compile-here.ts';
import { rulebooks } from './rulebooks.ts';

const plans = new Map<string, Plan>();

/** The plan of a scenario that ships; null when there is none. Throws on a pack that does not load: the build's tests forbid it. */
export function planOf(packId: string, scenarioId: string): Plan | null {
  const key = `${packId}/${scenarioId}`;
  const known = plans.get(key);
  if (known) return known;
  const rulebook = rulebooks.get(packId);
  const pack = packs[packId]?.['pack.yaml'];
  const scenario = packs[packId]?.[`${scenarioId}.yaml`];
  if (!rulebook || pack === undefined || scenario === undefined) return null;
  const loaded = loadPlan({
    pack: { name: `${packId}/pack.yaml`, text: pack },
    scenario: { name: `${key}.yaml`, text: scenario },
    rulebook,
    digests: { pack: digestOfText(pack), rulebook: digestOf(rulebook), scenario: digestOfText(scenario) },
  });
  if (!loaded.ok) throw new Error(loaded.problems.map((p) => `${p.file}:${p.line}: ${p.message}`).join('\n'));
  plans.set(key, loaded.value);
  return loaded.value;
}

const foreign = new Map<string, Planned>();

/** The plan of a scenario that ships, by a team's rulebook or by its pack's own (null); or what stands in the way. */
export async function planFor(card: { packId: string; id: string }, rulebook: Rulebook | null): Promise<Planned> {
  if (!rulebook) {
    const plan = planOf(card.packId, card.id);
    return plan ? { ok: true, plan } : { ok: false, problems: [] };
  }
  const key = `${card.packId}/${card.id}/${digestOf(rulebook)}`;
  const known = foreign.get(key) ?? (await import('./compile-here.ts')).compileHere(card, rulebook);
  foreign.set(key, known);
  return known;
}
