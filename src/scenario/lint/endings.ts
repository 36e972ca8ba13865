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
          message: `The fault ${fault.id} has no from, and nothing starts it.`,
          suggestion: 'Give it a from, or name it in the starts of an outcome or inject.',
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
          message: `Nothing ends the fault ${fault.id} in ${alone.join(', ')}.`,
          suggestion: 'Give it lasts, or name it in the ends of an action’s outcome or an inject.',
        },
      ];
    }
    const last = highMs(fault.from ?? '0s') + highMs(fault.lasts);
    if (fault.from === undefined || !fault.users?.length || last <= spanMs(scenario.length)) return [];
    return [
      {
        path: ['faults', i, 'lasts'],
        code: 'ends-too-late',
        message: `With some seeds the fault ${fault.id} lasts beyond the end of the drill, and no action ends it.`,
        suggestion: 'Shorten lasts, or make the drill longer.',
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
          message: `The fault ${v.onset} does not begin in the variant ${v.id}, or users lose nothing by it.`,
          suggestion: 'Name the fault whose start is the start of impact; give it users and a from.',
        },
      ];
    }
    const ending = scenario.actions.filter((a) => canEnd(scenario, a, v.id, v.onset)).map((a) => a.id);
    if (!v.fixable) {
      if (ending.length > 0)
        found.push({
          path: ['variants', i, 'fixable'],
          code: 'can-be-fixed',
          message: `The variant ${v.id} says it cannot be fixed, but ${ending.join(', ')} ends ${v.onset}.`,
          suggestion: 'Say fixable: true, or let the action fail in this variant.',
        });
      if (!v.follow)
        found.push({
          path: ['variants', i, 'fixable'],
          code: 'nothing-to-follow',
          message: `The variant ${v.id} cannot be fixed, and follow does not say what the runbook asks for instead.`,
          suggestion: 'Add follow, with the actions of the branch.',
        });
      return found;
    }
    if (!v.right.some((id) => ending.includes(id)))
      found.push({
        path: ['variants', i, 'right'],
        code: 'fix-without-effect',
        message: `None of ${v.right.join(', ')} ends ${v.onset} in the variant ${v.id}.`,
        suggestion: 'Name the fault in the ends of an outcome that can hold in this variant.',
      });
    for (const other of scenario.variants.filter((w) => w.id !== v.id)) {
      v.right.forEach((id, k) => {
        const action = scenario.actions.find((a) => a.id === id);
        if (!action || !canEnd(scenario, action, other.id, other.onset)) return;
        found.push({
          path: ['variants', i, 'right', k],
          code: 'fix-fits-elsewhere',
          message: `${id} is right in ${v.id} and ends ${other.onset} in ${other.id} as well: nobody has to tell them apart.`,
          suggestion: `Give ${id} an outcome that fails while ${other.onset} is active, before the one that ends it.`,
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
      message: 'Every variant can be mended before the runbook asks to call anybody: escalation is never at stake.',
      suggestion: 'Add a variant that takes longer, such as one that cannot be fixed, or make a fix slower.',
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
