/** Two incidents at once: what is lost elsewhere, and less, is another one; it is opened as such and handed to somebody else. */
import type { Rulebook } from '../../runbook/rulebook.ts';
import type { Command } from '../../sim/commands/index.ts';
import type { ViewFinding } from '../../sim/view.ts';
import type { Seen } from '../seen.ts';
import { type Judgement, sidesSeen } from './judge.ts';

/** Opens the second incident, gets somebody for it, hands it over; null when there is none, or nothing left to do for it. */
export function lookAfterSecond(
  view: Seen,
  rulebook: Rulebook,
  asked: Map<string, number>,
  judgement: Judgement,
): Command[] | null {
  const [, second] = view.incidents;
  const strange = strangers(view, rulebook, judgement);
  if (view.declared === null || (!second && strange.length === 0)) return null;
  const items = [...new Set(strange.map((f) => f.item))];
  if (!second) return [{ type: 'split', title: 'Something else fails as well', evidence: items.slice(0, 12) }];
  const loose = items.filter((item) => !second.items.includes(item));
  if (loose.length > 0) return loose.map((item) => ({ type: 'link', item, to: 'second' }));
  if (second.owner !== view.you || second.offeredTo !== null) return null;
  return findOwner(view, asked, judgement);
}

/** Whoever is here is asked first; then somebody of the team is called, those who are no rung of the ladder before the others. */
function findOwner(view: Seen, asked: Map<string, number>, judgement: Judgement): Command[] | null {
  const team = view.people.filter((p) => !p.you && p.roles.length > 0);
  const ask = team.find((p) => p.status === 'here' && !asked.has(`hand:${p.id}`));
  if (ask) {
    asked.set(`hand:${ask.id}`, 1);
    return [{ type: 'hand-over', incident: 'second', to: ask.id }];
  }
  if (team.some((p) => p.status === 'arriving' || p.status === 'called')) return null;
  const free = team.filter((p) => p.status === 'home' && !asked.has(`hand:${p.id}`) && !asked.has(p.id));
  const next = [...free].sort((a, b) => a.contacts.length - b.contacts.length)[0];
  if (!next) return null;
  asked.set(next.id, 1);
  return [
    {
      type: 'escalate',
      to: next.id,
      by: 'page',
      message: 'A second incident runs beside the first. Please join and take it over.',
      ...(judgement.capability && { impact: judgement.capability }),
      ask: 'take-over',
      tried: 'Told the two apart by what fails and since when',
      evidence: judgement.evidence.map((e) => e.item),
    },
  ];
}

/** Findings of something else that is lost, milder on both sides than the incident at hand. */
function strangers(view: Seen, rulebook: Rulebook, { capability }: Judgement): ViewFinding[] {
  const sides = sidesSeen(view, rulebook);
  return view.findings.filter(
    (f) =>
      f.capability !== null &&
      f.capability !== capability &&
      f.users !== null &&
      f.impact !== null &&
      f.users !== sides?.users &&
      f.impact !== sides?.impact,
  );
}
