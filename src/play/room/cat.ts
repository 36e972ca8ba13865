import { disc, fill, line, type Pen } from './pen.ts';

const FUR = '#0A0F12';
const EDGE = '#3A4F55';

/** The cat asleep: a loaf 32 wide with its paws at y 0. */
export function drawSleepingCat(pen: Pen): void {
  const loaf = 'M0 0c-2-8 5-12.500 15-12.500 11 0 18 5 17.500 12.500z';
  const head = 'M1 0c-3-5-2.500-8-1-9l-.8-5 4.300 2.300q2.500-.8 5 0l4-2.300-.6 5.600c2 3 1 7-1.500 8.400z';
  line(pen, loaf, EDGE, 1, [], 0.55);
  fill(pen, loaf, FUR);
  fill(pen, head, FUR);
  line(pen, 'M2.600-5.300q1.400 1.300 2.800 0M7.600-5.300q1.400 1.300 2.800 0', '#6F8B91', 0.9);
  line(pen, 'M31-3c5 1 3 4-4 3.200-7-.8-12-.2-15-.2', FUR, 3);
  line(pen, 'M15-9.500c5-1.500 10 0 13 4', EDGE, 0.8, [], 0.5);
}

/** The cat sitting up, ears pricked; its tail is drawn apart. */
export function drawAwakeCat(pen: Pen): void {
  const body = 'M4 0c-1-10 2-14 6-17l12 3c5 3 6.500 9 6 14z';
  const head =
    'M4.500-16c-1.500-4-.5-7 1-8.500l-.9-7.500 5.400 4q2.600-.7 5 0l5.400-4-.8 7.500c1.600 2 2.200 5 .6 8.500-3 4.500-12.500 4.500-15.700 0z';
  line(pen, `${body}${head}`, EDGE, 1, [], 0.55);
  fill(pen, body, FUR);
  fill(pen, head, FUR);
  line(pen, 'M12.500-11.800v1.200', EDGE, 0.8);
}

/** The awake cat's eyes. */
export function drawCatEyes(pen: Pen): void {
  for (const x of [9, 16]) {
    disc(pen, x, -20, 2, '#FFC661', 1, 1.8);
    disc(pen, x, -20, 0.7, FUR, 1, 1.7);
  }
}

/** The awake cat's tail, which swings about the origin. */
export function drawCatTail(pen: Pen): void {
  line(pen, 'M0 0c9 1 12-6 9-12', FUR, 3.2);
}
