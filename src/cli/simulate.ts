/** `simulate`: bots play scenarios over many seeds. */
import { availableParallelism } from 'node:os';
import { BOTS } from '../bots/index.ts';
import { exportRecord } from '../record/export.ts';
import { type Lang, say, type Text } from '../runbook/text.ts';
import type { Plan } from '../scenario/plan.ts';
import { JSON_FLAG, SCENARIOS, type Spec } from './command.ts';
import {
  complain,
  langOf,
  noScenarioIn,
  noVariant,
  print,
  printJson,
  progressBar,
  UsageError,
  writeOut,
} from './output.ts';
import { type PlannedFile, packsAt, plansOf } from './packs.ts';
import { rulebookIn } from './runbook.ts';
import { hire, playAll } from './simulate/crew.ts';
import { botRecord, type Job } from './simulate/play.ts';
import { reportJson, reportOn, reportText } from './simulate/report.ts';

export { botRecord } from './simulate/play.ts';

export const SIMULATE: Spec = {
  name: 'simulate',
  means: {
    en: 'let bots play scenarios over many seeds, and say whether each scores as it should',
    fr: 'faire jouer des scénarios par des robots sur de nombreux tirages, et dire si chacun obtient la note qu’il devrait',
  },
  takes: [SCENARIOS],
  flags: [
    {
      flag: '--bot',
      value: { en: 'names', fr: 'noms' },
      means: {
        en: 'expert, slow, silent, hero, alarmist, parrot, guesser: some of them with commas, or all',
        fr: 'expert, slow, silent, hero, alarmist, parrot, guesser : un ou plusieurs, séparés par des virgules, ou all pour tous',
      },
      usual: 'expert',
    },
    {
      flag: '--seeds',
      value: { en: 'n', fr: 'n' },
      means: { en: 'how many seeds, from 1 on', fr: 'combien de tirages, à partir de 1' },
      usual: '10',
    },
    {
      flag: '--workers',
      value: { en: 'n', fr: 'n' },
      means: {
        en: 'how many threads; as many as the machine has cores when left out',
        fr: 'combien de fils d’exécution ; sans cette option, autant que la machine a de cœurs',
      },
    },
    {
      flag: '--variant',
      value: { en: 'id', fr: 'id' },
      means: {
        en: 'play this variant, or "all" of them; the seed picks one when left out',
        fr: 'jouer cette variante, ou toutes avec « all » ; sans cette option, le tirage en choisit une',
      },
    },
    {
      flag: '--runbook',
      value: { en: 'file', fr: 'fichier' },
      means: {
        en: 'play by this runbook instead of the pack’s own',
        fr: 'jouer selon ce runbook plutôt que selon celui du pack',
      },
    },
    {
      flag: '--record',
      value: { en: 'file', fr: 'fichier' },
      means: { en: 'write the record of the first drill', fr: 'écrire l’enregistrement du premier exercice' },
    },
    JSON_FLAG,
  ],
  run: simulate,
};

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
  const lang = langOf(options.lang);
  const bots = botsIn(options.bot);
  const seeds = wholeNumber('--seeds', options.seeds, 10_000);
  const workers =
    options.workers === undefined ? availableParallelism() : wholeNumber('--workers', options.workers, 64);
  const scenarios = scenariosAt(paths);
  const beside = hire(workers, scenarios.length * bots.length * seeds);
  const files = plansAt(scenarios, options.runbook, lang);
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
  const outOf = (done: number): Text => ({
    en: `${done} of ${jobs.length} drills`,
    fr: `${done} exercices sur ${jobs.length}`,
  });
  const bar = progressBar(jobs.length, (done) => say(outOf(done), lang));
  const played = await playAll(plans, jobs, { beside, onProgress: bar.show, stop: stop.signal }).finally(bar.end);
  process.off('SIGINT', interrupt);

  const reports = plans.map((plan, place) =>
    reportOn(
      plan.scenario.id,
      played.filter((p) => p.scenario === place),
      jobs.filter((job) => job.scenario === place).length,
    ),
  );
  const stopped = played.length < jobs.length;
  if (stopped) {
    const { en, fr } = outOf(played.length);
    complain({ en: `Stopped: ${en} were played.`, fr: `Arrêté : ${fr} ont été joués.` }, lang);
  }
  const ok = reports.every((r) => r.ok);
  if (!ok) process.exitCode = 1;
  const [job] = jobs;
  const first = files[0];
  if (options.record !== undefined && job && first) {
    const record = botRecord(first.plan, job.bot, job.seed, job.variant);
    writeOut(options.record, exportRecord(record, first.sources ?? undefined));
  }
  const told = reports.map((report) => reportJson(report, lang));
  if (options.json) printJson(reports.length === 1 ? told[0] : { ok, stopped, scenarios: told });
  else print(reports.map((report) => reportText(report, lang)).join('\n\n'));
}

function botsIn(list: string): string[] {
  const known = Object.keys(BOTS);
  const bots = list === 'all' ? known : [...new Set(list.split(',').map((name) => name.trim()))];
  const unknown = bots.find((name) => !Object.hasOwn(BOTS, name));
  if (unknown !== undefined)
    throw new UsageError({
      en: `There is no bot ${unknown}. There are: ${known.join(', ')}; or all.`,
      fr: `Il n’y a pas de robot ${unknown}. Il y a : ${known.join(', ')} ; ou all pour tous.`,
    });
  return bots;
}

function wholeNumber(flag: string, text: string, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new UsageError({
    en: `${flag} takes a whole number from 1 to ${most}.`,
    fr: `${flag} attend un nombre entier de 1 à ${most}.`,
  });
}

function scenariosAt(paths: readonly string[]): string[] {
  const scenarios = packsAt(paths).flatMap((pack) => pack.scenarios);
  if (scenarios.length === 0) throw new UsageError(noScenarioIn(paths));
  return scenarios;
}

/** The plans of these scenarios. What a foreign runbook lacks is said once for each. */
function plansAt(scenarios: readonly string[], runbook: string | undefined, lang: Lang): PlannedFile[] {
  const rulebook = runbook === undefined ? undefined : rulebookIn(runbook, lang);
  const plans = plansOf(scenarios, rulebook);
  for (const { plan } of plans)
    for (const { kind, what, instead } of plan.notes ?? [])
      complain(
        kind === 'stands-in'
          ? { en: `${what.en}; ${instead.en}.`, fr: `${what.fr} ; ${instead.fr}.` }
          : {
              en: `Not in the runbook: ${what.en}; ${instead.en}.`,
              fr: `Pas dans le runbook : ${what.fr} ; ${instead.fr}.`,
            },
        lang,
      );
  return plans;
}

/** The variants to play: undefined for the one that each seed picks. */
function variantsOf(plan: Plan, asked: string | undefined): (string | undefined)[] {
  const known = plan.variants.map((v) => v.id);
  if (asked === undefined) return [undefined];
  if (asked === 'all') return known;
  if (known.includes(asked)) return [asked];
  throw new UsageError(noVariant(asked, plan));
}
