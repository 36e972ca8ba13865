import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestOf } from '../../src/scenario/nearest.ts';

describe('names near a wrong one', () => {
  it.each([
    ['a letter too many', 'rollbackk', ['rollback']],
    ['a letter too few', 'rollbck', ['rollback']],
    ['another letter', 'rollbaik', ['rollback']],
    ['two that changed places', 'rolblack', ['rollback']],
    ['capitals', 'RollBack', ['rollback']],
    ['the same beginning', 'restart', ['restart-database']],
    ['a part of it', 'database', ['restart-database']],
    ['nothing like it', 'zzzzzz', []],
    ['nothing', '', []],
  ])('%s', (_what, wrong, meant) => {
    expect(nearestOf(wrong, ['rollback', 'restart-database', 'flag-off'])).toEqual(meant);
  });

  it('come nearest first, three at most', () => {
    expect(nearestOf('page-1', ['page-333', 'page-22', 'page-2', 'page-11', 'page-4444'])).toEqual([
      'page-2',
      'page-11',
      'page-22',
    ]);
  });

  it('always name what is one slip away', () => {
    const id = fc.stringMatching(/^[a-z][a-z-]{4,20}$/);
    fc.assert(
      fc.property(id, fc.nat(), fc.constantFrom('x', ''), (name, place, instead) => {
        const at = place % name.length;
        const wrong = name.slice(0, at) + instead + name.slice(at + 1);
        expect(nearestOf(wrong, [name])).toEqual([name]);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
