import packs from 'virtual:packs';
import { digestOf, digestOfText } from '../../record/digest.ts';
import { loadPlan } from '../../scenario/load.ts';
import type { Plan } from '../../scenario/plan.ts';
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
