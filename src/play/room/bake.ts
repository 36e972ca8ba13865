import type { GameObjects, Scene } from 'phaser';

import type { Box } from './map-layout.ts';
import type { Pen } from './pen.ts';

/** What every part is baked with. `scale` is device pixels per room unit. */
export interface Stage {
  scene: Scene;
  scale: number;
  still: boolean; // reduced motion: changes are immediate
}

const FADE_MS = 700;
let bakes = 0;

/**
 * A drawing kept as one texture and drawn again only when what it shows changes. Drawing hundreds of shapes every frame
 * costs a software GPU two frames in three; a few dozen textures cost nothing.
 */
export class Part {
  readonly stage: Stage;
  readonly depth: number;
  image: GameObjects.Image | null = null;
  #leaving: GameObjects.Image[] = [];
  #shown = '';

  constructor(stage: Stage, depth: number) {
    this.stage = stage;
    this.depth = depth;
  }

  /**
   * Shows the drawing of `key` in the rectangle (room units); does nothing if that key is shown already. With `fade`
   * the new drawing comes in over 700 ms.
   */
  show(key: string, rect: Box, draw: (pen: Pen) => void, fade = false): void {
    const { scene, scale } = this.stage;
    const left = Math.floor(rect.x * scale);
    const top = Math.floor(rect.y * scale);
    const w = Math.max(1, Math.ceil((rect.x + rect.w) * scale) - left);
    const h = Math.max(1, Math.ceil((rect.y + rect.h) * scale) - top);
    const id = `${left},${top},${w},${h} ${key}`;
    if (id === this.#shown) return;
    const first = this.#shown === '';
    this.#shown = id;

    bakes += 1;
    const name = `room-${bakes}`;
    const texture = scene.textures.createCanvas(name, w, h);
    if (!texture) return;
    const pen = texture.getContext();
    pen.setTransform(scale, 0, 0, scale, -left, -top);
    draw(pen);
    texture.refresh();

    const before = this.image;
    const image = scene.add.image(left, top, name).setOrigin(0).setDepth(this.depth);
    this.image = image;
    if (!before) return;
    if (!fade || first || this.stage.still) {
      this.#drop(before);
      return;
    }
    this.#leaving.push(before);
    image.setAlpha(0);
    scene.tweens.add({ targets: image, alpha: 1, duration: FADE_MS, ease: 'Sine.easeInOut' });
    scene.tweens.add({
      targets: before,
      alpha: 0,
      duration: FADE_MS,
      ease: 'Sine.easeIn',
      onComplete: () => {
        this.#leaving = this.#leaving.filter((one) => one !== before);
        this.#drop(before);
      },
    });
  }

  /** Turns the drawing about a point given in room units; call again after every `show`. */
  pivot(rect: Box, x: number, y: number): void {
    if (!this.image) return;
    const { scale } = this.stage;
    const left = Math.floor(rect.x * scale);
    const top = Math.floor(rect.y * scale);
    this.image.setOrigin((x * scale - left) / this.image.width, (y * scale - top) / this.image.height);
    this.image.setPosition(x * scale, y * scale);
  }

  /** Takes the drawing away. */
  clear(): void {
    for (const image of [...this.#leaving, this.image]) if (image) this.#drop(image);
    this.#leaving = [];
    this.image = null;
    this.#shown = '';
  }

  #drop(image: GameObjects.Image): void {
    this.stage.scene.tweens.killTweensOf(image);
    const name = image.texture.key;
    image.destroy();
    this.stage.scene.textures.remove(name);
  }
}
