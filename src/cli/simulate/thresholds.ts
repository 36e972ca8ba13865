/** What each bot must and must not reach, so that a score can be trusted (docs/SCENARIOS.md). */
import type { Text } from '../../runbook/text.ts';
import { figure } from '../output.ts';
import type { Run } from './play.ts';
import { type Spread, spreadOf } from './spread.ts';

/** One demand on a bot in a variant, and whether it is met. */
export interface Threshold {
  bot: string;
  variant: string;
  what: Text;
  value: number | null;
  ok: boolean;
}

/** A dimension is lost below this share of its points: no longer rated P. */
const PERFORMED = 80;

type Demand = (runs: readonly Run[], expert: Spread | null) => Omit<Threshold, 'bot' | 'variant'>[];

const totals = (runs: readonly Run[]) => spreadOf(runs.map((r) => r.total));

const atMost =
  (limit: number): Demand =>
  (runs) => {
    const { high } = totals(runs);
    return [
      {
        what: { en: `at most ${limit} in every drill`, fr: `au plus ${limit} à chaque exercice` },
        value: high,
        ok: high <= limit,
      },
    ];
  };

/** Loses in these dimensions, in every drill in which they are at stake. */
const loses =
  (...dimensions: string[]): Demand =>
  (runs) =>
    dimensions.map((id) => {
      const shares = runs.flatMap((r) => r.dimensions[id] ?? []);
      const highest = shares.length > 0 ? Math.max(...shares) : null;
      return {
        what: {
          en: `under ${PERFORMED} % of ${id}${highest === null ? ' (not at stake here)' : ''}`,
          fr: `moins de ${PERFORMED} % à la rubrique ${id}${highest === null ? ' (pas en jeu ici)' : ''}`,
        },
        value: highest,
        ok: highest === null || highest < PERFORMED,
      };
    });

const DEMANDS: Readonly<Record<string, Demand>> = {
  expert: (runs) => {
    const { low } = totals(runs);
    return [
      { what: { en: 'at least 90 in every drill', fr: 'au moins 90 à chaque exercice' }, value: low, ok: low >= 90 },
    ];
  },
  slow: (runs, expert) => {
    const { median } = totals(runs);
    const most = expert?.median ?? 100;
    return [
      {
        what: {
          en: `typically over 10, and no more than the expert’s ${most}`,
          fr: `le plus souvent au-dessus de 10, sans dépasser les ${figure(most, 'fr')} de l’expert`,
        },
        value: median,
        ok: median > 10 && median <= most,
      },
    ];
  },
  silent: atMost(10),
  hero: loses('escalation', 'communication'),
  alarmist: loses('severity', 'escalation'),
  parrot: atMost(25),
  guesser: (runs) => {
    const { median } = totals(runs);
    return [
      { what: { en: 'typically at most 35', fr: 'le plus souvent 35 au plus' }, value: median, ok: median <= 35 },
    ];
  },
};

/** Every demand on the bots that played, by bot and variant. */
export function thresholdsOf(runs: readonly Run[]): Threshold[] {
  const found: Threshold[] = [];
  for (const [bot, demand] of Object.entries(DEMANDS)) {
    for (const variant of new Set(runs.map((r) => r.variant))) {
      const here = (player: string) => runs.filter((r) => r.variant === variant && r.bot === player);
      const expert = here('expert');
      const own = here(bot);
      if (own.length === 0) continue;
      for (const met of demand(own, expert.length > 0 ? totals(expert) : null)) found.push({ bot, variant, ...met });
    }
  }
  return found;
}
