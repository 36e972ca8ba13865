import { describe, expect, it } from 'vitest';
import { answered, END, MILD, opening, over, P1, unfilled, update, utc } from '../support/scoring-entries.ts';
import { type Entry, GOOD, message, OPENED, plan, RESOLVED, ruleOf, SILENT, WORLD } from '../support/scoring-plan.ts';

const types = (evidence: readonly string[]) => evidence.map((id) => id.split('#')[0]);

/** Mitigated at minute 50, so that updates fall due; opened at 6. */
const long = [...WORLD, P1, opening(6), over(50), END];

describe('COM-4', () => {
  const steps = [update(20, 'one'), update(34, 'two'), update(48, 'three')];
  const resolved = message(55, 'resolved', RESOLVED);

  it('COM-4 asks for an update every 15 minutes of a P1, counted from the last message', () => {
    expect(ruleOf('COM-4', [...long, ...steps, resolved])).toMatchObject({ points: 5, outcome: 'full' });
  });

  it('COM-4 asks for news when the level becomes one that owes some, and for what was promised before', () => {
    const grows = (...more: Entry[]) =>
      ruleOf('COM-4', [
        ...MILD,
        [2, 'declared', { severity: 'P3', previous: null }],
        opening(6, { severity: ['P3', 'P3'], next: utc(40) }),
        [30, 'truth.knowable', { cells: [], severity: 'P1', by: 'chat:grave' }],
        [31, 'declared', { severity: 'P1', previous: 'P3' }],
        ...more,
        over(52),
        message(53, 'resolved', RESOLVED),
        END,
      ]);
    expect(grows(update(38, 'one'), update(50, 'two')).outcome).toBe('full');
    expect(grows(update(45, 'one')).outcome).toBe('partial');
    expect(grows().outcome).toBe('none');
  });

  it('COM-4 takes the earlier of the cadence and the time last promised', () => {
    const promised = [
      ...WORLD,
      P1,
      opening(6, { next: utc(10) }),
      update(20, 'one'),
      over(21),
      message(22, 'resolved', RESOLVED),
      END,
    ];
    expect(ruleOf('COM-4', promised).outcome).not.toBe('full');
    expect(ruleOf('COM-4', [...promised, update(10, 'zero')]).outcome).toBe('full');
  });

  it('COM-4 pays half for an update that is a little late or lacks its next time', () => {
    const late = [
      ...WORLD,
      P1,
      opening(6, { next: utc(21) }),
      update(25, 'one'),
      over(26),
      message(27, 'resolved', RESOLVED),
      END,
    ];
    expect(ruleOf('COM-4', late).points).toBe(2.5);
    const open = late.map((e) => (e[1] === 'message.sent' && e[0] === 25 ? update(20, 'one', '') : e));
    expect(ruleOf('COM-4', open).points).toBe(2.5);
  });

  it('COM-4 relaxes to 30 minutes once mitigated', () => {
    const calm = [
      ...WORLD,
      P1,
      opening(6),
      over(8),
      update(20, 'watching', '14:00'),
      message(49, 'resolved', RESOLVED),
      END,
    ];
    expect(ruleOf('COM-4', calm).outcome).toBe('full');
  });

  it('COM-4 takes "unchanged since" for a full update when it is true, and not when it is not', () => {
    const words = `Unchanged since ${utc(10)}, waiting on the host`;
    const base = [...WORLD, P1, opening(6), message(20, 'update', { phase: '', news: words, next: utc(35) })];
    const end = [over(30), message(31, 'resolved', RESOLVED), END];
    expect(ruleOf('COM-4', [...base, ...end]).outcome).toBe('full');
    const changed: Entry = [
      15,
      'action.finished',
      { action: 'restart', kind: 'restart', outcome: 0, failed: false, ends: [], harm: null },
    ];
    expect(ruleOf('COM-4', [...base, changed, ...end]).outcome).toBe('partial');
  });

  it('COM-4 asks for an extra one when the impact changes', () => {
    const worse: Entry = [
      8,
      'truth.knowable',
      { cells: [{ users: 'many', impact: 'medium' }], severity: 'P2', by: 'quick-checks' },
    ];
    const base = [...WORLD, P1, opening(6), worse, over(30), message(31, 'resolved', RESOLVED), END];
    expect(ruleOf('COM-4', [...base, update(17, 'milder', utc(46))]).outcome).toBe('full');
    expect(ruleOf('COM-4', [...base, update(28, 'milder', utc(46))]).outcome).toBe('none');
  });

  it('COM-4 is not ended by an all-clear that is not true', () => {
    expect(ruleOf('COM-4', [...long, message(8, 'resolved', RESOLVED)]).points).toBe(0);
  });

  it('COM-4 gives nothing to silence, to unfilled messages or to the same one over and over', () => {
    expect(ruleOf('COM-4', SILENT)).toMatchObject({ points: 0, max: 5, outcome: 'none' });
    const empty = [...Array(20).keys()].map((i) => unfilled(8 + 2 * i, 'update'));
    expect(ruleOf('COM-4', [...long, ...empty]).points).toBe(0);
    const same = [...Array(20).keys()].map((i) => opening(8 + 2 * i));
    expect(ruleOf('COM-4', [...long, ...same]).points).toBe(0);
  });

  it('COM-4 does not apply when it was over before an update was due', () => {
    const quick = [...WORLD, P1, opening(6), over(8), message(12, 'resolved', RESOLVED), END];
    expect(ruleOf('COM-4', quick).outcome).toBe('not-applicable');
  });

  it('COM-4 waits while the opening is not due', () => {
    expect(ruleOf('COM-4', WORLD).why.en).toBe('It is not due yet.');
  });

  it('COM-4 says how many updates came in time, and which is the first that did not', () => {
    const all = ruleOf('COM-4', [...long, ...steps, resolved]);
    expect(all.why).toEqual({
      en: 'Updates in time: 3 of 3, each with phase, news and the next time.',
      fr: 'Points d’étape à l’heure : 3 sur 3, chacun avec la phase, les nouvelles et l’heure du suivant.',
    });
    expect(types(all.evidence)).toEqual(['message.sent@1200', 'message.sent@2040', 'message.sent@2880']);
    const late = ruleOf('COM-4', [...long, update(20, 'one'), update(38, 'two', utc(52)), resolved]);
    expect(late.why).toEqual({
      en: 'Updates in time and complete: 1 of 3. Late or incomplete: the one due at 14:37.',
      fr: 'Points d’étape à l’heure et complets : 1 sur 3. En retard ou incomplet : celui dû à 14 h 37.',
    });
    expect(late.points).toBe(3.33);
    const missing = ruleOf('COM-4', [...long, update(40, 'one', utc(54)), resolved]);
    expect(missing.why).toEqual({
      en: 'Updates in time and complete: 0 of 3. Missing: the one due at 14:23.',
      fr: 'Points d’étape à l’heure et complets : 0 sur 3. Manquant : celui dû à 14 h 23.',
    });
  });
});

