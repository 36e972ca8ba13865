import { describe, expect, it } from 'vitest';
import { whyCell, whyOf } from '../../../src/play/screens/drill/why/why-of.ts';
import type { Rulebook } from '../../../src/runbook/rulebook.ts';
import type { ViewDeadline } from '../../../src/sim/view.ts';
import { viewFor } from '../../../src/sim/view-for.ts';
import { drillPlan } from '../../support/drill-plan.ts';
import { play } from '../../support/play.ts';

const { rulebook } = drillPlan;
const MINUTE = 60_000;

function owed(extended: 1 | 2 = 1): ViewDeadline[] {
  const drill = play(drillPlan, { extended });
  while (drill.state.pagedAt === null) drill.until(drill.state.now + 10_000);
  drill.give({ type: 'acknowledge' }).give({ type: 'declare', severity: 'P1' });
  return viewFor(drillPlan, drill.state, 'on-call').deadlines;
}

describe('why a deadline runs', () => {
  it('is said for every deadline of a declared level, in both languages, with the part of the runbook', () => {
    const deadlines = owed();
    expect(new Set(deadlines.map(({ kind }) => kind)).size).toBeGreaterThan(3);
    for (const deadline of deadlines) {
      const en = whyOf(deadline, rulebook, 'P1', 'en');
      const fr = whyOf(deadline, rulebook, 'P1', 'fr');
      expect(en?.asks, deadline.kind).toMatch(/^P1: /);
      expect(fr?.asks, deadline.kind).toMatch(/^P1\u202f: /);
      expect(fr?.part).toMatch(/^Runbook/);
    }
  });

  it('quotes the rung that is due, with the runbook’s own time even when deadlines are stretched', () => {
    const rung = rulebook.escalation.find((r) => r.severity === 'P1' && r.kind === 'escalate');
    const deadline = owed(2).find((d) => d.kind === 'rung' && d.to === rung?.to);
    if (!rung || !deadline) throw new Error('the plan has no rung');
    const why = whyOf(deadline, rulebook, 'P1', 'en');
    expect(why?.quote).toBe(rung.says.en);
    expect(why?.asks).toContain(`${rung.fromMs / MINUTE}\u00a0min`);
  });

  it('is counted as if, until a level is declared', () => {
    const why = whyOf({ kind: 'response', limitMs: 0, to: null, provisional: true }, rulebook, 'P1', 'en');
    expect(why?.asks).toMatch(/^Counted as if P1: /);
  });

  it('says nothing of a level that the runbook does not have, or does not limit', () => {
    const response = { kind: 'response', limitMs: 0, to: null, provisional: false } as const;
    expect(whyOf(response, rulebook, 'P9', 'en')).toBeNull();
    const severities = rulebook.severities.map((level) => ({ ...level, responseMs: null }));
    const silent: Rulebook = { ...rulebook, severities };
    expect(whyOf(response, silent, 'P1', 'en')).toBeNull();
  });

  it('reads the square of the matrix in the words of both axes', () => {
    const users = rulebook.matrix?.users[0];
    const impact = rulebook.matrix?.impact[0];
    if (!users || !impact) throw new Error('the plan has no matrix');
    const why = whyCell({ users: users.id, impact: impact.id }, rulebook, 'en');
    expect(why?.asks).toContain('That is P1.');
    expect(why?.quote).toContain(users.means.en);
    expect(whyCell({ users: users.id, impact: impact.id }, { ...rulebook, matrix: null }, 'en')).toBeNull();
  });
});
