/** One drill that a bot plays, scored. */
import { BOTS } from '../../bots/index.ts';
import { type BotRun, runBot } from '../../bots/run-bot.ts';
import { headerOf, recordOf } from '../../record/build.ts';
import type { DrillRecord, RecordHeader } from '../../record/format.ts';
import type { Plan } from '../../scenario/plan.ts';
import { score } from '../../scoring/score.ts';
import type { DimensionScore, Outcome } from '../../scoring/scorecard.ts';
import { UsageError } from '../output.ts';

/** A drill to be played: of which scenario (by its place in a list of plans), by which bot. */
export interface Job {
  scenario: number;
  bot: string;
  seed: string;
  variant?: string | undefined;
}

/** A drill in a line; a dimension is 0 to 100, null where nothing applied, and 0 where nothing was asked for and points were taken all the same. */
export interface Run {
  variant: string;
  bot: string;
  seed: string;
  total: number;
  rating: string;
  dimensions: Record<string, number | null>;
}

/** What the rules said of a drill. */
export interface Played {
  scenario: number;
  run: Run;
  rules: { id: string; outcome: Outcome; points: number; max: number }[];
}

/** A whole drill played by a bot, as a record. Its start is the scenario's own, so that the same seed gives the same bytes. */
export function botRecord(plan: Plan, bot: string, seed: string, variant?: string): DrillRecord {
  const { played, header } = play(plan, bot, seed, variant);
  return recordOf(plan, { header, marks: [], ...played });
}

/** The same, scored and not kept: without a record's digests it takes half the time. */
export function playJob(plan: Plan, { scenario, bot, seed, variant }: Job): Played {
  const { played, header } = play(plan, bot, seed, variant);
  const card = score(plan, played.events, header);
  return {
    scenario,
    run: {
      variant: played.state.world.variant,
      bot,
      seed,
      total: card.total,
      rating: card.rating,
      dimensions: Object.fromEntries(card.dimensions.map((d) => [d.id, shareOf(d)])),
    },
    rules: card.rules.map(({ id, outcome, points, max }) => ({ id, outcome, points, max })),
  };
}

function shareOf({ points, max }: DimensionScore): number | null {
  if (max > 0) return Math.round((1000 * points) / max) / 10;
  return points < 0 ? 0 : null;
}

function play(plan: Plan, bot: string, seed: string, variant?: string): { played: BotRun; header: RecordHeader } {
  const player = BOTS[bot];
  if (!player) {
    const known = Object.keys(BOTS).join(', ');
    throw new UsageError({
      en: `There is no bot ${bot}. There are: ${known}.`,
      fr: `Il n’y a pas de robot ${bot}. Il y a : ${known}.`,
    });
  }
  const chosen = variant !== undefined && { variant };
  const played = runBot(plan, player, { seed, ...chosen });
  const header = headerOf(plan, {
    id: `${plan.scenario.id}-${bot}-${seed}`,
    seed,
    ...chosen,
    mode: 'practice',
    extended: 1,
    seat: 'on-call',
    origin: 'bot',
    startedAt: new Date(plan.startEpochMs).toISOString(),
  });
  return { played, header };
}
