/** `cheat`: looks for ways to score without doing the job. */
import type { Step } from '../bots/search/script.ts';
import { exportRecord } from '../record/export.ts';
import { type Lang, say, type Text } from '../runbook/text.ts';
import { colon } from '../runbook/write/marks.ts';
import type { Plan } from '../scenario/plan.ts';
import { cheatRecord, type Exploit, hunt } from './cheat/hunt.ts';
import { JSON_FLAG, SCENARIOS, type Spec } from './command.ts';
import {
  complain,
  figure,
  langOf,
  noScenarioIn,
  print,
  printJson,
  progressBar,
  UsageError,
  verdict,
  writeOut,
} from './output.ts';
import { packsAt, planOf, SHIPPED } from './packs.ts';

export const CHEAT: Spec = {
  name: 'cheat',
  means: {
    en: 'search for ways to score without doing the job, and print the best one found',
    fr: 'chercher comment marquer des points sans faire le travail, et montrer la meilleure manière trouvée',
  },
  takes: [{ ...SCENARIOS, takes: 'any number' }],
  flags: [
    { flag: '--all', means: { en: 'search all scenarios that ship', fr: 'chercher dans tous les scénarios livrés' } },
    {
      flag: '--budget',
      value: { en: 'n', fr: 'n' },
      means: {
        en: 'how many drills may be played for each scenario',
        fr: 'combien d’exercices peuvent être joués pour chaque scénario',
      },
      usual: '600',
    },
    {
      flag: '--seed',
      value: { en: 'seed', fr: 'tirage' },
      means: {
        en: 'names the search: the same seed and budget find the same',
        fr: 'nomme la recherche : le même tirage et le même budget trouvent la même chose',
      },
      usual: '1',
    },
    {
      flag: '--record',
      value: { en: 'file', fr: 'fichier' },
      means: {
        en: 'write the record of the drill that scored highest',
        fr: 'écrire l’enregistrement de l’exercice le mieux noté',
      },
    },
    JSON_FLAG,
  ],
  run: cheatAt,
};

interface Options {
  all?: boolean;
  budget: string;
  seed: string;
  record?: string;
  json?: boolean;
  lang: string;
}

/** From here on an incident counts as handled, if with challenges: who understood nothing must not come so far. */
const PASS = 50;

/** Searches, and prints the best exploit for each scenario; exit 1 when one scores a pass or the search was stopped. */
export async function cheatAt(paths: readonly string[], options: Options): Promise<void> {
  const lang = langOf(options.lang);
  if ((paths.length === 0) === !options.all)
    throw new UsageError({
      en: 'Give the scenarios to search, or --all for those that ship.',
      fr: 'Nommez les scénarios où chercher, ou --all pour ceux qui sont livrés.',
    });
  const budget = Number(options.budget);
  if (!Number.isInteger(budget) || budget < 50 || budget > 1_000_000)
    throw new UsageError({
      en: '--budget takes a whole number of drills from 50 to 1000000.',
      fr: '--budget attend un nombre entier d’exercices, de 50 à 1000000.',
    });
  const files = packsAt(options.all ? [SHIPPED] : paths).flatMap(({ scenarios }) => scenarios);
  if (files.length === 0) throw new UsageError(noScenarioIn(paths));
  const found: { plan: Plan; exploit: Exploit }[] = [];
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  let cutShort: Text | null = null;
  for (const file of files) {
    if (stop.signal.aborted) break;
    const { plan } = await planOf(file);
    const { id } = plan.scenario;
    const outOf = (drills: number): Text => ({
      en: `${drills} of ${budget} drills of ${id}`,
      fr: `${drills} exercices sur ${budget} de ${id}`,
    });
    const bar = progressBar(budget, (drills) => say(outOf(drills), lang));
    let played = 0;
    const onProgress = (drills: number) => {
      played = drills;
      bar.show(drills);
    };
    const exploit = await hunt(plan, { seed: options.seed, budget, onProgress, stop: stop.signal }).finally(bar.end);
    if (stop.signal.aborted) cutShort = outOf(played);
    found.push({ plan, exploit });
    if (!options.json) print(exploitText(exploit, lang));
  }
  process.off('SIGINT', interrupt);
  if (cutShort)
    complain(
      {
        en: `Stopped: ${cutShort.en} were played. What is printed is the best found until then.`,
        fr: `Arrêté : ${cutShort.fr} ont été joués. Ce qui s’affiche est le mieux trouvé jusque-là.`,
      },
      lang,
    );
  const best = found.toSorted((a, b) => b.exploit.typical - a.exploit.typical)[0];
  const drill = best?.exploit.drills[0];
  if (options.record !== undefined && best && drill)
    writeOut(options.record, exportRecord(cheatRecord(best.plan, best.exploit.script, drill)));
  const stopped = cutShort !== null;
  const ok = !stopped && found.every(({ exploit }) => exploit.typical < PASS);
  if (!ok) process.exitCode = 1;
  if (options.json) printJson({ ok, stopped, scenarios: found.map(({ exploit }) => told(exploit)) });
}

const told = ({ scenario, typical, mean, script, drills }: Exploit) => ({
  scenario,
  typical,
  mean,
  ok: typical < PASS,
  script,
  drills: drills.map(({ variant, seed, card }) => ({ variant, seed, total: card.total, capped: card.capped })),
});

/** The exploit for people to read: what it is worth, what it does, and what paid for it. */
function exploitText({ scenario, typical, mean, script, drills }: Exploit, lang: Lang): string {
  const t = (text: Text) => say(text, lang);
  const n = (value: number) => figure(value, lang);
  const [best] = drills;
  const paid = best?.card.rules.flatMap((r) => (r.points === 0 ? [] : `${r.id} ${n(r.points)}`)).join(', ') ?? '';
  return [
    `${verdict(typical < PASS, lang)}  ${scenario}${colon(lang)} ${t({
      en: `the best exploit typically scores ${n(typical)}, ${n(mean)} on average`,
      fr: `la meilleure triche vaut le plus souvent ${n(typical)} points, ${n(mean)} en moyenne`,
    })}`,
    ...[...new Set(drills.map((d) => d.variant))].map((variant) => {
      const own = drills.filter((d) => d.variant === variant).map((d) => n(d.card.total));
      return `  ${variant}${colon(lang)} ${own.join(lang === 'fr' ? '\u202f; ' : ', ')}`;
    }),
    ...(best
      ? [
          t({
            en: `  highest ${n(best.card.total)}, in ${best.variant} with seed ${best.seed}: ${paid}`,
            fr: `  au plus ${n(best.card.total)}, dans ${best.variant} avec le tirage ${best.seed} : ${paid}`,
          }),
        ]
      : []),
    t({ en: '  its moves:', fr: '  ses coups :' }),
    ...script
      .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.after - b.after))
      .map((step) => stepText(step, lang)),
  ].join('\n');
}

function stepText({ move, from, after, every, knobs }: Step, lang: Lang): string {
  const when: Text =
    from === 'page'
      ? { en: 'after the page', fr: 'après l’appel' }
      : { en: 'after the alarms went quiet', fr: 'après la fin des alertes' };
  const again =
    every > 0
      ? say({ en: `, then every ${figure(every, 'en')} min`, fr: `, puis toutes les ${figure(every, 'fr')} min` }, lang)
      : '';
  return `    ${figure(after, lang).padStart(5)} min ${say(when, lang)}${again}${colon(lang)} ${move}${knobs.length > 0 ? ` (${knobs.join(', ')})` : ''}`;
}
