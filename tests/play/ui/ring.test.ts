import { describe, expect, it } from 'vitest';

import { doneState, ringState } from '../../../src/play/ui/ring.tsx';

describe('ringState', () => {
  it('is due from the last fifth of the limit on, and late once nothing is left', () => {
    expect(ringState(900_000, 900_000)).toBe('ok');
    expect(ringState(900_000, 180_001)).toBe('ok');
    expect(ringState(900_000, 180_000)).toBe('due');
    expect(ringState(900_000, 0)).toBe('due');
    expect(ringState(900_000, -1)).toBe('late');
  });
});

describe('doneState', () => {
  it('tells what was done in time from what was done after its limit', () => {
    expect(doneState(900_000, 900_000)).toBe('done');
    expect(doneState(900_000, 900_001)).toBe('overdone');
  });
});
