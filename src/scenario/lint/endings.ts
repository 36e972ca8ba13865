/** Faults begin and end; what is right for one variant mends that one and no other; a rung falls due. */
import { severityOf } from '../../runbook/rulebook.ts';
import type { Condition } from '../format/condition.ts';
import type { Scenario } from '../format/scenario.ts';
import { spanMs } from '../format/time.ts';
import { duringFault, type Leaf, plays, possibleOutcomes, variantsOf } from './conditions.ts';
import type { Check, Finding } from './finding.ts';

type Fault = Scenario['faults'][number];
type Action = Scenario['actions'][number];
type Range = string | [string, string];

const lowMs = (range: Range): number => spanMs(typeof range === 'string' ? range : range[0]);
const highMs = (range: Range): number => spanMs(typeof range === 'string' ? range : range[1]);

/** Whether doing an action while a fault is under way in a variant can end that fault. */
const canEnd = (scenario: Scenario, action: Action, variant: string, fault: string): boolean =>
  plays(action, variant) &&
  possibleOutcomes(action.outcomes, duringFault(scenario, variant, fault)).some((o) => o.ends?.includes(fault));

const begins = (scenario: Scenario, fault: Fault, variant: string): boolean =>
  fault.from !== undefined ||
  (scenario.injects ?? []).some((n) => plays(n, variant) && n.starts?.includes(fault.id)) ||
  scenario.actions.some((a) => plays(a, variant) && a.outcomes.some((o) => o.starts?.includes(fault.id)));

/** Every fault begins somehow, and ends by an action, an inject or itself, before the drill does. */
export const faultsBeginAndEnd: Check = ({ scenario }) =>
  scenario.faults.flatMap((fault, i): Finding[] => {
    const begun = variantsOf(scenario, fault).filter((v) => begins(scenario, fault, v));
    if (begun.length === 0) {
      return [
        {
          path: ['faults', i, 'id'],
          code: 'fault-never-begins',
          message: {
            en: `The fault ${fault.id} has no from, and nothing starts it.`,
            fr: `La panne ${fault.id} n’a pas de from, et rien ne la déclenche.`,
          },
          suggestion: {
            en: 'Give it a from, or name it in the starts of an outcome or inject.',
            fr: 'Donnez-lui un from, ou nommez-la dans le starts d’un résultat ou d’un inject.',
          },
        },
      ];
    }
    const byOthers = (v: string) =>
      scenario.actions.some((a) => canEnd(scenario, a, v, fault.id)) ||
      (scenario.injects ?? []).some((n) => plays(n, v) && n.ends?.includes(fault.id));
    const alone = begun.filter((v) => !byOthers(v));
    if (alone.length === 0) return [];
    if (fault.lasts === undefined) {
      return [
        {
          path: ['faults', i, 'id'],
          code: 'fault-never-ends',
          message: {
            en: `Nothing ends the fault ${fault.id} in ${alone.join(', ')}.`,
            fr: `Rien ne met fin à la panne ${fault.id} dans ${alone.join(', ')}.`,
          },
          suggestion: {
            en: 'Give it lasts, or name it in the ends of an action’s outcome or an inject.',
            fr: 'Donnez-lui un lasts, ou nommez-la dans le ends d’un résultat d’action ou d’un inject.',
          },
        },
      ];
    }
    const last = highMs(fault.from ?? '0s') + highMs(fault.lasts);
    if (fault.from === undefined || !fault.users?.length || last <= spanMs(scenario.length)) return [];
    return [
      {
        path: ['faults', i, 'lasts'],
        code: 'ends-too-late',
        message: {
          en: `With some seeds the fault ${fault.id} lasts beyond the end of the drill, and no action ends it.`,
          fr: `Avec certains tirages, la panne ${fault.id} dure au-delà de la fin de l’exercice, et aucune action n’y met fin.`,
        },
        suggestion: {
          en: 'Shorten lasts, or make the drill longer.',
          fr: 'Raccourcissez lasts, ou allongez l’exercice.',
        },
      },
    ];
  });

