import type { GameObjects } from 'phaser';

import { Part, type Stage } from './bake.ts';
import { alarm, bone } from './palette.ts';
import { cross, type Pen } from './pen.ts';
import type { RoomFacts } from './room-facts.ts';
import type { ScreenPlan, Wire } from './wall-screen.ts';

const SPACING = 15; // room units between two packets of a full flow
const PACE = 17; // room units a second at real time

/** One packet's place on its wire at a moment; `failed` once it has become a cross. */
export interface Packet {
  x: number;
  y: number;
  failed: boolean;
  alpha: number;
}

/** Which packets are on a wire `travelled` room units after the start. Failing ones turn into a cross half-way. */
export function packetsOn({ link, from, to }: Wire, travelled: number): Packet[] {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.sqrt(dx * dx + dy * dy);
  if (link.flow <= 0 || length < 4) return [];
  const count = Math.max(1, Math.min(12, Math.round((length / SPACING) * Math.min(1, link.flow))));
  return Array.from({ length: count }, (_, i) => {
    const way = travelled / length + i / count;
    const lap = Math.floor(way);
    const share = way - lap;
    // A fixed order of failures, spread evenly: packet n fails when n times the ratio passes a whole number.
    const n = lap * count + (count - i);
    const fails = Math.floor((n + 1) * link.failing) > Math.floor(n * link.failing);
    const failed = fails && share > 0.35;
    const ends = Math.min(1, Math.min(share, 1 - share) * 8);
    const fade = failed ? Math.max(0, Math.min(1, (0.95 - share) * 6)) : ends;
    return { x: from.x + dx * share, y: from.y + dy * share, failed, alpha: fade };
  });
}

/** The requests that run along the links of the wall screen. */
export class Packets {
  readonly #stage: Stage;
  readonly #depth: number;
  readonly #whole: Part;
  readonly #broken: Part;
  #pool: GameObjects.Image[] = [];
  #travelled = 0;
  #plan: ScreenPlan | null = null;

  constructor(stage: Stage, depth: number) {
    this.#stage = stage;
    this.#depth = depth;
    this.#whole = new Part(stage, depth);
    this.#broken = new Part(stage, depth);
    const square = (pen: Pen) => {
      pen.fillStyle = bone[1];
      pen.fillRect(1, 1, 5, 5);
    };
    this.#whole.show('whole', { x: 0, y: 0, w: 7, h: 7 }, square);
    this.#broken.show('broken', { x: 0, y: 0, w: 10, h: 10 }, (pen) => cross(pen, 5, 5, 3, alarm.on, 2.3));
    this.#whole.image?.setVisible(false);
    this.#broken.image?.setVisible(false);
  }

  update(plan: ScreenPlan): void {
    this.#plan = plan;
  }

  /** Moves the packets on by `ms`; under reduced motion they jump once a second. */
  tick(facts: RoomFacts, ms: number): void {
    const plan = this.#plan;
    if (!plan) return;
    this.#travelled += (ms / 1000) * PACE * Math.min(2.5, Math.sqrt(facts.speed));
    const travelled = facts.reducedMotion ? Math.floor(this.#travelled / PACE) * 6 : this.#travelled;
    const packets = plan.wires.flatMap((wire) => packetsOn(wire, travelled));
    while (this.#pool.length < packets.length) {
      this.#pool.push(this.#stage.scene.add.image(0, 0, this.#whole.image?.texture ?? '').setDepth(this.#depth));
    }
    this.#pool.forEach((image, i) => {
      const packet = packets[i];
      image.setVisible(packet !== undefined);
      const shape = packet?.failed ? this.#broken.image : this.#whole.image;
      if (!packet || !shape) return;
      if (image.texture !== shape.texture) image.setTexture(shape.texture.key);
      image.setPosition(packet.x * this.#stage.scale, packet.y * this.#stage.scale).setAlpha(packet.alpha);
    });
  }

  destroy(): void {
    for (const image of this.#pool) image.destroy();
    this.#pool = [];
    this.#whole.clear();
    this.#broken.clear();
  }
}
