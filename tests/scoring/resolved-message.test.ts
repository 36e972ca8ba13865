import { describe, expect, it } from 'vitest';
import { as, END, MILD, opening, over, P1, told } from '../support/scoring-entries.ts';
import { type Entry, GOOD, message, plan, RESOLVED, ruleOf, SILENT, WORLD, without } from '../support/scoring-plan.ts';

const types = (evidence: readonly string[]) => evidence.map((id) => id.split('#')[0]);

describe('COM-8', () => {
  const resolvedAs = (slots: object) =>
    ruleOf('COM-8', [
      ...without(GOOD, 'message.sent', (_, at) => at === 27),
      message(27, 'resolved', { ...RESOLVED, ...slots }),
    ]);

  it.each([
    ['all true', {}, 3],
    ['counted from the first page', { duration: '23 min' }, 3],
    ['in hours and minutes', { duration: '0 h 28' }, 3],
    ['half an hour too much', { duration: '1 hour' }, 2],
    ['another cause', { cause: ['A leak', 'leak'] }, 2],
    ['under investigation although it was seen', { cause: ['?', 'under-investigation'] }, 2],
    ['no post-mortem link', { link: '[link]' }, 2],
    ['nothing true', { duration: 'XX minutes', cause: '', link: '' }, 0],
  ])('COM-8 holds duration, cause and link against the drill: %s', (_, slots, points) => {
    expect(resolvedAs(slots).points).toBe(points);
  });

  it('COM-8 takes "under investigation" where no evidence of the cause was opened', () => {
    const blind = without(GOOD, 'evidence.seen', (e) => 'evidence' in e && e.evidence === 'seen-500');
    expect(ruleOf('COM-8', blind).points).toBe(2);
    const honest = blind.map((e) =>
      e[0] === 27 ? message(27, 'resolved', { ...RESOLVED, cause: 'En cours d’analyse' }) : e,
    );
    expect(ruleOf('COM-8', honest).points).toBe(3);
  });

  it('COM-8 gives nothing to silence, nor to all-clears while it is broken', () => {
    expect(ruleOf('COM-8', SILENT).outcome).toBe('none');
    expect(ruleOf('COM-8', [...SILENT, ...[5, 6, 7].map((m) => message(m, 'resolved', RESOLVED))]).points).toBe(0);
  });

  it('COM-8 does not apply to a level that owes no news', () => {
    expect(ruleOf('COM-8', [...MILD, END]).outcome).toBe('not-applicable');
  });

  const mended = [...WORLD, P1, opening(6), over(24)];

  it('COM-8 asks for a post-mortem that was opened by then', () => {
    const opened = (minute: number): Entry => [
      minute,
      'postmortem.opened',
      { owner: 'bob', cause: 'release', impact: '', minutes: null, timeline: true },
    ];
    const sent = (...minutes: number[]) =>
      ruleOf('COM-8', [...mended, told(10), message(27, 'resolved', RESOLVED), END, ...minutes.map(opened)]).points;
    expect([sent(27), sent(27.1), sent(26, 30), sent()]).toEqual([3, 2, 3, 2]);
  });

  it('COM-8 waits for the recovery while the drill runs', () => {
    expect(ruleOf('COM-8', [...WORLD, opening(6)]).why.en).toBe('It is not due yet.');
    expect(ruleOf('COM-8', mended).outcome).toBe('none');
  });

  it('COM-8 does not apply to an outage that never ended, nor to a rulebook without a template for the end', () => {
    expect(ruleOf('COM-8', as('provider', SILENT)).outcome).toBe('not-applicable');
    const templates = plan.rulebook.templates.filter((t) => t.id !== 'resolved');
    const endless = { ...plan, rulebook: { ...plan.rulebook, templates } };
    expect(ruleOf('COM-8', [...mended, END], endless).outcome).toBe('not-applicable');
  });

  it('COM-8 asks a template without duration, cause and link to say something', () => {
    const bare = (kinds: readonly string[]) => ({
      ...plan,
      rulebook: {
        ...plan.rulebook,
        templates: plan.rulebook.templates.map((t) =>
          t.id === 'resolved' ? { ...t, slots: t.slots.filter((s) => kinds.includes(s.kind)) } : t,
        ),
      },
    });
    const sent = (resolution: string) =>
      ruleOf('COM-8', [...mended, message(27, 'resolved', { resolution }), END], bare(['resolution']));
    expect(sent('Rolled back').outcome).toBe('full');
    expect(sent('[resolution]')).toMatchObject({
      outcome: 'none',
      why: {
        en: expect.stringContaining('missing: the message.'),
        fr: expect.stringContaining('absent : le message.'),
      },
    });
  });

  it('COM-8 says what was not true, and what could be said of the cause', () => {
    expect(ruleOf('COM-8', GOOD).why).toEqual({
      en: 'The resolved message of 14:29 was true and complete.',
      fr: 'Le message de résolution de 14 h 29 était vrai et complet.',
    });
    expect(resolvedAs({ duration: '1 hour', link: '' }).why).toEqual({
      en: 'In the resolved message of 14:29, not true or missing: duration and link.',
      fr: 'Dans le message de résolution de 14 h 29, faux ou absent : duration et link.',
    });
    expect(resolvedAs({ cause: ['A leak', 'leak'] }).why.en).toMatch(/not true or missing: cause\.$/);
    const blind = without(GOOD, 'evidence.seen', (e) => 'evidence' in e && e.evidence === 'seen-500');
    expect(ruleOf('COM-8', blind).why).toEqual({
      en: 'In the resolved message of 14:29, not true or missing: cause. No evidence of the cause had been opened: it was “under investigation”.',
      fr: 'Dans le message de résolution de 14 h 29, faux ou absent : cause. Aucun élément sur la cause n’avait été consulté : elle était « en cours d’analyse ».',
    });
    // Whoever said so, and got something else wrong, needs no such word.
    const honest = without(blind, 'message.sent', (_, at) => at === 27);
    const sent = message(27, 'resolved', { ...RESOLVED, duration: '', cause: 'En cours d’analyse' });
    expect(ruleOf('COM-8', [...honest, sent]).why.en).toBe(
      'In the resolved message of 14:29, not true or missing: duration.',
    );
    const early = [...mended, END, message(9, 'resolved', RESOLVED)];
    expect(ruleOf('COM-8', early).why).toEqual({
      en: 'No resolved message followed the recovery. The one of 14:11 came before it.',
      fr: 'Aucun message de résolution n’a suivi le rétablissement. Celui de 14 h 11 l’a précédé.',
    });
    expect(types(ruleOf('COM-8', early).evidence)).toEqual(['mitigated@1440']);
  });
});
