import { describe, expect, it } from 'vitest';
import { keyStates } from '../../../src/play/screens/drill/dock/key-states.ts';
import { litKey, owedAt, personFor } from '../../../src/play/screens/drill/duties.ts';
import type { View } from '../../../src/sim/view.ts';
import { viewFor } from '../../../src/sim/view-for.ts';
import { drillPlan } from '../../support/drill-plan.ts';
import { type Played, play } from '../../support/play.ts';

const MINUTE = 60_000;
const seen = (drill: Played): View => viewFor(drillPlan, drill.state, 'on-call');

function paged(): Played {
  const drill = play(drillPlan);
  while (drill.state.pagedAt === null) drill.until(drill.state.now + 10_000);
  return drill;
}

const declared = (): Played =>
  paged()
    .give({ type: 'acknowledge' })
    .give({ type: 'classify', cell: { users: 'many', impact: 'high' }, why: '', evidence: [] })
    .give({ type: 'declare', severity: 'P1' });

describe('the lit key of the dock', () => {
  it('follows the incident: acknowledge, classify, then the nearest deadline', () => {
    const before = seen(play(drillPlan));
    expect(litKey(before, before.now)).toBeNull();
    const ringing = seen(paged());
    expect(litKey(ringing, ringing.now)).toBe('acknowledge');
    const triage = seen(paged().give({ type: 'acknowledge' }));
    expect(litKey(triage, triage.now)).toBe('classify');
    const after = seen(declared());
    const next = owedAt(after, after.now)[0];
    expect(next).toBeDefined();
    expect(litKey(after, after.now)).toBe(next?.kind === 'rung' ? 'escalate' : 'communicate');
  });

  it('is the closing, once the incident was left to working hours', () => {
    const drill = paged().give({ type: 'acknowledge' }).give({ type: 'declare', severity: 'P3' });
    const owner = seen(drill).you;
    const left = seen(drill.give({ type: 'defer', owner, until: '2026-03-04T09:00:00+01:00' }));
    expect(left.deferred).toMatchObject({ owner });
    expect(litKey(left, left.now)).toBe('close');
    expect(drill.give({ type: 'close' }).all('closed')).toMatchObject([{ early: false }]);
  });

  it('is dark while nothing is due before the drill ends, as with a mild incident at night', () => {
    const view = seen(paged().give({ type: 'acknowledge' }).give({ type: 'declare', severity: 'P3' }));
    const owed = owedAt(view, view.now);
    expect(owed.map((d) => d.kind)).toEqual(['resolution']);
    expect(owed[0]?.dueAt).toBeGreaterThan(view.lengthMs);
    expect(litKey(view, view.now)).toBeNull();
  });

  it('is dark in evidence mode', () => {
    const drill = play(drillPlan, { mode: 'evidence' });
    while (drill.state.pagedAt === null) drill.until(drill.state.now + 10_000);
    const view = seen(drill);
    expect(litKey(view, view.now)).toBeNull();
  });
});

describe('what is owed', () => {
  it('puts the freshly missed first, then what comes, then what was missed long ago', () => {
    const view = seen(declared());
    const [first, ...rest] = view.deadlines.filter((d) => d.doneAt === null);
    if (!first || rest.length === 0) throw new Error('the plan has no two open deadlines');
    const justMissed = first.dueAt + MINUTE;
    expect(owedAt(view, justMissed)[0]?.id).toBe(first.id);
    const longAgo = first.dueAt + 6 * MINUTE;
    expect(owedAt(view, longAgo)[0]?.dueAt).toBeGreaterThan(longAgo);
    expect(owedAt(view, longAgo).map((d) => d.id)).toContain(first.id);
  });

  it('never names the trainee as the one to call', () => {
    const view = seen(declared());
    for (const deadline of view.deadlines) expect(personFor(view, deadline.to)).not.toBe(view.you);
  });
});

describe('the lines under the keys', () => {
  it('say what is done and how fast, in both languages', () => {
    const drill = paged();
    drill.until(drill.state.now + 63_000).give({ type: 'acknowledge' });
    const view = seen(drill);
    expect(keyStates(view, drillPlan.rulebook, view.now, 'en').acknowledge).toEqual({
      tone: 'done',
      line: 'done in 1:03',
    });
    expect(keyStates(view, drillPlan.rulebook, view.now, 'fr').acknowledge.line).toBe('fait en 1:03');
    expect(keyStates(view, drillPlan.rulebook, view.now, 'en').classify.tone).toBe('want');
  });

  it('turn late once a deadline has passed', () => {
    const view = seen(declared());
    const rung = view.deadlines.find((d) => d.kind === 'rung');
    if (!rung) throw new Error('the plan has no rung');
    expect(keyStates(view, drillPlan.rulebook, rung.dueAt + MINUTE, 'en').escalate.tone).toBe('late');
  });
});
