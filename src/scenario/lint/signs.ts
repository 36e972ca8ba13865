/** What is true can be seen, what tells a cause tells only that one, and what tempts can be told from it. */
import type { Rulebook } from '../../runbook/rulebook.ts';
import type { Text } from '../../runbook/text.ts';
import { spanMs } from '../format/time.ts';
import { named } from '../kinds.ts';
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
          message: {
            en: `In ${v.id} no evidence proves the ${side} of what ${fault.id} does (${levels[0]}): it would count before anybody could know.`,
            fr: `Dans ${v.id}, aucune preuve ne montre le côté ${side} de ce que fait ${fault.id} (${levels[0]}) : il compterait avant que quiconque puisse le savoir.`,
          },
          suggestion: {
            en: `Add evidence that can show while ${fault.id} is active, with supports: { ${side}: … }.`,
            fr: `Ajoutez une preuve qui peut se voir tant que ${fault.id} est active, avec supports: { ${side}: … }.`,
          },
        });
      }
    });
    if (!plan.evidence.some((e) => e.observation === 'recovered' && canShow(e, v.id, afterwards(scenario, v.id))))
      found.push({
        path: ['variants', i, 'id'],
        code: 'recovery-not-shown',
        message: {
          en: `In ${v.id} nothing shows that it is over.`,
          fr: `Dans ${v.id}, rien ne montre que c’est fini.`,
        },
        suggestion: {
          en: 'Add evidence with the observation recovered, when: { mitigated: true }.',
          fr: 'Ajoutez une preuve avec l’observation recovered, when: { mitigated: true }.',
        },
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
          message: {
            en: `${item} makes the level count in ${blind.join(', ')}, but no evidence on it supports any side of it.`,
            fr: `${item} fait compter le niveau dans ${blind.join(', ')}, mais aucune preuve à cet endroit n’en montre un côté.`,
          },
          suggestion: {
            en: 'Add supports to evidence on that item, or take it out of knowable.',
            fr: 'Ajoutez supports à une preuve à cet endroit, ou retirez-le de knowable.',
          },
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
        message: { en: `No evidence tells the cause of ${v.id}.`, fr: `Aucune preuve ne dit la cause de ${v.id}.` },
        suggestion: {
          en: `Add tells: [${v.id}] to what gives it away, on a thing that can be opened.`,
          fr: `Ajoutez tells: [${v.id}] à ce qui la trahit, sur une chose que l’on peut ouvrir.`,
        },
      });
    else if (cause && !telling.some((e) => e.observation === cause.shows))
      found.push({
        path: ['variants', i, 'cause'],
        level: 'warning',
        code: 'sign-does-not-match',
        message: {
          en: `The cause ${cause.id} shows ${cause.shows}, but what tells ${v.id} is observed as ${telling[0]?.observation}.`,
          fr: `La cause ${cause.id} montre ${cause.shows}, mais ce qui dit ${v.id} est observé comme ${telling[0]?.observation}.`,
        },
        suggestion: {
          en: 'Use the same observation for the cause and for the evidence that tells it.',
          fr: 'Donnez la même observation à la cause et à la preuve qui la dit.',
        },
      });
    scenario.causes.forEach((other, k) => {
      if (other.id === v.cause || other.shows !== cause?.shows) return;
      found.push({
        path: ['causes', k, 'shows'],
        code: 'herring-looks-alike',
        message: {
          en: `The causes ${other.id} and ${v.cause} would show the same (${other.shows}): they cannot be told apart in ${v.id}.`,
          fr: `Les causes ${other.id} et ${v.cause} montreraient la même chose (${other.shows}) : on ne peut pas les distinguer dans ${v.id}.`,
        },
        suggestion: {
          en: 'Give the tempting cause the observation that it would really give.',
          fr: 'Donnez à la cause tentante l’observation qu’elle donnerait vraiment.',
        },
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
      message: {
        en: `${e.id} tells ${tells.join(', ')}, but it can show in ${also.map((v) => v.id).join(', ')} as well.`,
        fr: `${e.id} dit ${tells.join(', ')}, mais peut aussi se voir dans ${also.map((v) => v.id).join(', ')}.`,
      },
      suggestion: {
        en: `Add only: [${tells.join(', ')}], or a when that cannot hold there.`,
        fr: `Ajoutez only: [${tells.join(', ')}], ou un when qui ne peut pas être vrai là.`,
      },
    });
  });
  return found;
};

/** Fresh releases, providers' notices and faults that harm nobody: each has evidence by which to set it aside. */
export const herringsCanBeTold: Check = ({ pack, scenario }) => {
  const found: Finding[] = [];
  const untold = (path: readonly PropertyKey[], what: Text, variants: readonly string[], items: readonly string[]) => {
    const open = variants.filter((v) => !scenario.evidence.some((e) => plays(e, v) && items.includes(e.item)));
    if (open.length === 0) return;
    found.push({
      path,
      code: 'herring-not-told',
      message: {
        en: `In ${open.join(', ')} nothing tells ${what.en} from the cause.`,
        fr: `Dans ${open.join(', ')}, rien ne distingue ${what.fr} de la cause.`,
      },
      suggestion: {
        en: `Add evidence on ${items.slice(0, 3).join(' or ')} that says what a person reads off it.`,
        fr: `Ajoutez une preuve sur ${items.slice(0, 3).join(' ou ')} qui dit ce qu’on y lit.`,
      },
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
      named('release', r.id),
      variantsOf(scenario, r).filter((v) => !rolledBack(v)),
      [`deploy:${r.id}`],
    );
  });
  scenario.injects?.forEach((n, i) => {
    const provider = n.to ?? pack.providers[0]?.id;
    if (n.by === 'status' && provider !== undefined)
      untold(['injects', i, 'id'], { en: `the notice ${n.id}`, fr: `l’annonce ${n.id}` }, variantsOf(scenario, n), [
        `status:${provider}`,
      ]);
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
    if (items.length > 0)
      untold(
        ['faults', i, 'id'],
        { en: `the harmless fault ${f.id}`, fr: `la panne sans effet ${f.id}` },
        variantsOf(scenario, f),
        items,
      );
  });
  return found;
};
