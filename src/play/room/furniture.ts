import { ink, lamp, wood } from './palette.ts';
import { box, downward, fill, frame, line, type Pen } from './pen.ts';

/** Wall, wainscot and floor line over the whole width. */
export function drawWall(pen: Pen, width: number, floor: number, rail: number): void {
  box(pen, 0, 0, width, floor, ink[950]);
  box(pen, 0, 4, width, floor - 4, downward(pen, 4, floor, '#13211F', '#1D312D'));
  if (floor - rail > 20) {
    fill(pen, `M0 ${rail}h${width}V${floor}h-${width}z`, '#0F1B1A', 0.75);
    line(pen, `M0 ${rail}h${width}`, '#2C433E', 2);
    for (let x = 6; x < width; x += 42) line(pen, `M${x} ${rail + 6}V${floor - 6}`, '#0A1312', 1.5, [], 0.8);
  }
}

export function drawRadiator(pen: Pen, w: number, h: number): void {
  box(pen, 0, 0, w, h, '#22353A', 2);
  for (let x = 4; x < w - 4; x += 7.6) box(pen, x, 3, 4, h - 6, '#16262A', 1);
}

/** A desk whose top is the origin; `on` when lit. */
export function drawDesk(pen: Pen, w: number, height: number, on: boolean): void {
  const top = Math.min(4.5, height / 2);
  fill(pen, `M5 ${top}h${w - 10}V${height}h-${w - 10}z`, on ? wood.front : wood.darkFront);
  fill(pen, `M5 ${top}h${w - 10}v4h-${w - 10}z`, '#000000', 0.3);
  box(pen, 0, 0, w, top, on ? wood.top : wood.darkTop, 1);
  if (on) fill(pen, `M1 0h${w - 2}v1h-${w - 2}z`, '#E0B576', 0.6);
}

/** A closed or lit laptop seen from behind, standing on the origin. */
export function drawLaptop(pen: Pen, on: boolean): void {
  box(pen, -19, -21, 38, 21, on ? '#2C4147' : '#172428', 2.5);
  frame(pen, -19, -21, 38, 21, on ? '#45626A' : '#24363B', 1, 2.5);
  if (on) fill(pen, 'M-2.600-11a2.600 2.600 0 1 0 5.200 0a2.600 2.600 0 1 0-5.200 0', '#DDB366');
}

export function drawChair(pen: Pen): void {
  fill(pen, 'M-15 0v-26q0-7 7-7h16q7 0 7 7v26z', '#1A2A2F');
  fill(pen, 'M-9-6v-16h18v16z', '#0F191C');
  fill(pen, 'M-13-28q1-4 5-4h16q4 0 5 4v1h-26z', '#243A40');
}

/** A lamp hanging from the ceiling at the origin, `drop` long. */
export function drawPendant(pen: Pen, drop: number, on: boolean): void {
  line(pen, `M0 0v${drop}`, '#3A4F55', 1.6);
  fill(pen, `M-7 ${drop}h14l9 13h-32z`, on ? lamp.shade : lamp.shadeOff);
  if (on) fill(pen, `M-5 ${drop + 2}h3l-4 9h-5z`, '#8FD1B8', 0.35);
  fill(pen, `M-16 ${drop + 13}h32v2.600h-32z`, on ? lamp.bulb : lamp.bulbOff);
}

/** A cone of lamp light below the origin. */
export function drawCone(pen: Pen, top: number, bottom: number, narrow: number, wide: number, alpha: number): void {
  const gradient = downward(pen, top, bottom, 'rgba(255,192,90,1)', 'rgba(255,159,53,0.16)');
  fill(pen, `M${-narrow} ${top}h${2 * narrow}L${wide} ${bottom}H${-wide}z`, gradient, alpha);
}

/** The desk lamp, standing on the origin. */
export function drawDeskLamp(pen: Pen): void {
  fill(pen, 'M-7-4h14v4h-14z', '#B98A3E');
  line(pen, 'M0-4v-40', '#B98A3E', 2);
  fill(pen, 'M-19-40q0-13 19-13t19 13z', lamp.shade);
  line(pen, 'M-14-43q2-6 9-7.500', '#8FD1B8', 1.4, [], 0.5);
  fill(pen, 'M-19-40h38v3h-38z', lamp.bulb);
}

export function drawMug(pen: Pen): void {
  fill(pen, 'M0 0v-9h9v9z', '#F2E6CC');
  fill(pen, 'M5-9h4v9h-4z', '#000000', 0.12);
  line(pen, 'M9-7q4 0 4 2.600t-4 2.600', '#F2E6CC', 1.6);
}

export function drawSteam(pen: Pen): void {
  line(pen, 'M0 0q-3-3 0-6t0-6', '#F6EDDA', 1.6, [], 0.5);
  line(pen, 'M4 1q3-3 0-6t0-5', '#F6EDDA', 1.3, [], 0.35);
}

/** The telephone: base on the origin; the handset lifts apart when it rings. */
export function drawPhone(pen: Pen, ringing: boolean): void {
  box(pen, -9, -8, 18, 8, '#10191C', 2);
  fill(pen, 'M-6-8q1-3 3-3h6q2 0 3 3z', '#10191C');
  fill(pen, 'M-12-11q12-7 24 0v4h-5.500v-2.500h-13v2.500h-5.500z', '#1C2D31');
  line(pen, 'M-10-11.500q10-5 20 0', '#6F8B91', 0.9, [], 0.7);
  fill(pen, 'M-1.800-4a1.800 1.800 0 1 0 3.600 0a1.800 1.800 0 1 0-3.600 0', ringing ? '#FF6240' : '#8FD1B8');
}
