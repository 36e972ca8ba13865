/** Looks for the script that scores highest in a scenario without anything having been understood. */
import { setImmediate } from 'node:timers/promises';
import { type BotRun, runBot } from '../../bots/run-bot.ts';
import { cheat } from '../../bots/search/cheat.ts';
import { climb } from '../../bots/search/climb.ts';
import type { Script } from '../../bots/search/script.ts';
import { headerOf, recordOf } from '../../record/build.ts';
import type { DrillRecord, RecordHeader } from '../../record/format.ts';
import type { Plan } from '../../scenario/plan.ts';
import { resultOf } from '../../scoring/combine.ts';
import { digest } from '../../scoring/facts.ts';
import type { Rule } from '../../scoring/rule.ts';
import { RULES } from '../../scoring/rules.ts';
import { cardOf } from '../../scoring/score.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { spreadOf } from '../simulate/spread.ts';

export interface Hunt {
  /** Names the search: the same seed and budget find the same. */
  seed: string;
  /** How many drills may be played; at least five for each variant. */
  budget: number;
  /** The rules to be cheated; those of the game when left out. */
  rules?: readonly Rule[];
  onProgress?(drills: number): void;
  /** Ends the search early; what was found until then is still played to know what it is worth. */
  stop?: AbortSignal;
}

/** A drill in which a script was played. */
export interface CheatDrill {
  variant: string;
  /** Of the drill, and of the script's luck. */
  seed: string;
  card: Scorecard;
}

export interface Exploit {
  scenario: string;
  script: Script;
  /** What it typically scores (the median) over all variants, with luck that the search has not met. */
  typical: number;
  mean: number;
  /** Those drills, from the highest score down. */
  drills: CheatDrill[];
}

/** How often the script that was found is played in each variant, with luck of its own, to know what it is worth. */
const CHECKS = 4;

/**
 * The best exploit that this budget finds. A script is worth what it scores on average over the variants: whoever scores in one
 * of them only has guessed it.
 */
export async function hunt(plan: Plan, { seed, budget, rules = RULES, onProgress, stop }: Hunt): Promise<Exploit> {
  let played = 0;
  const cardOfDrill = (script: Script, luck: string, variant: string): Scorecard => {
    onProgress?.(++played);
    return scored(plan, play(plan, script, luck, variant).played, rules);
  };
  const worth = async (script: Script, luck: string): Promise<number> => {
    // Lets a Ctrl-C be heard.
    await setImmediate();
    const cards = plan.variants.map(({ id }) => cardOfDrill(script, luck, id));
    // What the cap of an unmended incident hides still tells which way is up.
    return meanOf(cards.map((card) => card.total + card.dimensions.reduce((sum, d) => sum + d.points, 0) / 4));
  };
  const checks = plan.variants.length * CHECKS;
  const tries = Math.max(1, Math.floor((budget - checks) / plan.variants.length));
  const { script } = await climb({ seed, tries, worth, stopped: () => stop?.aborted ?? false });
  const checked = plan.variants.flatMap(({ id }) =>
    Array.from({ length: CHECKS }, (_, i): CheatDrill => {
      const luck = `${seed}:check:${i + 1}`;
      return { variant: id, seed: luck, card: cardOfDrill(script, luck, id) };
    }),
  );
  const drills = checked.toSorted((a, b) => b.card.total - a.card.total);
  const { median, mean } = spreadOf(drills.map((d) => d.card.total));
  return { scenario: plan.scenario.id, script, typical: median, mean, drills };
}

/** A drill of a script as a record. */
export function cheatRecord(
  plan: Plan,
  script: Script,
  { seed, variant }: Pick<CheatDrill, 'seed' | 'variant'>,
): DrillRecord {
  const { played, header } = play(plan, script, seed, variant);
  return recordOf(plan, { header, marks: [], ...played });
}

function play(plan: Plan, script: Script, seed: string, variant: string): { played: BotRun; header: RecordHeader } {
  const played = runBot(plan, cheat(script, seed), { seed, variant });
  const header = headerOf(plan, {
    id: `${plan.scenario.id}-cheat-${seed.replaceAll(':', '-')}`,
    seed,
    variant,
    mode: 'practice',
    extended: 1,
    seat: 'on-call',
    origin: 'bot',
    startedAt: new Date(plan.startEpochMs).toISOString(),
  });
  return { played, header };
}

function scored(plan: Plan, { events }: BotRun, rules: readonly Rule[]): Scorecard {
  const facts = digest(plan, events, { mode: 'practice', extended: 1, seat: 'on-call' });
  return cardOf(
    facts,
    rules.filter((rule) => rule.listed?.(facts) ?? true).map((rule) => resultOf(rule, rule.judge(facts), plan)),
  );
}

const meanOf = (figures: readonly number[]): number =>
  figures.reduce((sum, n) => sum + n, 0) / Math.max(1, figures.length);
