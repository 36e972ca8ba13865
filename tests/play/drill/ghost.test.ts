import { describe, expect, it } from 'vitest';
import type { Milestone } from '../../../src/debrief/milestones.ts';
import { ghostSays, marksAt, NOW_AT } from '../../../src/play/screens/drill/ghost/ghost-words.ts';

const MINUTE = 60_000;
const one = (kind: Milestone['kind'], minutes: number, person: string | null = null): Milestone => ({
  kind,
  afterMs: minutes * MINUTE,
  person,
});

describe('what is said of a ghost', () => {
  it('is what it did and when, in both languages', () => {
    expect(ghostSays({ ...one('declared', 2), afterMs: 130_000 }, null)).toEqual({
      en: 'Ghost: declared at 2:10',
      fr: 'Fantôme\u202f: a déclaré à 2:10',
    });
  });

  it('names whom it called only where the name may be said', () => {
    const called = one('called', 5, 'marie');
    expect(ghostSays(called, null).en).toBe('Ghost: called somebody at 5:00');
    expect(ghostSays(called, 'Marie').en).toBe('Ghost: called Marie at 5:00');
  });
});

describe('a ghost’s marks', () => {
  const run = [one('acknowledged', 1), one('declared', 3), one('called', 6, 'marie'), one('closed', 40)];

  it('show nothing of what lies ahead until the trainee has declared', () => {
    expect(marksAt(run, 4 * MINUTE, false).map(({ passed }) => passed)).toEqual([true, true]);
    expect(marksAt(run, 4 * MINUTE, true).map(({ passed }) => passed)).toEqual([true, true, false]);
  });

  it('come from the right, pass now, and leave to the left', () => {
    const declared = (after: number) => marksAt([one('declared', 3)], after * MINUTE, true)[0]?.at;
    expect(declared(0)).toBeGreaterThan(NOW_AT);
    expect(declared(3)).toBe(NOW_AT);
    expect(declared(9)).toBeLessThan(NOW_AT);
    expect(declared(12)).toBeUndefined();
  });
});
