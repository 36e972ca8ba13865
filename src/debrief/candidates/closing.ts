/** The checklist, the post-mortem, the people sent home. */
import { MINUTE } from '../../scoring/clock.ts';
import { outageMs } from '../../scoring/facts.ts';
import { traineeOf } from '../../scoring/rota.ts';
import { text } from '../../scoring/rule.ts';
import { causeToName } from '../../scoring/statements.ts';
import type { Take } from '../take.ts';
import { type Candidate, give, given, leftPoints, timed } from './candidate.ts';

export function closing(base: Take): Candidate[] {
  const { facts, scorecard, plan } = base;
  const close = given(base, 'close')[0];
  const end = close?.at ?? facts.now;
  const candidates: Candidate[] = [];
  const at = facts.mitigated ? Math.min(end, facts.mitigated.at + 5 * MINUTE) : end;
  if (leftPoints(scorecard, 'END-3') && facts.of('postmortem.opened').length === 0) {
    const minutes = Math.floor(outageMs(facts) / MINUTE);
    candidates.push({
      title: timed(base, at, text('Open the post-mortem ticket', 'Ouvrir le ticket de post-mortem')),
      changes: [
        give(at, {
          type: 'open-postmortem',
          owner: traineeOf(facts),
          cause: causeToName(facts, at),
          impact: `Customers were hit for ${minutes} minutes`,
          minutes,
          timeline: true,
        }),
      ],
    });
  }
  if (leftPoints(scorecard, 'END-1')) {
    const ticked = new Set(facts.of('ticked').flatMap((t) => (t.done ? [t.item] : [])));
    const open = plan.rulebook.checklist.filter((c) => !ticked.has(c.id));
    candidates.push({
      title: timed(base, end, text('Go through the closing checklist', 'Dérouler la liste de clôture')),
      changes: open.map((c) => give(end, { type: 'tick', item: c.id, done: true })),
    });
  }
  if (leftPoints(scorecard, 'END-4')) {
    const home = new Set(facts.of('stood.down').flatMap((s) => s.people));
    const people = [...new Set(facts.of('person.answered').map((p) => p.person))].filter((p) => !home.has(p));
    if (people.length > 0)
      candidates.push({
        title: timed(base, end, text('Send home those who came', 'Libérer ceux qui sont venus')),
        changes: [give(end, { type: 'stand-down', people })],
      });
  }
  if (!close && facts.mitigated)
    candidates.push({
      title: timed(base, end, text('Close the incident', 'Clôturer l’incident')),
      changes: [give(end, { type: 'close' })],
    });
  return candidates.filter((c) => c.changes.length > 0);
}
