import { Part, type Stage } from './bake.ts';
import { drawBellBeam, drawBellBody, drawBellRing, drawClapper, drawRope, drawSoundArcs } from './bell.ts';
import type { RoomLayout } from './layout.ts';
import { at } from './pen.ts';
import type { RoomFacts } from './room-facts.ts';
import type { View } from './view.ts';

const TILT = 0.24; // radians the bell hangs aslant when a deadline has been missed
const SWING = 0.27;
const PERIOD_MS = 1100;
const TOLL_MS = 5200;
const RING_STEPS = 480;
const STILL_STEP_MS = 5000;

interface Place {
  x: number;
  y: number; // the pivot
  scale: number;
  ringY: number;
  radius: number;
}

function placeOf({ bell, slim }: RoomLayout): Place {
  const x = bell.x + bell.w / 2;
  return slim ? { x, y: 17, scale: 0.53, ringY: 34, radius: 25 } : { x, y: 27, scale: 0.88, ringY: 51, radius: 41 };
}

/** The brass bell, with the ring that closes round it as the next deadline nears. */
export class BellView implements View {
  readonly #stage: Stage;
  readonly #beam: Part;
  readonly #ring: Part;
  readonly #clapper: Part;
  readonly #body: Part;
  readonly #rope: Part;
  readonly #arcs: Part;
  #tolls: number | null = null;
  #tolledAt = Number.NEGATIVE_INFINITY;
  #ringDrawnAt = Number.NEGATIVE_INFINITY;
  #ringState = '';

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#ring = new Part(stage, 20);
    this.#beam = new Part(stage, 21);
    this.#rope = new Part(stage, 22);
    this.#clapper = new Part(stage, 23);
    this.#body = new Part(stage, 24);
    this.#arcs = new Part(stage, 33);
  }

  update(facts: RoomFacts, layout: RoomLayout): void {
    const { x, y, scale, ringY, radius } = placeOf(layout);
    const now = this.#stage.scene.time.now;
    if (this.#tolls !== null && facts.bell.tolls > this.#tolls) this.#tolledAt = now;
    this.#tolls = facts.bell.tolls;
    this.#showRing(facts, x, ringY, radius, now);

    const up = y - 4;
    const beam = { x: x - 34 * scale, y: 2, w: 68 * scale, h: y };
    this.#beam.show('beam', beam, (pen) => at(pen, x, y, () => drawBellBeam(pen, up / scale), scale));
    const around = { x: x - 36 * scale, y: y - 10 * scale, w: 72 * scale, h: 76 * scale };
    this.#body.show('body', around, (pen) => at(pen, x, y, () => drawBellBody(pen), scale));
    this.#body.pivot(around, x, y);
    this.#clapper.show('clapper', around, (pen) => at(pen, x, y, () => drawClapper(pen), scale));
    this.#clapper.pivot(around, x, y);
    if (!layout.slim) {
      const ropeTop = y + 56 * scale;
      const length = layout.deskTop - ropeTop - 14;
      const rope = { x: x - 8, y: ropeTop, w: 16, h: length + 14 };
      this.#rope.show('rope', rope, (pen) => at(pen, x, ropeTop, () => drawRope(pen, length)));
      this.#rope.pivot(rope, x, ropeTop);
    }
    const wide = radius + 16;
    const arcs = { x: x - wide, y: ringY - 24, w: 2 * wide, h: 48 };
    if (facts.bell.state !== 'ringing') this.#arcs.clear();
    else
      this.#arcs.show('arcs', arcs, (pen) =>
        at(pen, x, ringY, () => drawSoundArcs(pen, radius + 4, layout.slim ? 10 : 16, 2)),
      );
  }

  #showRing(facts: RoomFacts, x: number, y: number, radius: number, now: number): void {
    const { ratio, state } = facts.bell;
    const shown = state === 'late' ? 0 : ratio;
    if (shown === null) {
      this.#ring.clear();
      return;
    }
    // Under reduced motion the ring goes on in steps of five seconds.
    if (facts.reducedMotion && state === this.#ringState && now - this.#ringDrawnAt < STILL_STEP_MS) return;
    this.#ringDrawnAt = now;
    this.#ringState = state;
    const rect = { x: x - radius - 5, y: y - radius - 5, w: 2 * radius + 10, h: 2 * radius + 10 };
    const tone = state === 'late' || state === 'ringing' ? 'late' : 'due';
    this.#ring.show(`${tone} ${Math.round(shown * RING_STEPS)}`, rect, (pen) =>
      at(pen, x, y, () => drawBellRing(pen, radius, shown, tone)),
    );
  }

  tick(facts: RoomFacts, _layout: RoomLayout, now: number): void {
    const { state } = facts.bell;
    const rest = state === 'late' || (facts.reducedMotion && state === 'ringing') ? TILT : 0;
    let swing = 0;
    if (!facts.reducedMotion) {
      const turn = (2 * Math.PI * now) / PERIOD_MS;
      if (state === 'ringing') swing = SWING * Math.sin(turn);
      const since = now - this.#tolledAt;
      if (since < TOLL_MS) swing += 0.34 * Math.exp(-since / 1300) * Math.sin((2 * Math.PI * since) / PERIOD_MS);
    }
    if (this.#body.image) this.#body.image.rotation = rest + swing;
    if (this.#clapper.image) this.#clapper.image.rotation = rest * 0.4 + swing * 0.35;
    if (this.#rope.image) this.#rope.image.rotation = -(rest + swing) * 0.25;
    if (facts.reducedMotion) return;
    this.#arcs.image?.setAlpha(0.55 + 0.45 * Math.abs(Math.sin((Math.PI * now) / PERIOD_MS)));
    // One beat a second, only when a deadline is in its last fifth.
    const beat = state === 'tense' ? (now % 1000) / 1000 : 1;
    this.#ring.image?.setAlpha(0.72 + 0.28 * Math.min(1, Math.abs(2 * beat - 1) * 1.4));
  }

  destroy(): void {
    for (const part of [this.#beam, this.#ring, this.#clapper, this.#body, this.#rope, this.#arcs]) part.clear();
  }
}
