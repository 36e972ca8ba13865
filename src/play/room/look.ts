import type { Look } from './room-facts.ts';

export const SKINS = ['#F0C9A4', '#EBC09A', '#E2B08A', '#C58A5E', '#A8704A', '#8D5A3A', '#6B4229'];
export const HAIR_COLOURS = ['#17110E', '#3B2318', '#5A3A1E', '#A8552B', '#C79A57', '#B9B8B0'];
export const GARMENTS = ['#C9803F', '#7A3B52', '#D9C7A0', '#3F6E78', '#5C6B45', '#3D4666', '#8A4B32', '#4F5D63'];
const HAIRS: Look['hair'][] = ['bob', 'bun', 'crop', 'curls', 'long', 'bald'];

function hash(text: string): number {
  let value = 2166136261;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  value = Math.imul(value ^ (value >>> 15), 2246822507);
  return (value ^ (value >>> 13)) >>> 0;
}

/** The same look for the same person id on every machine, so that people are recognised from drill to drill. */
export function lookOf(personId: string): Look {
  const pick = (trait: string, count: number) => hash(`${trait}:${personId}`) % count;
  const hair = HAIRS[pick('hair', HAIRS.length)] ?? 'crop';
  const bearded = (hair === 'crop' || hair === 'bald' || hair === 'curls') && pick('beard', 2) === 0;
  return {
    skin: pick('skin', SKINS.length),
    hair,
    hairColour: pick('hairColour', HAIR_COLOURS.length),
    garment: pick('garment', GARMENTS.length),
    beard: bearded,
    glasses: pick('glasses', 3) === 0,
    headset: pick('headset', 4) === 0,
  };
}
