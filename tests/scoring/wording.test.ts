import { describe, expect, it } from 'vitest';
import { digest } from '../../src/scoring/facts.ts';
import { cameBefore, cellText, knownText, listText, sentence } from '../../src/scoring/wording.ts';
import { type Entry, HEADER, MINUTE, plan, timeline } from '../support/scoring-plan.ts';

const { matrix } = plan.rulebook;
if (!matrix) throw new Error('the rulebook has no matrix');

const named = (id: string) => ({ en: `${id} en`, fr: `${id} fr` });

/** The shop with names that differ by language. */
const on = {
  ...plan,
  rulebook: {
    ...plan.rulebook,
    matrix: {
      ...matrix,
      users: matrix.users.map((l) => ({ ...l, name: named(l.id) })),
      impact: matrix.impact.map((l) => ({ ...l, name: named(l.id) })),
    },
  },
  alerts: plan.alerts.map((a) => ({ ...a, name: named(a.id) })),
  panels: plan.panels.map((p) => ({ ...p, name: named(p.id) })),
  series: Object.fromEntries(Object.entries(plan.series).map(([id, s]) => [id, { ...s, name: named(id) }])),
};

const known = (by: string, cells = [{ users: 'few', impact: 'high' }]) => {
  const entry: Entry = [1, 'truth.knowable', { cells, severity: 'P2', by }];
  const facts = digest(on, timeline([entry]), HEADER);
  const [first] = facts.knowables;
  if (!first) throw new Error('nothing could be known');
  return knownText(facts, first);
};

describe('names in reasons', () => {
  it('a square is its row, its column and the level it gives, each language in its own words', () => {
    expect(cellText(on, { users: 'few', impact: 'high' })).toEqual({
      en: 'few en × high en = P2',
      fr: 'few fr × high fr = P2',
    });
  });

  it('a square that the matrix lacks is written by its ids, without a level', () => {
    const bare = { en: 'all × none', fr: 'all × none' };
    expect(cellText(on, { users: 'all', impact: 'none' })).toEqual(bare);
    const without = { ...on, rulebook: { ...on.rulebook, matrix: null } };
    expect(cellText(without, { users: 'all', impact: 'none' })).toEqual(bare);
  });

  it.each([
    ['slow', 'the alert “slow en”', 'l’alerte « slow fr », dès 14 h 03, plaçait'],
    ['alert:errors-high', 'the alert “errors-high en”', 'l’alerte « errors-high fr », dès 14 h 03, plaçait'],
    ['series:app.p95', 'the chart “app.p95 en”', 'la courbe « app.p95 fr », dès 14 h 03, plaçait'],
    ['panel:load', 'the panel “load en”', 'le panneau « load fr », dès 14 h 03, plaçait'],
    ['status:host', 'the status page of Host', 'la page d’état de Host, dès 14 h 03, plaçait'],
    ['quick-checks', 'the procedure’s quick checks', 'les contrôles rapides de la procédure, dès 14 h 03, plaçaient'],
    ['logs:app-500', 'the logs', 'les journaux, dès 14 h 03, plaçaient'],
    ['errors:missing', 'the error tracker', 'le suivi des erreurs, dès 14 h 03, plaçait'],
    ['deploy:r2', 'the deployment list', 'la liste des déploiements, dès 14 h 03, plaçait'],
    ['page:home', 'the page check', 'le contrôle de la page, dès 14 h 03, plaçait'],
    ['mail:no-parcel', 'the mail received', 'le courriel reçu, dès 14 h 03, plaçait'],
    ['chat:incidents', 'the chat', 'la messagerie, dès 14 h 03, plaçait'],
    ['console:metrics', 'the consoles', 'les consoles, dès 14 h 03, plaçaient'],
    // Of a kind that is not its own, it is named by its kind alone.
    ['logs:slow', 'the logs', 'les journaux, dès 14 h 03, plaçaient'],
    ['logs:app.p95', 'the logs', 'les journaux, dès 14 h 03, plaçaient'],
    ['chat:load', 'the chat', 'la messagerie, dès 14 h 03, plaçait'],
    ['mail:host', 'the mail received', 'le courriel reçu, dès 14 h 03, plaçait'],
    ...['alert:none', 'series:none', 'panel:none', 'status:none', 'unheard'].map((by): [string, string, string] => [
      by,
      'the first page and the quick checks',
      'la première alerte et les contrôles rapides, dès 14 h 03, plaçaient',
    ]),
  ])('a signal is named as a person would: %s', (by, en, fr) => {
    expect(known(by)).toEqual({
      en: `${en}, from 14:03 on, made it few en × high en = P2`,
      fr: `${fr} l’incident en few fr × high fr = P2`,
    });
  });

  it('the French verb goes by the signal, not by a name within it', () => {
    const close = { ...on, alerts: on.alerts.map((a) => ({ ...a, name: named('pour les ') })) };
    const facts = digest(close, timeline([]), HEADER);
    const since = { id: '', at: 0, to: 1, cells: [], severity: 'P1', severities: ['P1'], by: 'slow' };
    expect(knownText(facts, since).fr).toMatch(/ plaçait l’incident en P1$/);
  });

  it('what could be known without a square is its level', () => {
    expect(known('slow', []).en).toBe('the alert “slow en”, from 14:03 on, made it P2');
  });

  it('an end that was announced too soon is named by its time, and nothing else is', () => {
    const facts = digest(plan, [], HEADER);
    const update = { at: 3 * MINUTE, phase: 'update' };
    expect(cameBefore(facts, [update, { at: 5 * MINUTE, phase: 'resolved' }])).toEqual({
      en: ' The one of 14:07 came before it.',
      fr: ' Celui de 14 h 07 l’a précédé.',
    });
    expect(cameBefore(facts, [update])).toEqual({ en: '', fr: '' });
  });

  it.each([
    [[], '', ''],
    [['a'], 'a', 'a'],
    [['a', 'b'], 'a and b', 'a et b'],
    [['a', 'b', 'c'], 'a, b and c', 'a, b et c'],
  ])('a list of %j is joined as one writes it', (items, en, fr) => {
    expect(listText(items)).toEqual({ en, fr });
  });

  it('a sentence starts in upper case', () => {
    expect(sentence({ en: 'the logs', fr: 'élément nouveau' })).toEqual({ en: 'The logs', fr: 'Élément nouveau' });
  });
});