describe('COM-5', () => {
  it('COM-5 pays the share of messages that name the next time', () => {
    expect(ruleOf('COM-5', GOOD)).toMatchObject({ points: 2, outcome: 'full' });
    expect(ruleOf('COM-5', [...WORLD, P1, opening(6), update(20, 'one', 'soon'), END]).points).toBe(1);
    expect(ruleOf('COM-5', [...WORLD, P1, opening(6, { next: 'later' }), END]).points).toBe(0);
  });

  it('COM-5 takes a span, and no time that has gone by', () => {
    expect(ruleOf('COM-5', [...WORLD, P1, opening(6, { next: 'in 15 minutes' }), END]).outcome).toBe('full');
    expect(ruleOf('COM-5', [...WORLD, P1, opening(6, { next: '12:10 UTC' }), END]).outcome).toBe('none');
  });

  it('COM-5 takes a template that says how often by itself', () => {
    const { rulebook } = plan;
    const templates = rulebook.templates.map((t) =>
      t.id === 'opened' ? { ...t, slots: t.slots.filter((slot) => slot.kind !== 'next-update') } : t,
    );
    const notice = { ...plan, rulebook: { ...rulebook, templates } };
    const sent = (minutes: string) => {
      const { next: _next, ...slots } = OPENED;
      return [...WORLD, P1, message(6, 'opened', { ...slots, news: minutes }), END];
    };
    expect(ruleOf('COM-5', sent('Update toutes les 15 min'), notice).outcome).toBe('full');
    expect(ruleOf('COM-5', sent('Update often'), notice).outcome).toBe('none');
  });

  it('COM-5 gives nothing to silence, nor to unfilled messages', () => {
    expect(ruleOf('COM-5', SILENT).outcome).toBe('none');
    expect(ruleOf('COM-5', [...SILENT, unfilled(4), unfilled(5)]).points).toBe(0);
  });

  it('COM-5 does not apply to a level that owes no news', () => {
    expect(ruleOf('COM-5', [...MILD, END]).outcome).toBe('not-applicable');
  });

  it('COM-5 waits while the opening is not due, and does not apply where no template names a time', () => {
    expect(ruleOf('COM-5', WORLD).why.en).toBe('It is not due yet.');
    const { rulebook } = plan;
    const templates = rulebook.templates.map((t) => ({ ...t, slots: t.slots.filter((s) => s.kind !== 'next-update') }));
    const timeless = { ...plan, rulebook: { ...rulebook, templates } };
    expect(ruleOf('COM-5', [...WORLD, P1, opening(6), END], timeless).outcome).toBe('not-applicable');
  });

  it('COM-5 leaves the resolved message out, and counts the rest', () => {
    const sent = [
      ...WORLD,
      P1,
      opening(6),
      update(20, 'one', 'soon'),
      over(25),
      message(26, 'resolved', RESOLVED),
      END,
    ];
    const { why, evidence } = ruleOf('COM-5', sent);
    expect(why).toEqual({
      en: 'Messages that said when the next one would come: 1 of 2.',
      fr: 'Messages qui disaient quand viendrait le suivant : 1 sur 2.',
    });
    expect(types(evidence)).toEqual(['message.sent@360', 'message.sent@1200']);
    // A time alone is no message.
    expect(ruleOf('COM-5', [...WORLD, P1, opening(6), message(20, 'update', { next: '14:00' }), END]).points).toBe(1);
    const resolvedAlone = [...WORLD, P1, over(5), message(6, 'resolved', RESOLVED), END];
    expect(ruleOf('COM-5', resolvedAlone).why.en).toBe('No opening message was sent in the incident channel.');
  });
});

