import type { GameObjects } from 'phaser';

import { Part, type Stage } from './bake.ts';
import { packetsOn } from './packets-on.ts';
import { alarm, bone } from './palette.ts';
import { cross, type Pen } from './pen.ts';
import type { RoomFacts } from './room-facts.ts';
import type { ScreenPlan } from './wall-screen.ts';

const PACE = 14; // room units a second at real time

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
