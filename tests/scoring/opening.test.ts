import { describe, expect, it } from 'vitest';
import type { Slot } from '../../src/runbook/rulebook.ts';
import type { Plan } from '../../src/scenario/plan.ts';
import { END, MILD, opening, over, P1, told, unfilled, update } from '../support/scoring-entries.ts';
import {
  CLIENT,
  type Entry,
  GOOD,
  MINUTE,
  message,
  plan,
  ruleOf,
  SILENT,
  WORLD,
  without,
} from '../support/scoring-plan.ts';

const types = (evidence: readonly string[]) => evidence.map((id) => id.split('#')[0]);

/** Mitigated at minute 50, so that updates fall due; opened at 6. */
const long = [...WORLD, P1, opening(6), over(50), END];

describe('COM-1', () => {
  it.each([
    [16, 5],
    [23.5, 2.5],
    [31, 0],
  ])('COM-1 asks for the opening within 15 minutes of a P1’s first page: sent at minute %d', (minute, points) => {
    expect(ruleOf('COM-1', [...WORLD, P1, opening(minute), END]).points).toBe(points);
  });

  it('COM-1 pays half for a template that is not for opening', () => {
    expect(ruleOf('COM-1', [...WORLD, P1, update(6, 'It is down'), END]).points).toBe(2.5);
  });

  it('COM-1 is no excuse for having mended it quickly', () => {
    expect(ruleOf('COM-1', [...WORLD, over(8), [10, 'drill.ended', { why: 'closed' }]]).outcome).toBe('none');
  });

  it('COM-1 gives nothing to silence, nor to unfilled templates in any number', () => {
    expect(ruleOf('COM-1', SILENT)).toMatchObject({ points: 0, max: 5, outcome: 'none' });
    expect(ruleOf('COM-1', [...SILENT, ...[2, 3, 4, 5].map((m) => unfilled(m))]).points).toBe(0);
  });

  it('COM-1 does not apply to a level that owes no news', () => {
    expect(ruleOf('COM-1', [...MILD, END]).outcome).toBe('not-applicable');
  });

  it('COM-1 waits while the drill runs', () => {
    expect(ruleOf('COM-1', WORLD).outcome).toBe('not-applicable');
  });

  it('COM-1 takes the defaults of the two gravest levels where the rulebook is silent', () => {
    const silent = { ...plan, rulebook: { ...plan.rulebook, cadence: [] } };
    expect(ruleOf('COM-1', [...WORLD, P1, opening(16), END], silent).outcome).toBe('full');
    expect(ruleOf('COM-1', [...WORLD, P1, opening(17), END], silent).outcome).toBe('partial');
  });

  it('COM-1 gives five minutes at least to be late in, where little time is given', () => {
    const cadence = plan.rulebook.cadence.map((c) => ({ ...c, openingMs: 2 * MINUTE }));
    const hasty = { ...plan, rulebook: { ...plan.rulebook, cadence } };
    const sent = (minute: number) => ruleOf('COM-1', [...WORLD, P1, opening(minute), END], hasty).points;
    expect([3, 5.5, 8].map(sent)).toEqual([5, 2.5, 0]);
  });

  it('COM-1 counts an opening that came before it was due', () => {
    expect(ruleOf('COM-1', [...WORLD, P1, opening(6)]).outcome).toBe('full');
    expect(ruleOf('COM-1', [...WORLD, told(15.9)]).why.en).toBe('It is not due yet.');
    expect(ruleOf('COM-1', [...WORLD, told(16)]).outcome).toBe('none');
  });

  it('COM-1 says when the message was sent and due, and that its template did not fit', () => {
    const late = ruleOf('COM-1', [...WORLD, P1, opening(20), END]);
    expect(late.why).toEqual({
      en: 'Opening message at 14:22, due at 14:18 (15 min after the first page).',
      fr: 'Message d’ouverture à 14 h 22, dû à 14 h 18 (15 min après le premier appel).',
    });
    expect(types(late.evidence)).toEqual(['message.sent@1200']);
    expect(ruleOf('COM-1', [...WORLD, P1, update(6, 'Down'), END]).why).toEqual({
      en: 'Opening message at 14:08, due at 14:18 (15 min after the first page). Its template is not the one for opening at this level.',
      fr: 'Message d’ouverture à 14 h 08, dû à 14 h 18 (15 min après le premier appel). Le modèle n’est pas celui de l’ouverture à ce niveau.',
    });
    expect(ruleOf('COM-1', SILENT).why).toEqual({
      en: 'No opening message was sent in the incident channel. It was due at 14:18.',
      fr: 'Aucun message d’ouverture n’a été envoyé dans le canal des incidents. Il était dû à 14 h 18.',
    });
  });
});

