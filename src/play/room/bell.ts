import { alarm, brass, lamp } from './palette.ts';
import { disc, downward, fill, frame, line, type Pen } from './pen.ts';

/** Beam and strap the bell hangs from; the bell's pivot is the origin. */
export function drawBellBeam(pen: Pen, up: number): void {
  fill(pen, `M-32 ${-up}h64v6h-64z`, '#4A3521');
  fill(pen, `M-32 ${-up}h64v1.500h-64z`, '#7A5836');
  fill(pen, `M-2.800 ${-up + 5}h5.600V2h-5.600z`, '#6F8B91');
}

/** The bell's body, hanging from the origin, 66 wide and 52 high. */
export function drawBellBody(pen: Pen): void {
  const body =
    'M0 0c15 0 20 9 21.500 24 1.200 12 4 17 10.500 22v5h-64v-5c6.500-5 9.300-10 10.500-22 1.500-15 6.500-24 21.500-24z';
  fill(pen, 'M-8-5q0-3 3-3h10q3 0 3 3v8h-16z', brass[7]);
  fill(pen, body, brass.bell);
  fill(pen, 'M3 0c13 1 17 10 18.500 24 1.200 12 4 17 10.500 22v5h-22c2-18 2-40-7-51z', brass[7], 0.55);
  fill(pen, 'M14 4c5 4 7 11 8 20 1.200 12 4 17 10.500 22h-9c-7-9-4-28-9.500-42z', brass[7], 0.35);
  line(pen, 'M-14 10c-5 9-4 21-7 31', brass.shine, 3.2, [], 0.85);
  line(pen, 'M-8 7c-2 4-3 8-3.500 12', brass.shine, 1.6, [], 0.5);
  pen.fillStyle = downward(pen, 45, 51.5, brass.rim, '#A97C33');
  pen.fillRect(-33, 45, 66, 6.5);
  line(pen, 'M-20.500 28h41M-21.500 31.500h43', '#8A6526', 1.2);
}

/** The clapper's ball below the bell's mouth, hanging from the origin. */
export function drawClapper(pen: Pen): void {
  line(pen, 'M0 40v14', '#6E4F1C', 3);
  disc(pen, 0, 56, 6, '#8A6526');
  disc(pen, -1.8, 54.2, 1.8, brass.rim, 0.7);
}

/** The rope with its woollen end, hanging from the origin. */
export function drawRope(pen: Pen, length: number): void {
  line(pen, `M0 0q2 ${length / 2} 0 ${length}`, '#C7A46A', 2.2);
  fill(pen, `M-3.500 ${length - 4}h7l1.500 12h-10z`, '#E6D5B1');
  line(pen, `M-3.800 ${length}h7.600`, '#B07A3A', 1.6);
}

/** The ring round the bell: what is gone of the time to the next deadline. `ratio` is what remains, 1 to 0. */
export function drawBellRing(pen: Pen, radius: number, ratio: number, tone: 'due' | 'late'): void {
  const colour = tone === 'late' ? alarm.on : lamp.on;
  const width = radius / 10;
  disc(pen, 0, 0, radius, '#0A1113', 0.5);
  frame(pen, -radius, -radius, 2 * radius, 2 * radius, '#33494E', width, radius);
  pen.save();
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.lineCap = 'round';
  pen.beginPath();
  pen.arc(0, 0, radius, -Math.PI / 2, -Math.PI / 2 + 2 * Math.PI * Math.min(1, Math.max(0.004, 1 - ratio)));
  pen.stroke();
  if (ratio > 0 && ratio < 1) {
    const end = -Math.PI / 2 + 2 * Math.PI * (1 - ratio);
    disc(pen, radius * Math.cos(end), radius * Math.sin(end), width * 0.95, '#F6EDDA');
  }
  pen.restore();
}

/** Sound on both sides of something that rings; `spread` is half the distance between the arcs. */
export function drawSoundArcs(pen: Pen, spread: number, size: number, count: number, colour: string = alarm.on): void {
  for (let i = 0; i < count; i += 1) {
    const x = spread + i * size * 0.45;
    const h = size * (0.5 + i * 0.2);
    line(pen, `M${-x} ${-h}q${-size * 0.35} ${h} 0 ${2 * h}M${x} ${-h}q${size * 0.35} ${h} 0 ${2 * h}`, colour, 2.2);
  }
}
