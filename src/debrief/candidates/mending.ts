/** The right action sooner, none that harms, evidence first, recovery checked. */
import { takesPart } from '../../scenario/plan.ts';
import { MINUTE } from '../../scoring/clock.ts';
import { tellingSeenBy } from '../../scoring/facts.ts';
import { text } from '../../scoring/rule.ts';
import type { Change } from '../fork.ts';
import type { Take } from '../take.ts';
import { type Candidate, drop, give, given, leftPoints, timed } from './candidate.ts';

/** From the page on, somebody who goes straight to what tells has it open this soon. */
const FIRST_LOOK_MS = 4 * MINUTE;

export function mending(base: Take): Candidate[] {
  return [...right(base), ...harmless(base), ...evidenceFirst(base), ...checked(base)];
}

/** Items whose content tells the cause, those of this variant only. */
function tellingItems(base: Take): string[] {
  const { facts, plan } = base;
  return plan.evidence.filter((e) => facts.telling.has(e.id)).map((e) => e.item);
}

function right(base: Take): Candidate[] {
  const { facts, plan } = base;
  const { variant } = facts;
  if (!variant || !leftPoints(base.scorecard, 'FIX-2', 'FIX-4', 'FIX-6', 'CAP')) return [];
  const seen = tellingSeenBy(facts, Number.POSITIVE_INFINITY)[0];
  const soon = facts.t0 + FIRST_LOOK_MS;
  const item = tellingItems(base)[0];
  const looks: Change[] = item && (!seen || seen.at > soon) ? [give(soon, { type: 'look', item })] : [];
  const at = looks.length > 0 ? soon + MINUTE : (seen?.at ?? soon) + MINUTE;
  const wanted = variant.follow ? variant.follow.of.slice(0, variant.follow.needs) : variant.right;
  const name = (id: string) => plan.actions.find((a) => a.id === id)?.name ?? text(id, id);
  const doing = (ids: readonly string[], from: number): Candidate => ({
    title: timed(base, from, text(ids.map((id) => name(id).en).join(', '), ids.map((id) => name(id).fr).join(', '))),
    changes: [
      ...looks,
      ...given(base, 'act').flatMap((c) => (ids.includes(c.command.action) ? [drop(c.index)] : [])),
      // One after the other: a person has two hands.
      ...ids.map((action, i) => give(from + i * 30_000, { type: 'act', action })),
    ],
  });
  return [
    ...(variant.follow ? [] : wanted.map((id) => doing([id], at))),
    ...(wanted.length > 1 ? [doing(wanted, at)] : []),
  ];
}

function harmless(base: Take): Candidate[] {
  if (!leftPoints(base.scorecard, 'FIX-3', 'FIX-1')) return [];
  return given(base, 'act').map(({ index, at, command }) => {
    const name = base.plan.actions.find((a) => a.id === command.action)?.name ?? text(command.action, command.action);
    return {
      title: timed(base, at, text(`Not do “${name.en}”`, `Ne pas faire « ${name.fr} »`)),
      changes: [drop(index)],
    };
  });
}

function evidenceFirst(base: Take): Candidate[] {
  const item = tellingItems(base)[0];
  const first = base.facts.of('action.started')[0];
  if (!item || !first || !leftPoints(base.scorecard, 'FIX-1')) return [];
  const at = first.at - MINUTE;
  return [
    {
      title: timed(
        base,
        at,
        text(
          'Open what tells the cause before changing anything',
          'Ouvrir ce qui désigne la cause avant de changer quoi que ce soit',
        ),
      ),
      changes: [give(at, { type: 'look', item })],
    },
  ];
}

function checked(base: Take): Candidate[] {
  const { facts, plan } = base;
  if (!facts.mitigated || !facts.variant || !leftPoints(base.scorecard, 'FIX-5')) return [];
  const variant = facts.variant.id;
  const shown = plan.evidence.find(
    (e) => e.observation === 'recovered' && takesPart(e, variant) && e.item.startsWith('series:'),
  );
  const at = facts.mitigated.at + 2 * MINUTE;
  return shown
    ? [
        {
          title: timed(
            base,
            at,
            text('Check the recovery on the figures', 'Vérifier le rétablissement sur les chiffres'),
          ),
          changes: [give(at, { type: 'look', item: shown.item })],
        },
      ]
    : [];
}