describe('COM-2', () => {
  it('COM-2 asks that no slot is empty or a placeholder; one message with gaps among others costs half', () => {
    expect(ruleOf('COM-2', GOOD)).toMatchObject({ points: 3, outcome: 'full' });
    expect(ruleOf('COM-2', [...WORLD, P1, opening(6), update(20, ''), END]).points).toBe(1.5);
    expect(ruleOf('COM-2', [...WORLD, P1, opening(6, { start: 'HH:MM UTC' }), END]).points).toBe(0);
  });

  it('COM-2 gives nothing to silence, nor can many clean messages hide two with gaps', () => {
    expect(ruleOf('COM-2', SILENT).outcome).toBe('none');
    const many = [...Array(10).keys()].map((i) => update(10 + i, `step ${i}`));
    expect(ruleOf('COM-2', [...long, ...many, unfilled(30), unfilled(31)]).points).toBe(0);
  });

  it('COM-2 does not apply to a level that owes no news', () => {
    expect(ruleOf('COM-2', [...MILD, END]).outcome).toBe('not-applicable');
  });

  it('COM-2 waits while the opening is not due', () => {
    expect(ruleOf('COM-2', WORLD).outcome).toBe('not-applicable');
  });

  it('COM-2 names the slots of the first message with gaps, and counts such messages', () => {
    const gaps = ruleOf('COM-2', [
      ...WORLD,
      P1,
      opening(6),
      opening(8, { start: 'HH:MM UTC', news: '' }),
      update(20, '[news]'),
      END,
    ]);
    expect(gaps.points).toBe(0);
    expect(gaps.why).toEqual({
      en: 'Left empty or as a placeholder in the message of 14:10: start and news. Messages with gaps: 2 of 3.',
      fr: 'Laissé vide ou avec le texte du modèle dans le message de 14 h 10 : start et news. Messages incomplets : 2 sur 3.',
    });
    expect(types(gaps.evidence)).toEqual(['message.sent@480', 'message.sent@1200']);
    expect(ruleOf('COM-2', GOOD).evidence).toHaveLength(4);
  });

  it('COM-2 takes a message without slots for filled when no placeholder is left in it', () => {
    const templates = plan.rulebook.templates.map((t) => (t.id === 'update' ? { ...t, slots: [] } : t));
    const bare = { ...plan, rulebook: { ...plan.rulebook, templates } };
    const sent = (words: string) => ruleOf('COM-2', [...WORLD, P1, opening(6), update(20, words), END], bare).outcome;
    expect(sent('We look into it.')).toBe('full');
    expect(sent('[what is new]')).toBe('partial');
  });
});

