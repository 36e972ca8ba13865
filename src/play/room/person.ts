import { GARMENTS, HAIR_COLOURS, SKINS } from './look.ts';
import { at, disc, fill, line, type Pen } from './pen.ts';
import type { Look } from './room-facts.ts';

const BACK_HAIR: Partial<Record<Look['hair'], string>> = {
  bob: 'M-13 10c-3-18 2-25 13-25s16 7 13 25c-8 3-18 3-26 0z',
  long: 'M-13 22c-3-28 1-37 13-37s16 9 13 37c-8 3-18 3-26 0z',
};
const HAIR: Record<Look['hair'], string> = {
  bob: 'M-12 2c-1-10 3-16 12-16s13 6 12 16c-2-6-3-8-5-9-5 1-9 0-12-2-2 3-6 4-7 11z',
  long: 'M-12 4c-1-12 3-18 12-18s13 6 12 18c-1-8-4-11-8-13-3 3-12 4-16 13z',
  bun: 'M-11.500 0c-1-10 4-14 11.500-14s12.500 4 11.500 14c-3-5-5-7-11.500-7s-8.500 2-11.500 7z',
  crop: 'M-11.500-1c-1-9 3-13 11-13.500 7-.5 12.500 4 12 13-1-4-2-6-4-7-5 1-10 1-14-1-3 2-4 4-5 8.500z',
  curls: '',
  bald: 'M-11 1c-.8-3-.4-6 .8-8 .6 2.500.4 5.500-.8 8zM11 1c.8-3 .4-6-.8-8-.6 2.500-.4 5.500.8 8z',
};
const CURLS: [number, number, number][] = [
  [-9, -5, 6],
  [-5, -11, 6.5],
  [2, -13, 6.5],
  [8, -9, 6],
  [11, -2, 4.5],
  [-11, 1, 4.5],
  [0, -9, 7],
];
const BEARD =
  'M-10.500 2c1 3 3 3 5 2 3-1.500 8-1.500 11 0 2 1 4 1 5-2 1 9-4 13.500-10.500 13.500s-11.500-4.500-10.500-13.500z';

/** A person behind a desk, from desk top up: feet of the drawing at y 0, 54 wide, 62 high, facing the room. */
export function drawPerson(pen: Pen, look: Look): void {
  const skin = SKINS[look.skin % SKINS.length] ?? '#E2B08A';
  const hair = HAIR_COLOURS[look.hairColour % HAIR_COLOURS.length] ?? '#17110E';
  const garment = GARMENTS[look.garment % GARMENTS.length] ?? '#3F6E78';
  at(pen, 0, -43, () => {
    const back = BACK_HAIR[look.hair];
    if (back) fill(pen, back, hair);
    if (look.hair === 'bun') disc(pen, 1, -16, 6, hair);
    if (look.hair === 'curls') for (const [x, y, r] of CURLS) disc(pen, x, y - 1, r + 1, hair);
  });
  fill(pen, 'M-27 0c0-15 4-21 12-24l10-4h10l10 4c8 3 12 9 12 24z', garment);
  fill(pen, 'M0-28l10 4c9 3 17 9 17 24h-23z', '#000000', 0.18);
  line(pen, 'M-26-4c1-12 5-16 12-19l8-3', '#FFE3AE', 1.2, [], 0.35);
  fill(pen, 'M-6.500-28l6.500 8 6.500-8z', '#000000', 0.2);
  fill(pen, 'M-5-34h10v7c0 5-10 5-10 0z', skin);
  fill(pen, 'M-5-33h10v3c-3 3-8 2-10 0z', '#000000', 0.22);
  at(pen, 0, -43, () => drawHead(pen, look, skin, hair));
}

function drawHead(pen: Pen, look: Look, skin: string, hair: string): void {
  disc(pen, -10.5, 1, 2.2, skin, 1, 3);
  disc(pen, 10.5, 1, 2.2, skin, 1, 3);
  disc(pen, 0, 0, 10.5, skin, 1, 12);
  fill(pen, 'M1-12c7 0 9.500 5 9.500 12s-4 12-9.500 12c4-6 5-16 0-24z', '#000000', 0.1);
  // Eyes look down at the screen.
  line(pen, 'M-6.200 1.600q1.700 1.400 3.400 0M2.800 1.600q1.700 1.400 3.400 0', '#1D1912', 1.3, [], 0.85);
  line(pen, 'M-6.800-2.200q2-1.200 4-.3M2.800-2.500q2-.9 4 .3', hair, 1.2, [], 0.8);
  line(pen, 'M-.4 2.500l-.5 2.200 1.300.3', '#000000', 0.9, [], 0.25);
  line(pen, 'M-2.200 7.300q2.200 1 4.400 0', '#1D1912', 1, [], 0.5);
  if (look.beard) {
    fill(pen, BEARD, hair);
    line(pen, 'M-2 7q2 .9 4 0', skin, 1, [], 0.8);
  }
  if (look.hair === 'curls') {
    for (const [x, y, r] of CURLS) disc(pen, x * 0.92, y - 2.5, r - 1.5, hair);
  } else {
    fill(pen, HAIR[look.hair], hair);
    line(pen, 'M-7-10.500c2-2 5-2.800 8-2.600', '#FFFFFF', 1.2, [], look.hair === 'bald' ? 0.35 : 0.16);
  }
  if (look.glasses) {
    line(
      pen,
      'M-7.800 1.500a3.300 3.300 0 1 0 6.600 0a3.300 3.300 0 1 0-6.600 0M1.200 1.500a3.300 3.300 0 1 0 6.600 0a3.300 3.300 0 1 0-6.600 0M-1.200 1.200h2.400',
      '#1D1912',
      1.2,
    );
  }
  if (look.headset) {
    line(pen, 'M-11.500 0a11.500 12.500 0 0 1 23 0', '#10191C', 2.4);
    fill(pen, 'M-14-3h5v9h-5z', '#10191C');
    line(pen, 'M-11.500 5q1 6 7 6', '#10191C', 1.6);
  }
}

const OUTLINE = 'M-25 0c0-15 4-20 12-23l9-4h8l9 4c8 3 12 8 12 23M-10.500-43a10.500 12 0 1 0 21 0a10.500 12 0 1 0-21 0';

/** The dashed outline of somebody who is not there and should be. */
export function drawAbsent(pen: Pen, colour: string): void {
  line(pen, OUTLINE, colour, 1.8, [4, 3.6]);
}

/** Somebody on the way: a dark figure with a lit edge. */
export function drawArriving(pen: Pen, rim: string): void {
  const figure = 'M-27 0c0-15 4-21 12-24l10-4v-5c-8-3-8-22 5-22s13 19 5 22v5l10 4c8 3 12 9 12 24z';
  fill(pen, figure, '#22353A');
  line(pen, figure, rim, 1.4, [], 0.85);
}