/** What is right in a variant ends its fault there, and nothing in any other variant. */
export const fixesFitOneVariant: Check = ({ scenario }) =>
  scenario.variants.flatMap((v, i): Finding[] => {
    const found: Finding[] = [];
    const onset = scenario.faults.find((f) => f.id === v.onset);
    if (!onset || !plays(onset, v.id) || !onset.users?.length || !begins(scenario, onset, v.id)) {
      return [
        {
          path: ['variants', i, 'onset'],
          code: 'onset-harms-nobody',
          message: {
            en: `The fault ${v.onset} does not begin in the variant ${v.id}, or users lose nothing by it.`,
            fr: `La panne ${v.onset} ne commence pas dans la variante ${v.id}, ou elle n’enlève rien aux utilisateurs.`,
          },
          suggestion: {
            en: 'Name the fault whose start is the start of impact; give it users and a from.',
            fr: 'Nommez la panne dont le début est le début de l’impact ; donnez-lui users et un from.',
          },
        },
      ];
    }
    const ending = scenario.actions.filter((a) => canEnd(scenario, a, v.id, v.onset)).map((a) => a.id);
    if (!v.fixable) {
      if (ending.length > 0)
        found.push({
          path: ['variants', i, 'fixable'],
          code: 'can-be-fixed',
          message: {
            en: `The variant ${v.id} says it cannot be fixed, but ${ending.join(', ')} ends ${v.onset}.`,
            fr: `La variante ${v.id} dit qu’elle ne peut pas être réparée, mais ${ending.join(', ')} met fin à ${v.onset}.`,
          },
          suggestion: {
            en: 'Say fixable: true, or let the action fail in this variant.',
            fr: 'Écrivez fixable: true, ou faites échouer l’action dans cette variante.',
          },
        });
      if (!v.follow)
        found.push({
          path: ['variants', i, 'fixable'],
          code: 'nothing-to-follow',
          message: {
            en: `The variant ${v.id} cannot be fixed, and follow does not say what the runbook asks for instead.`,
            fr: `La variante ${v.id} ne peut pas être réparée, et follow ne dit pas ce que le runbook demande à la place.`,
          },
          suggestion: {
            en: 'Add follow, with the actions of the branch.',
            fr: 'Ajoutez follow, avec les actions de la branche.',
          },
        });
      return found;
    }
    if (!v.right.some((id) => ending.includes(id)))
      found.push({
        path: ['variants', i, 'right'],
        code: 'fix-without-effect',
        message: {
          en: `None of ${v.right.join(', ')} ends ${v.onset} in the variant ${v.id}.`,
          fr: `Dans la variante ${v.id}, rien de ceci ne met fin à ${v.onset} : ${v.right.join(', ')}.`,
        },
        suggestion: {
          en: 'Name the fault in the ends of an outcome that can hold in this variant.',
          fr: 'Nommez la panne dans le ends d’un résultat possible dans cette variante.',
        },
      });
    for (const other of scenario.variants.filter((w) => w.id !== v.id)) {
      v.right.forEach((id, k) => {
        const action = scenario.actions.find((a) => a.id === id);
        if (!action || !canEnd(scenario, action, other.id, other.onset)) return;
        found.push({
          path: ['variants', i, 'right', k],
          code: 'fix-fits-elsewhere',
          message: {
            en: `${id} is right in ${v.id} and ends ${other.onset} in ${other.id} as well: nobody has to tell them apart.`,
            fr: `${id} est juste dans ${v.id} et met aussi fin à ${other.onset} dans ${other.id} : personne n’a à les distinguer.`,
          },
          suggestion: {
            en: `Give ${id} an outcome that fails while ${other.onset} is active, before the one that ends it.`,
            fr: `Donnez à ${id} un résultat qui échoue tant que ${other.onset} est active, avant celui qui y met fin.`,
          },
        });
      });
    }
    return found;
  });

