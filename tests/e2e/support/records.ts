/** Records to open: drills that the expert bot played, made here and now by the engine in Node. */
import { writeFileSync } from 'node:fs';
import type { TestInfo } from '@playwright/test';
import { planOf } from '../../../src/cli/packs.ts';
import { botRecord } from '../../../src/cli/simulate.ts';
import { exportRecord } from '../../../src/record/export.ts';
import type { DrillRecord } from '../../../src/record/format.ts';
import type { Plan } from '../../../src/scenario/plan.ts';

const SCENARIO = 'inc-001-site-down';
/** The scenario as the first screen's list knows it. */
export const CARD = `artisanat-dupont/${SCENARIO}`;

/** A seed for each variant, as `npx tocsin simulate` shows them. */
export const SEEDS = { deployment: '1', provider: '2', application: '5' } as const;

const plans = new Map<string, Promise<Plan>>();

/** The plan of a scenario, compiled once. */
export const thePlan = (scenario = SCENARIO): Promise<Plan> => {
  const plan = plans.get(scenario) ?? planOf(scenario).then((loaded) => loaded.plan);
  plans.set(scenario, plan);
  return plan;
};

/** A bot's drill with a seed. The silent bot misses everything there is to miss. */
export async function played(seed: string, bot: 'expert' | 'silent' = 'expert'): Promise<DrillRecord> {
  return botRecord(await thePlan(), bot, seed);
}

/** Writes a record, or any text, to a file of this test and gives its path. */
export function fileOf(info: TestInfo, name: string, content: DrillRecord | string): string {
  const path = info.outputPath(name);
  writeFileSync(path, typeof content === 'string' ? content : exportRecord(content));
  return path;
}
