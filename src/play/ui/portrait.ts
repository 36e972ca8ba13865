/** How a person is drawn, in chat and in the room. */
export interface Look {
  readonly skin: string;
  readonly hair: HairShape;
  readonly hairColour: string;
  /** The garment's colour. */
  readonly garment: string;
  readonly glasses?: boolean;
  readonly headset?: boolean;
}

export const HAIR_SHAPES = ['bob', 'bun', 'crop', 'curl', 'beard', 'grey'] as const;
export type HairShape = (typeof HAIR_SHAPES)[number];

const SKINS = ['#e2b08a', '#8d5a3a', '#f0c9a4', '#c58a5e', '#ebc09a', '#6f4630', '#d9a077', '#a8714b'];
const HAIR_COLOURS = ['#3b2318', '#17110e', '#a8552b', '#1d1512', '#5a3a1e', '#7a6a52', '#d0a35c'];
const GARMENTS = ['#c9803f', '#7a3b52', '#d9c7a0', '#3f6e78', '#5c6b45', '#3d4666', '#8a4b34', '#4a6e5d'];

/** A look made from a name, always the same for the same name, so that a pack need not draw its people. */
export function lookFor(seed: string): Look {
  const hair = pick(HAIR_SHAPES, seed, 'hair');
  return {
    skin: pick(SKINS, seed, 'skin'),
    hair,
    hairColour: hair === 'grey' ? '#b9b8b0' : pick(HAIR_COLOURS, seed, 'colour'),
    garment: pick(GARMENTS, seed, 'garment'),
    glasses: hash(`${seed}/glasses`) % 3 === 0,
  };
}

function pick<T>(list: readonly [T, ...T[]] | readonly T[], seed: string, what: string): T {
  return list[hash(`${seed}/${what}`) % list.length] as T;
}

/** FNV-1a, finished so that near seeds spread. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
}
