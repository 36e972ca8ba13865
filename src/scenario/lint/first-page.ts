/** Somebody is paged, and not before the start: asked of the engine itself, with a few seeds and with the earliest times. */
import { PagedEarly } from '../../sim/alerts.ts';
import { advance, begin } from '../../sim/engine.ts';
import type { DrillState } from '../../sim/state.ts';
import type { MsRange, Plan } from '../plan.ts';
import type { Case, Check, Finding } from './finding.ts';

const SEEDS = ['1', '2', '3'];

/** The same plan with every fault at its earliest. */
const atEarliest = (plan: Plan): Plan => ({
  ...plan,
  faults: plan.faults.map((f) => ({ ...f, from: f.from && ([f.from[0], f.from[0]] satisfies MsRange) })),
});

export const pagesInTime: Check = (c) => {
  const { plan, scenario } = c;
  const found = new Map<string, Finding>();
  const early = atEarliest(plan);
  scenario.variants.forEach((v, i) => {
    try {
      begin(early, { seed: '1', seat: 'on-call', mode: 'practice', extended: 1, variant: v.id });
      for (const seed of SEEDS) {
        const { state } = begin(plan, { seed, seat: 'on-call', mode: 'practice', extended: 1, variant: v.id });
        if (isPaged(plan, state)) continue;
        found.set(v.id, {
          path: ['variants', i, 'onset'],
          code: 'nobody-paged',
          message: {
            en: `In ${v.id} no rule that pages ever fires: no deadline runs, and nothing can be scored.`,
            fr: `Dans ${v.id}, aucune règle qui sonne ne se déclenche : aucun délai ne court, et rien ne peut être noté.`,
          },
          suggestion: {
            en: 'Bend a series that a rule with pages: true watches, far and long enough to trip it.',
            fr: 'Déformez une série que surveille une règle avec pages: true, assez loin et assez longtemps pour la déclencher.',
          },
        });
        break;
      }
    } catch (error) {
      if (!(error instanceof PagedEarly)) throw error;
      if (!found.has(error.rule)) found.set(error.rule, pagedEarly(c, error.rule, v.id));
    }
  });
  return [...found.values()];
};

/** Whether the page comes when nobody does anything. */
function isPaged(plan: Plan, first: DrillState): boolean {
  return advance(plan, first, plan.lengthMs).state.pagedAt !== null;
}

function pagedEarly({ pack, scenario }: Case, rule: string, variant: string): Finding {
  const own = (scenario.alerts ?? []).findIndex((a) => a.id === rule);
  const place: Pick<Finding, 'in' | 'path'> =
    own >= 0
      ? { path: ['alerts', own, 'pages'] }
      : { in: 'pack', path: ['alerts', pack.alerts.findIndex((a) => a.id === rule), 'pages'] };
  return {
    ...place,
    code: 'pages-too-early',
    message: {
      en: `In ${variant} the rule ${rule} pages before the drill starts.`,
      fr: `Dans ${variant}, la règle ${rule} sonne avant le début de l’exercice.`,
    },
    suggestion: {
      en: 'Let the fault begin later, or let the rule hold for longer.',
      fr: 'Faites commencer la panne plus tard, ou allongez le for de la règle.',
    },
  };
}
