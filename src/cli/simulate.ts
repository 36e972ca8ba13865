/** `simulate`: bots play scenarios over many seeds. */
import { availableParallelism } from 'node:os';
import { BOTS } from '../bots/index.ts';
import { exportRecord } from '../record/export.ts';
import { say } from '../runbook/text.ts';
import type { Plan } from '../scenario/plan.ts';
import { complain, langOf, print, printJson, progressBar, UsageError, writeOut } from './output.ts';
import { type PlannedFile, packsAt, planOf } from './packs.ts';
import { rulebookIn } from './runbook.ts';
import { playAll } from './simulate/crew.ts';
import { botRecord, type Job } from './simulate/play.ts';
import { reportOn, reportText } from './simulate/report.ts';

export { botRecord } from './simulate/play.ts';

interface Options {
  bot: string;
  seeds: string;
  workers?: string;
  variant?: string;
  runbook?: string;
  record?: string;
  json?: boolean;
  lang: string;
}

/** Plays, and prints what came of it; exit 1 when a bot does not keep to its threshold or the drills were stopped. */
export async function simulate(paths: readonly string[], options: Options): Promise<void> {
  const bots = botsIn(options.bot);
  const seeds = wholeNumber('--seeds', options.seeds, 10_000);
  const workers =
    options.workers === undefined ? availableParallelism() : wholeNumber('--workers', options.workers, 64);
  const files = await plansAt(paths, options);
  const plans = files.map(({ plan }) => plan);
  const jobs = plans.flatMap((plan, scenario) =>
    variantsOf(plan, options.variant).flatMap((variant) =>
      bots.flatMap((bot) =>
        Array.from({ length: seeds }, (_, i): Job => ({ scenario, bot, seed: String(i + 1), variant })),
      ),
    ),
  );
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  const bar = progressBar(jobs.length, 'drills');
  const played = await playAll(plans, jobs, { workers, onProgress: bar.show, stop: stop.signal }).finally(bar.end);
  process.off('SIGINT', interrupt);

  const reports = plans.map((plan, place) =>
    reportOn(
      plan.scenario.id,
      played.filter((p) => p.scenario === place),
    ),
  );
  const stopped = played.length < jobs.length;
  if (stopped) complain(`Stopped: ${played.length} of ${jobs.length} drills were played.`);
  if (stopped || reports.some((r) => !r.ok)) process.exitCode = 1;
  const [job] = jobs;
  const first = files[0];
  if (options.record !== undefined && job && first) {
    const record = botRecord(first.plan, job.bot, job.seed, job.variant);
    writeOut(options.record, exportRecord(record, first.sources ?? undefined));
  }
  if (options.json)
    printJson(reports.length === 1 ? reports[0] : { ok: reports.every((r) => r.ok), scenarios: reports });
  else print(reports.map(reportText).join('\n\n'));
}

function botsIn(list: string): string[] {
  const known = Object.keys(BOTS);
  const bots = list === 'all' ? known : [...new Set(list.split(',').map((name) => name.trim()))];
  const unknown = bots.find((name) => !Object.hasOwn(BOTS, name));
  if (unknown !== undefined)
    throw new UsageError(`There is no bot ${unknown}. There are: ${known.join(', ')}; or all.`);
  return bots;
}

function wholeNumber(flag: string, text: string, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new UsageError(`${flag} takes a whole number from 1 to ${most}.`);
}

/** The plans of all scenarios that the paths name. What a foreign runbook lacks is said once for each. */
async function plansAt(paths: readonly string[], { runbook, ...options }: Options): Promise<PlannedFile[]> {
  const lang = langOf(options.lang);
  const rulebook = runbook === undefined ? undefined : rulebookIn(runbook);
  const files = packsAt(paths).flatMap(({ scenarios }) => scenarios);
  if (files.length === 0) throw new UsageError(`There is no scenario in ${paths.join(', ')}.`);
  const plans = await Promise.all(files.map((file) => planOf(file, rulebook)));
  for (const { plan } of plans)
    for (const { kind, what, instead } of plan.notes ?? []) {
      const missing = lang === 'fr' ? 'Pas dans le runbook : ' : 'Not in the runbook: ';
      complain(
        `${kind === 'stands-in' ? '' : missing}${say(what, lang)}${lang === 'fr' ? ' ' : ''}; ${say(instead, lang)}.`,
      );
    }
  return plans;
}

/** The variants to play: undefined for the one that each seed picks. */
function variantsOf(plan: Plan, asked: string | undefined): (string | undefined)[] {
  const known = plan.variants.map((v) => v.id);
  if (asked === undefined) return [undefined];
  if (asked === 'all') return known;
  if (known.includes(asked)) return [asked];
  throw new UsageError(`There is no variant ${asked} in ${plan.scenario.id}. There are: ${known.join(', ')}.`);
}
