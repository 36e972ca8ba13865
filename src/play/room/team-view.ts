import { Part, type Stage } from './bake.ts';
import { drawCone, drawDesk, drawLaptop, drawPendant } from './furniture.ts';
import type { RoomLayout, SeatPlace } from './layout.ts';
import { ink, lamp } from './palette.ts';
import { at, glow, line, type Pen } from './pen.ts';
import type { RoomFacts, SeatFact } from './room-facts.ts';
import { drawSitter, isLit } from './sitter.ts';
import type { View } from './view.ts';

/** The team's desks: a shared bench, then offices behind glass, each with its lamp. */
export class TeamView implements View {
  readonly #stage: Stage;
  readonly #bench: Part;
  readonly #seats = new Map<string, Part>();

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#bench = new Part(stage, 42);
  }

  update(facts: RoomFacts, layout: RoomLayout): void {
    const seatOf = (place: SeatPlace) => facts.seats.find((seat) => seat.id === place.id);
    for (const [id, part] of this.#seats) {
      if (layout.seats.some((place) => place.id === id)) continue;
      part.clear();
      this.#seats.delete(id);
    }
    for (const place of layout.seats) {
      const seat = seatOf(place);
      if (!seat) continue;
      const part = this.#seats.get(place.id) ?? new Part(this.#stage, 41);
      this.#seats.set(place.id, part);
      const over = place.office ? 0 : 10;
      const rect = {
        x: place.x - over,
        y: 0,
        w: (place.office ? officeEnd(layout, place) - place.x : place.w) + 2 * over,
        h: layout.floor,
      };
      part.show(JSON.stringify([seat.status, seat.look]), rect, (pen) => drawSeat(pen, layout, place, seat), true);
    }
    this.#showBench(facts, layout, seatOf);
  }

  #showBench(facts: RoomFacts, layout: RoomLayout, seatOf: (place: SeatPlace) => SeatFact | undefined): void {
    const { team, deskTop, floor } = layout;
    if (!team) return this.#bench.clear();
    const shared = layout.seats.filter((place) => !place.office);
    const lit = (place: SeatPlace) => isLit(seatOf(place)?.status ?? 'home');
    const key = `${facts.mood === 'war-room'} ${layout.seats.map((place) => `${place.id}${lit(place)}`).join()}`;
    const draw = (pen: Pen) => {
      const first = shared[0];
      const anyLit = shared.some(lit);
      if (first) {
        const w = shared.length * first.w - 6;
        at(pen, first.x + 3, deskTop, () => drawDesk(pen, w, floor - deskTop, anyLit || facts.mood === 'calm'));
      }
      for (const place of layout.seats.filter((one) => one.office)) {
        at(pen, place.x + 8, deskTop, () => drawDesk(pen, place.w - 16, floor - deskTop, lit(place)));
      }
    };
    this.#bench.show(key, { x: team.x - 4, y: deskTop - 2, w: team.w + 8, h: floor - deskTop + 2 }, draw, true);
  }

  tick(): void {}

  destroy(): void {
    this.#bench.clear();
    for (const part of this.#seats.values()) part.clear();
    this.#seats.clear();
  }
}

function officeEnd(layout: RoomLayout, place: SeatPlace): number {
  const end = place.x + place.w;
  return place === layout.seats.at(-1) ? layout.width : end;
}

function drawSeat(pen: Pen, layout: RoomLayout, place: SeatPlace, seat: SeatFact): void {
  const { deskTop, floor, slim } = layout;
  const x = place.x + place.w / 2;
  const on = isLit(seat.status);
  const coming = seat.status === 'arriving';
  // The last office goes on to the end of the room.
  const right = officeEnd(layout, place);
  const half = Math.min(46, place.w * 0.56, place.office ? place.w / 2 - 3 : 46);
  if (place.office) {
    pen.fillStyle = `rgba(6,11,12,${on ? 0.2 : 0.6})`;
    pen.fillRect(place.x, 4, right - place.x, floor - 4);
    line(pen, `M${place.x + 1} 4V${floor}`, ink[950], 4);
    line(pen, `M${place.x + 1} 4V${floor}`, '#4E6A71', 1);
    if (on) line(pen, `M${place.x + 8} 30l14-22M${place.x + 8} 44l22-34`, '#F6EDDA', 1.2, [], 0.1);
  }
  const top = slim ? 5 : 46;
  const light = on ? 0.36 : coming ? 0.14 : 0;
  if (light > 0) {
    if (!slim) glow(pen, x, deskTop - 20, half, 48, '255,198,97', light * 0.8);
    at(pen, x, 0, () => drawCone(pen, top, deskTop, 15, half, light));
  }
  if (slim) {
    pen.fillStyle = on ? lamp.bulb : lamp.bulbOff;
    pen.fillRect(x - 17, 3, 34, 3);
  } else at(pen, x, 4, () => drawPendant(pen, 27, on));
  const scale = slim ? 0.7 : 1;
  at(pen, x, deskTop, () => drawSitter(pen, seat), scale);
  if (on || !slim) at(pen, x, deskTop, () => drawLaptop(pen, on), scale);
}
