import { describe, expect, it } from 'vitest';
import type { Slot } from '../../src/runbook/rulebook.ts';
import type { Plan } from '../../src/scenario/plan.ts';
import { digest } from '../../src/scoring/facts.ts';
import { canPromise, newsDue } from '../../src/scoring/news-due.ts';
import { became, done, END, MILD, opening, over, P1, relapse, update, utc } from '../support/scoring-entries.ts';
import { type Entry, HEADER, MINUTE, message, plan, RESOLVED, timeline, WORLD } from '../support/scoring-plan.ts';

/** What was due: the minute, the minute of what answered it, and the share that it earned. */
const due = (entries: readonly Entry[], on: Plan = plan) =>
  newsDue(digest(on, timeline(entries), HEADER)).map((d) => [d.dueAt / MINUTE, d.by && d.by.at / MINUTE, d.share]);

const resolved = (minute: number) => message(minute, 'resolved', RESOLVED);
const said = (minute: number, slots: Record<string, string>) => message(minute, 'update', slots);

/** Opened at 6, promised for 21; over at 30 and said so at 31: one update is due. */
const drill = (...entries: Entry[]) => [...WORLD, P1, opening(6), ...entries, over(30), resolved(31), END];

describe('news is due', () => {
  it('at the cadence from the last message on', () => {
    expect(due(drill(update(20, 'one', utc(40))))).toEqual([[21, 20, 1]]);
    expect(due([...WORLD, P1, opening(6), over(50), resolved(51), END])).toEqual([
      [21, null, 0],
      [36, 51, 0],
    ]);
    expect(due(drill(update(10, 'one', utc(25)), update(20, 'two', utc(40))))).toEqual([
      [21, 10, 1],
      [25, 20, 1],
    ]);
  });

  it('from the moment at which the opening was due, where there was none', () => {
    expect(due([...WORLD, P1, over(40), resolved(41), END])).toEqual([[31, 41, 0]]);
  });

  it('within the whole minute that was named', () => {
    expect(due(drill(update(21.9, 'one', utc(40))))).toEqual([[21, 21.9, 1]]);
    expect(due(drill(update(22, 'one', utc(40))))).toEqual([[21, 22, 0.5]]);
  });

  it('and counts half up to half a cadence late, nothing up to a whole one, and is missed after that', () => {
    const late = (minute: number) =>
      due([...WORLD, P1, opening(6), update(minute, 'one', utc(70)), over(38), resolved(39), END])[0];
    expect(late(28.5)).toEqual([21, 28.5, 0.5]);
    expect(late(28.6)).toEqual([21, 28.6, 0]);
    expect(late(36)).toEqual([21, 36, 0]);
    expect(late(36.1)).toEqual([21, null, 0]);
  });

  it('half in value where the end itself came late', () => {
    const end = [...WORLD, P1, opening(6), over(24), resolved(25), END];
    expect(due(end)).toEqual([[21, 25, 0.5]]);
  });

  it('until the all-clear, the closing, or the end of the drill', () => {
    expect(due(drill(update(16, 'one', utc(30))))).toEqual([
      [21, 16, 1],
      [30, 31, 0.5],
    ]);
    expect(due(drill(update(16, 'one', utc(31))))).toEqual([[21, 16, 1]]);
    const closed = (minute: number): Entry => [minute, 'closed', { early: false }];
    expect(due([...WORLD, P1, opening(6), over(10), closed(20), END])).toEqual([]);
    // Closed while users are still harmed: that ends nothing.
    expect(due([...WORLD, P1, opening(6), closed(10), over(30), resolved(31), END])).toEqual([[21, 31, 0]]);
    const left = due([...WORLD, P1, opening(6), [20, 'drill.ended', { why: 'left' }]]);
    expect(left.map(([minute]) => minute)).toEqual([21, 36, 51, 66]);
    const running = (minute: number) => due([...WORLD, P1, opening(6), done(minute, 'restart')]);
    expect(running(21.9)).toEqual([]);
    expect(running(22)).toEqual([[21, null, 0]]);
  });

  it('not at all for a level that owes none, whatever was promised', () => {
    expect(due([...MILD, opening(6), END])).toEqual([]);
  });

  it('ten minutes after the level changes for all to know, and not when only the square does', () => {
    const worse = (severity: string) => due(drill(became(8, severity, 'medium'), update(20, 'one', utc(40))));
    expect(worse('P2')).toEqual([[18, 20, 0.5]]);
    expect(worse('P1')).toEqual([[21, 20, 1]]);
    // Known at the moment of the message itself, it is in it.
    expect(due(drill(became(6, 'P2', 'medium'), update(20, 'one', utc(60))))).toEqual([[21, 20, 1]]);
  });

  it('within the cadence of the level that it becomes', () => {
    const grows = [
      ...MILD,
      opening(6, { next: utc(60) }),
      became(20, 'P1', 'high'),
      update(42, 'one', utc(70)),
      over(50),
      resolved(51),
      END,
    ];
    expect(due(grows)).toEqual([[30, 42, 0]]);
  });
});

