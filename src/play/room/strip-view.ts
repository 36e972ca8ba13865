import { Part, type Stage } from './bake.ts';
import { frontSeat } from './desk-view.ts';
import type { RoomLayout, Span } from './layout.ts';
import { drawPlate, drawStrip, plateSpan } from './plates.ts';
import type { RoomFacts, SeatFact } from './room-facts.ts';
import type { View } from './view.ts';

/** The strip of plates below the room. */
export class StripView implements View {
  readonly #stage: Stage;
  readonly #strip: Part;
  readonly #plates = new Map<string, Part>();

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#strip = new Part(stage, 50);
  }

  update(facts: RoomFacts, layout: RoomLayout): void {
    const { bell, map, sky } = facts;
    const key = JSON.stringify([
      bell.state,
      bell.ratio === null,
      bell.label,
      bell.note,
      map.label,
      map.note,
      sky.label,
      sky.note,
      facts.seats.map((seat) => seat.status),
    ]);
    const rect = { x: 0, y: layout.floor, w: layout.width, h: layout.height - layout.floor };
    this.#strip.show(key, rect, (pen) => drawStrip(pen, layout, facts));

    const shown = new Set<string>();
    const show = (seat: SeatFact | null | undefined, place: Span | null) => {
      if (!seat || !place) return;
      shown.add(seat.id);
      const part = this.#plates.get(seat.id) ?? new Part(this.#stage, 51);
      this.#plates.set(seat.id, part);
      const span = plateSpan(place);
      const plate = { x: span.x - 1, y: layout.floor + 2, w: span.w + 2, h: layout.height - layout.floor - 2 };
      part.show(JSON.stringify([seat.status, seat.label, seat.note]), plate, (pen) =>
        drawPlate(pen, layout, span, seat),
      );
    };
    show(frontSeat(facts), layout.desk);
    for (const place of layout.seats)
      show(
        facts.seats.find((seat) => seat.id === place.id),
        place,
      );
    for (const [id, part] of this.#plates) {
      if (shown.has(id)) continue;
      part.clear();
      this.#plates.delete(id);
    }
  }

  tick(): void {}

  destroy(): void {
    this.#strip.clear();
    for (const part of this.#plates.values()) part.clear();
    this.#plates.clear();
  }
}
