import { describe, expect, it } from 'vitest';

import { HAIR_SHAPES, lookFor } from '../../../src/play/ui/portrait.ts';

describe('portraits', () => {
  it('are the same for the same name', () => {
    expect(lookFor('maelle')).toEqual(lookFor('maelle'));
  });

  it('differ between people: every hair shape comes, and few of a team look alike', () => {
    const names = Array.from({ length: 200 }, (_, i) => `person-${i}`);
    const looks = names.map(lookFor);
    expect(new Set(looks.map((look) => look.hair)).size).toBe(HAIR_SHAPES.length);
    expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBeGreaterThan(150);
  });
});