describe('an update is', () => {
  const quality = (slots: Record<string, string>, ...entries: Entry[]) =>
    due(drill(...entries, said(20, { phase: 'Fixing', news: 'one', next: utc(40), ...slots })))[0]?.[2];

  it.each<[string, Record<string, string>, number]>([
    ['whole with phase, news and the next time', {}, 1],
    ['half without its phase', { phase: '' }, 0.5],
    ['half without news', { news: '[news]' }, 0.5],
    ['half without the next time', { next: 'soon' }, 0.5],
    ['none with hardly anything', { phase: '', news: '' }, 0],
  ])('%s', (_, slots, share) => {
    expect(quality(slots) ?? 0).toBe(share);
  });

  it('none when it only repeats the one before, and then it resets no clock', () => {
    const again = { phase: 'Fixing', news: 'one', next: utc(35) };
    expect(due(drill(said(8, again), said(20, { ...again, news: ' ONE ' })))).toEqual([
      [21, 8, 1],
      [23, 31, 0],
    ]);
    // The same letters in other slots are other words.
    const shifted = due(
      drill(said(8, { ...again, phase: 'Fix', news: 'ing' }), said(20, { ...again, phase: 'Fixi', news: 'ng' })),
    );
    expect(shifted[1]).toEqual([23, 20, 1]);
    // So are those of a slot that was left out.
    const partly = due(drill(said(8, again), said(20, { phase: 'Fixing', news: 'one' })));
    expect(partly[1]).toEqual([23, 20, 0.5]);
    expect(due(drill(opening(10), update(20, 'one', utc(40))))).toEqual([[21, 20, 1]]);
  });

  it.each([
    [`Unchanged since ${utc(10)} UTC, waiting on the host`, 1],
    [`No change since ${utc(10)}`, 1],
    [`Nothing new since ${utc(10)}`, 1],
    [`Inchangé depuis ${utc(10)}`, 1],
    [`Situation inchangée depuis 14 h 12`, 1],
    [`Sans changement depuis ${utc(10)}`, 1],
    [`Pas de changement depuis ${utc(10)}`, 1],
    [`Rien de nouveau depuis ${utc(10)}`, 1],
    ['Unchanged', 0.5],
    [`Unchanged since ${utc(21)} UTC`, 0.5],
    [`The same since ${utc(10)}`, 0.5],
  ])('whole without a phase when “%s” is true: %d', (news, share) => {
    expect(quality({ phase: '', news })).toBe(share);
  });

  it.each<[string, Entry, number]>([
    ['a change in the minute that was named', done(10.9, 'restart'), 1],
    ['a change after it', done(11, 'restart'), 0.5],
    ['a change at the moment of the message', done(20, 'restart'), 0.5],
    ['a change after the message', done(20.1, 'restart'), 1],
    ['a relapse', relapse(15), 0.5],
    ['a recovery', over(15), 0.5],
    ['a new truth', became(15, 'P1', 'medium'), 0.5],
    ['a look', [15, 'look.arrived', { item: 'console:logs', output: null }], 1],
  ])('unchanged or not: %s', (_, entry, share) => {
    expect(quality({ phase: '', news: `Unchanged since ${utc(10)} UTC` }, entry)).toBe(share);
  });

  it('unchanged at the very moment at which it says so, but not without the next time', () => {
    expect(quality({ phase: '', news: `Unchanged since ${utc(20)} UTC` })).toBe(1);
    expect(quality({ phase: '', news: `Unchanged since ${utc(10)} UTC`, next: 'soon' })).toBe(0.5);
  });
});

