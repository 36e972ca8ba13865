/** What is true can be seen, what tells a cause tells only that one, and what tempts can be told from it. */
import type { Rulebook } from '../../runbook/rulebook.ts';
import { spanMs } from '../format/time.ts';
import type { PlanEvidence } from '../plan.ts';
import { afterwards, duringFault, type Leaf, plays, type Verdict, variantsOf, verdictOn } from './conditions.ts';
import type { Check, Finding } from './finding.ts';

/** Older releases tempt nobody. */
const RECENT_MS = 2 * 3_600_000;

const canShow = (
  e: { only?: string[] | null | undefined; when?: PlanEvidence['when'] },
  variant: string,
  on: (leaf: Leaf) => Verdict,
) => plays({ only: e.only ?? undefined }, variant) && (!e.when || verdictOn(e.when, on) !== 'no');

/** Each loss can be read off something while it lasts, on both axes of the matrix; so can the recovery. */
export const truthCanBeSeen: Check = ({ plan, scenario, rulebook }) =>
  scenario.variants.flatMap((v, i): Finding[] => {
    const found: Finding[] = [];
    scenario.faults.forEach((fault, k) => {
      const losses = plan.faults.find((f) => f.id === fault.id)?.users ?? [];
      if (losses.length === 0 || !plays(fault, v.id)) return;
      const during = duringFault(scenario, v.id, fault.id);
      const shown = plan.evidence.filter((e) => canShow(e, v.id, during));
      for (const side of axesOf(rulebook)) {
        const levels = losses.flatMap((u) => u.cells.map((cell) => cell[side]));
        if (shown.some((e) => e.supports?.[side] !== undefined && levels.includes(e.supports[side]))) continue;
        found.push({
          path: ['faults', k, 'users'],
          code: 'level-not-shown',
          message: `In ${v.id} no evidence proves the ${side} of what ${fault.id} does (${levels[0]}): it would count before anybody could know.`,
          suggestion: `Add evidence that can show while ${fault.id} is active, with supports: { ${side}: … }.`,
        });
      }
    });
    if (!plan.evidence.some((e) => e.observation === 'recovered' && canShow(e, v.id, afterwards(scenario, v.id))))
      found.push({
        path: ['variants', i, 'id'],
        code: 'recovery-not-shown',
        message: `In ${v.id} nothing shows that it is over.`,
        suggestion: 'Add evidence with the observation recovered, when: { mitigated: true }.',
      });
    return found;
  });

const axesOf = (rulebook: Rulebook) => (rulebook.matrix ? (['users', 'impact'] as const) : []);

/** What makes the level knowable shows something of it. */
export const knowableShowsIt: Check = ({ scenario }) =>
  (scenario.knowable ?? []).flatMap((k, i) =>
    k.by.flatMap((item, j): Finding[] => {
      const blind = variantsOf(scenario, k).filter(
        (v) => !scenario.evidence.some((e) => e.item === item && e.supports && plays(e, v)),
      );
      if (blind.length === 0) return [];
      return [
        {
          path: ['knowable', i, 'by', j],
          code: 'knowable-shows-nothing',
          message: `${item} makes the level count in ${blind.join(', ')}, but no evidence on it supports any side of it.`,
          suggestion: 'Add supports to evidence on that item, or take it out of knowable.',
        },
      ];
    }),
  );

