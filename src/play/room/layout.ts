/** A stretch of the room from left to right, in room units (see `RoomLayout.unit`). */
export interface Span {
  x: number;
  w: number;
}

export interface SeatPlace extends Span {
  id: string;
  office: boolean;
}

/** Where everything stands. All lengths are room units; one unit is `unit` CSS pixels. */
export interface RoomLayout {
  unit: number;
  slim: boolean;
  width: number;
  height: number;
  floor: number; // y where the room ends and the plates begin
  deskTop: number;
  window: Span | null;
  desk: Span | null; // your desk
  bell: Span;
  screen: Span;
  team: Span | null;
  seats: SeatPlace[]; // empty when the team does not fit
}

export interface RoomSpace {
  width: number; // CSS pixels
  height: number; // CSS pixels
  size: 'full' | 'slim';
  team: { id: string; office: boolean }[]; // all seats but the one at the front desk
}

/** CSS heights the room is drawn for, plates included; a taller host enlarges the drawing. */
const ROOM_HEIGHT = { full: 204, slim: 92 };

interface Sizes {
  plates: number;
  deskHeight: number;
  gap: number;
  edge: number;
  window: number;
  desk: number;
  bell: number;
  screen: [least: number, usual: number, most: number];
  seat: [least: number, usual: number, most: number];
}

const FULL: Sizes = {
  plates: 36,
  deskHeight: 36,
  gap: 7,
  edge: 8,
  window: 102,
  desk: 122,
  bell: 92,
  screen: [216, 360, 660],
  seat: [62, 81, 104],
};
const SLIM: Sizes = {
  plates: 28,
  deskHeight: 9,
  gap: 6,
  edge: 4,
  window: 58,
  desk: 70,
  bell: 76,
  screen: [200, 380, 620],
  seat: [58, 78, 100],
};

const ENLARGED_AT_MOST = 1.5;
const LEAST_WIDTH_TO_ENLARGE = 1040;

function unitFor(width: number, height: number, slim: boolean): number {
  const wished = Math.min(ENLARGED_AT_MOST, Math.max(1, height / (slim ? ROOM_HEIGHT.slim : ROOM_HEIGHT.full)));
  return Math.max(1, Math.min(wished, width / LEAST_WIDTH_TO_ENLARGE));
}

/**
 * Places window, front desk, bell, wall screen and seats side by side. The bell and the wall screen always show; the
 * team, the window and the front desk show in that order of importance as far as the width allows.
 */
export function roomLayout(space: RoomSpace): RoomLayout {
  const slim = space.size === 'slim' || space.height < 150;
  const sizes = slim ? SLIM : FULL;
  const unit = unitFor(space.width, space.height, slim);
  const width = space.width / unit;
  const height = space.height / unit;
  const count = space.team.length;

  let free = width - 2 * sizes.edge - sizes.bell - sizes.gap - sizes.screen[0];
  const take = (wish: number): boolean => {
    if (wish === 0 || free < wish + sizes.gap) return false;
    free -= wish + sizes.gap;
    return true;
  };
  const hasTeam = take(count * sizes.seat[0]);
  const hasWindow = take(sizes.window);
  const hasDesk = take(sizes.desk);

  let seat = sizes.seat[0];
  let screen = sizes.screen[0];
  for (const step of [1, 2] as const) {
    const seatWish = hasTeam ? Math.max(0, sizes.seat[step] - seat) * count : 0;
    const screenWish = Math.max(0, sizes.screen[step] - screen);
    const share = Math.min(1, free / Math.max(1, seatWish + screenWish));
    if (hasTeam) seat += (seatWish * share) / count;
    screen += screenWish * share;
    free -= (seatWish + screenWish) * share;
  }

  // What is still free widens the gaps.
  const gaps = 1 + Number(hasTeam) + Number(hasWindow) + Number(hasDesk);
  const gap = sizes.gap + Math.max(0, free) / gaps;
  let x = sizes.edge;
  const place = (w: number): Span => {
    const span = { x, w };
    x += w + gap;
    return span;
  };
  const windowSpan = hasWindow ? place(sizes.window) : null;
  const desk = hasDesk ? place(sizes.desk) : null;
  const bell = place(sizes.bell);
  const screenSpan = place(screen);
  const team = hasTeam ? place(seat * count) : null;
  const ordered = [...space.team.filter((one) => !one.office), ...space.team.filter((one) => one.office)];
  const seats = team ? ordered.map((one, i) => ({ ...one, x: team.x + i * seat, w: seat })) : [];

  const floor = height - sizes.plates;
  return {
    unit,
    slim,
    width,
    height,
    floor,
    deskTop: floor - sizes.deskHeight,
    window: windowSpan,
    desk,
    bell,
    screen: screenSpan,
    team,
    seats,
  };
}