describe('COM-3', () => {
  it.each([
    ['all true', {}, 5],
    ['another level than the one declared', { severity: ['P2', 'P2'] }, 3.75],
    ['another commander', { ic: ['@bob', 'bob'] }, 3.75],
    ['a start half an hour off', { start: '12:30 UTC' }, 3.75],
    ['the onset for a start', { start: '12:58 UTC' }, 5],
    ['a capability that works', { impact: ['Search is down', 'search'] }, 3.75],
    ['three capabilities at once', { impact: 'buying, browsing and search are down' }, 3.75],
    ['one that is denied', { impact: 'buying is down, search is not affected' }, 5],
    ['nothing true', { severity: ['P4', 'P4'], ic: ['@dan', 'dan'], start: '09:00 UTC', impact: ['x', 'search'] }, 0],
  ])('COM-3 holds the four facts of the opening against the drill: %s', (_, slots, points) => {
    expect(ruleOf('COM-3', [...WORLD, P1, opening(6, slots), END]).points).toBe(points);
  });

  it('COM-3 knows the commander who took over', () => {
    const taken: Entry[] = [[5, 'handover.accepted', { role: 'ic', by: 'bob' }]];
    expect(ruleOf('COM-3', [...WORLD, P1, ...taken, opening(6, { ic: ['@bob', 'bob'] }), END]).outcome).toBe('full');
  });

  it('COM-3 charges what later messages get wrong', () => {
    const later = opening(20, { severity: ['P4', 'P4'] });
    expect(ruleOf('COM-3', [...WORLD, P1, opening(6), later, END]).points).toBe(4);
  });

  it('COM-3 charges a false time of recovery told to the client', () => {
    const { rulebook } = plan;
    const back = {
      id: 'back',
      label: { en: 'Back', fr: 'Retour' },
      kind: 'resolved-at' as const,
      placeholder: { en: 'HH:MM', fr: 'HH:MM' },
    };
    const templates = rulebook.templates.map((t) => (t.id === 'client' ? { ...t, slots: [...t.slots, back] } : t));
    const dated = { ...plan, rulebook: { ...rulebook, templates } };
    const told = (time: string) => [
      ...without(GOOD, 'message.sent', (_, at) => at === 28),
      message(28, 'client', { ...CLIENT, back: time }),
    ];
    expect(ruleOf('COM-3', told('13:27'), dated).outcome).toBe('full');
    expect(ruleOf('COM-3', told('14:27'), dated).outcome).toBe('full');
    expect(ruleOf('COM-3', told('13:05'), dated)).toMatchObject({ points: 4, outcome: 'partial' });
  });

  it('COM-3 gives nothing to silence, nor to unfilled templates in any number', () => {
    expect(ruleOf('COM-3', SILENT).outcome).toBe('none');
    expect(ruleOf('COM-3', [...SILENT, P1, ...[4, 5, 6].map((m) => unfilled(m))]).points).toBe(0);
  });

  it('COM-3 does not apply to a level that owes no news', () => {
    expect(ruleOf('COM-3', [...MILD, END]).outcome).toBe('not-applicable');
  });

  /** The template for opening with these slots. */
  const openedBy = (kinds: readonly Slot['kind'][]): Plan => {
    const { rulebook } = plan;
    const templates = rulebook.templates.map((t) =>
      t.id === 'opened'
        ? {
            ...t,
            slots: kinds.map((kind): Slot => {
              const same = { en: kind, fr: kind };
              return { id: kind, kind, label: same, placeholder: { en: `[${kind}]`, fr: `[${kind}]` } };
            }),
          }
        : t,
    );
    return { ...plan, rulebook: { ...rulebook, templates } };
  };
  const sentAs = (slots: Record<string, string>) => [...WORLD, P1, message(6, 'opened', slots), END];

  it('COM-3 leaves duration and cause to the resolved message, and takes the time of detection', () => {
    const on = openedBy(['severity', 'detected-at', 'duration', 'cause']);
    const slots = { severity: 'P1', 'detected-at': '14:03', duration: '3 hours', cause: 'a leak' };
    expect(ruleOf('COM-3', sentAs(slots), on).points).toBe(5);
    expect(ruleOf('COM-3', sentAs({ ...slots, 'detected-at': '09:00' }), on).points).toBe(2.5);
  });

  it('COM-3 does not apply where the template states no fact', () => {
    const none = ruleOf('COM-3', sentAs({ title: 'Down', news: 'Looking' }), openedBy(['title', 'news']));
    expect(none.outcome).toBe('not-applicable');
    expect(none.evidence).toHaveLength(1);
  });

  it('COM-3 charges no later message that says nothing', () => {
    const empty = message(20, 'opened', { severity: ['P4', 'P4'] });
    expect(ruleOf('COM-3', [...WORLD, P1, opening(6), empty, END]).outcome).toBe('full');
  });

  it('COM-3 says how many facts were true, or which were not, and points at each message once', () => {
    expect(ruleOf('COM-3', [...WORLD, P1, opening(6), END]).why).toEqual({
      en: 'Facts that were true in the opening message of 14:08: 4 of 4.',
      fr: 'Faits vrais dans le message d’ouverture de 14 h 08 : 4 sur 4.',
    });
    const later = opening(20, { severity: ['P4', 'P4'], ic: ['@bob', 'bob'] });
    const wrong = ruleOf('COM-3', [...WORLD, P1, opening(6, { start: '09:00' }), later, END]);
    expect(wrong.points).toBe(2.5);
    expect(wrong.why).toEqual({
      en: 'Not true, or not said, when it was sent: start, severity and ic.',
      fr: 'Faux ou absent au moment de l’envoi : start, severity et ic.',
    });
    expect(types(wrong.evidence)).toEqual(['message.sent@360', 'message.sent@1200']);
  });
});
