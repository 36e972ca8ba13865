import { Part, type Stage } from './bake.ts';
import { drawAwakeCat, drawCatEyes, drawCatTail, drawSleepingCat } from './cat.ts';
import { drawRadiator } from './furniture.ts';
import type { RoomLayout } from './layout.ts';
import type { Box } from './map-layout.ts';
import { at, fill, type Pen } from './pen.ts';
import type { RoomFacts } from './room-facts.ts';
import { drawSky, drawWindowFrame, skyOf } from './sky.ts';
import type { View } from './view.ts';

const PANE = 82; // width at scale 1
const SKY_STEP_MINUTES = 4;

interface Pane {
  x: number;
  y: number;
  h: number; // at scale 1
  scale: number;
}

function paneOf(layout: RoomLayout): Pane | null {
  if (!layout.window) return null;
  const scale = layout.slim ? 0.54 : 1;
  const y = layout.slim ? 8 : 16;
  const bottom = layout.floor - (layout.slim ? 9 : 48);
  return { x: layout.window.x + (layout.window.w - PANE * scale) / 2, y, h: (bottom - y) / scale, scale };
}

const catSleeps = (facts: RoomFacts) => facts.mood === 'calm' || facts.mood === 'resolved';

/** The window with the hour's sky, the light that falls in, the radiator and the cat on the sill. */
export class WindowView implements View {
  readonly #sky: Part;
  readonly #frame: Part;
  readonly #light: Part;
  readonly #cat: Part;
  readonly #tail: Part;
  readonly #eyes: Part;

  constructor(stage: Stage) {
    this.#sky = new Part(stage, 2);
    this.#frame = new Part(stage, 3);
    this.#light = new Part(stage, 4);
    this.#tail = new Part(stage, 5);
    this.#cat = new Part(stage, 6);
    this.#eyes = new Part(stage, 7);
  }

  update(facts: RoomFacts, layout: RoomLayout): void {
    const pane = paneOf(layout);
    if (!pane) return;
    const { x, y, h, scale } = pane;
    const w = PANE * scale;
    const sky = skyOf(facts);
    const hour = `${Math.floor(facts.sky.minutesOfDay / SKY_STEP_MINUTES)} ${facts.mood === 'resolved'}`;
    const glass = { x, y, w, h: h * scale };
    this.#sky.show(hour, glass, (pen) => at(pen, x, y, () => drawSky(pen, PANE, h, sky), scale), true);
    const around = { x: x - 12 * scale, y: y - 8, w: w + 24 * scale, h: layout.floor - y + 8 };
    this.#frame.show('frame', around, (pen) => {
      at(pen, x, y, () => drawWindowFrame(pen, PANE, h), scale);
      if (!layout.slim) at(pen, x + 4, layout.floor - 34, () => drawRadiator(pen, w - 8, 32));
    });
    const reach = Math.min(layout.width, x + 620 * scale);
    this.#light.show(
      `${Math.round(sky.daylight * 20)} ${Math.round(sky.stars * 4)}`,
      { x: 0, y: 0, w: layout.width, h: layout.floor },
      (pen) => {
        if (sky.daylight > 0) {
          const shaft = `M${x} ${y}h${w}L${reach} ${layout.floor}H${x + 42 * scale}z`;
          fill(pen, shaft, '#FFB27A', 0.19 * sky.daylight);
          fill(pen, `M0 4h${layout.width}V${layout.floor}H0z`, '#FFB27A', 0.09 * sky.daylight);
        }
        if (sky.stars > 0 && !layout.slim) {
          fill(pen, `M${x} ${y + h + 2}h${w}l40 46H${x + 42}z`, '#5A6DB8', 0.1 * sky.stars);
        }
      },
      true,
    );
    this.#showCat(facts, pane);
  }

  #showCat(facts: RoomFacts, { x, y, h, scale }: Pane): void {
    const asleep = catSleeps(facts);
    const sill = y + (h + 2) * scale;
    const left = x + 20 * scale;
    const rect: Box = { x: left - 4, y: sill - 34 * scale, w: 46 * scale, h: 34 * scale + 3 };
    const onSill = (draw: (pen: Pen) => void) => (pen: Pen) => at(pen, left, sill, () => draw(pen), scale);
    this.#cat.show(asleep ? 'asleep' : 'awake', rect, onSill(asleep ? drawSleepingCat : drawAwakeCat), true);
    if (asleep) {
      this.#eyes.clear();
      this.#tail.clear();
      this.#cat.pivot(rect, left + 16 * scale, sill);
      return;
    }
    this.#eyes.show('eyes', rect, onSill(drawCatEyes));
    const root = { x: left + 20 * scale, y: sill - 2 * scale };
    const around: Box = { x: root.x - 4, y: root.y - 16 * scale, w: 20 * scale + 4, h: 22 * scale };
    this.#tail.show('tail', around, (pen) => at(pen, root.x, root.y, () => drawCatTail(pen), scale));
    this.#tail.pivot(around, root.x, root.y);
  }

  tick(facts: RoomFacts, _layout: RoomLayout, now: number): void {
    if (facts.reducedMotion) return;
    if (catSleeps(facts)) this.#cat.image?.setScale(1, 1 + 0.025 * Math.sin(now / 950));
    this.#eyes.image?.setVisible(now % 4300 > 160);
    if (this.#tail.image)
      this.#tail.image.rotation = 0.14 * Math.sin(now / 420) * (Math.sin(now / 2900) > 0 ? 1 : 0.25);
  }

  destroy(): void {
    for (const part of [this.#sky, this.#frame, this.#light, this.#cat, this.#tail, this.#eyes]) part.clear();
  }
}
