import { type Described, GARMENTS, HAIR_COLOURS, lookOf, SKINS } from '../room/look.ts';

/** How a person is drawn as a portrait: colours and shapes. */
export interface Look {
  readonly skin: string;
  readonly hair: HairShape;
  readonly hairColour: string;
  /** The garment's colour. */
  readonly garment: string;
  readonly beard?: boolean;
  readonly glasses?: boolean;
}

export type HairShape = 'bob' | 'bun' | 'crop' | 'curls' | 'long' | 'bald';

const colour = (palette: readonly string[], index: number): string => palette[index % palette.length] ?? '#000';

/** The portrait of a person as the pack describes them: as in the room. */
export function portraitOf(person: { look: Described }): Look {
  const look = lookOf(person.look);
  return {
    skin: colour(SKINS, look.skin),
    hair: look.hair,
    hairColour: colour(HAIR_COLOURS, look.hairColour),
    garment: colour(GARMENTS, look.garment),
    beard: look.beard,
    glasses: look.glasses,
  };
}
