import { Part, type Stage } from './bake.ts';
import { drawSoundArcs } from './bell.ts';
import { drawCone, drawDesk, drawDeskLamp, drawLaptop, drawMug, drawPhone, drawSteam } from './furniture.ts';
import type { RoomLayout } from './layout.ts';
import { lamp } from './palette.ts';
import { at, glow } from './pen.ts';
import type { RoomFacts } from './room-facts.ts';
import { drawSitter, isLit } from './sitter.ts';
import type { View } from './view.ts';

/** Who sits at the front desk: you, or for an observer the drill's first seat. */
export function frontSeat(facts: RoomFacts) {
  return facts.seats.find((seat) => seat.status === 'you') ?? facts.seats[0] ?? null;
}

/** Your desk: lamp, laptop, mug, and the telephone that rings when somebody is paged. */
export class DeskView implements View {
  readonly #stage: Stage;
  readonly #desk: Part;
  readonly #phone: Part;
  readonly #arcs: Part;
  readonly #steam: Part;
  #steamY = 0;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#desk = new Part(stage, 10);
    this.#phone = new Part(stage, 12);
    this.#arcs = new Part(stage, 13);
    this.#steam = new Part(stage, 11);
  }

  update(facts: RoomFacts, layout: RoomLayout): void {
    const { desk, deskTop, floor, slim } = layout;
    if (!desk) return;
    const seat = frontSeat(facts);
    const on = seat !== null && isLit(seat.status);
    const sitter = desk.x + (slim ? desk.w / 2 : 50);
    const around = { x: desk.x - 30, y: 0, w: desk.w + 60, h: floor };
    this.#desk.show(
      JSON.stringify([seat?.status, seat?.look]),
      around,
      (pen) => {
        if (slim) {
          if (on) drawConeAt(pen, sitter, 5, deskTop, 15, 33);
          pen.fillStyle = on ? lamp.bulb : lamp.bulbOff;
          pen.fillRect(sitter - 16, 3, 32, 3);
        } else {
          if (on) glow(pen, sitter + 6, deskTop - 26, 82, 70, '255,198,97', 0.42);
          if (on) drawConeAt(pen, desk.x + 95, deskTop - 37, deskTop, 18, 44);
        }
        if (seat) at(pen, sitter, deskTop, () => drawSitter(pen, seat), slim ? 0.72 : 1);
        at(pen, sitter, deskTop, () => drawLaptop(pen, on), slim ? 0.72 : 1);
        if (!slim) at(pen, desk.x + 95, deskTop, () => drawDeskLamp(pen));
        if (!slim) at(pen, desk.x + 109, deskTop, () => drawMug(pen));
        at(pen, desk.x, deskTop, () => drawDesk(pen, desk.w, floor - deskTop, on));
      },
      true,
    );
    this.#showPhone(facts, desk.x + (slim ? 10 : 15), deskTop, slim ? 0.7 : 1);
    if (slim || !on) this.#steam.clear();
    else {
      const mug = { x: desk.x + 112, y: deskTop - 10 };
      const rect = { x: mug.x - 4, y: mug.y - 14, w: 14, h: 16 };
      this.#steam.show('steam', rect, (pen) => at(pen, mug.x, mug.y, () => drawSteam(pen)));
      this.#steamY = Math.floor(rect.y * this.#stage.scale);
    }
  }

  #showPhone(facts: RoomFacts, x: number, y: number, scale: number): void {
    const { ringing } = facts.phone;
    const rect = { x: x - 14 * scale, y: y - 17 * scale, w: 28 * scale, h: 17 * scale + 1 };
    this.#phone.show(ringing ? 'ringing' : 'quiet', rect, (pen) => at(pen, x, y, () => drawPhone(pen, ringing), scale));
    this.#phone.pivot(rect, x, y);
    const round = { x: x - 32 * scale, y: y - 28 * scale, w: 64 * scale, h: 40 * scale };
    if (!ringing) this.#arcs.clear();
    else this.#arcs.show('arcs', round, (pen) => at(pen, x, y - 8 * scale, () => drawSoundArcs(pen, 16, 15, 2), scale));
  }

  tick(facts: RoomFacts, _layout: RoomLayout, now: number): void {
    if (facts.reducedMotion) return;
    // Two short rings and a pause, like a desk telephone.
    const beat = now % 2400;
    const sounds = facts.phone.ringing && (beat < 600 || (beat > 800 && beat < 1400));
    if (this.#phone.image) this.#phone.image.rotation = sounds ? 0.07 * Math.sin(now / 26) : 0;
    this.#arcs.image?.setAlpha(sounds ? 1 : 0.45);
    const lift = (now % 3600) / 3600;
    this.#steam.image?.setY(this.#steamY - lift * 4 * this.#stage.scale).setAlpha(Math.sin(lift * Math.PI));
  }

  destroy(): void {
    for (const part of [this.#desk, this.#phone, this.#arcs, this.#steam]) part.clear();
  }
}

function drawConeAt(
  pen: CanvasRenderingContext2D,
  x: number,
  top: number,
  bottom: number,
  narrow: number,
  wide: number,
) {
  at(pen, x, 0, () => drawCone(pen, top, bottom, narrow, wide, 0.4));
}