/** In a grave scenario at least one variant outlasts the first rung that goes beyond the on-call. */
export const aRungFallsDue: Check = ({ plan, rulebook, scenario }) => {
  const rungs = scenario.variants.flatMap((v) => {
    const onset = plan.faults.find((f) => f.id === v.onset);
    const severities = (onset?.users ?? []).flatMap((u) => (u.cells[0] && severityOf(rulebook, u.cells[0])) ?? []);
    const due = rulebook.escalation.filter((r) => r.kind !== 'hold' && severities.includes(r.severity));
    return due.length > 0 ? [{ variant: v, fromMs: Math.min(...due.map((r) => r.fromMs)) }] : [];
  });
  if (rungs.length === 0) return [];
  if (rungs.some(({ variant, fromMs }) => soonestEnd(scenario, variant) >= fromMs)) return [];
  return [
    {
      path: ['variants'],
      level: 'warning',
      code: 'no-rung-falls-due',
      message: {
        en: 'Every variant can be mended before the runbook asks to call anybody: escalation is never at stake.',
        fr: 'Chaque variante peut être réparée avant que le runbook demande d’appeler qui que ce soit : l’escalade n’est jamais en jeu.',
      },
      suggestion: {
        en: 'Add a variant that takes longer, such as one that cannot be fixed, or make a fix slower.',
        fr: 'Ajoutez une variante plus longue, par exemple une qui ne peut pas être réparée, ou ralentissez une réparation.',
      },
    },
  ];
};

/** The least time from the first harm until all of it can be over, ms: by the quickest actions there are, or by itself. */
function soonestEnd(scenario: Scenario, variant: Scenario['variants'][number]): number {
  const harmful = scenario.faults.filter(
    (f) => plays(f, variant.id) && f.users?.length && (f.from !== undefined || f.id === variant.onset),
  );
  return Math.max(0, ...harmful.map((f) => endMs(scenario, variant.id, f, harmful) + recoveryMs(f)));
}

const recoveryMs = (fault: Fault): number => Math.max(0, ...(fault.series ?? []).map((b) => spanMs(b.recover ?? '0s')));

/** The least time until one fault can end, after those of the others without whose end no action ends it. */
function endMs(scenario: Scenario, variant: string, fault: Fault, harmful: readonly Fault[]): number {
  const others = harmful.filter((f) => f !== fault);
  const alone = duringFault(scenario, variant, fault.id);
  const together = (leaf: Leaf) => ('active' in leaf && others.some((f) => f.id === leaf.active) ? 'yes' : alone(leaf));
  const ways = scenario.actions
    .filter((a) => plays(a, variant))
    .flatMap((a) => {
      const atOnce = possibleOutcomes(a.outcomes, together);
      return possibleOutcomes(a.outcomes, alone)
        .filter((o) => o.ends?.includes(fault.id))
        .map((o) => {
          const waits = atOnce.includes(o) ? [] : others.map((f) => endMs(scenario, variant, f, [f]));
          const from = Math.max(readyMs(scenario, a, [a.id], o.when), ...waits);
          return from + lowMs(a.takes) + lowMs(o.after ?? '0s');
        });
    });
  if (fault.lasts !== undefined) ways.push(lowMs(fault.lasts));
  return Math.min(...ways);
}

/** The least time until an action can be begun, with what must be done before it. */
function readyMs(
  scenario: Scenario,
  action: Action,
  asked: readonly string[],
  ...more: (Condition | undefined)[]
): number {
  const least = (condition: Condition | undefined): number => {
    if (!condition) return 0;
    if ('all' in condition) return Math.max(...condition.all.map(least));
    if ('any' in condition) return Math.min(...condition.any.map(least));
    if ('after' in condition) return Math.max(0, spanMs(condition.after));
    const before = 'did' in condition ? scenario.actions.find((a) => a.id === condition.did) : undefined;
    if (!before || asked.includes(before.id)) return 0;
    return readyMs(scenario, before, [...asked, before.id]) + lowMs(before.takes);
  };
  return Math.max(0, ...[action.ready, ...more].map(least));
}
