import { describe, expect, it } from 'vitest';

import { clocksStarted } from '../../../src/play/screens/drill/sheets/clocks-started.ts';
import {
  blanksOf,
  choicesFor,
  fittingTemplate,
  knownSlots,
  quickFills,
} from '../../../src/play/screens/drill/sheets/slot-options.ts';
import type { Slot } from '../../../src/runbook/rulebook.ts';
import { viewFor } from '../../../src/sim/view-for.ts';
import { drillPlan } from '../../support/drill-plan.ts';
import { play } from '../../support/play.ts';

const { rulebook } = drillPlan;
const same = (text: string) => ({ en: text, fr: text });
const slot = (kind: Slot['kind']): Slot => ({ id: kind, kind, label: same(kind), placeholder: same('?') });

function declaredDrill(mode: 'practice' | 'evidence' = 'practice') {
  const drill = play(drillPlan, { mode });
  while (drill.state.pagedAt === null) drill.until(drill.state.now + 10_000);
  return drill.give({ type: 'acknowledge' }).give({ type: 'declare', severity: 'P1' });
}

describe('the clocks that declaring starts', () => {
  it('are those of the rulebook, in order of time', () => {
    const clocks = clocksStarted(rulebook, 'P1', 'en');
    expect(clocks.map((c) => c.afterMs)).toEqual([...clocks.map((c) => c.afterMs)].sort((a, b) => a - b));
    expect(clocks.some((c) => c.says.startsWith('lead'))).toBe(true);
    expect(clocks.at(-1)?.afterMs).toBe(60 * 60_000);
  });
});

describe('the composer', () => {
  const view = viewFor(drillPlan, declaredDrill().state, 'on-call');

  it('offers what the kind of slot asks for, and writes severity as its letter', () => {
    expect(choicesFor(slot('severity'), view, rulebook, 'en').map((c) => c.text)).toEqual(['P1', 'P3']);
    expect(choicesFor(slot('cause'), view, rulebook, 'fr').at(-1)?.pick).toBe('under-investigation');
    expect(choicesFor(slot('news'), view, rulebook, 'en')).toEqual([]);
  });

  it('writes times in UTC', () => {
    for (const fill of quickFills(slot('next-update'), view, view.now, 'en'))
      expect(fill.text).toMatch(/^\d\d:\d\d UTC$/);
  });

  it('fills in what stands declared in practice, and nothing in evidence mode', () => {
    expect(knownSlots([slot('severity')], view, rulebook, 'en')).toEqual({ severity: { text: 'P1', pick: 'P1' } });
    const evidence = viewFor(drillPlan, declaredDrill('evidence').state, 'on-call');
    expect(knownSlots([slot('severity')], evidence, rulebook, 'en')).toEqual({});
  });

  it('counts a slot of blanks only as blank', () => {
    const slots = [slot('title'), slot('news')];
    expect(blanksOf(slots, { title: { text: '  ' }, news: { text: 'down' } }).map((s) => s.id)).toEqual(['title']);
  });

  it('begins with the opening message', () => {
    expect(rulebook.templates.find((t) => t.id === fittingTemplate(rulebook, view))?.phase).toBe('opened');
  });
});
