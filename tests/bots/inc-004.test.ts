import { describe, expect, it } from 'vitest';
import { planOf } from '../../src/cli/packs.ts';
import { botRecord } from '../../src/cli/simulate.ts';

const { plan } = await planOf('inc-004-late-shift');

describe('a small incident at night', () => {
  it('is left to the morning by the expert, who wakes nobody; what cannot wait is not', () => {
    const events = (variant: string) => botRecord(plan, 'expert', '1', variant).events.map((e) => e.type);
    expect(events('note')).toContain('deferred');
    expect(events('note')).not.toContain('escalated');
    expect(events('paid')).not.toContain('deferred');
    expect(events('paid')).toContain('escalated');
  });
});