/** Each cause has evidence that tells it, that no other variant shows, and that no tempting cause would give as well. */
export const causesCanBeTold: Check = ({ scenario }) => {
  const found: Finding[] = [];
  scenario.variants.forEach((v, i) => {
    const during = duringFault(scenario, v.id, v.onset);
    const telling = scenario.evidence.filter((e) => e.tells?.includes(v.id) && canShow(e, v.id, during));
    const cause = scenario.causes.find((c) => c.id === v.cause);
    if (telling.length === 0)
      found.push({
        path: ['variants', i, 'cause'],
        code: 'cause-not-told',
        message: `No evidence tells the cause of ${v.id}.`,
        suggestion: `Add tells: [${v.id}] to what gives it away, on a thing that can be opened.`,
      });
    else if (cause && !telling.some((e) => e.observation === cause.shows))
      found.push({
        path: ['variants', i, 'cause'],
        level: 'warning',
        code: 'sign-does-not-match',
        message: `The cause ${cause.id} shows ${cause.shows}, but what tells ${v.id} is observed as ${telling[0]?.observation}.`,
        suggestion: 'Use the same observation for the cause and for the evidence that tells it.',
      });
    scenario.causes.forEach((other, k) => {
      if (other.id === v.cause || other.shows !== cause?.shows) return;
      found.push({
        path: ['causes', k, 'shows'],
        code: 'herring-looks-alike',
        message: `The causes ${other.id} and ${v.cause} would show the same (${other.shows}): they cannot be told apart in ${v.id}.`,
        suggestion: 'Give the tempting cause the observation that it would really give.',
      });
    });
  });
  scenario.evidence.forEach((e, i) => {
    const { tells } = e;
    if (!tells) return;
    const others = scenario.variants.filter((v) => !tells.includes(v.id));
    const also = others.filter((v) => canShow(e, v.id, duringFault(scenario, v.id, v.onset)));
    if (also.length === 0) return;
    found.push({
      path: ['evidence', i, 'tells'],
      code: 'tells-too-much',
      message: `${e.id} tells ${tells.join(', ')}, but it can show in ${also.map((v) => v.id).join(', ')} as well.`,
      suggestion: `Add only: [${tells.join(', ')}], or a when that cannot hold there.`,
    });
  });
  return found;
};

/** Fresh releases, providers' notices and faults that harm nobody: each has evidence by which to set it aside. */
export const herringsCanBeTold: Check = ({ pack, scenario }) => {
  const found: Finding[] = [];
  const untold = (
    path: readonly PropertyKey[],
    what: string,
    variants: readonly string[],
    items: readonly string[],
  ) => {
    const open = variants.filter((v) => !scenario.evidence.some((e) => plays(e, v) && items.includes(e.item)));
    if (open.length === 0) return;
    found.push({
      path,
      code: 'herring-not-told',
      message: `In ${open.join(', ')} nothing tells ${what} from the cause.`,
      suggestion: `Add evidence on ${items.slice(0, 3).join(' or ')} that says what a person reads off it.`,
    });
  };
  const rolledBack = (variant: string) =>
    scenario.variants.some(
      (v) => v.id === variant && v.right.some((id) => scenario.actions.find((a) => a.id === id)?.kind === 'rollback'),
    );
  scenario.releases?.forEach((r, i) => {
    const at = spanMs(typeof r.at === 'string' ? r.at : r.at[1]);
    if (at < -RECENT_MS || at > 0) return;
    // Where going back is right, the newest release is the cause and no herring.
    untold(
      ['releases', i, 'id'],
      `the release ${r.id}`,
      variantsOf(scenario, r).filter((v) => !rolledBack(v)),
      [`deploy:${r.id}`],
    );
  });
  scenario.injects?.forEach((n, i) => {
    const provider = n.to ?? pack.providers[0]?.id;
    if (n.by === 'status' && provider !== undefined)
      untold(['injects', i, 'id'], `the notice ${n.id}`, variantsOf(scenario, n), [`status:${provider}`]);
  });
  scenario.faults.forEach((f, i) => {
    if (f.users?.length || f.from === undefined) return;
    const bent = (f.series ?? []).map((b) => b.series);
    const rules = [...pack.alerts, ...(scenario.alerts ?? [])].filter((a) => bent.includes(a.series));
    const items = [
      ...bent.map((id) => `series:${id}`),
      ...rules.map((a) => `alert:${a.id}`),
      ...(f.logs ?? []).map((s) => `logs:${s.id}`),
      ...(f.errors ?? []).map((g) => `errors:${g.id}`),
      ...(f.pages ?? []).map((p) => `page:${p.page}`),
      ...(f.panels ?? []).map((p) => `panel:${p.panel}`),
    ];
    if (items.length > 0) untold(['faults', i, 'id'], `the harmless fault ${f.id}`, variantsOf(scenario, f), items);
  });
  return found;
};
