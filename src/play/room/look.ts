import type { Look } from './room-facts.ts';

export const SKINS = ['#F0C9A4', '#EBC09A', '#E2B08A', '#C58A5E', '#A8704A', '#8D5A3A', '#6B4229'];
export const HAIR_COLOURS = ['#17110E', '#3B2318', '#5A3A1E', '#A8552B', '#C79A57', '#B9B8B0'];
export const GARMENTS = ['#C9803F', '#7A3B52', '#D9C7A0', '#3F6E78', '#5C6B45', '#3D4666', '#8A4B32', '#4F5D63'];
const GREY = HAIR_COLOURS.length - 1;

const HAIRS: Record<string, Look['hair']> = {
  bun: 'bun',
  curls: 'curls',
  short: 'crop',
  bob: 'bob',
  grey: 'crop',
  bald: 'bald',
  long: 'long',
};

/** How a pack describes a person. */
export type Described = Pick<Look, 'skin' | 'garment' | 'beard' | 'glasses'> & { hair: string; tint: number };

/** How the pack says a person looks, in the drawing's words; the same person in chat and in the room. */
export function lookOf(look: Described): Look {
  return {
    skin: look.skin,
    hair: HAIRS[look.hair] ?? 'crop',
    hairColour: look.hair === 'grey' ? GREY : look.tint % GREY,
    garment: look.garment,
    beard: look.beard,
    glasses: look.glasses,
    headset: false,
  };
}