describe('a rulebook', () => {
  /** Only these slots in the templates for news. */
  const planWith = (kinds: readonly Slot['kind'][], body = '', onlyIn?: string): Plan => {
    const { rulebook } = plan;
    const templates = rulebook.templates.map((t) =>
      t.phase === 'resolved' || (onlyIn !== undefined && t.id !== onlyIn)
        ? t
        : { ...t, body: { en: body, fr: '' }, slots: t.slots.filter((s) => kinds.includes(s.kind)) },
    );
    return { ...plan, rulebook: { ...rulebook, templates } };
  };
  const share = (on: Plan, slots: Record<string, string>) => due(drill(said(20, slots)), on)[0];

  it('asks for no more than it has slots for', () => {
    expect(share(planWith(['title', 'phase', 'next-update']), { phase: 'Fixing', next: utc(40) })).toEqual([21, 20, 1]);
    expect(share(planWith(['title', 'phase', 'news']), { phase: 'Fixing', news: 'one' })).toEqual([21, 20, 1]);
    // Another template could have said it.
    expect(share(planWith(['phase', 'next-update'], '', 'update'), { phase: 'Fixing', next: utc(40) })).toEqual([
      21, 20, 0.5,
    ]);
    expect(share(planWith(['phase', 'news'], '', 'update'), { phase: 'Fixing', news: 'one' })).toEqual([21, 20, 0.5]);
  });

  it.each<[string, Plan, boolean]>([
    ['with a slot for it', plan, true],
    ['with a slot for it in one template', planWith(['news'], '', 'update'), true],
    ['with a rhythm in its words', planWith(['news'], 'We write every 20 min'), true],
    ['with a rhythm in one template', planWith(['news'], 'Toutes les 20 min', 'update'), true],
    ['without either', planWith(['news'], 'We write often'), false],
  ])('can name the next time: %s', (_, on, expected) => {
    expect(canPromise(digest(on, timeline(WORLD), HEADER))).toBe(expected);
  });

  it('can name it by a rhythm alone, in one template of several', () => {
    const silent = planWith(['news'], 'We write often');
    const { rulebook } = silent;
    const templates = rulebook.templates.map((t) =>
      t.id === 'update' ? { ...t, body: { en: '', fr: 'Toutes les 20 min' } } : t,
    );
    const one = { ...silent, rulebook: { ...rulebook, templates } };
    expect(canPromise(digest(one, timeline(WORLD), HEADER))).toBe(true);
  });
});

describe('news that is due comes to an end', () => {
  it('COM-4 counts on from a message that promised the minute it was sent in', () => {
    expect(due([...WORLD, P1, opening(6), update(20.5, 'one', utc(20)), over(50), resolved(51), END])).toEqual([
      [21, 20.5, 1],
      [20, null, 0],
      [35.5, null, 0],
    ]);
  });

  it('COM-4 asks for news once a minute at the most, whatever the runbook says', () => {
    for (const updateMs of [0, 1]) {
      const cadence = plan.rulebook.cadence.map((c) => ({ ...c, updateMs }));
      const restless: Plan = { ...plan, rulebook: { ...plan.rulebook, cadence } };
      const asked = due([...WORLD, P1, opening(6), over(9), resolved(9.5), END], restless);
      expect(asked.map(([at]) => at)).toEqual([7, 8]);
    }
  });
});
