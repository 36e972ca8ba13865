import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { lookOf } from '../../src/play/room/look.ts';
import { skyOf } from '../../src/play/room/sky.ts';

describe('looks', () => {
  const base = { skin: 1, hair: 'short', tint: 2, garment: 3, glasses: false, beard: false };

  it('follow what the pack says of a person', () => {
    expect(lookOf({ ...base, hair: 'curls', glasses: true })).toMatchObject({
      hair: 'curls',
      glasses: true,
      skin: 1,
      garment: 3,
    });
    expect(lookOf({ ...base, hair: 'grey' }).hairColour).not.toBe(lookOf(base).hairColour);
  });

  it('stand in with short hair for a word that the drawing does not know', () => {
    expect(lookOf({ ...base, hair: 'mohawk' }).hair).toBe('crop');
  });
});

describe('the sky', () => {
  const at = (minutesOfDay: number, mood: 'tense' | 'resolved' = 'tense') =>
    skyOf({ sky: { minutesOfDay, label: '', sunrise: 491, sunset: 1145 }, mood });

  it('is dark with stars at night, light without stars by day, and gives a colour at every minute', () => {
    expect(at(236)).toMatchObject({ stars: 1, sun: null, daylight: 0 });
    expect(at(760)).toMatchObject({ stars: 0, windowsLit: 0 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
        for (const colour of [at(minute).top, at(minute).bottom]) expect(colour).toMatch(/^#[0-9a-f]{6}$/i);
      }),
    );
  });

  it('dawns once a night’s incident is resolved', () => {
    expect(at(236, 'resolved').daylight).toBeGreaterThan(0.5);
  });
});
