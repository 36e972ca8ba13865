import { describe, expect, it } from 'vitest';
import { asForm, startText, understanding, withWords } from '../../../src/play/screens/drill/sheets/understanding.ts';
import type { Slot, SlotKind, Template } from '../../../src/runbook/rulebook.ts';
import { renderMessage } from '../../../src/sim/render-message.ts';
import { viewFor } from '../../../src/sim/view-for.ts';
import { drillPlan } from '../../support/drill-plan.ts';
import { play } from '../../support/play.ts';

const same = (text: string) => ({ en: text, fr: text });
const slot = (id: string, kind: SlotKind): Slot => ({ id, kind, label: same(id), placeholder: same(`[${id}]`) });
const template: Template = {
  id: 'opened',
  name: same('Opened'),
  audience: 'team',
  channel: 'incidents',
  phase: 'opened',
  severities: [],
  slots: [slot('level', 'severity'), slot('impact', 'impact'), slot('start', 'time'), slot('news', 'news')],
  body: same('Level: {level}\nImpact: {impact}\nStart: {start}\nNews: {news}'),
};
const plan = { ...drillPlan, rulebook: { ...drillPlan.rulebook, templates: [template] } };
const { rulebook } = plan;
const view = viewFor(plan, play(plan).until(300_000).state, 'on-call');
const [capability] = view.capabilities;
const name = capability?.name.en ?? '';

const read = (text: string) => understanding(rulebook, view, template, text, 'en');

describe('what the composer says of a text', () => {
  it('tells what is found, what is left of the template and what is missing', () => {
    const { slots } = read('Level: P1\nStart: [start]\nsomething else');
    expect(slots.map((s) => [s.slot.id, s.state, s.words])).toEqual([
      ['level', 'found', 'P1'],
      ['impact', 'missing', ''],
      ['start', 'left', '[start]'],
      ['news', 'found', 'something else'],
    ]);
  });

  it('names what the words name of a list, true or not', () => {
    expect(read(`Impact: ${name}`).slots[1]?.names).toEqual([name]);
    expect(read('Impact: xyz').slots[1]?.names).toEqual([]);
    expect(read('Level: P1').slots[0]?.names).toBeNull();
  });

  it('starts from the template, with every placeholder left', () => {
    const text = startText(renderMessage(plan, 'opened', { level: { text: 'P1' } }, 'en')?.text ?? '');
    expect(text).toMatch(/^Level: P1\n/);
    expect(read(text).slots.map((s) => s.state)).toEqual(['found', 'left', 'left', 'left']);
  });

  it('puts words where the slot stands, or on a line at the end', () => {
    const text = 'Level: [level]\nNews: all is dark';
    const { spans } = read(text);
    expect(withWords(text, spans, template.slots[0] as Slot, 'P1', 'en')).toBe('Level: P1\nNews: all is dark');
    expect(withWords(text, spans, template.slots[2] as Slot, '14:03', 'fr')).toBe(`${text}\nstart\u202f: 14:03`);
  });

  it('hands over to the form: what names one thing of a list is picked', () => {
    const { slots } = read(`Level: p1\nImpact: ${name} is down\nStart: 14:03\nNews: [news]`);
    expect(asForm(slots, view, rulebook, 'en')).toEqual({
      level: { text: 'P1', pick: 'P1' },
      impact: { text: `${name} is down`, pick: capability?.id },
      start: { text: '14:03' },
    });
  });
});
