import type { RoomLayout, Span } from './layout.ts';
import { write } from './lettering.ts';
import { alarm, bone, brass, ink, lamp, sepia } from './palette.ts';
import { box, cross, frame, line, type Pen } from './pen.ts';
import type { RoomFacts, SeatFact, SeatStatus } from './room-facts.ts';

interface PlateLook {
  ground: string;
  edge: string | null;
  text: string;
  dashed: boolean;
}

const FILLED: PlateLook = { ground: brass[3], edge: null, text: sepia[9], dashed: false };
const QUIET: PlateLook = { ground: '#0C1517', edge: ink[600], text: bone[3], dashed: false };
const LOOKS: Record<SeatStatus, PlateLook> = {
  you: FILLED,
  here: FILLED,
  arriving: { ground: '#2B2412', edge: brass[3], text: lamp.bulb, dashed: false },
  empty: { ground: '#0C1517', edge: lamp.on, text: lamp.on, dashed: true },
  due: { ground: '#0C1517', edge: lamp.on, text: lamp.on, dashed: false },
  late: { ground: alarm.on, edge: null, text: sepia[9], dashed: false },
  home: QUIET,
  'stood-down': QUIET,
};

/** The strip below the room: what the window, the bell and the screen say. */
export function drawStrip(pen: Pen, layout: RoomLayout, facts: RoomFacts): void {
  const { width, height, floor } = layout;
  box(pen, 0, floor, width, height - floor, ink[950]);
  box(pen, 0, floor, width, 1.4, brass[5]);
  const first = floor + (layout.slim ? 12.3 : 16);
  const second = first + (layout.slim ? 11 : 12);
  const { bell, map, sky } = facts;
  if (layout.window) {
    const span = layout.window;
    write(pen, span.x, first, sky.label, { colour: bone[2], size: 12.5, weight: 700, within: span.w });
    if (sky.note && !layout.slim)
      write(pen, span.x, second, sky.note, { colour: bone[3], weight: 500, within: span.w });
  }
  const middle = layout.bell.x + layout.bell.w / 2;
  const wrong = bell.state === 'ringing' || bell.state === 'late';
  const colour = wrong ? alarm.on : bell.ratio === null ? bone[2] : lamp.on;
  write(pen, middle, first, bell.label, {
    colour,
    size: 12.5,
    weight: 800,
    align: 'center',
    within: layout.bell.w + 4,
  });
  if (bell.note)
    write(pen, middle, second, bell.note, {
      colour: bell.ratio === null && !wrong ? bone[3] : colour,
      align: 'center',
      within: layout.bell.w + 4,
    });

  const label: Span = { x: layout.screen.x + 8, w: layout.screen.w - 12 };
  const pips = layout.seats.length < facts.seats.filter((seat) => seat.status !== 'you').length;
  const forPips = pips ? facts.seats.length * 15 + 6 : 0;
  if (map.label)
    write(pen, label.x, first, map.label, { colour: bone[2], size: 12.5, weight: 700, within: label.w - forPips });
  if (map.note) write(pen, label.x, second, map.note, { colour: bone[3], weight: 500, within: label.w - forPips });
  if (pips)
    facts.seats.forEach((seat, i) =>
      drawPip(pen, seat, label.x + label.w - (facts.seats.length - i) * 15 + 5, (floor + height) / 2),
    );
}

/** One seat as a small lamp, where there is no place for a desk. */
function drawPip(pen: Pen, seat: SeatFact, x: number, y: number): void {
  const look = LOOKS[seat.status];
  box(pen, x - 5, y - 7, 10, 14, look.ground, 2);
  if (look.edge) frame(pen, x - 4.5, y - 6.5, 9, 13, look.edge, 1.2, 2, look.dashed ? [2.5, 2] : []);
  if (seat.status === 'late') cross(pen, x, y, 2.6, sepia[9], 1.8);
}

/** Which stretch of the strip a seat's plate takes. */
export function plateSpan(place: Span): Span {
  const w = Math.min(116, place.w - 3);
  return { x: place.x + (place.w - w) / 2, w };
}

/** The brass plate of a seat, lit when somebody sits there. */
export function drawPlate(pen: Pen, layout: RoomLayout, span: Span, seat: SeatFact): void {
  const look = LOOKS[seat.status];
  const y = layout.floor + (layout.slim ? 2.4 : 4);
  const h = layout.height - y - (layout.slim ? 0.6 : 3);
  const { x, w } = span;
  const middle = x + w / 2;
  const late = seat.status === 'late';
  const bare = layout.slim;
  if (!bare || late || seat.status === 'you' || seat.status === 'here') box(pen, x, y, w, h, look.ground, 2);
  if (look.edge && !bare) frame(pen, x + 0.6, y + 0.6, w - 1.2, h - 1.2, look.edge, 1.2, 2, look.dashed ? [4, 3] : []);
  if (late) {
    line(pen, `M${x + 3} ${y + 4}V${y + h - 4}M${x + w - 3} ${y + 4}V${y + h - 4}`, sepia[9], 2, [4, 3]);
    cross(pen, x + w - 12, y + 8, 3, sepia[9]);
  }
  const first = y + (bare ? 10 : (h - 24) / 2 + 10.5);
  const within = w - 4 - (late ? 18 : 0);
  write(pen, late ? middle - 7 : middle, first, seat.label, {
    colour: look.text,
    size: bare ? 12 : 12.5,
    weight: 800,
    align: 'center',
    within,
  });
  write(pen, middle, first + (bare ? 11 : 11.8), seat.note, {
    colour: look.text === sepia[9] && !late ? sepia[7] : look.text,
    align: 'center',
    within: w - 6,
  });
}
