/** `cheat`: looks for ways to score without doing the job. */
import type { Step } from '../bots/search/script.ts';
import { exportRecord } from '../record/export.ts';
import type { Plan } from '../scenario/plan.ts';
import { cheatRecord, type Exploit, hunt } from './cheat/hunt.ts';
import { print, printJson, progressBar, UsageError, writeOut } from './output.ts';
import { packsAt, planOf, SHIPPED } from './packs.ts';

interface Options {
  all?: boolean;
  budget: string;
  seed: string;
  record?: string;
  json?: boolean;
}

/** From here on an incident counts as handled, if with challenges: who understood nothing must not come so far. */
const PASS = 50;

/** Searches, and prints the best exploit for each scenario; exit 1 when one scores a pass. */
export async function cheatAt(paths: readonly string[], options: Options): Promise<void> {
  if ((paths.length === 0) === !options.all)
    throw new UsageError('Give the scenarios to search, or --all for those that ship.');
  const budget = Number(options.budget);
  if (!Number.isInteger(budget) || budget < 50 || budget > 1_000_000)
    throw new UsageError('--budget takes a whole number of drills from 50 to 1000000.');
  const files = packsAt(options.all ? [SHIPPED] : paths).flatMap(({ scenarios }) => scenarios);
  if (files.length === 0) throw new UsageError(`There is no scenario in ${paths.join(', ')}.`);
  const found: { plan: Plan; exploit: Exploit }[] = [];
  for (const file of files) {
    const { plan } = await planOf(file);
    const bar = progressBar(budget, `drills of ${plan.scenario.id}`);
    const exploit = hunt(plan, { seed: options.seed, budget, onProgress: bar.show });
    bar.end();
    found.push({ plan, exploit });
    if (!options.json) print(exploitText(exploit));
  }
  const best = found.toSorted((a, b) => b.exploit.typical - a.exploit.typical)[0];
  const drill = best?.exploit.drills[0];
  if (options.record !== undefined && best && drill)
    writeOut(options.record, exportRecord(cheatRecord(best.plan, best.exploit.script, drill)));
  const ok = found.every(({ exploit }) => exploit.typical < PASS);
  if (!ok) process.exitCode = 1;
  if (options.json) printJson({ ok, scenarios: found.map(({ exploit }) => told(exploit)) });
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
function exploitText({ scenario, typical, mean, script, drills }: Exploit): string {
  const [best] = drills;
  const paid = best?.card.rules.filter((r) => r.points !== 0).map((r) => `${r.id} ${r.points}`) ?? [];
  return [
    `${typical < PASS ? 'pass' : 'FAIL'}  ${scenario}: the best exploit typically scores ${typical}, ${mean} on average`,
    ...[...new Set(drills.map((d) => d.variant))].map((variant) => {
      const own = drills.filter((d) => d.variant === variant).map((d) => d.card.total);
      return `  ${variant}: ${own.join(', ')}`;
    }),
    ...(best ? [`  highest ${best.card.total}, in ${best.variant} with seed ${best.seed}: ${paid.join(', ')}`] : []),
    '  its moves:',
    ...script.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.after - b.after)).map(stepText),
  ].join('\n');
}

const stepText = ({ move, from, after, every, knobs }: Step): string => {
  const when = from === 'page' ? 'after the page' : 'after the alarms went quiet';
  const again = every > 0 ? `, then every ${every} min` : '';
  return `    ${String(after).padStart(5)} min ${when}${again}: ${move}${knobs.length > 0 ? ` (${knobs.join(', ')})` : ''}`;
};
