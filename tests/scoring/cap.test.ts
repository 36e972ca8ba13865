import { describe, expect, it } from 'vitest';
import { as, done, told } from '../support/scoring-entries.ts';
import { call, type Entry, GOOD, SILENT, scoreOf, without } from '../support/scoring-plan.ts';

describe('CAP', () => {
  const unmended = without(without(GOOD, 'mitigated'), 'truth.changed', (e) => 'losses' in e && e.losses.length === 0);

  it('CAP holds the total at 49 while nothing is mitigated, and says so as a rule', () => {
    // The same good drill whose fault ended by itself: nearly everything else was done.
    const itself = GOOD.map((e): Entry => (e[1] === 'mitigated' ? [24, 'mitigated', { by: 'itself' }] : e));
    const card = scoreOf(itself);
    expect(card).toMatchObject({ total: 49, capped: true, rating: 'U' });
    const cap = card.rules.find((r) => r.id === 'CAP');
    const sum = card.dimensions.reduce((s, d) => s + d.points, 0);
    expect(cap?.points).toBeCloseTo(49 - sum, 1);
    expect(scoreOf(unmended).total).toBeLessThanOrEqual(49);
  });

  it('CAP is lifted by a mitigation, or by the branch where it cannot be fixed', () => {
    expect(scoreOf(GOOD)).toMatchObject({ capped: false });
    expect(scoreOf(GOOD).rules.some((r) => r.id === 'CAP')).toBe(false);
    const steps = [done(10, 'degraded'), done(12, 'provider-ticket')];
    const outage = [...as('provider', SILENT), told(9, 'host-down')];
    expect(scoreOf([...outage, ...steps]).capped).toBe(false);
    expect(scoreOf([...outage, ...steps.slice(1)]).capped).toBe(true);
    expect(scoreOf([...as('provider', SILENT), ...steps]).capped).toBe(true);
  });

  it('CAP leaves a hero uncapped but without escalation', () => {
    const hero = GOOD.filter((e) => e[1] !== 'escalated');
    const card = scoreOf(hero);
    expect(card.capped).toBe(false);
    expect(card.dimensions.find((d) => d.id === 'escalation')?.points).toBe(0);
    expect(card.total).toBeLessThan(scoreOf([...hero, call(16, 'bob')]).total);
  });
});
