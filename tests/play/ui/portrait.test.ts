import { describe, expect, it } from 'vitest';

import { GARMENTS, lookOf, SKINS } from '../../../src/play/room/look.ts';
import { portraitOf } from '../../../src/play/ui/portrait.ts';

describe('a portrait', () => {
  it('shows the person as the room does', () => {
    const look = { skin: 3, hair: 'bun', tint: 1, garment: 2, glasses: true, beard: false };
    const room = lookOf(look);
    expect(portraitOf({ look })).toMatchObject({
      skin: SKINS[room.skin],
      garment: GARMENTS[room.garment],
      hair: room.hair,
      glasses: true,
    });
  });
});