describe('COM-9', () => {
  it('COM-9 takes a point for each update under five minutes with nothing new, five at most', () => {
    expect(ruleOf('COM-9', [...long, update(8, 'still looking')])).toMatchObject({ points: -1, outcome: 'penalty' });
    const many = [...Array(12).keys()].map((i) => update(8 + i, `still ${i}`));
    expect(ruleOf('COM-9', [...long, ...many]).points).toBe(-5);
  });

  it('COM-9 leaves alone what something happened for, and what is five minutes apart', () => {
    expect(ruleOf('COM-9', [...long, answered(7, 'bob'), update(8, 'Bob joins')]).points).toBe(0);
    expect(ruleOf('COM-9', [...long, update(11, 'still looking')]).points).toBe(0);
    expect(ruleOf('COM-9', GOOD)).toMatchObject({ max: 0, outcome: 'not-applicable' });
    expect(ruleOf('COM-9', SILENT).points).toBe(0);
  });

  it('COM-9 never counts chat', () => {
    const chat = [...Array(12).keys()].map(
      (i): Entry => [7 + i, 'chat.said', { channel: 'incidents', from: 'ada', text: 'looking' }],
    );
    expect(ruleOf('COM-9', [...long, ...chat]).points).toBe(0);
  });

  it('COM-9 counts the same words, whatever has happened, and no message five minutes later', () => {
    expect(ruleOf('COM-9', [...long, answered(7, 'bob'), opening(8)]).points).toBe(-1);
    expect(ruleOf('COM-9', [...long, answered(7, 'bob'), opening(11)]).points).toBe(0);
    expect(ruleOf('COM-9', [...long, update(10.9, 'still looking')]).points).toBe(-1);
  });

  it('COM-9 says how many there were and when the first came', () => {
    const { why, evidence } = ruleOf('COM-9', [...long, update(8, 'still'), update(9, 'looking')]);
    expect(why).toEqual({
      en: 'Formal messages under 5 minutes after the one before, with nothing new: 2, the first at 14:10.',
      fr: 'Messages formels moins de 5 minutes après le précédent, sans rien de neuf : 2, le premier à 14 h 10.',
    });
    expect(types(evidence)).toEqual(['message.sent@480', 'message.sent@540']);
  });
});
