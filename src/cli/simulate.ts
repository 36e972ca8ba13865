/** `simulate`: bots play a scenario over many seeds. */
import { writeFileSync } from 'node:fs';
import { BOTS } from '../bots/index.ts';
import { runBot } from '../bots/run-bot.ts';
import { headerOf, recordOf } from '../record/build.ts';
import { exportRecord } from '../record/export.ts';
import type { DrillRecord } from '../record/format.ts';
import type { Plan } from '../scenario/plan.ts';
import { complain, print, printJson, UsageError } from './output.ts';
import { planOf } from './packs.ts';
import { rulebookIn } from './runbook.ts';

interface Options {
  bot: string;
  seeds: string;
  variant?: string;
  runbook?: string;
  record?: string;
  json?: boolean;
}

interface Run {
  variant: string;
  bot: string;
  seed: string;
  total: number;
  rating: string;
  dimensions: Record<string, number | null>;
}

/** A whole drill played by a bot, as a record. Its start is the scenario's own, so that the same seed gives the same bytes. */
export function botRecord(plan: Plan, bot: string, seed: string, variant?: string): DrillRecord {
  const player = BOTS[bot];
  if (!player) throw new UsageError(`There is no bot ${bot}. There are: ${Object.keys(BOTS).join(', ')}.`);
  const played = runBot(plan, player, { seed, ...(variant !== undefined && { variant }) });
  const header = headerOf(plan, {
    id: `${plan.scenario.id}-${bot}-${seed}`,
    seed,
    ...(variant !== undefined && { variant }),
    mode: 'practice',
    extended: 1,
    seat: 'on-call',
    origin: 'bot',
    startedAt: new Date(plan.startEpochMs).toISOString(),
  });
  return recordOf(plan, { header, marks: [], ...played });
}

/** A run in a line; a dimension in which nothing applied is null. */
function runOf(bot: string, record: DrillRecord): Run {
  const { scorecard, header, events } = record;
  const began = events.find((e) => e.type === 'drill.began');
  return {
    variant: began?.variant ?? '',
    bot,
    seed: header.seed,
    total: scorecard.total,
    rating: scorecard.rating,
    dimensions: Object.fromEntries(
      scorecard.dimensions.map((d) => [d.id, d.max === 0 ? null : Math.round((1000 * d.points) / d.max) / 10]),
    ),
  };
}

export async function simulate(scenario: string, options: Options): Promise<void> {
  const seeds = Number(options.seeds);
  if (!Number.isInteger(seeds) || seeds < 1 || seeds > 10_000)
    throw new UsageError('--seeds takes a whole number from 1 to 10000.');
  const { plan } = await planOf(scenario, options.runbook === undefined ? undefined : rulebookIn(options.runbook));
  for (const { kind, what, instead } of plan.notes ?? [])
    complain(`${kind === 'stands-in' ? '' : 'Not in the runbook: '}${what.en}; ${instead.en}.`);
  const variants =
    options.variant === undefined
      ? [undefined]
      : options.variant === 'all'
        ? plan.variants.map((v) => v.id)
        : [options.variant];
  const unknown = variants.find((v) => v !== undefined && !plan.variants.some((w) => w.id === v));
  if (unknown !== undefined)
    throw new UsageError(`There is no variant ${unknown}. There are: ${plan.variants.map((v) => v.id).join(', ')}.`);
  const runs: Run[] = [];
  let first: DrillRecord | null = null;
  for (const variant of variants) {
    for (let seed = 1; seed <= seeds; seed++) {
      const record = botRecord(plan, options.bot, String(seed), variant);
      first ??= record;
      runs.push(runOf(options.bot, record));
    }
  }
  if (options.record !== undefined && first) writeFileSync(options.record, exportRecord(first));
  if (options.json) return printJson({ scenario: plan.scenario.id, runs });
  print(tableOf(plan.scenario.id, runs));
}

/** Lowest, median and highest total by variant. */
function tableOf(scenario: string, runs: readonly Run[]): string {
  const lines = [
    `${scenario}, bot ${runs[0]?.bot}, ${runs.length} drills`,
    'variant                     drills   low  median  high',
  ];
  for (const variant of new Set(runs.map((r) => r.variant))) {
    const totals = runs.flatMap((r) => (r.variant === variant ? [r.total] : [])).sort((a, b) => a - b);
    const median = totals[Math.floor(totals.length / 2)] ?? 0;
    const cells = [totals.length, totals[0] ?? 0, median, totals.at(-1) ?? 0].map((n, i) =>
      String(n).padStart([8, 6, 8, 6][i] ?? 6),
    );
    lines.push(`${variant.padEnd(26)}${cells.join('')}`);
  }
  return lines.join('\n');
}
