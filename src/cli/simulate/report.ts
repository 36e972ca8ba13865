/** What came of a scenario's drills: spreads by bot, variant and rule, rules that tell nothing, thresholds. */
import { RULES } from '../../scoring/rules.ts';
import type { Played, Run } from './play.ts';
import { type Spread, spreadOf } from './spread.ts';
import { type Threshold, thresholdsOf } from './thresholds.ts';

interface RuleSpread {
  rule: string;
  bot: string;
  /** In how many drills it had something to judge: for a penalty, in how many it took points. */
  fired: number;
  /** Points, where it fired. */
  points: Spread;
}

export interface Report {
  scenario: string;
  ok: boolean;
  runs: Run[];
  spread: ({ bot: string; variant: string; drills: number } & Spread)[];
  rules: RuleSpread[];
  /** Rules that fired in no drill at all. */
  never: string[];
  /** Graded rules that every bot met in full in every drill: they tell nobody apart. Empty with one bot. */
  always: string[];
  thresholds: Threshold[];
}

type Verdict = Played['rules'][number];

const fires = (verdict: Verdict): boolean =>
  verdict.outcome === 'penalty' ? verdict.points < 0 : verdict.outcome !== 'not-applicable';

/** The report on one scenario's drills. */
export function reportOn(scenario: string, drills: readonly Played[]): Report {
  const runs = drills.map((d) => d.run);
  const bots = [...new Set(runs.map((r) => r.bot))];
  const variants = [...new Set(runs.map((r) => r.variant))];
  const verdicts = drills.flatMap(({ run, rules }) => rules.map((r) => ({ ...r, bot: run.bot })));
  const fired = verdicts.filter(fires);
  const thresholds = thresholdsOf(runs);
  const ids = RULES.map((r) => r.id);
  return {
    scenario,
    ok: thresholds.every((t) => t.ok),
    runs,
    spread: bots.flatMap((bot) =>
      variants.flatMap((variant) => {
        const totals = runs.filter((r) => r.bot === bot && r.variant === variant).map((r) => r.total);
        return totals.length > 0 ? [{ bot, variant, drills: totals.length, ...spreadOf(totals) }] : [];
      }),
    ),
    rules: ids.flatMap((rule) =>
      bots.flatMap((bot) => {
        const points = fired.filter((v) => v.id === rule && v.bot === bot).map((v) => v.points);
        return points.length > 0 ? [{ rule, bot, fired: points.length, points: spreadOf(points) }] : [];
      }),
    ),
    never: ids.filter((id) => !fired.some((v) => v.id === id)),
    always:
      bots.length < 2
        ? []
        : ids.filter((id) => {
            const own = fired.filter((v) => v.id === id);
            return own.length > 0 && own.every((v) => v.outcome === 'full');
          }),
    thresholds,
  };
}

const cells = (...values: (string | number)[]): string =>
  values.map((v, i) => (i === 0 ? String(v).padEnd(36) : String(v).padStart(8))).join('');

/** The report for people to read. */
export function reportText(report: Report): string {
  const { scenario, runs, spread, rules, never, always, thresholds } = report;
  if (runs.length === 0) return `${scenario}: no drill was played`;
  const lines = [
    `${scenario}: ${runs.length} drills`,
    '',
    cells('bot, variant', 'drills', 'low', 'median', 'high', 'mean'),
  ];
  for (const s of spread) lines.push(cells(`${s.bot}, ${s.variant}`, s.drills, s.low, s.median, s.high, s.mean));
  lines.push('', cells('rule, bot', 'fired', 'low', 'median', 'high', 'mean'));
  for (const { rule, bot, fired, points: p } of rules)
    lines.push(cells(`${rule}, ${bot}`, fired, p.low, p.median, p.high, p.mean));
  lines.push('', `Rules that never fired: ${never.join(', ') || 'none'}.`);
  if (new Set(runs.map((r) => r.bot)).size > 1)
    lines.push(`Rules that everybody met in full: ${always.join(', ') || 'none'}.`);
  lines.push('');
  for (const t of thresholds)
    lines.push(
      `${t.ok ? 'pass' : 'FAIL'}  ${t.bot}, ${t.variant}: ${t.what}${t.value === null ? '' : `; it is ${t.value}`}`,
    );
  return lines.join('\n');
}
