/** What came of a scenario's drills: spreads by bot, variant and rule, rules that tell nothing, thresholds. */
import { type Lang, say, type Text } from '../../runbook/text.ts';
import { colon } from '../../runbook/write/marks.ts';
import { RULES } from '../../scoring/rules.ts';
import { counted, figure, verdict } from '../output.ts';
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
  /** Whether every bot kept to its thresholds, in all drills that were asked for. */
  ok: boolean;
  /** Whether it was stopped before all of them were played. */
  stopped: boolean;
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

/** The report on one scenario's drills, of which so many were asked for. */
export function reportOn(scenario: string, drills: readonly Played[], asked = drills.length): Report {
  const stopped = drills.length < asked;
  const runs = drills.map((d) => d.run);
  const bots = [...new Set(runs.map((r) => r.bot))];
  const variants = [...new Set(runs.map((r) => r.variant))];
  const verdicts = drills.flatMap(({ run, rules }) => rules.map((r) => ({ ...r, bot: run.bot })));
  const fired = verdicts.filter(fires);
  const thresholds = thresholdsOf(runs);
  const ids = RULES.map((r) => r.id);
  return {
    scenario,
    ok: !stopped && thresholds.every((t) => t.ok),
    stopped,
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

/** The report as JSON gives it: its words in one language. */
export const reportJson = ({ thresholds, ...report }: Report, lang: Lang) => ({
  ...report,
  thresholds: thresholds.map((t) => ({ ...t, what: say(t.what, lang) })),
});

/** The report for people to read. */
export function reportText({ scenario, runs, spread, rules, never, always, thresholds }: Report, lang: Lang): string {
  const t = (text: Text) => say(text, lang);
  const cells = (first: string, ...rest: (string | number)[]): string =>
    first.padEnd(36) + rest.map((cell) => (typeof cell === 'number' ? figure(cell, lang) : cell).padStart(9)).join('');
  const spreadHead = [
    t({ en: 'low', fr: 'min.' }),
    t({ en: 'median', fr: 'médiane' }),
    t({ en: 'high', fr: 'max.' }),
    t({ en: 'mean', fr: 'moyenne' }),
  ];
  const listed = (ids: readonly string[]) => ids.join(', ') || t({ en: 'none', fr: 'aucune' });

  if (runs.length === 0)
    return t({ en: `${scenario}: no drill was played`, fr: `${scenario} : aucun exercice n’a été joué` });
  const drills = counted(runs.length, { en: 'drill', fr: 'exercice' }, { en: 'drills', fr: 'exercices' }, lang);
  const lines = [
    `${scenario}${colon(lang)} ${drills}`,
    '',
    cells(t({ en: 'bot, variant', fr: 'robot, variante' }), t({ en: 'drills', fr: 'exerc.' }), ...spreadHead),
  ];
  for (const s of spread) lines.push(cells(`${s.bot}, ${s.variant}`, s.drills, s.low, s.median, s.high, s.mean));
  lines.push('', cells(t({ en: 'rule, bot', fr: 'règle, robot' }), t({ en: 'fired', fr: 'jugée' }), ...spreadHead));
  for (const { rule, bot, fired, points: p } of rules)
    lines.push(cells(`${rule}, ${bot}`, fired, p.low, p.median, p.high, p.mean));
  lines.push(
    '',
    t({ en: `Rules that never fired: ${listed(never)}.`, fr: `Règles qui n’ont jamais rien jugé : ${listed(never)}.` }),
  );
  if (new Set(runs.map((r) => r.bot)).size > 1)
    lines.push(
      t({
        en: `Rules that everybody met in full: ${listed(always)}.`,
        fr: `Règles que tous ont entièrement respectées : ${listed(always)}.`,
      }),
    );
  lines.push('');
  for (const { ok, bot, variant, what, value } of thresholds) {
    const is = value === null ? '' : t({ en: `; it is ${value}`, fr: ` ; c’est ${figure(value, 'fr')}` });
    lines.push(`${verdict(ok, lang)}  ${bot}, ${variant}${colon(lang)} ${t(what)}${is}`);
  }
  return lines.join('\n');
}
