/** Sooner taken, rightly judged. */
import { MINUTE } from '../../scoring/clock.ts';
import type { Knowable } from '../../scoring/facts.ts';
import { text } from '../../scoring/rule.ts';
import type { Claim } from '../../sim/commands/shapes.ts';
import type { Take } from '../take.ts';
import { type Candidate, drop, give, given, leftPoints, timed } from './candidate.ts';

/** What an awake person needs to reach the button. */
const AWAKE_MS = 45_000;

export function judging(base: Take): Candidate[] {
  return [...acknowledging(base), ...base.facts.knowables.flatMap((known) => calling(base, known))];
}

function acknowledging(base: Take): Candidate[] {
  if (!leftPoints(base.scorecard, 'ACK-1')) return [];
  const at = base.facts.t0 + AWAKE_MS;
  const first = given(base, 'acknowledge')[0];
  return [
    {
      title: timed(base, at, text('Acknowledge the page', 'Prendre en compte l’appel')),
      changes: [first ? { do: 'move', index: first.index, at } : give(at, { type: 'acknowledge' })],
    },
  ];
}

/** The true square, called as soon as what had been opened shows both its sides; a minute after it was knowable at the latest. */
function calling(base: Take, known: Knowable): Candidate[] {
  if (!leftPoints(base.scorecard, 'SEV-1', 'SEV-2', 'SEV-3', 'SEV-4', 'SEV-5', 'ACK-2')) return [];
  const { facts, plan } = base;
  const cell = plan.rulebook.matrix ? known.cells[0] : undefined;
  const seen = facts.of('evidence.seen').filter((e) => e.at < known.to);
  const shows = (axis: 'users' | 'impact') => seen.find((e) => cell && e[axis] === cell[axis]);
  const proofs = [shows('users'), shows('impact')].filter((e) => e !== undefined);
  const acknowledged = facts.of('acknowledged')[0]?.at ?? facts.t0 + AWAKE_MS;
  const earliest = Math.max(known.at, acknowledged) + MINUTE;
  const proved = proofs.length === 2 ? Math.max(...proofs.map((e) => e.at)) + MINUTE / 2 : 0;
  return [...new Set([earliest, Math.max(earliest, proved)])]
    .filter((at) => at < known.to)
    .map((at): Candidate => {
      const claims = proofs
        .filter((e) => e.at <= at)
        .map(
          (e): Claim => ({
            item: e.item,
            ...(cell && e.users === cell.users && { users: cell.users }),
            ...(cell && e.impact === cell.impact && { impact: cell.impact }),
          }),
        ) as Claim[];
      const others = [...given(base, 'classify'), ...given(base, 'declare')].filter(
        (c) => c.at >= known.at && c.at < known.to,
      );
      const why = 'What was opened shows how many users are hit and what they have lost.';
      return {
        title: timed(
          base,
          at,
          claims.length > 0
            ? text(`Declare ${known.severity} with evidence for it`, `Déclarer ${known.severity}, éléments à l’appui`)
            : text(`Declare ${known.severity}`, `Déclarer ${known.severity}`),
        ),
        changes: [
          ...others.map((c) => drop(c.index)),
          give(at, { type: 'classify', ...(cell ? { cell } : { severity: known.severity }), why, evidence: claims }),
          give(at, { type: 'declare', severity: known.severity }),
        ],
      };
    });
}
