import { describe, expect, it } from 'vitest';
import { exportRecord } from '../../src/record/export.ts';
import { readRecord } from '../../src/record/parse.ts';
import { calibration, contested, rated, washed } from '../../src/record/review.ts';
import type { HotWash } from '../../src/record/review-shape.ts';
import { verify } from '../../src/record/verify.ts';
import { recorded } from '../support/any-record.ts';
import { drillPlan } from '../support/drill-plan.ts';

const record = recorded('7', [{ after: 240_000, command: { type: 'acknowledge' } }]);
const AT = '2026-03-03T14:30:00.000Z';
const wash: HotWash = {
  at: AT,
  notes: [{ seat: 'on-call', text: 'Nobody said who leads.' }],
  facts: 'Down for 40 minutes.',
  surprises: 'The provider’s page stayed green.',
  rules: ['ESC-1', 'COM-4'],
  actions: [{ what: 'Put the rota in the phone book', owner: 'Antoine', due: '2026-03-20' }],
};

describe('what is added after a drill', () => {
  it('survives the file, and changes nothing that is verified', () => {
    const full = washed(contested(rated(record, { severity: 'P' }, AT), 'SEV-1', 'We had seen it.', AT), wash);
    const read = readRecord(exportRecord(full));
    expect(read).toMatchObject({ ok: true, record: { review: full.review } });
    expect(verify(drillPlan, full).ok).toBe(true);
    expect(full.scorecard).toEqual(record.scorecard);
  });

  it('keeps the first self-rating: one made after the score would measure nothing', () => {
    const once = rated(record, { severity: 'U' }, AT);
    expect(rated(once, { severity: 'P' }, AT)).toBe(once);
  });

  it('keeps every contest in order', () => {
    const twice = contested(contested(record, 'SEV-1', 'First.', AT), 'SEV-1', 'Second.', AT);
    expect(twice.review?.contests.map((c) => c.reason)).toEqual(['First.', 'Second.']);
    expect(() => contested(record, 'SEV-1', '   ', AT)).toThrow();
  });

  it('holds a hot wash to three actions, each with owner and date, and two rules', () => {
    const [action] = wash.actions;
    if (!action) throw new Error('no action');
    expect(() => washed(record, { ...wash, actions: [action, action, action, action] })).toThrow();
    expect(() => washed(record, { ...wash, actions: [{ ...action, owner: '' }] })).toThrow();
    expect(() => washed(record, { ...wash, actions: [{ ...action, due: 'soon' }] })).toThrow();
    expect(() => washed(record, { ...wash, rules: ['A', 'B', 'C'] })).toThrow();
  });

  it('measures calibration in steps of the scale', () => {
    const scored = record.scorecard.dimensions.find((d) => d.id === 'severity')?.rating;
    expect(scored).toBe('U');
    expect(calibration(rated(record, { severity: 'S' }, AT))).toEqual([
      { id: 'severity', self: 'S', scored: 'U', gap: 2 },
    ]);
    expect(calibration(record)).toEqual([]);
  });
});
